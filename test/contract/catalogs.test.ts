// Every language against English: what a translator may have left out, added or mistyped.
import { describe, expect, it } from 'vitest';
import { loadSpeech, speechWith, textSources } from '../../contract/catalogs.ts';
import type { OtherLanguage } from '../../contract/catalogs.ts';
import { languageFacts, languages } from '../../contract/languages.ts';
import type { Language } from '../../contract/languages.ts';
import { formsOf, message, say } from '../../contract/message.ts';
import type { Message, SomeTexts, Text } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { firstEnglish } from '../../contract/messages.first.en.ts';
import { laterEnglish } from '../../contract/messages.later.en.ts';
import { strangeFigures } from './figures.ts';

type Texts = Readonly<Record<string, Text>>;

const gapsIn = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const gapsOf = (text: Text): Set<string> =>
  new Set([...formsOf(text).flatMap(gapsIn), ...(typeof text === 'string' ? [] : [text.by])]);

/** The gaps that every form must have: a form for one number may leave the number out. */
const owed = (text: Text, own: Text): string[] =>
  [...gapsOf(text)].filter((gap) => typeof own === 'string' || gap !== own.by);

const wrongWithGaps = (id: string, own: Text, reference: Text): string[] => {
  const allowed = gapsOf(reference);
  const unknown = [...gapsOf(own)].filter((gap) => !allowed.has(gap)).map((gap) => `${id}: unknown gap {${gap}}`);
  const missing = formsOf(own).flatMap((words) =>
    owed(reference, own)
      .filter((gap) => !gapsIn(words).includes(gap))
      .map((gap) => `${id}: “${words}” lacks {${gap}}`),
  );
  return [...unknown, ...missing];
};

const wrongWithForms = (id: string, text: Text, locale: string, reference: Text = text): string[] => {
  const owedForms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  if (typeof text === 'string')
    return typeof reference === 'string' || owedForms.length === 1 ? [] : [`${id}: English has forms here`];
  const has = Object.keys(text).filter((form) => form !== 'by');
  return [
    ...owedForms.filter((form) => !has.includes(form)).map((form) => `${id}: no form for “${form}”`),
    ...has.filter((form) => !owedForms.some((one) => one === form)).map((form) => `${id}: “${form}” is never used`),
    ...(text.other.includes(`{${text.by}}`) ? [] : [`${id}: the number {${text.by}} stands in no text`]),
  ];
};

const wrongWithLetters = (id: string, text: Text): string[] =>
  formsOf(text).flatMap((words) => [
    ...(words.trim() === words && words !== '' ? [] : [`${id}: empty, or with space at an end`]),
    ...(/^[^{}]*$/.test(words.replace(/\{\w+\}/g, '')) ? [] : [`${id}: a brace that is no gap`]),
    // The catalog of a right-to-left language needs none either: what is inserted gets its frame from \`say\`.
    ...(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(words) ? [`${id}: a sign that steers the direction`] : []),
  ]);

const wrongWithFigures = (id: string, text: Text, locale: string): string[] =>
  formsOf(text).flatMap((words) => [
    // Where the sign stands, and which it is, is for `say` to know.
    ...(/\}\s+%|٪/u.test(words) ? [`${id}: write {gap}% for a share`] : []),
    ...strangeFigures([words.replace(/\{\w+\}%?/g, '')], locale).map((figure) => `${id}: ${figure}`),
  ]);

/** So many letters are no name and no sign that is the same in two languages. */
const MOST_ALIKE = 24;

