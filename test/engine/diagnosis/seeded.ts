// Chance that can be repeated: every case of a property has its own seed, and a broken one tells it.

/** Random choices that follow from a seed alone. */
export type Random = {
  /** A whole number from 0 to below `count`. */
  upTo: (count: number) => number;
  chance: (probability: number) => boolean;
  of: <T>(choices: readonly T[]) => T;
  shuffled: <T>(items: readonly T[]) => T[];
  some: <T>(items: readonly T[], share: number) => T[];
};

// mulberry32, a public-domain generator by Tommy Ettinger: 32 bits of state are plenty for a few hundred cases.
const numbersFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** The random choices of a seed. */
export const randomFrom = (seed: number): Random => {
  const number = numbersFrom(seed);
  const upTo = (count: number): number => Math.floor(number() * count);
  return {
    upTo,
    chance: (probability) => number() < probability,
    of: <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T,
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: number() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
    some: (items, share) => items.filter(() => number() < share),
  };
};

/** Set TOKWATCH_SEED to repeat a single case; otherwise the cases are the same in every run. */
const oneSeed = process.env['TOKWATCH_SEED'];

/** Runs `check` for `count` seeds; the seed is part of the message when it fails. */
export const eachSeed = (count: number, check: (random: Random) => void): void => {
  const seeds = oneSeed === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(oneSeed)];
  for (const seed of seeds) {
    try {
      check(randomFrom(seed));
    } catch (cause) {
      throw new Error(`Broken for TOKWATCH_SEED=${seed}: ${cause instanceof Error ? cause.message : ''}`, { cause });
    }
  }
};
