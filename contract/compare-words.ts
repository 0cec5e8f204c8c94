// What to say about a comparison beyond its own sentences: the same for every shell.
import { compareMegabytes } from './compare.ts';
import type { Conclusion, ConclusionCode, Network, NetworkKind, Side } from './compare.ts';
import { isMessageId, message } from './message.ts';
import type { Message, MessageId } from './message.ts';
import type { Severity } from './verdict.ts';

/** How bad it is what a comparison comes to. */
export const conclusionSeverity: Readonly<Record<ConclusionCode, Severity>> = {
  'a-is-the-problem': 'down',
  'b-is-the-problem': 'down',
  'tiktok-over-one': 'down',
  'both-same-tiktok': 'down',
  'both-same': 'down',
  'both-fine': 'ok',
  'both-broken-differently': 'degraded',
  'cannot-conclude': 'unknown',
};

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

/** Reasons for which what was seen over a network does not count, and the parameter that names it. */
const uncountedBy: Partial<Record<MessageId, 'network' | 'other'>> = {
  'compare.because.elsewhere': 'network',
  'compare.because.no-counters': 'network',
  'compare.because.changed': 'network',
  'compare.because.cannot-bind': 'network',
  'compare.because.guessed': 'network',
  'compare.because.proxy': 'network',
  'compare.because.vpn-firewall': 'other',
};

/** False for a side of which nothing that was seen counts. */
export const sideCounts = ({ network }: Side, { because }: Pick<Conclusion, 'because'>): boolean =>
  because.every(({ id, params }) => params[uncountedBy[id] ?? ''] !== network.name);

/** What to say of a side: its verdict, or that this does not count. A sentence that accuses must not stand there unproven. */
export const compareSays = (side: Side, conclusion: Pick<Conclusion, 'because'>): Message =>
  sideCounts(side, conclusion) ? side.verdict.message : message('compare.side-uncounted');
