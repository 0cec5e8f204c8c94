import { describe, expect, it } from 'vitest';
import { linesOf, placeRemarks } from '../../renderer/now/path-words.ts';
import type { PathWords } from '../../renderer/now/path-words.ts';

/** Ten px a letter. */
const measure = (text: string): number => text.length * 10;
const middle = (text: string, x: number): PathWords => ({ text, x, anchor: 'middle' });
const names = (inner: string): PathWords[] => [
  { text: 'You', x: 0, anchor: 'start' },
  middle(inner, 100),
  { text: 'TikTok', x: 200, anchor: 'end' },
];

describe('The names on the path', () => {
  it('stand on one line while they have room', () =>
    expect(linesOf(names('Router'), measure)).toEqual([['You'], ['Router'], ['TikTok']]));

  it('have a line for each of their words where they would touch', () =>
    expect(linesOf(names('The router'), measure)).toEqual([['You'], ['The', 'router'], ['TikTok']]));
});

describe('The remarks over the path', () => {
  it('stand next to the line, in the middle of what they are about', () =>
    expect(placeRemarks([middle('broken', 50), middle('dotted', 150)], measure, 200)).toEqual([
      { from: 20, row: 0 },
      { from: 120, row: 0 },
    ]));

  it('move in from the ends, and stand one over the other where they would touch', () =>
    expect(placeRemarks([middle('broken in two', 50), middle('not judged yet', 190)], measure, 200)).toEqual([
      { from: 0, row: 0 },
      { from: 60, row: 1 },
    ]));
});
