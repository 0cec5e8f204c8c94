// Messages for a screen that others see: no names of networks, addresses, providers or places. Pure.
import type { Message, MessageParam } from './message.ts';

/** IPv4 and IPv6 addresses and hardware addresses. */
const addresses = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[\da-f]{1,4}:){2,7}[\da-f]{0,4}(?:::?[\da-f]{1,4})*/gi;

const discreetParam = (param: MessageParam): MessageParam =>
  typeof param === 'string' ? param.replaceAll(addresses, '…') : param;

/** The message without what only this network or place has. */
export const discreetMessage = ({ id, params }: Message): Message => ({
  id,
  params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, discreetParam(param)])),
});
