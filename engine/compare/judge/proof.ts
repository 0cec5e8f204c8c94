// Whether a side used its own network. The counters of the interfaces are the witness: what our own sockets tried to send must
// have gone out by the interface that was meant. What other programs send can only add to a counter, so on a busy interface the
// proof says less; an idle one, as the second network mostly is, convicts whatever took the wrong way.
import type { Proof, ProofState } from '../../../contract/compare.ts';
import type { Layer } from '../../../contract/verdict.ts';

type Bytes = { sentBytes: number; receivedBytes: number };

/**
 * What was sent in our name and what came back, in bytes: by our sockets, and by pings. They are bound in different ways, and
 * pings that went right must not hide sockets that went wrong.
 */
export type OwnTraffic = { sockets: Bytes; pings: Bytes };

/** What an interface carried meanwhile, in bytes; null where the system does not count. */
export type Carried = Bytes | null;

/**
 * The share of what was sent that must have left by the interface. Not all of it: what is still in a socket's buffer when the
 * look ends is sent and yet never leaves. An interface counts the headers of the link as well, which makes up for more.
 */
const MOST = { sockets: 0.8, pings: 0.95 };

const leastOf = ({ sockets, pings }: OwnTraffic, of: keyof Bytes): number =>
  sockets[of] * MOST.sockets + pings[of] * MOST.pings;

const totalOf = ({ sockets, pings }: OwnTraffic, of: keyof Bytes): number => sockets[of] + pings[of];

/**
 * Where nothing came back from anywhere, less may have left: each address is looked for on the link before anything is sent. Those
 * questions are counted; where not even they left, it was this computer that kept them back, as a VPN's firewall does.
 */
const mayHaveLeftLess = (layer: Layer | null, { sentBytes }: Bytes): boolean =>
  layer === 'device' || (layer === 'router' && sentBytes > 0);

/** What the interfaces carried, that of the side and the other one, and whether its own led to the same place all the while. */
export type Witness = { own: Carried; other: Carried; isSamePlace: boolean };

const stateOf = (sent: OwnTraffic, { own, isSamePlace }: Witness, layer: Layer | null): ProofState => {
  if (!isSamePlace) return 'changed';
  if (totalOf(sent, 'sentBytes') + totalOf(sent, 'receivedBytes') === 0) return 'not-sent';
  if (!own) return 'no-counters';
  const hasCome = own.receivedBytes >= leastOf(sent, 'receivedBytes');
  if (hasCome && own.sentBytes >= leastOf(sent, 'sentBytes')) return 'counters';
  return hasCome && mayHaveLeftLess(layer, own) ? 'nothing-left' : 'elsewhere';
};

/** The proof of a side that sent `sent`; `layer` is where its verdict lies, null where nothing is wrong. */
export const proofOf = (sent: OwnTraffic, witness: Witness, layer: Layer | null): Proof => ({
  state: stateOf(sent, witness, layer),
  sentBytes: totalOf(sent, 'sentBytes'),
  receivedBytes: totalOf(sent, 'receivedBytes'),
  ownSentBytes: witness.own?.sentBytes ?? null,
  ownReceivedBytes: witness.own?.receivedBytes ?? null,
  otherSentBytes: witness.other?.sentBytes ?? null,
  otherReceivedBytes: witness.other?.receivedBytes ?? null,
});

/** True for a proof by which a side counts. */
export const isProven = ({ state }: Proof): boolean =>
  state === 'counters' || state === 'nothing-left' || state === 'not-sent';
