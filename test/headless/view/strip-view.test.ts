import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Strip } from '../../../contract/history.ts';
import { createPaint } from '../../../headless/view/paint.ts';
import { stripLines } from '../../../headless/view/strip-view.ts';

const strip: Strip = { fromMs: 0, toMs: 86_400_000, stepMs: 0, rows: [] };
const linesAt = (width: number, inColour: boolean): string[] =>
  stripLines(strip, { width, paint: createPaint(inColour), zone: 'UTC' });

describe('What the shapes of the strips mean', () => {
  it.each([40, 60, 80])('is told in %i columns, with colour and without, each shape with its words', (width) => {
    const bare = linesAt(width, false);
    const legend = bare.slice(bare.findIndex((line) => line.startsWith('─ fine')));
    for (const line of legend) expect(line.length).toBeLessThanOrEqual(width);
    for (const told of ['▲ troubled', '■ broken', '╌ not known', '░ not watched'])
      expect(legend.some((line) => line.includes(told))).toBe(true);
    expect(linesAt(width, true).map(stripVTControlCharacters)).toEqual(bare);
    expect(linesAt(width, true).join('')).toContain('\u001b[32m─');
  });
});
