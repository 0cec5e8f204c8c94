import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { painters } from '../../../contract/replay/painters.ts';
import type { PaintOptions } from '../../../contract/replay/painters.ts';

const options: PaintOptions = { top: 100, join: 0, wanted: null, upper: 0, least: 3 };
const whole = (column: ReadonlyArray<number | null>) => ({ from: 0, to: column.length, places: 10 });

/** The heights that a path reaches, in units from above. */
const heights = (path: string): number[] => [...path.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));

describe('A ribbon', () => {
  // A thousand good seconds with one bad one among them, in ten places.
  const dip = Array.from({ length: 1000 }, (_, second) => (second === 555 ? 5 : 80));

  it('shows the least of each place, so that one bad second of a thousand is seen', () =>
    expect(
      Math.max(...heights(painters.ribbon([dip], { ...options, wanted: 0 }, whole(dip))).filter((y) => y < 100)),
    ).toBe(95));

  it('shows the most of each place beside it', () =>
    expect(new Set(heights(painters.ribbon([dip], { ...options, wanted: 1 }, whole(dip))))).toEqual(
      new Set([20, 100]),
    ));

  it('is broken where there is no data, and touches the floor where there is a zero', () => {
    const gap = painters.ribbon([[50, null, 50]], { ...options, wanted: 1 }, { from: 0, to: 3, places: 10 });
    expect(gap).toBe('M0 100V50H333.3V100ZM666.7 100V50H1000V100Z');
    const zero = painters.ribbon([[50, 0, 50]], { ...options, wanted: 1 }, { from: 0, to: 3, places: 10 });
    expect(zero).toBe('M0 100V50H333.3V100H666.7V50H1000V100Z');
  });

  it('draws what is looked at closer from the same seconds', () =>
    expect(painters.ribbon([dip], { ...options, wanted: 0 }, { from: 554, to: 557, places: 1000 })).toBe(
      'M0 100V20H333.3V95H666.7V20H1000V100Z',
    ));
});

describe('A line', () => {
  it('goes through the least and the most of each place', () => {
    const spike = Array.from({ length: 100 }, (_, second) => (second === 33 ? 100 : 1));
    expect(heights(painters.line([spike], { ...options, join: 3 }, whole(spike)))).toEqual([0]);
  });

  it('bridges what may be bridged, and breaks where there was no data for longer', () => {
    const sparse = [1, null, null, 1, null, null, null, null, 1];
    const path = painters.line([sparse], { ...options, join: 3 }, { from: 0, to: 9, places: 9 });
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
  });

  it('is nothing without data', () => expect(painters.line([[null, null]], options, whole([null, null]))).toBe(''));
});

describe('Bars', () => {
  it('stand for the share of what was lost, and the least of them is seen', () => {
    const path = painters.bar(
      [
        [1, 0],
        [1000, 1000],
      ],
      options,
      { from: 0, to: 2, places: 2 },
    );
    expect(path).toBe('M0 100V85h500V100Z');
  });

  it('are no bars where there was no data', () =>
    expect(
      painters.bar(
        [
          [null, null],
          [30, 30],
        ],
        options,
        { from: 0, to: 2, places: 2 },
      ),
    ).toBe(''));

  it('are wide enough for a phone', () => {
    const one = Array.from({ length: 14_400 }, (_, second) => (second === 7000 ? 1 : 0));
    const path = painters.bar([one, one.map(() => 1)], options, { from: 0, to: 14_400, places: 1000 });
    expect(path).toContain('h3V100Z');
  });
});

describe('A stretch', () => {
  it('covers where all columns have no data for longer than is usual', () => {
    const one = [1, null, null, null, null, 1, null, 1, 1, 1];
    const other = [null, null, null, null, null, 1, null, 1, 1, 1];
    expect(painters.stretch([one, other], { ...options, join: 2 }, whole(one))).toBe('M100 0H500V100H100Z');
  });

  it('reaches to both ends of what is seen', () => {
    const out = new Array<null>(50).fill(null);
    expect(painters.stretch([out], { ...options, join: 3 }, { from: 10, to: 20, places: 10 })).toBe('M0 0H1000V100H0Z');
  });

  it('is as wide as can be seen, however short it was', () => {
    const short = Array.from({ length: 14_400 }, (_, second) => (second === 7200 ? 2 : 0));
    expect(painters.stretch([short], { ...options, wanted: 2 }, whole(short))).toBe('M500 0H503V100H500Z');
  });
});

describe('All painters', () => {
  it.each(Object.entries(painters))(
    '%s uses nothing but what it is given, as it runs in the page by its own text',
    (_name, paint) => {
      const columns = [
        [1, null, 3],
        [4, 5, 6],
      ];
      const view = { from: 0, to: 3, places: 3 };
      const alone = runInNewContext(`(${paint.toString()})`) as typeof paint;
      expect(alone(columns, options, view)).toBe(paint(columns, options, view));
    },
  );
});
