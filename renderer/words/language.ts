// Which language the window speaks, and its texts: those of the first view before anything is shown, the others with the next one.
// English is here from the start; what another language lacks is said in English.
import { speechWith, textSources } from '../../contract/catalogs.ts';
import type { TextSource } from '../../contract/catalogs.ts';
import { chosenLanguage, languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import type { SomeTexts } from '../../contract/message.ts';
import { english, loadEnglish } from './english.ts';
import { speakIn } from './say.ts';

/** A language; or English made strange, which shows what is not in the catalog and what needs more room. No setting takes that. */
export type Spoken = Language | 'pseudo';

let source: TextSource | null = null;
let language: Language = 'en';
let first: SomeTexts = {};

/** The language that the shell names in the page, or where it names none the best one for somebody who wants these tags. */
export const languageOf = (page: HTMLElement, wanted: readonly string[]): Spoken => {
  const named = page.dataset['language'];
  if (named === 'pseudo') return named;
  return languages.find((one) => one === named) ?? chosenLanguage('auto', wanted);
};

const pseudoSource: TextSource = {
  first: async () => (await import('../../contract/pseudo.ts')).pseudoTexts(english),
  later: async () => (await import('../../contract/pseudo.ts')).pseudoTexts(english),
};

const speakWith = (texts: SomeTexts, page: HTMLElement): void => {
  const speech = speechWith(language, english, texts);
  speakIn(language, speech);
  page.lang = language;
  page.dir = speech.direction;
};

/** Fetches what the first view needs and speaks it; where it cannot be had, the window speaks English. */
export const speakFirst = async (spoken: Spoken, page: HTMLElement): Promise<void> => {
  if (spoken === 'en') return;
  const wanted = spoken === 'pseudo' ? pseudoSource : textSources[spoken];
  try {
    first = await wanted.first();
  } catch {
    page.lang = 'en';
    page.dir = 'ltr';
    return;
  }
  source = wanted;
  language = spoken === 'pseudo' ? 'en' : spoken;
  speakWith(first, page);
};

/** Whether anything but plain English is spoken. */
export const isTranslated = (): boolean => source !== null;

/** Fetches the other texts; rejects when the server does not answer. */
export const loadWords = async (): Promise<void> => {
  if (source === null) return loadEnglish();
  // English made strange is made of the English texts.
  const fetched = source === pseudoSource ? loadEnglish().then(source.later) : source.later();
  const [later] = await Promise.all([fetched, loadEnglish()]);
  speakWith({ ...first, ...later }, document.documentElement);
};
