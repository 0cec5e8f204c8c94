import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../engine/exports/report/sha256.ts';

const ofNode = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('The digest of a text', () => {
  // Around 55, 56 and 64 bytes another block begins.
  it.each([0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_000])('is right for %i characters', (length) => {
    const text = 'Ä€🎥a'.repeat(length).slice(0, length).toWellFormed();
    expect(sha256(text)).toBe(ofNode(text));
  });
});
