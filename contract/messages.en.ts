// The English texts. Voice: who, what, what to do; short words; it may say “wait” and it may say “I can’t tell”.
// Code that says them imports `#english` (package.json): this file, but in the window, which begins with a part of them
// (renderer/words/english.ts).
import { firstEnglish } from './messages.first.en.ts';
import { laterEnglish } from './messages.later.en.ts';

/** Every sentence a person can read, by message id, in English. */
export const english = { ...firstEnglish, ...laterEnglish } as const;
