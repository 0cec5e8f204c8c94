/** The next round number: 1, 2 or 5 with zeros. Pure. */
export const roundUp = (value: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 5, 10].find((factor) => factor * size >= value) ?? 10) * size;
};
