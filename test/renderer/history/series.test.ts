import { describe, expect, it } from 'vitest';
import type { LinePoint } from '../../../contract/history.ts';
import { linePath, lossPath, rangePath, sumOf, topOf } from '../../../renderer/history/line/series.ts';
import { slicesOf } from '../../../renderer/history/line/slices.ts';

const frame = { period: { fromMs: 0, toMs: 1000 }, stepMs: 100, width: 100, top: 100 };
const point = (atMs: number, parts: Partial<LinePoint> = {}): LinePoint => ({
  ...{ atMs, sent: 4, lost: 0, rttMs: 50, leastRttMs: 40, mostRttMs: 60, jitterMs: 5 },
  ...parts,
});
const silent = { lost: 4, rttMs: null, leastRttMs: null, mostRttMs: null, jitterMs: null };

describe('A line', () => {
  it('goes through the middle of each step', () => {
    expect(linePath([point(0), point(100, { rttMs: 100 })], 'rtt', frame)).toBe('M5.0 22.0h0.5L15.0 0.0');
  });

  it('is interrupted where nothing came back, and where nothing was asked', () => {
    expect(linePath([point(0), point(100, silent), point(200)], 'rtt', frame).match(/M/g)).toHaveLength(2);
    expect(linePath([point(0), point(400)], 'rtt', frame).match(/M/g)).toHaveLength(2);
  });

  it('never leaves its drawing', () => {
    expect(linePath([point(0, { rttMs: 9999 })], 'rtt', frame)).toBe('M5.0 0.0h0.5');
    expect(linePath([point(980)], 'rtt', frame)).toContain('M100.0 ');
  });

  it('shows from the fastest answer to the slowest, and how much was lost', () => {
    expect(rangePath([point(0), point(100, silent)], frame)).toBe('M5.0 26.4V17.6');
    expect(lossPath([point(0), point(100, { lost: 2 }), point(200, silent)], frame)).toBe(
      'M15.0 44v-22.0M25.0 44v-44.0',
    );
  });

  it.each([
    [[20, 30, 38], 'rtt', 50],
    [[1, 1, 2], 'rtt', 5],
    [[], 'rtt', 5],
    [[...Array.from({ length: 300 }, () => 30), 900], 'rtt', 50],
  ] as const)('has a round top above nearly all of %o', (values, measure, top) => {
    const points = values.map((rttMs, index) => point(index * 100, { rttMs }));
    expect(topOf(points, measure)).toBe(top);
  });

  it('has a top for loss that does not make a single lost packet look like an outage', () => {
    expect(topOf([point(0)], 'loss')).toBe(0.1);
    expect(topOf([point(0, silent)], 'loss')).toBe(1);
  });
});

describe('A line in figures', () => {
  it('weighs averages by how many answers they stand for', () => {
    const sum = sumOf([point(0, { rttMs: 10 }), point(100, { rttMs: 90, lost: 3 }), point(200, silent)]);
    expect(sum).toEqual({ sent: 12, lost: 7, rttMs: 26, leastRttMs: 40, mostRttMs: 60, jitterMs: 5 });
    expect(sumOf([point(0, silent)])).toMatchObject({ sent: 4, lost: 4, rttMs: null, mostRttMs: null });
  });

  it('is cut into slices without those in which nothing was measured', () => {
    const slices = slicesOf([point(0), point(100), point(900)], frame.period, 4);
    expect(slices.map(({ fromMs, toMs, sum }) => [fromMs, toMs, sum.sent])).toEqual([
      [0, 250, 8],
      [750, 1000, 4],
    ]);
  });
});