const wrongWithWords = (id: string, own: Text, reference: Text): string[] =>
  formsOf(own).flatMap((words) => [
    ...(/['"]|\.\.\./.test(words) ? [`${id}: write ’ “ ” « » … as print does`] : []),
    ...(formsOf(reference).includes(words) && words.replace(/\{\w+\}/g, '').length > MOST_ALIKE
      ? [`${id}: this is English`]
      : []),
  ]);

/** Everything that is wrong with the texts of a language, but for what it lacks. */
const wrongWith = (texts: Texts, locale: string, reference: Texts): string[] =>
  Object.entries(texts).flatMap(([id, text]) => {
    const original = reference[id];
    if (original === undefined) return [`${id}: English has no such id`];
    return [
      ...wrongWithGaps(id, text, original),
      ...wrongWithForms(id, text, locale, original),
      ...wrongWithLetters(id, text),
      ...wrongWithFigures(id, text, locale),
      ...wrongWithWords(id, text, original),
    ];
  });

const lacking = (texts: Texts, reference: Texts): string[] => Object.keys(reference).filter((id) => !(id in texts));

const others = languages.filter((tag): tag is OtherLanguage => tag !== 'en');

describe.each(others)('The texts of %s', (tag) => {
  const texts = async (part: 'first' | 'later'): Promise<SomeTexts> => textSources[tag][part]();

  it('have the ids, gaps and forms that they must', async () => {
    expect(wrongWith(await texts('first'), languageFacts[tag].locale, firstEnglish)).toEqual([]);
    expect(wrongWith(await texts('later'), languageFacts[tag].locale, laterEnglish)).toEqual([]);
  });

  it('are said to be complete if and only if they are', async () => {
    const missing = [...lacking(await texts('first'), firstEnglish), ...lacking(await texts('later'), laterEnglish)];
    console.log(`${tag}: ${Object.keys(english).length - missing.length} of ${Object.keys(english).length} texts`);
    if (languageFacts[tag].complete) expect(missing).toEqual([]);
    else expect(missing).not.toEqual([]);
  });
});

describe('The English texts', () => {
  it('have the forms that English has', () => {
    expect(Object.entries<Text>(english).flatMap(([id, text]) => wrongWithForms(id, text, 'en'))).toEqual([]);
  });

  it('write figures as English does', () => {
    expect(Object.entries<Text>(english).flatMap(([id, text]) => wrongWithFigures(id, text, 'en'))).toEqual([]);
  });
});

describe('A slip of a translator would be found:', () => {
  const reference: Texts = {
    a: 'Of {count} at {place}',
    long: 'It is not you, it is the router.',
    n: { by: 'count', one: 'one', other: '{count} ones' },
  };
  it.each<[string, Texts, string, string]>([
    ['an id that is not', { b: 'x' }, 'es', 'b: English has no such id'],
    ['a gap that is not', { a: '{count} {place} {time}' }, 'es', 'a: unknown gap {time}'],
    ['a gap that is missing', { a: 'De {count}' }, 'es', 'a: “De {count}” lacks {place}'],
    ['a form that is missing', { n: { by: 'count', one: 'uno', other: '{count}' } }, 'es', 'n: no form for “many”'],
    ['a form too many', { n: { by: 'count', one: 'satu', other: '{count}' } }, 'id', 'n: “one” is never used'],
    ['forms that are gone', { n: '{count} cosas' }, 'es', 'n: English has forms here'],
    ['a number that is gone', { n: { by: 'count', other: 'x' } }, 'id', 'n: the number {count} stands in no text'],
    ['a brace', { n: '{count} {' }, 'id', 'n: a brace that is no gap'],
    ['a space', { n: '{count} ' }, 'id', 'n: empty, or with space at an end'],
    ['a typewriter’s sign', { n: "d'{count}" }, 'id', 'n: write ’ “ ” « » … as print does'],
    ['a text that was left as it is', { long: 'It is not you, it is the router.' }, 'id', 'long: this is English'],
    ['a sign that is not the language’s to place', { n: '{count} %' }, 'id', 'n: write {gap}% for a share'],
    ['thousands as English has them', { n: '{count} / 1,000' }, 'id', 'n: “1,000” in:  / 1,000'],
    ['a steering sign', { a: '\u200f{count} {place}' }, 'ar', 'a: a sign that steers the direction'],
  ])('%s', (_what, texts, locale, slip) => expect(wrongWith(texts, locale, reference)).toEqual([slip]));

  it('what is missing', () => expect(lacking({ a: 'x' }, reference)).toEqual(['long', 'n']));
  it('and no slip where a text has forms that English does not need', () => {
    const text = { by: 'count', one: 'Uno en {place}', many: '{count} de {place}', other: '{count} en {place}' };
    expect(wrongWith({ a: text }, 'es', reference)).toEqual([]);
  });
});

describe('A sentence in another language', () => {
  // Texts of this test, so that nobody's better wording breaks it.
  const texts: Record<Language, SomeTexts> = {
    en: {},
    es: {
      'incident.flaps': { by: 'count', one: 'una vez', many: '{count} de veces', other: '{count} veces' },
      'evidence.answered-in': '{target} respondió en {ms} ms.',
    },
    'pt-BR': {},
    id: { 'incident.flaps': '{count} kali' },
    ar: {
      'incident.flaps': { by: 'count', two: 'مرتين', few: '{count} مرات', many: '{count} مرة', other: '{count} مرة' },
      'evidence.answered-in': 'أجاب {target} خلال {ms} مللي ثانية.',
    },
  };
  const sayIn = (tag: Language, one: Message): string => say(one, speechWith(tag, english, texts[tag]));

  it.each<[Language, number, string]>([
    ['en', 1, 'came back once'],
    ['en', 1200, 'came back 1,200 times'],
    ['es', 1, 'una vez'],
    ['es', 12_000, '12.000 veces'],
    ['es', 2_000_000, '2.000.000 de veces'],
    ['id', 1, '1 kali'],
    ['ar', 2, 'مرتين'],
    ['ar', 3, '\u20683\u2069 مرات'],
    ['ar', 11, '\u206811\u2069 مرة'],
  ])('%s: for %d', (tag, count, words) => expect(sayIn(tag, message('incident.flaps', { count }))).toBe(words));

  it('keeps a name that runs the other way in a frame of its own', () => {
    const one = message('evidence.answered-in', { target: 'www.tiktok.com', ms: 1200 });
    expect(sayIn('ar', one)).toBe('أجاب \u2068www.tiktok.com\u2069 خلال \u20681,200\u2069 مللي ثانية.');
    expect(sayIn('es', one)).toBe('www.tiktok.com respondió en 1200 ms.');
  });

  it.each<[Language, string]>([
    ['en', '12.5%'],
    ['es', '12,5\u00a0%'],
    ['pt-BR', '12,5%'],
    ['ar', '\u206812.5\u200e%\u200e\u2069'],
  ])('writes a share of a hundred as %s does, and the text says only that it is one', (tag, words) => {
    const lost = { 'verdict.path.loss': '({percent}%)' };
    expect(say(message('verdict.path.loss', { percent: 12.5 }), speechWith(tag, english, lost))).toBe(`(${words})`);
  });

  it.each([
    [1, 'اسم واحد من أسمائه، هو \u2068a.example\u2069؛ وخدمات DNS أخرى تعرفه.'],
    [2, 'اسمين من أسمائه، أحدهما \u2068a.example\u2069؛ وخدمات DNS أخرى تعرفهما.'],
    [3, '\u20683\u2069 أسماء من أسمائه، ومنها \u2068a.example\u2069؛ وخدمات DNS أخرى تعرفها.'],
    [11, '\u206811\u2069 اسمًا من أسمائه، ومنها \u2068a.example\u2069؛ وخدمات DNS أخرى تعرفها.'],
    [100, '\u2068100\u2069 اسم من أسمائه، ومنها \u2068a.example\u2069؛ وخدمات DNS أخرى تعرفها.'],
  ])('agrees in Arabic with how many names are blocked, down to the last word: %d', async (count, words) => {
    const blocked = message('verdict.dns.tiktok-blocked', { count, name: 'a.example' });
    expect(say(blocked, await loadSpeech('ar'))).toContain(words);
  });

  it('is English where that language has none yet', () =>
    expect(sayIn('es', message('history.off'))).toBe('No history is kept.'));

  it('comes from the first view’s texts and from the others', async () => {
    const { catalog } = await loadSpeech('id');
    const [first, later] = [await textSources.id.first(), await textSources.id.later()];
    expect(catalog['verdict.ok']).toBe(first['verdict.ok']);
    expect(catalog['incident.flaps']).toEqual(later['incident.flaps']);
  });
});
