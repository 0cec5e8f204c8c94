// What to say about a comparison beyond its own sentences: the same for every shell.
import { compareMegabytes } from './compare.ts';
import type { Conclusion, Network, NetworkKind } from './compare.ts';
import { isMessageId, message } from './message.ts';
import type { Message } from './message.ts';

/** What to do, which belongs to the sentence that is said; where that has none of its own, to the conclusion. */
export const compareTodo = ({ code, message: { id, params } }: Pick<Conclusion, 'code' | 'message'>): Message => {
  const own = id.replace('compare.says.', 'compare.todo.');
  return message(isMessageId(own) ? own : `compare.todo.${code}`, params);
};

/** Networks whose data is mostly paid for; a phone is not always known for one, so that the sum is told for all. */
const paidKinds: readonly NetworkKind[] = ['phone-usb', 'phone-hotspot', 'mobile'];

/** How many bytes a comparison of these networks takes, before it begins; with the name of one that may be paid by the megabyte. */
export const compareTakes = (networks: readonly Network[]): Message => {
  const paid = networks.find(({ kind }) => paidKinds.includes(kind));
  return paid
    ? message('compare.takes-phone', { ...compareMegabytes, network: paid.name })
    : message('compare.takes', compareMegabytes);
};
