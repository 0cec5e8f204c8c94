// What every probe gets: the edges, the catalog, the answers that probes share within one look, and where readings go.
import type { Catalog } from '../../contract/catalog.ts';
import type { Family, Reading } from '../../contract/reading.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import type { Net } from '../deps/net.ts';
import type { NetworkState, Os } from '../os/os.ts';
import type { Limits } from './limits.ts';
import type { NameBook } from './resolve/name-book.ts';
import type { Pings } from './pings.ts';
import type { Turnstile } from './turnstile.ts';

/** The outer world of the probes. */
export type ProbeEdges = { clock: Clock; net: Net; os: Os };

/** How far one look goes. */
export type LookScope = {
  /** Echo requests to each anchor and to the router; 20 × 3 anchors pool 60 samples, fewer than 14 only show life. */
  samples: number;
  /** Ask TikTok and the canaries too, not only the nearer links. */
  tiktok: boolean;
  /** Windows of that many samples at the most: a bad one is followed by further ones at once. One unless told. */
  windows?: number;
  /** Ask what costs more than a small visitor should: throughput, single edges, packet sizes. No unless told. */
  deep?: boolean;
  /** Waits for the user's LIVE server until it may be asked again, whoever asked it last. No unless told. */
  patient?: boolean;
  /** Ask nothing that would load the line, not even on suspicion: the user is LIVE, and it would cost frames. No unless told. */
  light?: boolean;
  /**
   * The user is LIVE and all is well: what proves little more is left to other looks, and handshakes are the smallest that prove the same.
   * `turn` counts looks; what takes turns goes by it. Absent in a look that spares nothing.
   */
  calm?: { turn: number };
};

/** One look: everything in it shares the network state, the name book and the deadline signal. */
export type LookContext = ProbeEdges & {
  catalog: Catalog;
  settings: Settings;
  scope: LookScope;
  network: NetworkState;
  /** Families with a default route and a usable address. */
  families: readonly Family[];
  names: NameBook;
  pings: Pings;
  limits: () => Limits;
  /** What brings more than a few packets passes here, so that the look itself does not fill the line. */
  paced: Turnstile;
  /** What the anchors usually take on this network; null or absent while that is not known, as in a lone check. */
  usualRttMs?: number | null;
  /** Resolves once it is known whether any anchor answers; false when none does. */
  internetAnswers: Promise<boolean>;
  emit: (reading: Reading) => void;
  signal: AbortSignal;
};

/** True for a try that may be small: the second one, after a doubt, never is. */
export const isSpared = ({ scope }: Pick<LookContext, 'scope'>, attempt: number): boolean =>
  scope.calm !== undefined && attempt === 1;

/** The same look where something is in doubt: it spares nothing. */
export const sparingNothing = (context: LookContext): LookContext => {
  const { calm: _spared, ...scope } = context.scope;
  return { ...context, scope };
};

/** What it takes to reach a host by its name. */
export type Way = Pick<LookContext, 'clock' | 'net' | 'names' | 'families' | 'limits'>;
