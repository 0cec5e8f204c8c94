import { describe, expect, it } from 'vitest';
import { scenariosFor } from '../../scenarios/all.ts';
import { drawFor, TABLE_SEED } from '../../scenarios/draw.ts';

const told = (seed: number): string[] => scenariosFor(seed).map(({ id, steps }) => `${id} ${JSON.stringify(steps)}`);

describe('Scenarios are drawn from a seed', () => {
  it('draws the same from the same seed, again and again', () => {
    expect(told(7)).toEqual(told(7));
  });

  it('draws others from another seed', () => {
    const before = told(7);
    const differing = told(8).filter((text, index) => text !== before[index]);
    expect(differing.length).toBeGreaterThan(40);
  });

  it('keeps ids, and for most scenarios what is owed', () => {
    const table = scenariosFor(TABLE_SEED);
    for (const seed of [1, 2, 3]) {
      expect(scenariosFor(seed).map(({ id, expect: { code } }) => `${id} ${code}`)).toEqual(
        table.map(({ id, expect: { code } }) => `${id} ${code}`),
      );
    }
  });
});

describe('A draw', () => {
  it('gives the table its own values', () => {
    const draw = drawFor(TABLE_SEED, 'L01');
    expect(draw.whole(40, [1, 99])).toBe(40);
    expect(draw.share(0.3, [0.1, 0.5])).toBe(0.3);
    expect(draw.oneOf('first', 'second')).toBe('first');
    expect(draw.some(2, ['a', 'b', 'c'])).toEqual(['a', 'b']);
  });

  it('stays within its bounds and reaches both of them', () => {
    const wholes = Array.from({ length: 400 }, (_, seed) => drawFor(seed + 1, 'X').whole(5, [3, 6]));
    expect(new Set(wholes)).toEqual(new Set([3, 4, 5, 6]));
    const shares = Array.from({ length: 400 }, (_, seed) => drawFor(seed + 1, 'X').share(0.5, [0.15, 0.6]));
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.15);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.6);
  });

  it('takes every choice at some time, and none twice', () => {
    const chosen = Array.from({ length: 200 }, (_, seed) => drawFor(seed + 1, 'X').oneOf('a', 'b', 'c'));
    expect(new Set(chosen)).toEqual(new Set(['a', 'b', 'c']));
    for (let seed = 1; seed < 50; seed += 1) {
      const some = drawFor(seed, 'X').some(3, ['a', 'b', 'c', 'd', 'e']);
      expect(new Set(some).size).toBe(3);
      expect(some).toEqual(some.toSorted());
    }
  });

  it('gives each scenario a stream of its own', () => {
    expect(drawFor(5, 'L01').whole(0, [0, 1e9])).not.toBe(drawFor(5, 'L02').whole(0, [0, 1e9]));
  });
});
