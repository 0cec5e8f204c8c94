// Where a line may not end: between a figure and its unit, in a stretch of time, in a name with a hyphen. Pure.

/** Holds what stands around it together, and is no letter: what is copied or searched for reads as before. */
const JOINER = '\u2060';

/** A space at which no line ends. */
const FIRM_SPACE = '\u00a0';

// A unit is a short word, whatever the language; another short word behind a figure may as well stay with it. The sign between them ends
// the frame of a figure that stands in a line of the other direction.
const figure = /(?<=\p{Nd}[\u2069.]?) (?=\p{L}{1,4}(?![\p{L}\p{M}]))/gu;

// Arabic writes a thousandth of a second in two words.
const thousandth = /(?<=\p{Nd}\u2069?[ \u00a0]مل{1,2}ي) (?=ث)/gu;

const stretch = /(?<=\d:\d\d[-–])(?=\d)/g;

const radio = /\bWi-(?=Fi\b)/g;

/** The same words, to be parted at line ends only where reading bears it. */
export const unparted = (words: string): string =>
  words
    .replace(thousandth, FIRM_SPACE)
    .replace(figure, FIRM_SPACE)
    .replace(stretch, JOINER)
    .replace(radio, `$&${JOINER}`);

/** The words without what holds them together at line ends, as somebody types them. */
export const asTyped = (words: string): string => words.replaceAll(JOINER, '').replaceAll(FIRM_SPACE, ' ');
