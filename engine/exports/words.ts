// Words that several forms share. Pure.
import { listWords, message, say, speechNow } from '../../contract/message.ts';
import type { MessageId, MessageParam } from '../../contract/message.ts';
import type { Feature } from '../../contract/verdict.ts';

/** A sentence by its id. */
export const words = (id: MessageId, params: Record<string, MessageParam> = {}): string => say(message(id, params));

/** The ids of features' names, as a parameter of a sentence. */
export const featureNames = (features: readonly Feature[]): MessageId[] =>
  features.map((feature): MessageId => `feature.${feature}`);

/** A list of texts as a sentence holds it: "a, b and c". */
export const listed = (texts: readonly string[]): string => listWords(texts);

/** The first tag of a page in the language that is spoken. */
export const pageTag = (): string => {
  const { locale, direction } = speechNow();
  return `<html lang="${new Intl.Locale(locale).baseName}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`;
};
