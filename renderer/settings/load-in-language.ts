// Another language needs other texts from the first word on, so the window is loaded again; whoever has changed it goes on where it is
// set.
import type { LanguageChoice } from '../../contract/languages.ts';
import { language } from '../words/say.ts';

const ADDRESS_END = '/language';

/** Whether the window speaks what is chosen, where `atFirst` was chosen when it was loaded; which language the system’s is only the shell knows. */
export const isSpokenAs = (choice: LanguageChoice, atFirst: LanguageChoice): boolean =>
  choice === 'auto' ? atFirst === 'auto' : choice === language;

/** Loads the window again, in the language that is chosen by then. */
export const loadInLanguage = ({ history, location }: Pick<Window, 'history' | 'location'>): void => {
  const [view = ''] = location.hash.split('/');
  history.replaceState(history.state, '', `${view === '' ? '#now' : view}${ADDRESS_END}`);
  location.reload();
};

let isBack = location.hash.endsWith(ADDRESS_END);

/** True once, where the window was loaded again for another language. */
export const isBackAfterLoading = (): boolean => {
  const was = isBack;
  isBack = false;
  return was;
};
