// Where the texts of the other languages are. Each is fetched when somebody needs it, in the window in two steps as English is.
import { english } from '#english';
import { languageFacts } from './languages.ts';
import type { Language } from './languages.ts';
import type { MessageCatalog, SomeTexts, Speech } from './message.ts';

/** How the texts of a language are fetched: those of the first view, and those of the others. */
export type TextSource = { first: () => Promise<SomeTexts>; later: () => Promise<SomeTexts> };

/** The languages besides English. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** The texts of each language. */
export const textSources: Readonly<Record<OtherLanguage, TextSource>> = {
  es: {
    first: async () => (await import('./languages/es/first.es.ts')).first,
    later: async () => (await import('./languages/es/later.es.ts')).later,
  },
  'pt-BR': {
    first: async () => (await import('./languages/pt-br/first.pt-br.ts')).first,
    later: async () => (await import('./languages/pt-br/later.pt-br.ts')).later,
  },
  id: {
    first: async () => (await import('./languages/id/first.id.ts')).first,
    later: async () => (await import('./languages/id/later.id.ts')).later,
  },
  ar: {
    first: async () => (await import('./languages/ar/first.ar.ts')).first,
    later: async () => (await import('./languages/ar/later.ar.ts')).later,
  },
};

/** A language as it is spoken with these texts; what they lack is said in English. */
export const speechWith = (language: Language, english: MessageCatalog, texts: SomeTexts): Speech => {
  const { locale, direction } = languageFacts[language];
  return { catalog: { ...english, ...texts }, locale, direction };
};

/** A language with all its texts, for whatever says words outside of the window. */
export const loadSpeech = async (language: Language): Promise<Speech> => {
  if (language === 'en') return speechWith('en', english, {});
  const [first, later] = await Promise.all([textSources[language].first(), textSources[language].later()]);
  return speechWith(language, english, { ...first, ...later });
};
