// Sentences for a screen that others watch: without names of networks, addresses, providers or places. Pure.
import { isMessageId, message } from './message.ts';
import type { Message, MessageParam } from './message.ts';

// Numbers and our own words name nobody; a text comes from outside, and nobody knows what is in it.
const hidden = (param: MessageParam): MessageParam => {
  if (typeof param === 'string') return ['discreet.hidden'];
  return typeof param === 'number' || Array.isArray(param) ? param : discreetMessage(param);
};

const withoutText = (params: Message['params']): Message['params'] =>
  Object.fromEntries(Object.entries(params).map(([name, param]) => [name, hidden(param)]));

/**
 * The sentence as it may stand on a screen that others watch: one of its own where there is one (`discreet.ID`), else the same
 * with every text that came from outside taken out.
 */
export const discreetMessage = ({ id, params }: Message): Message => {
  const discreetId = `discreet.${id}`;
  return message(isMessageId(discreetId) ? discreetId : id, withoutText(params));
};

/** The message as it may be seen at the moment: without what is private while others may see the screen. */
export const asMayBeSeen = (told: Message, { discreet }: { discreet: boolean }): Message =>
  discreet ? discreetMessage(told) : told;
