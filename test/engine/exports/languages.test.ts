// What is made for people speaks their language; what is made for programs is English always.
import { describe, expect, it } from 'vitest';
import { languageFacts } from '../../../contract/languages.ts';
import { say, message } from '../../../contract/message.ts';
import type { Speech } from '../../../contract/message.ts';
import { english } from '../../../contract/messages.en.ts';
import { outsideOfPseudo, pseudoTexts } from '../../../contract/pseudo.ts';
import type { ExportForm } from '../../../contract/export.ts';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import { ask, circumstances, data } from './evening.ts';

const { locale, direction } = languageFacts.ar;
const strange: Speech = { catalog: { ...english, ...pseudoTexts(english) }, locale, direction };

const made = (form: ExportForm, speech?: Speech): string[] => {
  const around = speech === undefined ? circumstances : { ...circumstances, speech };
  const asked = {
    ...ask,
    form,
    withNotes: false,
    ...(form === 'card' ? { incident: data.incidents[0]!.incident.id } : {}),
  };
  const exported = exportHistory(asked, data, around);
  if (!exported.ok) throw new Error(exported.error.message);
  return exported.value.files.map(({ text }) => text);
};

const wordsIn = (html: string): string[] =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .split(/<[^>]*>/)
    .map((text) => outsideOfPseudo(text).trim())
    // The name of the clock that all share is the same everywhere.
    .filter((text) => /[a-z]{3,}/i.test(text.replaceAll('UTC', '')));

describe('In another language', () => {
  it('the letter has no English word of its own, and says how it is read', () => {
    const [letter = ''] = made('letter', strange);
    expect(letter).toContain('<html lang="ar" dir="rtl">');
    expect(wordsIn(letter)).toEqual([]);
  });

  it('the card has none either', () => {
    const [svg = '', post = ''] = made('card', strange);
    expect(svg).toContain('[!!!');
    expect(post).toContain('[!!!');
  });

  it.each(['csv', 'json'] as const)('the %s is as it always is', (form) => {
    expect(made(form, strange)).toEqual(made(form));
  });

  it('and nothing else is said so afterwards', () => {
    made('letter', strange);
    expect(say(message('blame.you'))).toBe('this computer');
    expect(made('letter')[0]).toContain('<html lang="en">');
  });
});
