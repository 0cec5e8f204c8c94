// How much room words take, for drawings: nothing in them makes way by itself.

/** How wide a text is, in px. */
export type Measure = (text: string) => number;

/** Measures in the letters of the page's text (1) or so much smaller ones, of this weight. */
export const inLetters = (part: number, weight = 400): Measure => {
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.font = `${weight} ${parseFloat(fontSize) * part}px ${fontFamily}`;
  return (text) => context.measureText(text).width;
};

/** Small letters are so much smaller than those of the page's text (tokens.css). */
export const SMALL = 12 / 14;
