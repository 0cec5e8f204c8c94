// Is a typed word meant to be that one? Short words must be right, longer ones may have a slip or two.

/** Words of so many letters may have one slip, and from the second length on two. */
const ONE_SLIP_LETTERS = 5;
const TWO_SLIPS_LETTERS = 8;

/**
 * How many slips lead from one word to the other: a letter too few, too many or wrong, or two that changed places
 * (the optimal string alignment distance).
 */
export const slipsBetween = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1), swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
};

const slipsAllowed = (letters: number): number => {
  if (letters < ONE_SLIP_LETTERS) return 0;
  return letters < TWO_SLIPS_LETTERS ? 1 : 2;
};

/** True when `typed` is `meant`, or close enough to it; the first letter must be right, or "hosting" would be "posting". */
export const isSimilar = (typed: string, meant: string): boolean => {
  if (typed === meant) return true;
  if (typed[0] !== meant[0]) return false;
  const allowed = slipsAllowed(Math.min(typed.length, meant.length));
  return Math.abs(typed.length - meant.length) <= allowed && slipsBetween(typed, meant) <= allowed;
};
