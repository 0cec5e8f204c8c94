// Chance that can be repeated: streams of numbers from a printed seed. Each use has a stream of its own, named, so that one
// more draw here changes nothing there.

/** One stream of chance. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  share: () => number;
  /** True so often. */
  isSo: (share: number) => boolean;
  /** Evenly between two bounds. */
  between: (least: number, most: number) => number;
  /** A whole number within both bounds. */
  whole: (least: number, most: number) => number;
  oneOf: <T>(choices: readonly T[]) => T;
};

/** FNV-1a, which spreads similar texts far apart. */
const hashOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);

/** The stream of a seed and a name (mulberry32, by Tommy Ettinger, public domain). */
export const chanceOf = (seed: number, name: string): Chance => {
  let state = hashOf(`${seed}/${name}`);
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    isSo: (often) => share() < often,
    between: (least, most) => least + share() * (most - least),
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    oneOf: (choices) => choices[Math.floor(share() * choices.length)]!,
  };
};
