// What a person reads crosses every border as an id with parameters; only the shells turn it into words.
import * as v from 'valibot';
import { english } from '#english';

/** The id of a sentence that every message catalog has. */
export type MessageId = keyof typeof english;

/** A parameter: text, a number, or a list of message ids that is joined by the language's own rules. */
export type MessageParam = string | number | MessageId[];

/** A sentence without its words: `id` names it, `params` fill its gaps. */
export type Message = { id: MessageId; params: Record<string, MessageParam> };

/** True for the id of a known sentence. */
export const isMessageId = (value: unknown): value is MessageId =>
  typeof value === 'string' && Object.hasOwn(english, value);

const messageIdSchema = v.custom<MessageId>(isMessageId, 'is not a known message id');

/** Accepts a message whose id is in the English catalog. */
export const messageSchema = v.object({
  id: messageIdSchema,
  params: v.record(v.string(), v.union([v.string(), v.number(), v.array(messageIdSchema)])),
});

/** Builds a message; `params` default to none. */
export const message = (id: MessageId, params: Record<string, MessageParam> = {}): Message => ({ id, params });

/** A catalog in one language: a text with {gaps} for each message id. */
export type MessageCatalog = Record<MessageId, string>;

/** Turns a message into words with the given catalog; a gap without its parameter stays visible as {name}. */
export const say = ({ id, params }: Message, catalog: MessageCatalog = english, locale = 'en'): string =>
  catalog[id].replace(/\{(\w+)\}/g, (gap, name: string) => {
    const param = params[name];
    if (param === undefined) return gap;
    if (typeof param === 'string') return param;
    if (typeof param === 'number') return new Intl.NumberFormat(locale).format(param);
    const words = param.map((part) => say(message(part), catalog, locale));
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
  });
