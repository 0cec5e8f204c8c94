// How long to wait before the next try. Pure: chance comes in as an argument.

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * Ms to wait after so many failures in a row (from 1): doubling from 1 s to 30 s, and shortened by up to a half by `chance`
 * (0 to 1), so that several windows do not come back in the same instant.
 */
export const delayAfter = (failures: number, chance: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (1 - chance / 2);
