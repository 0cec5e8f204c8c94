// Where a scenario's parameters come from: the published table, or chance. Chance comes from a seed that is printed, and
// every scenario has a stream of its own, so that one more scenario or one more draw changes no other.

/** The seed that stands for the table's own values. */
export const TABLE_SEED = 0;

/** Chooses parameters; each question names the table's value first. */
export type Draw = {
  /** A whole number within both bounds. */
  whole: (ofTable: number, bounds: readonly [least: number, most: number]) => number;
  /** A number with two decimals within both bounds. */
  share: (ofTable: number, bounds: readonly [least: number, most: number]) => number;
  /** One of the choices, of which the first is the table's. */
  oneOf: <T>(...choices: readonly [T, ...T[]]) => T;
  /** So many of the choices, in their order; the table has the first ones. */
  some: <T>(count: number, choices: readonly T[]) => T[];
};

const tableDraw: Draw = {
  whole: (ofTable) => ofTable,
  share: (ofTable) => ofTable,
  oneOf: (first) => first,
  some: (count, choices) => choices.slice(0, count),
};

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** FNV-1a, which spreads similar texts far apart. */
const hashOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);

/** The draw of one scenario under a seed; the same seed and id always draw the same. */
export const drawFor = (seed: number, id: string): Draw => {
  if (seed === TABLE_SEED) return tableDraw;
  const random = randomFrom(hashOf(`${seed}/${id}`));
  const below = (count: number): number => Math.floor(random() * count);
  return {
    whole: (_, [least, most]) => least + below(most - least + 1),
    share: (_, [least, most]) => Math.round((least + random() * (most - least)) * 100) / 100,
    oneOf: (...choices) => choices[below(choices.length)] ?? choices[0],
    some: (count, choices) => {
      const left = choices.map((_, index) => index);
      const taken = Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] ?? 0);
      return choices.filter((_, index) => taken.includes(index));
    },
  };
};
