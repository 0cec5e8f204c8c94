import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../contract/history.ts';
import { stripPaths, unwatchedIn } from '../../../renderer/history/sheet/strip-paths.ts';

const period = { fromMs: 0, toMs: 1000 };
const stretch = (fromMs: number, toMs: number, condition: Stretch['condition']): Stretch => ({
  ...{ fromMs, toMs, condition, badMs: 0 },
});

/** The boxes of a path as [x, width, height]. */
const boxes = (path: string): number[][] =>
  [...path.matchAll(/M([\d.-]+) 0h([\d.-]+)v([\d.-]+)/g)].map(([, ...numbers]) => numbers.map(Number));

describe('A strip', () => {
  it('is a line while all is well; a break hangs down from it, and trouble half as far', () => {
    const paths = stripPaths(
      [stretch(0, 500, 'ok'), stretch(500, 750, 'degraded'), stretch(750, 1000, 'down')],
      period,
      400,
    );
    expect(boxes(paths.ok)).toEqual([[0, 200, 3]]);
    expect(boxes(paths.degraded)).toEqual([[200, 100, 11]]);
    expect(boxes(paths.down)).toEqual([[300, 100, 20]]);
    expect(paths['not-watched']).toBe('');
  });

  it('is hatched wherever nobody watched: before, between and after', () => {
    const paths = stripPaths([stretch(100, 200, 'ok'), stretch(400, 900, 'ok')], period, 100);
    expect(boxes(paths['not-watched']).map(([x, width]) => [x, width])).toEqual([
      ...[
        [0, 10],
        [20, 20],
        [90, 10],
      ],
    ]);
    expect(boxes(stripPaths([], period, 100)['not-watched'])).toEqual([[0, 100, 20]]);
  });

  it('is not hatched at its end while the latest is still to be written down', () => {
    const told = [stretch(0, 985, 'ok')];
    expect(stripPaths(told, period, 100, 20)['not-watched']).toBe('');
    expect(stripPaths(told, period, 100, 5)['not-watched']).not.toBe('');
    expect(stripPaths(told, period, 100)['not-watched']).not.toBe('');
  });

  it('shows the shortest break, also at its very end, and never beyond it', () => {
    const [[x, width] = []] = boxes(stripPaths([stretch(999, 1000, 'down')], period, 100).down);
    expect(width).toBe(2);
    expect(x! + width!).toBeLessThanOrEqual(100);
  });

  it('cuts off what lies beyond the time that is shown', () => {
    expect(boxes(stripPaths([stretch(-500, 1500, 'ok')], period, 100).ok)).toEqual([[0, 100, 3]]);
  });

  it('tells no time twice where stretches overlap, as after a clock was set back', () => {
    expect(unwatchedIn([stretch(0, 600, 'ok'), stretch(500, 550, 'down'), stretch(700, 1000, 'ok')], period)).toEqual([
      { fromMs: 600, toMs: 700 },
    ]);
  });
});
