import { describe, expect, it } from 'vitest';
import {
  apartBySteps,
  apartByWatch,
  columnsOf,
  pointAt,
  topOfChart,
} from '../../../renderer/history/chart/chart-points.ts';
import type { ChartPoint } from '../../../renderer/history/chart/chart-points.ts';

const STEP = 60_000;
const point = (minute: number, value: number | null, more: Partial<ChartPoint> = {}): ChartPoint => ({
  ...{ atMs: minute * STEP, value, low: value, high: value, asked: 4, missed: value === null ? 4 : 0 },
  ...more,
});
const bySteps = apartBySteps(STEP);

describe('The columns of a close-up', () => {
  it('stand in the middle of their steps, bounds before values', () => {
    const columns = columnsOf([point(0, 10, { low: 8, high: 15 }), point(1, 12)], STEP, bySteps);
    expect(columns).toEqual([
      [30_000, 90_000],
      [15, 12],
      [8, 12],
      [10, 12],
    ]);
  });

  it('are interrupted where nobody watched and where nothing came back', () => {
    const values = (points: ChartPoint[]) => columnsOf(points, STEP, bySteps)[3];
    expect(values([point(0, 1), point(1, 2), point(9, 3), point(10, 4)])).toEqual([1, 2, null, 3, 4]);
    expect(values([point(0, 1), point(1, 2), point(2, null), point(3, 3), point(4, 4)])).toEqual([1, 2, null, 3, 4]);
  });

  it('make a short dash of what stands alone', () => {
    const [times, , , values] = columnsOf([point(0, 7)], STEP, bySteps);
    expect([times, values]).toEqual([
      [15_000, 45_000],
      [7, 7],
    ]);
  });

  it('join what was asked seldom, unless nobody watched in between', () => {
    const points = [point(0, 1), point(1, 2), point(8, 3), point(9, 4)];
    const valuesWith = (fromMinute: number, toMinute: number) =>
      columnsOf(points, STEP, apartByWatch(STEP, [{ fromMs: fromMinute * STEP, toMs: toMinute * STEP }]))[3];
    expect(valuesWith(3, 5)).toEqual([1, 2, null, 3, 4]);
    expect(valuesWith(20, 30)).toEqual([1, 2, 3, 4]);
  });
});

describe('The top of a close-up', () => {
  it('is round and above nearly everything', () => {
    expect(topOfChart([point(0, 41), point(1, 38)], 'rtt')).toBe(50);
    expect(topOfChart([point(0, 20, { high: 540 })], 'ttfb')).toBe(600);
    expect(topOfChart([point(0, 0.31)], 'loss')).toBeCloseTo(0.4);
    expect(topOfChart([point(0, 1)], 'loss')).toBe(1);
  });

  it('is not made by one outlier in a hundred', () => {
    const calm = Array.from({ length: 150 }, (_, minute) => point(minute, 20));
    expect(topOfChart([...calm, point(151, 9000)], 'rtt')).toBe(30);
  });

  it('is not zero where nothing was measured', () => expect(topOfChart([], 'speed')).toBe(100));
});

describe('The point of a moment', () => {
  const points = [point(0, 1), point(1, 2), point(10, 3)];
  it('is the nearest one', () => {
    expect(pointAt(points, STEP, 1.6 * STEP)?.value).toBe(2);
    expect(pointAt(points, STEP, 9.9 * STEP)?.value).toBe(3);
    expect(pointAt(points, STEP, -0.4 * STEP)?.value).toBe(1);
  });
  it('is none where nothing was measured', () => {
    expect(pointAt(points, STEP, 5 * STEP)).toBeNull();
    expect(pointAt([], STEP, 0)).toBeNull();
  });
});
