// What somebody typed is refused under the label of its field, in each language; what is no typed text is a bug, and told to programs.
import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { checkArgument } from '../../contract/argument-refusal.ts';
import { loadSpeech } from '../../contract/catalogs.ts';
import type { Ask, Description } from '../../contract/derive.ts';
import { offeredLanguages } from '../../contract/languages.ts';
import { say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { Failure } from '../../contract/result.ts';

const refusalOf = (channel: string, argument: unknown): Failure => {
  const [group = '', name = ''] = channel.split('.');
  const entry = (api as Description)[group]![name] as Ask;
  const checked = checkArgument(entry.input, argument, channel);
  if (checked.ok) throw new Error(`${channel} takes it`);
  return checked.error;
};

const long = (count: number): string => 'x'.repeat(count);
const card = { form: 'card', fromMs: 0, toMs: 1 };

const typed: [channel: string, argument: unknown, words: string][] = [
  ['history.note', { incident: 1, text: ' ' }, '“Another note” is empty. Write something first.'],
  [
    'history.note',
    { incident: 1, text: long(2001) },
    '“Another note” takes 2,000 characters at most, and this has 2,001. Nothing was cut off: shorten it and try again.',
  ],
  [
    'history.note',
    { incident: 1, text: 'a\u0007' },
    '“Another note” holds a character that cannot be seen. Type it by hand.',
  ],
  ['session.mark', { text: '' }, '“Mark this moment” is empty. Write something first.'],
  [
    'session.rename',
    { id: 1, title: long(201) },
    '“Your own words for it” takes 200 characters at most, and this has 201.',
  ],
  ['session.list', { limit: 1, search: long(201) }, '“Search their titles” takes 200 characters at most'],
  ['obs.usePassword', { password: long(1001) }, '“Password of OBS’s WebSocket server” takes 1,000 characters at most'],
  ['translator.explain', { shown: long(501) }, '“Or type or paste it” takes 500 characters at most'],
  ['history.take', { ...card, hide: [long(101)] }, 'A word in “Words to leave out” has more than 100 characters.'],
  ['history.take', { ...card, hide: ['\u200b'] }, 'A word in “Words to leave out” holds nothing that can be seen.'],
  ['history.take', { ...card, hide: Array(51).fill('a') }, '“Words to leave out” takes 50 words at most.'],
];

describe('What was typed and is not taken', () => {
  it.each(typed)('%s is refused under the label of its field', (channel, argument, words) => {
    const { said, code, message } = refusalOf(channel, argument);
    expect(say(said as Message)).toContain(words);
    expect(code).toBe('bad-argument');
    expect(message).toMatch(new RegExp(`^The argument of ${channel}: "`));
  });

  it.each(offeredLanguages.filter((tag) => tag !== 'en'))('is refused in %s', async (tag) => {
    const speech = await loadSpeech(tag);
    for (const [channel, argument, words] of typed) {
      const said = say(refusalOf(channel, argument).said as Message, speech);
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said.slice(0, 40)).not.toBe(words.slice(0, 40));
    }
  });
});

describe('What nobody types', () => {
  it.each<[string, unknown]>([
    ['history.note', { incident: 0, text: 'a' }],
    ['history.note', { incident: 1, text: 7 }],
    ['history.note', undefined],
    ['health.setLive', { live: 'yes' }],
    ['settings.set', { key: '__proto__', value: 1 }],
  ])('%s is told to programs alone', (channel, argument) => expect(refusalOf(channel, argument).said).toBeUndefined());
});
