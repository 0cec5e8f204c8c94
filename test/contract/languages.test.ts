// Which language somebody gets.
import { describe, expect, it } from 'vitest';
import { chosenLanguage, languageFacts, languages, matchLanguage, offeredLanguages } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';

describe('The best language for somebody', () => {
  it.each<[string, string[], Language]>([
    ['is the one that is wanted', ['es'], 'es'],
    ['is the same one of another country', ['es-MX', 'en-US'], 'es'],
    ['is the one of the country before the one of another', ['pt-BR'], 'pt-BR'],
    ['is Brazilian Portuguese for somebody in Portugal', ['pt-PT'], 'pt-BR'],
    ['is Indonesian under its old tag, too', ['in-ID'], 'id'],
    ['is the first that is offered, not the first that is wanted', ['de-DE', 'fr', 'ar-EG', 'es'], 'ar'],
    ['is found whatever the case of its tag', ['PT-br'], 'pt-BR'],
    ['is found with a numbering system in its tag', ['ar-EG-u-nu-arab'], 'ar'],
    ['is English where none is offered', ['de-DE', 'fr'], 'en'],
    ['is English where nothing is wanted', [], 'en'],
    ['is English where the tags are none', ['', 'C', '*', 'en_US.UTF-8'], 'en'],
  ])('%s', (_what, wanted, language) => expect(matchLanguage(wanted, languages)).toBe(language));

  it('is never one that is not complete', () => {
    expect(matchLanguage(['ar', 'en'], ['en', 'es'])).toBe('en');
    expect(offeredLanguages.filter((tag) => !languageFacts[tag].complete)).toEqual([]);
    expect(offeredLanguages).toContain('en');
  });

  it('gives way to the one that was chosen', () => {
    expect(chosenLanguage('en', ['es'], languages)).toBe('en');
    expect(chosenLanguage('auto', ['es'], languages)).toBe('es');
  });
});

describe('A language is known by', () => {
  it.each(languages)('%s: a tag as it is written, a name of its own, a direction that fits', (tag) => {
    const { name, locale, direction } = languageFacts[tag];
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(new Intl.Locale(locale).baseName).toBe(tag);
    const own = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag);
    // Intl leaves out the word for “language” that some put before it.
    expect(name.toLocaleLowerCase(tag)).toContain(own?.toLocaleLowerCase(tag));
    expect(/\p{Script=Arabic}/u.test(name)).toBe(direction === 'rtl');
  });
});
