// The English catalog as the window has it: a part at first, all of it once somebody leaves the first view. The bundle takes this
// file for `#english` (package.json), so that the contract sees the same catalog.
import { firstEnglish } from '../../contract/messages.first.en.ts';
import type { MessageCatalog } from '../../contract/message.ts';

/** The sentences that are here so far, by message id. */
export const english = { ...firstEnglish } as unknown as MessageCatalog;

/** Fetches the other sentences; rejects when the server does not answer. */
export const loadEnglish = async (): Promise<void> => {
  const { laterEnglish } = await import('../../contract/messages.later.en.ts');
  Object.assign(english, laterEnglish);
};
