// The catalog as the window has it: what was fetched so far, so that nobody waits for texts of another language. The bundle takes this
// file for `#english` (package.json), so that the contract sees the same catalog.
import type { MessageCatalog, SomeTexts } from '../../contract/message.ts';

/** The sentences that are here so far, by message id: English ones, or those that take their place in another language. */
export const english = {} as MessageCatalog;

/** Adds sentences to those that are here. */
export const addTexts = (texts: SomeTexts): void => {
  Object.assign(english, texts);
};

/** Fetches the English sentences of the first view; rejects when the server does not answer. */
export const loadFirstEnglish = async (): Promise<void> =>
  addTexts((await import('../../contract/messages.first.en.ts')).firstEnglish);

/** Fetches the other English sentences; rejects when the server does not answer. */
export const loadLaterEnglish = async (): Promise<void> =>
  addTexts((await import('../../contract/messages.later.en.ts')).laterEnglish);
