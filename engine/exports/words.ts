// Words that several forms share. Pure.
import { message, say } from '../../contract/message.ts';
import type { MessageId, MessageParam } from '../../contract/message.ts';
import type { Feature } from '../../contract/verdict.ts';

/** A sentence by its id. */
export const words = (id: MessageId, params: Record<string, MessageParam> = {}): string => say(message(id, params));

/** The ids of features' names, as a parameter of a sentence. */
export const featureNames = (features: readonly Feature[]): MessageId[] =>
  features.map((feature): MessageId => `feature.${feature}`);

/** A list of texts as a sentence holds it: "a, b and c". */
export const listed = (texts: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(texts);
