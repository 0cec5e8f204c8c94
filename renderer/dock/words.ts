// The words of the dock: the window's first ones, and in English a few of those that come later there; in another language all of them.
import { addTexts } from '../words/english.ts';
import { isTranslated, loadWords } from '../words/language.ts';

/** Brings all words of the dock together; rejects when the server does not answer. */
export const loadDockWords = async (): Promise<void> => {
  if (isTranslated()) return loadWords();
  const [{ dockEnglish }, { liveStateEnglish }, { sessionEnglish }] = await Promise.all([
    import('../../contract/messages.dock.en.ts'),
    import('../../contract/messages.live-state.en.ts'),
    import('../../contract/messages.session.en.ts'),
  ]);
  addTexts({ ...dockEnglish, ...liveStateEnglish, ...sessionEnglish });
};
