// The languages that Tokwatch speaks, and which of them fits somebody best. Pure.

/** Where a line begins. */
export type Direction = 'ltr' | 'rtl';

/** The languages with a catalog, by their BCP 47 tag; English has the ids. */
export const languages = ['en', 'es', 'pt-BR', 'id', 'ar'] as const;

export type Language = (typeof languages)[number];

/**
 * A language: what it is called by whoever speaks it, the tag that its numbers and times are written by, where its lines begin, and
 * whether it has every text. One that has not is offered to nobody.
 */
export type LanguageFacts = { name: string; locale: string; direction: Direction; complete: boolean };

/** What is known of each. In Arabic, numbers keep the digits of the addresses and figures that they stand among. */
export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', locale: 'en', direction: 'ltr', complete: true },
  es: { name: 'Español', locale: 'es', direction: 'ltr', complete: true },
  'pt-BR': { name: 'Português (Brasil)', locale: 'pt-BR', direction: 'ltr', complete: true },
  id: { name: 'Bahasa Indonesia', locale: 'id', direction: 'ltr', complete: true },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', complete: true },
};

/** The languages that can be chosen: those that are complete. */
export const offeredLanguages: readonly Language[] = languages.filter((tag) => languageFacts[tag].complete);

/** What may be chosen: a language, or the one of the system. */
export type LanguageChoice = 'auto' | Language;

const localeOf = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
};

/**
 * The language among those offered that fits best: the first of the wanted tags that is offered, be it for another country, as
 * Spanish of Mexico is Spanish; English where none is.
 */
export const matchLanguage = (wanted: readonly string[], offered: readonly Language[] = offeredLanguages): Language => {
  for (const tag of wanted) {
    const locale = localeOf(tag);
    const found =
      offered.find((one) => one === locale?.baseName) ??
      offered.find((one) => localeOf(one)?.language === locale?.language);
    if (found !== undefined) return found;
  }
  return 'en';
};

/** The language of a choice, for somebody whose system wants these tags, best first. */
export const chosenLanguage = (
  choice: LanguageChoice,
  wanted: readonly string[],
  offered: readonly Language[] = offeredLanguages,
): Language => (choice === 'auto' ? matchLanguage(wanted, offered) : choice);
