// Whether a side used its own network. The counters of the interfaces are the witness: what our own sockets tried to send must
// have gone out by the interface that was meant. What other programs send can only add to a counter, so on a busy interface the
// proof says less; an idle one, as the second network mostly is, convicts whatever took the wrong way.
import type { Proof, ProofState } from '../../../contract/compare.ts';
import type { Layer } from '../../../contract/verdict.ts';

/** What our own sockets tried to send and what came back, headers of the network layer included where they are certain, in bytes. */
export type OwnTraffic = { sentBytes: number; receivedBytes: number };

/** What an interface carried meanwhile, in bytes; null where the system does not count. */
export type Carried = { sentBytes: number; receivedBytes: number } | null;

/**
 * The share of what was sent that must have left by the interface. Not all of it: a packet that nobody takes off this
 * computer's own queue, because its neighbour does not answer, is sent and yet never leaves.
 */
const MOST = 0.8;

/** Where nothing came back from anywhere, less may have left: each address is looked for on the link before anything is sent. */
const nearLayers: readonly (Layer | null)[] = ['device', 'router'];

const stateOf = (sent: OwnTraffic, own: Carried, layer: Layer | null): ProofState => {
  if (sent.sentBytes + sent.receivedBytes === 0) return 'not-sent';
  if (!own) return 'no-counters';
  const hasCome = own.receivedBytes >= sent.receivedBytes * MOST;
  if (hasCome && own.sentBytes >= sent.sentBytes * MOST) return 'counters';
  return hasCome && nearLayers.includes(layer) ? 'nothing-left' : 'elsewhere';
};

/** The proof of a side whose looks sent `sent`; `layer` is where its verdict lies, null where nothing is wrong. */
export const proofOf = (sent: OwnTraffic, own: Carried, other: Carried, layer: Layer | null): Proof => ({
  state: stateOf(sent, own, layer),
  ...sent,
  ownSentBytes: own?.sentBytes ?? null,
  ownReceivedBytes: own?.receivedBytes ?? null,
  otherSentBytes: other?.sentBytes ?? null,
  otherReceivedBytes: other?.receivedBytes ?? null,
});

/** True for a proof by which a side counts. */
export const isProven = ({ state }: Proof): boolean =>
  state === 'counters' || state === 'nothing-left' || state === 'not-sent';
