// Which language the window speaks, and its texts: those of the first view before anything is shown, the others with the next one.
// Only texts of the language that is spoken are fetched: each has every text that English has.
import { speechWith, textSources } from '../../contract/catalogs.ts';
import type { TextSource } from '../../contract/catalogs.ts';
import { chosenLanguage, languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import type { SomeTexts } from '../../contract/message.ts';
import { addTexts, english, loadFirstEnglish, loadLaterEnglish } from './english.ts';
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

/** English is made strange once it is here. */
const strangely = async (load: () => Promise<void>): Promise<SomeTexts> => {
  const [{ pseudoTexts }] = await Promise.all([import('../../contract/pseudo.ts'), load()]);
  return pseudoTexts(english);
};

const pseudoSource: TextSource = {
  first: () => strangely(loadFirstEnglish),
  later: () => strangely(loadLaterEnglish),
};

/** Texts that are here once they are fetched: what has an id is known by that. */
const kept = (load: () => Promise<SomeTexts>) => async (): Promise<SomeTexts> => {
  const texts = await load();
  addTexts(texts);
  return texts;
};

const sourceOf = (spoken: Exclude<Spoken, 'en'>): TextSource => {
  if (spoken === 'pseudo') return pseudoSource;
  const { first, later } = textSources[spoken];
  return { first: kept(first), later: kept(later) };
};

const speakWith = (texts: SomeTexts, page: HTMLElement): void => {
  const speech = speechWith(language, english, texts);
  speakIn(language, speech);
  page.lang = language;
  page.dir = speech.direction;
};

const speakEnglish = async (page: HTMLElement): Promise<void> => {
  await loadFirstEnglish();
  page.lang = 'en';
  page.dir = 'ltr';
};

/** Fetches what the first view needs and speaks it; English where another language cannot be had. Rejects where that cannot be had either. */
export const speakFirst = async (spoken: Spoken, page: HTMLElement): Promise<void> => {
  if (spoken === 'en') return speakEnglish(page);
  const wanted = sourceOf(spoken);
  try {
    first = await wanted.first();
  } catch {
    return speakEnglish(page);
  }
  source = wanted;
  language = spoken === 'pseudo' ? 'en' : spoken;
  speakWith(first, page);
};

/** Whether anything but plain English is spoken. */
export const isTranslated = (): boolean => source !== null;

/** Fetches the other texts; rejects when the server does not answer. */
export const loadWords = async (): Promise<void> => {
  if (source === null) return loadLaterEnglish();
  const later = await source.later();
  speakWith({ ...first, ...later }, document.documentElement);
};
