import { describe, expect, it } from 'vitest';
import { drawWeek } from './draw-week.ts';
import { faults } from './incident.ts';
import { HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { Week } from './week.ts';

const weeks = Array.from({ length: 200 }, (_, index) => drawWeek(index + 1));
const gaps = ({ incidents }: Week): number[] =>
  incidents.slice(1).map(({ fromMs }, index) => fromMs - incidents[index]!.untilMs);
const lengths = weeks.flatMap(({ incidents }) => incidents.map(({ fromMs, untilMs }) => untilMs - fromMs));

describe('A week is drawn from a seed', () => {
  it('draws the same from the same seed and another one from another', () => {
    expect(drawWeek(7)).toEqual(drawWeek(7));
    expect(drawWeek(8).incidents).not.toEqual(drawWeek(7).incidents);
  });

  it('brings three to eight incidents, two minutes to three hours long and twenty minutes apart', () => {
    expect(new Set(weeks.map(({ incidents }) => incidents.length))).toEqual(new Set([3, 4, 5, 6, 7, 8]));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2 * MINUTE_MS);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3 * HOUR_MS);
    expect(Math.min(...weeks.flatMap(gaps))).toBeGreaterThanOrEqual(20 * MINUTE_MS);
  });

  it('brings every kind of fault, and some that a sleep begins or ends in', () => {
    const codes = new Set(weeks.flatMap(({ incidents }) => incidents.map(({ code }) => code)));
    expect(codes).toEqual(new Set(faults.map(({ code }) => code)));
    const touching = weeks.filter(({ incidents, sleeps }) =>
      incidents.some((one) => sleeps.some((sleep) => one.fromMs < sleep.untilMs && sleep.fromMs < one.untilMs)),
    );
    expect(touching.length).toBeGreaterThan(weeks.length / 4);
  });

  it('lets no incident lie within a sleep, where nobody could see it, nor go on beyond the week', () => {
    for (const { incidents, sleeps, lengthMs } of weeks) {
      for (const one of incidents) {
        expect(sleeps.some(({ fromMs, untilMs }) => fromMs <= one.fromMs && one.untilMs <= untilMs)).toBe(false);
        expect(one.untilMs).toBeLessThan(lengthMs);
      }
    }
  });

  it('has seven nights of six to nine hours', () => {
    const nights = weeks.flatMap(({ sleeps }) => sleeps.map(({ fromMs, untilMs }) => (untilMs - fromMs) / HOUR_MS));
    expect(nights).toHaveLength(7 * weeks.length);
    expect(Math.min(...nights)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...nights)).toBeLessThanOrEqual(9);
  });

  it('has a life around it, in which the machine changes its network but not while its own is at fault', () => {
    for (const { stretches, incidents, harmless } of weeks) {
      expect(harmless.blips).toBeGreaterThan(0);
      const roams = stretches.filter(({ change }) => change.network !== undefined);
      const local = incidents.filter(({ code }) => /^(device|router)/.test(code));
      for (const { fromMs } of roams) {
        expect(local.some((one) => one.fromMs <= fromMs && fromMs <= one.untilMs)).toBe(false);
      }
    }
    expect(Math.max(...weeks.map(({ harmless }) => harmless.roams))).toBeGreaterThan(10);
  });
});
