import { describe, expect, it } from 'vitest';
import { subjects } from '../../../../contract/history.ts';
import type { Subject } from '../../../../contract/history.ts';
import { fromSharesText, toSharesText } from '../../../../engine/history/roll-ups/shares-text.ts';
import { allOk } from '../../../../engine/history/roll-ups/slices.ts';
import type { NotOk, Shares } from '../../../../engine/history/roll-ups/slices.ts';
import { eachSeed } from '../../diagnosis/seeded.ts';

const but = (some: Partial<Record<Subject, Partial<NotOk>>>): Shares =>
  subjects.map((subject) => {
    const told = some[subject];
    return told ? { degradedMs: 0, downMs: 0, unknownMs: 0, ...told } : null;
  });

describe('The text of shares', () => {
  it.each([
    ['nothing while everybody was ok', allOk, ''],
    ['one character and a letter for who was down throughout', but({ verdict: { downMs: 60_000 } }), '0X'],
    ['subjects with the same fate together', but({ verdict: { downMs: 7000 }, web: { downMs: 7000 } }), '08X5eg'],
    [
      'each of several conditions with its time',
      but({ verdict: { degradedMs: 1, downMs: 35, unknownMs: 36 }, api: { unknownMs: 60_000 } }),
      '0D1XzU10,kU',
    ],
  ])('is %s', (_what, shares, text) => {
    expect(toSharesText(shares, 60_000)).toBe(text);
    expect(fromSharesText(text, 60_000)).toEqual(shares);
  });

  it('comes back as it was, whatever it was', () => {
    eachSeed(200, (random) => {
      const watchedMs = 1 + random.upTo(86_400_000);
      const part = (): number => random.of([0, random.upTo(1 + Math.floor(watchedMs / 3))]);
      const shares = subjects.map((): NotOk | null => {
        if (random.chance(0.6)) return null;
        if (random.chance(0.3)) return { degradedMs: 0, downMs: watchedMs, unknownMs: 0 };
        return { degradedMs: part(), downMs: part(), unknownMs: 1 + part() };
      });
      expect(fromSharesText(toSharesText(shares, watchedMs), watchedMs)).toEqual(shares);
    });
  });

  it('leaves out a subject that only a later version knows, and has a character for each that there is', () => {
    expect(fromSharesText('0zX,yD5', 10)).toEqual(but({ verdict: { downMs: 10 } }));
    expect(subjects.length).toBeLessThanOrEqual(36);
  });
});
