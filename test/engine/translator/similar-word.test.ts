import { describe, expect, it } from 'vitest';
import { isSimilar, slipsBetween } from '../../../engine/translator/similar-word.ts';

describe('Slips of the finger', () => {
  it.each([
    ['server', 'server', 0],
    ['servr', 'server', 1],
    ['serverr', 'server', 1],
    ['sarver', 'server', 1],
    ['sevrer', 'server', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('from “%s” to “%s” there are %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
    expect(slipsBetween(b, a)).toBe(slips);
  });

  it('are forgiven in long words, once or twice, and never in short ones', () => {
    expect(isSimilar('newtork', 'network')).toBe(true);
    expect(isSimilar('nettwrok', 'network')).toBe(false);
    expect(isSimilar('conection', 'connection')).toBe(true);
    expect(isSimilar('connnecton', 'connection')).toBe(true);
    expect(isSimilar('like', 'live')).toBe(false);
    expect(isSimilar('like', 'likes')).toBe(false);
  });

  it('are not looked for in the first letter', () => expect(isSimilar('hosting', 'posting')).toBe(false));
});
