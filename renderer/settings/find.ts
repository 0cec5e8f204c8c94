// Finds words in texts as a reader would: large or small, with or without accents. The language's own rules decide what is the same
// letter, by Intl. Pure.
import { asTyped } from '../../contract/unparted.ts';

/** A text in letters as people count them. */
type Letters = readonly string[];

/** Whether every one of the typed words stands somewhere in the texts. */
export type Finder = (texts: readonly string[], typed: string) => boolean;

/** A finder for a language; what it has taken apart it remembers. */
export const createFinder = (locale: string): Finder => {
  const collator = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' });
  const segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' });
  const known = new Map<string, Letters>();
  const lettersOf = (text: string): Letters => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const letters = [...segmenter.segment(asTyped(text).replaceAll('’', "'"))].map(({ segment }) => segment);
    known.set(text, letters);
    return letters;
  };
  const isSame = (one: string | undefined, other: string): boolean =>
    one !== undefined && (one === other || collator.compare(one, other) === 0);
  const holds = (text: Letters, word: Letters): boolean =>
    text.some((_, at) => word.every((letter, place) => isSame(text[at + place], letter)));
  return (texts, typed) => {
    const words = typed.split(/\s+/).filter((word) => word !== '');
    return words.every((word) => texts.some((text) => holds(lettersOf(text), lettersOf(word))));
  };
};
