/** Whole numbers from 0 up to, but not including, `below`; the same seed gives the same ones. */
export type Chance = (below: number) => number;

/** A small generator (Numerical Recipes' linear congruence): good enough to vary inputs, and repeatable. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const changes: ReadonlyArray<(bytes: Buffer, chance: Chance) => Buffer> = [
  (bytes, chance) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[chance(changed.length)] = chance(256);
    return changed;
  },
  (bytes, chance) => bytes.subarray(0, chance(bytes.length + 1)),
  (bytes, chance) => {
    const at = chance(bytes.length + 1);
    const extra = Buffer.from(Array.from({ length: 1 + chance(8) }, () => chance(256)));
    return Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at)]);
  },
  (bytes, chance) => {
    const at = chance(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance(4))]);
  },
];

/** The bytes with one to four changes: another value, a cut, an insertion or a gap. */
export const mutated = (bytes: Buffer, chance: Chance): Buffer => {
  let changed: Buffer = bytes;
  for (let times = 1 + chance(4); times > 0; times -= 1) {
    changed = changes[chance(changes.length)]!(changed, chance);
  }
  return changed;
};
