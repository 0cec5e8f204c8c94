// The words of the dock. In English they come along with it: the window's first ones, and a few of those that come later there. In another
// language all of them are fetched.
import { dockEnglish } from '../../contract/messages.dock.en.ts';
import { liveStateEnglish } from '../../contract/messages.live-state.en.ts';
import { sessionEnglish } from '../../contract/messages.session.en.ts';
import { english } from '../words/english.ts';
import { isTranslated, loadWords } from '../words/language.ts';

/** Brings all words of the dock together; rejects when the server does not answer. */
export const loadDockWords = async (): Promise<void> => {
  Object.assign(english, dockEnglish, liveStateEnglish, sessionEnglish);
  if (isTranslated()) await loadWords();
};
