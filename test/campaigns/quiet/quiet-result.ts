// What the campaign keeps. It must survive JSON. Moments are milliseconds since the beginning of the capture.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { AskedHost, TooClose } from './askings.ts';
import type { TrafficKind } from './attribute.ts';
import type { Rounds } from './rounds.ts';

/** What crossed the link for one purpose. */
export type Amount = { bytes: number; packets: number };

/** One minute of the capture; `beyond` is what was neither a TLS handshake nor a session ticket. */
export type QuietMinute = {
  all: Amount;
  handshakeBytes: number;
  ticketBytes: number;
  beyondBytes: number;
  connections: number;
};

/** What went to and from one address for one purpose; `who` is whose it is, `names` what connections to it asked for. */
export type PeerAmount = Amount & { peer: string; who: string; names: string[]; kind: TrafficKind };

/** What the capture came to. */
export type QuietScore = {
  minutes: QuietMinute[];
  rounds: Rounds;
  kinds: Array<Amount & { kind: TrafficKind }>;
  peers: PeerAmount[];
  hosts: AskedHost[];
  tooClose: TooClose[];
};

/** What the campaign found. */
export type QuietResult = {
  minutes: number;
  settleMs: number;
  /** The link's own count over the time of the capture, and what the capture had of it. */
  linkBytes: number;
  capturedBytes: number;
  /** What the watch said while it was captured: whole looks, those that doubted, and the verdict at the end. */
  looks: number;
  doubtfulLooks: number;
  code: VerdictCode | null;
  score: QuietScore;
};
