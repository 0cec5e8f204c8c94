import { describe, expect, it } from 'vitest';
import { planFor, wholeSince } from '../../../../engine/history/roll-ups/plan.ts';
import type { Owed, Segment, Shelf } from '../../../../engine/history/roll-ups/plan.ts';
import { DAY_MS, MINUTE_MS } from '../../../../contract/durations.ts';
import { QUARTER_MS, floorTo, stepOf } from '../../../../engine/history/roll-ups/tiers.ts';
import type { Tier } from '../../../../engine/history/roll-ups/tiers.ts';
import { eachSeed } from '../../diagnosis/seeded.ts';

const MIDNIGHT = Date.UTC(2026, 2, 1);

const shelf = (owed: readonly Owed[] = [], removed: Partial<Shelf['removedUntilMs']> = {}): Shelf => ({
  owed,
  removedUntilMs: { 0: 0, 1: 0, 2: 0, 3: 0, ...removed },
});

/** Tier and length of each segment, in minutes. */
const inMinutes = (segments: readonly Segment[]): string =>
  segments.map(({ tier, fromMs, toMs }) => `${tier}:${(toMs - fromMs) / MINUTE_MS}`).join(' ');

describe('Where an answer comes from', () => {
  it('is coarse in the middle and finer towards the edges', () => {
    const period = { fromMs: MIDNIGHT - 40 * MINUTE_MS, toMs: MIDNIGHT + 2 * DAY_MS + 16.5 * MINUTE_MS };
    expect(inMinutes(planFor(period, 3, shelf(), 0))).toBe('1:10 2:30 3:2880 2:15 1:1 0:0.5');
    expect(inMinutes(planFor(period, 3, shelf(), 1))).toBe('1:10 2:30 3:2880 2:15 1:1.5');
    expect(inMinutes(planFor(period, 0, shelf(), 0))).toBe('0:2936.5');
  });

  it('is the spans where roll-ups are owed, and nothing but the bucket around it is told more finely', () => {
    const noon = MIDNIGHT + DAY_MS / 2;
    const owed = [{ tier: 1 as const, fromMs: noon, toMs: noon + MINUTE_MS }];
    const period = { fromMs: MIDNIGHT - DAY_MS, toMs: MIDNIGHT + 2 * DAY_MS };
    expect(inMinutes(planFor(period, 3, shelf(owed), 0))).toBe('3:1440 2:720 0:1 1:14 2:705 3:1440');
    const ofDays = [{ tier: 3 as const, fromMs: MIDNIGHT, toMs: MIDNIGHT + DAY_MS }];
    expect(inMinutes(planFor(period, 3, shelf(ofDays), 0))).toBe('3:1440 2:1440 3:1440');
    expect(inMinutes(planFor(period, 2, shelf(ofDays), 0))).toBe('2:4320');
  });

  it('is what is left where the finer was removed, bucket by bucket', () => {
    const period = { fromMs: MIDNIGHT, toMs: MIDNIGHT + DAY_MS };
    const removed = { 0: MIDNIGHT + 61.5 * MINUTE_MS, 1: MIDNIGHT + 20 * MINUTE_MS };
    expect(inMinutes(planFor(period, 0, shelf([], removed), 0))).toBe('2:30 1:32 0:1378');
    expect(wholeSince(shelf([], removed), 1)).toBe(MIDNIGHT + 2 * QUARTER_MS);
    const together = { 0: MIDNIGHT + 61 * MINUTE_MS, 1: MIDNIGHT + DAY_MS / 2, 2: MIDNIGHT + DAY_MS / 4 };
    expect(inMinutes(planFor(period, 0, shelf([], together), 0))).toBe('3:1440');
  });

  it('covers the period once, without a hole, whatever is owed and removed', () => {
    eachSeed(300, (random) => {
      const moment = (): number => MIDNIGHT + random.upTo(5 * DAY_MS);
      const owed = Array.from({ length: random.upTo(5) }, (): Owed => {
        const tier = random.of([1, 2, 3] as const);
        const fromMs = floorTo(moment(), stepOf(tier));
        return { tier, fromMs, toMs: fromMs + stepOf(tier) * (1 + random.upTo(50)) };
      });
      const removed = random.chance(0.5) ? {} : { 0: moment(), 1: moment(), 2: random.of([0, moment()]) };
      const tier = random.of<Tier>([0, 1, 2, 3]);
      const [fromMs, toMs] = [moment(), moment() + 1].toSorted((a, b) => a - b) as [number, number];
      const segments = planFor({ fromMs, toMs }, tier, shelf(owed, removed), random.of<Tier>([0, 1]));
      expect(segments[0]?.fromMs).toBe(fromMs);
      expect(segments.at(-1)?.toMs).toBe(toMs);
      for (const [index, segment] of segments.entries()) {
        expect(segment.fromMs).toBeLessThan(segment.toMs);
        if (index > 0) expect(segment.fromMs).toBe(segments[index - 1]!.toMs);
      }
    });
  });
});
