// What a person reads crosses every border as an id with parameters; only the shells turn it into words.
import * as v from 'valibot';
import { english } from '#english';
import type { Direction } from './languages.ts';

/** The id of a sentence that every message catalog has. */
export type MessageId = keyof typeof english;

/** A parameter: text, a number, a list of message ids that is joined by the language's own rules, or a message within this one. */
export type MessageParam = string | number | MessageId[] | Message;

/** A sentence without its words: `id` names it, `params` fill its gaps. */
export type Message = { id: MessageId; params: Record<string, MessageParam> };

/** True for the id of a known sentence. */
export const isMessageId = (value: unknown): value is MessageId =>
  typeof value === 'string' && Object.hasOwn(english, value);

const messageIdSchema = v.custom<MessageId>(isMessageId, 'is not a known message id');

/** Accepts a message whose id is in the English catalog. */
export const messageSchema: v.GenericSchema<Message> = v.object({
  id: messageIdSchema,
  params: v.record(
    v.string(),
    v.union(
      [v.string(), v.number(), v.array(messageIdSchema), v.lazy(() => messageSchema)],
      'must be text, a number, a list or a message',
    ),
  ),
});

/** Builds a message; `params` default to none. */
export const message = (id: MessageId, params: Record<string, MessageParam> = {}): Message => ({ id, params });

/** A sentence in as many forms as its language has for the number in the gap `by`; `other` stands for every form that is missing. */
export type Plural = { readonly by: string; readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** A sentence with {gaps}, in one form or in several. */
export type Text = string | Plural;

/** A catalog in one language: a text for each message id. */
export type MessageCatalog = Readonly<Record<MessageId, Text>>;

/** Texts of a language; all of them where the language is complete. */
export type SomeTexts = Partial<MessageCatalog>;

/** The texts of another language for a part of the English ones: the same ids, every one of them. */
export type TextsFor<English> = { readonly [Id in keyof English]: Text };

/** All forms of a text. */
export const formsOf = (text: Text): string[] => {
  if (typeof text === 'string') return [text];
  return Object.entries(text).flatMap(([form, words]) => (form === 'by' ? [] : [words]));
};

/** What is spoken: the texts, the BCP 47 tag that numbers, lists and times are written by, and where lines begin. */
export type Speech = { catalog: MessageCatalog; locale: string; direction: Direction };

let spoken: Speech = { catalog: english, locale: 'en', direction: 'ltr' };

/** What is spoken at the moment: English, unless told. */
export const speechNow = (): Speech => spoken;

/** Speaks so from now on. For the window, which has one language from its start to its end; everything else uses `speaking`. */
export const speak = (speech: Speech): void => {
  spoken = speech;
};

/** Does `work` with all that it says spoken so. It must be done when it returns: nothing is awaited in another language. */
export const speaking = <T>(speech: Speech, work: () => T extends PromiseLike<unknown> ? never : T): T => {
  const before = spoken;
  spoken = speech;
  try {
    return work();
  } finally {
    spoken = before;
  }
};

/** A number as the language writes it, with so many decimals. */
export const numberWords = (value: number, decimals = 0, { locale } = spoken): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/** So many percent as the language writes them, with so many decimals at the least and at the most. */
export const percentWords = (percent: number, least = 0, most = least, { locale } = spoken): string =>
  new Intl.NumberFormat(locale, {
    ...{ style: 'percent', minimumFractionDigits: least, maximumFractionDigits: most },
  }).format(percent / 100);

/** A list of texts as a sentence holds it: "a, b and c". */
export const listWords = (texts: readonly string[], { locale } = spoken): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);

const formFor = (text: Text, params: Message['params'], locale: string): string => {
  if (typeof text === 'string') return text;
  const by = params[text.by];
  // A number that nobody gave, or gave as a text, is none that could be told apart.
  return (typeof by === 'number' && text[new Intl.PluralRules(locale).select(by)]) || text.other;
};

// Signs that steer the direction of a line: in a name from outside they could turn a sentence round, or end its frame.
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const fromTheRight = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

// Names and numbers run from left to right: without a frame of their own they would tear a line of the other direction apart. A list of
// names runs as the line does, whatever its first name begins with.
const framed = (words: string, { direction }: Speech): string => {
  if (direction !== 'rtl') return words;
  return `${fromTheRight.test(words) ? '\u2067' : '\u2068'}${words}\u2069`;
};

/** So many decimals has a number of a message at the most. */
const MOST_DECIMALS = 3;

/**
 * Turns a message into words; a gap without its parameter stays visible as {name}. Numbers are written by the language, and so is a
 * share of a hundred: where its sign stands is not for the text to say, which puts it right behind the gap. A full hour of the clock
 * is the number with “:00” right behind it.
 */
export const say = ({ id, params }: Message, speech: Speech = spoken): string => {
  const { catalog, locale } = speech;
  return formFor(catalog[id], params, locale).replace(/\{(\w+)\}(%|:00)?/g, (gap, name: string, sign: string = '') => {
    const param = params[name];
    if (param === undefined) return gap;
    if (sign === ':00' && typeof param === 'number') return framed(`${String(param).padStart(2, '0')}:00`, speech);
    if (sign === '%' && typeof param === 'number') return framed(percentWords(param, 0, MOST_DECIMALS, speech), speech);
    if (typeof param === 'string') return framed(param.replace(steering, ''), speech) + sign;
    if (typeof param === 'number') return framed(new Intl.NumberFormat(locale).format(param), speech);
    if (!Array.isArray(param)) return say(param, speech);
    return listWords(
      param.map((part) => say(message(part), speech)),
      speech,
    );
  });
};
