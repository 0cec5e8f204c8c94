import { describe, expect, it } from 'vitest';
import { drawWeek } from './draw-week.ts';
import { runWeek } from './run-week.ts';
import { scoreWeek } from './score-week.ts';
import { HOUR_MS } from '../../../contract/durations.ts';

/** Three hours, a night and the hour after it: what a whole week has, short enough for every day. */
const shortDay = { days: 1, awakeMs: [2.5 * HOUR_MS, 3 * HOUR_MS], incidents: [4, 4] } as const;

/** Faults near and far, one of them still there when the machine goes to sleep or wakes up, and other networks. */
const SEED = 1188;

describe(`The virtual day of seed ${SEED}`, () => {
  const day = drawWeek(SEED, shortDay);
  const expected = ['dns.down', 'router.down', 'tiktok.cdn-down', 'device.no-route'];

  it('is told as it was drawn: each incident once, with its cause, in time, and nothing else', async () => {
    expect(day.incidents.map(({ code }) => code)).toEqual(expected);
    const watched = await runWeek(day);
    const { incidents, troubles } = scoreWeek(day, watched);
    expect(troubles).toEqual([]);
    expect(incidents.filter(({ foundAfterMs }) => foundAfterMs !== null).map(({ code }) => code)).toEqual(expected);
    expect(watched.looks).toBeGreaterThan(100);
  });

  it('goes the same way when it is watched again', async () => {
    const begun = { ...day, sleeps: [], lengthMs: HOUR_MS / 2 };
    const watched = await runWeek(begun);
    expect(watched.looks).toBeGreaterThan(10);
    expect(await runWeek(begun)).toEqual(watched);
  });
});
