// The one place where the window chooses its language; components know message ids only.
import { message, say as sayIn } from '../../contract/message.ts';
import type { Message, MessageCatalog, MessageId, MessageParam } from '../../contract/message.ts';
import { english } from '#english';

const catalog: MessageCatalog = english;

/** The language of words, numbers and times, as a BCP 47 tag. */
export const locale = 'en';

/** A message, or the one with this id and these parameters, in words. */
export const say = (what: Message | MessageId, params: Record<string, MessageParam> = {}): string =>
  sayIn(typeof what === 'string' ? message(what, params) : what, catalog, locale);
