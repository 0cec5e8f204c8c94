import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { formsOf, isMessageId, message, messageSchema, say, speaking, speechNow } from '../../contract/message.ts';
import type { MessageCatalog, MessageId, Speech, Text } from '../../contract/message.ts';
import { english } from '../../contract/messages.en.ts';
import { faultKinds } from '../../contract/fault.ts';
import { blames, features, featureStatuses, layers, layerStatuses, noteCodes } from '../../contract/verdict.ts';

const texts = Object.entries<Text>(english).flatMap(([id, text]) =>
  formsOf(text).map((form): [MessageId, string] => [id as MessageId, form]),
);

describe('Messages become words', () => {
  it.each([
    ['a text goes into its gap', message('evidence.failed', { target: 'Quad9' }), 'Quad9: failed.'],
    [
      'a number is written as the language does',
      message('evidence.answered-in', { target: 'Quad9', ms: 1234 }),
      'Quad9 answered in 1,234 ms.',
    ],
    [
      'a full hour stands as on the clock',
      message('trends.hour', { from: 7, to: 8, sessions: 3 }),
      'Your LIVE sessions went best when they began between 07:00 and 08:00, in 3 sessions.',
    ],
    [
      'one name stands alone',
      message('verdict.tiktok.feature-down', { features: ['feature.feed'] }),
      'It’s not you. Part of TikTok fails: the feed. Other parts answer.',
    ],
    [
      'two names are joined by and',
      message('verdict.tiktok.cdn-down', { features: ['feature.video', 'feature.image'] }),
      'It’s not you. TikTok’s servers for videos and pictures don’t answer; other parts of TikTok do.',
    ],
    ['an empty list leaves nothing', message('evidence.fault', { target: 'x', fault: [] }), 'x: .'],
    [
      'a message stands within another',
      message('settings.file-unusable', { path: 'a.json', why: message('file.in-the-way', { path: 'b' }) }),
      'The settings file a.json cannot be used: b is in the way, and Tokwatch did not make it. Mend it, or name another with --config.',
    ],
    ['a message without gaps needs nothing', message('verdict.ok'), english['verdict.ok']],
    ['what has no gap is not shown', message('todo.ok', { target: 'x' }), english['todo.ok']],
    ['a gap that nobody filled stays visible', message('evidence.failed'), '{target}: failed.'],
    [
      'what fills a gap is not looked at for gaps',
      message('evidence.failed', { target: '{fault}' }),
      '{fault}: failed.',
    ],
  ])('%s', (_what, one, words) => expect(say(one)).toBe(words));

  it('in another language, with its own lists and numbers', () => {
    const catalog: MessageCatalog = {
      ...english,
      'evidence.answered-in': '{target} hat nach {ms} ms geantwortet.',
      'feature.feed': 'der Feed',
      'feature.login': 'die Anmeldung',
      'verdict.tiktok.feature-down': 'Bei TikTok ausgefallen: {features}.',
    };
    const german: Speech = { catalog, locale: 'de', direction: 'ltr' };
    expect(say(message('evidence.answered-in', { target: 'Quad9', ms: 1234 }), german)).toBe(
      'Quad9 hat nach 1.234 ms geantwortet.',
    );
    const names: MessageId[] = ['feature.feed', 'feature.login'];
    expect(say(message('verdict.tiktok.feature-down', { features: names }), german)).toBe(
      'Bei TikTok ausgefallen: der Feed und die Anmeldung.',
    );
  });

  it('in the form that its number asks for', () => {
    const flaps = (count: number | string): string => say(message('incident.flaps', { count }));
    expect([1, 0, 2, 21].map(flaps)).toEqual([
      'came back once',
      ...['came back 0 times', 'came back 2 times', 'came back 21 times'],
    ]);
    expect(flaps('1')).toBe('came back 1 times');
    expect(say(message('incident.flaps'))).toBe('came back {count} times');
  });

  it('in another language for as long as something is made, and no longer', () => {
    const polish: Speech = { catalog: { ...english, 'blame.you': 'ten komputer' }, locale: 'pl', direction: 'ltr' };
    const here = (): string => say(message('blame.you'));
    expect(speaking(polish, () => `${here()}, ${speaking(speechNow(), here)}`)).toBe('ten komputer, ten komputer');
    expect(here()).toBe('this computer');
    const bug = (): never => {
      throw new Error(here());
    };
    expect(() => speaking(polish, bug)).toThrow('ten komputer');
    // @ts-expect-error What is awaited would be said in the language of whoever comes next.
    expect(speaking(polish, () => Promise.resolve('later'))).toBeInstanceOf(Promise);
    expect(here()).toBe('this computer');
  });

  it('travel as data and come back the same', () => {
    const one = message('verdict.tiktok.feature-down', { features: ['feature.feed'], count: 1, name: 'x' });
    expect(v.parse(messageSchema, JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it.each(['verdict.okay', '', 'toString', '__proto__', 'constructor', 7, null])('%s is no message id', (id) => {
    expect(isMessageId(id)).toBe(false);
    expect(v.is(messageSchema, { id, params: {} })).toBe(false);
  });
});

describe('The English texts', () => {
  it.each(texts)('%s has a well-formed id and gaps', (id, text) => {
    expect(id).toMatch(/^[a-z]+(\.[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*)+$/);
    expect(text.trim()).toBe(text);
    expect(text.replace(/\{[a-z]+\}/g, '')).toMatch(/^[^{}]+$/);
  });

  it('never say error, issue or oops', () => {
    expect(texts.filter(([, text]) => /\b(errors?|issues?|oops)\b/i.test(text))).toEqual([]);
  });

  it('write apostrophes and quotation marks as print does', () => {
    expect(texts.filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });

  it('verdicts, advice, evidence and reasons are whole sentences', () => {
    const sentences = texts.filter(([id]) => /^(verdict|todo|evidence|change|because|note)\./.test(id));
    const parts = /^evidence\.(signed|unsigned|handshake-.*|ipv[46]|by-.*|where-.*|found|arrive|vanish|not-known)$/;
    expect(sentences.filter(([id, text]) => !parts.test(id) && !/^[A-Z{].*[.…]$/s.test(text))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['feature', features],
    ['fault', faultKinds],
    ['note', noteCodes],
    ['blame', blames],
    ['status', featureStatuses],
    ['layer', layers],
    ['layer', layers.flatMap((layer) => layerStatuses.map((status) => `${layer}.${status}`))],
  ])('there is one for every %s', (prefix, names) => {
    expect(names.filter((name) => !isMessageId(`${prefix}.${name}`))).toEqual([]);
  });

  it('every verdict has its advice, and every advice its verdict', () => {
    const named = (prefix: string): string[] =>
      texts.filter(([id]) => id.startsWith(prefix)).map(([id]) => id.slice(prefix.length));
    const verdicts = named('verdict.').map((code) => (code.startsWith('unknown.') ? 'unknown' : code));
    const ofSentences = named('todo.').filter((id) => isMessageId(id));
    expect([...new Set(verdicts), ...ofSentences].toSorted()).toEqual(named('todo.').toSorted());
    // Advice of a sentence's own is for a verdict that has advice anyway.
    const codes = ofSentences.map((id) => id.slice(id.indexOf('.') + 1));
    expect(codes.filter((code) => !isMessageId(`todo.${code}`))).toEqual([]);
  });
});

describe('A name from outside', () => {
  it('cannot turn the sentence round that it stands in', () => {
    const said = say(message('verdict.dns.tiktok-partial', { count: 2, name: 'x\u202eretuor ruoy\u2069' }));
    expect(said).toContain('xretuor ruoy');
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
