// Where the words of the path stand: beside each other where they have room, else one below the other, and never beyond its ends. Pure.
import type { Measure } from '../words/letters.ts';

/** A word or two at a place of the line, x in px. */
export type PathWords = { text: string; x: number; anchor: 'start' | 'middle' | 'end' };

/** So much paper stands between two of them, in px. */
const SPACE_PX = 5;

/** What stands where: `from` is the left edge, `row` 0 is the one next to the line. */
export type PlacedRemark = { from: number; row: number };

const leftOf = ({ x, anchor }: PathWords, wide: number): number =>
  anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;

/** The lines of each name: one where all of them have room beside each other, else a line for each word. */
export const linesOf = (names: readonly PathWords[], measure: Measure): string[][] => {
  const spans = names.map((name) => {
    const wide = measure(name.text);
    return { from: leftOf(name, wide), to: leftOf(name, wide) + wide };
  });
  const haveRoom = spans.every(({ from }, index) => index === 0 || spans[index - 1]!.to + SPACE_PX <= from);
  return names.map(({ text }) => (haveRoom ? [text] : text.split(' ')));
};

/** Places remarks over a line of this width: each as near to it as the others leave room. */
export const placeRemarks = (remarks: readonly PathWords[], measure: Measure, width: number): PlacedRemark[] => {
  const endOfRow: number[] = [];
  return remarks.map((remark) => {
    const wide = measure(remark.text);
    const from = Math.max(0, Math.min(leftOf(remark, wide), width - wide));
    const free = endOfRow.findIndex((end) => end + SPACE_PX <= from);
    const row = free === -1 ? endOfRow.length : free;
    endOfRow[row] = from + wide;
    return { from, row };
  });
};
