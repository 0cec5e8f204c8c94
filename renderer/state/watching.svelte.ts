// What the window knows: the last snapshot, how the contact to the engine is, and what time it is there.
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client } from '../../contract/derive.ts';
import type { Snapshot } from '../../contract/report.ts';
import type { Contact, Line } from '../transport/line.ts';
import { engineNow } from './engine-time.ts';
import type { Anchor } from './engine-time.ts';

const TICK_MS = 1000;

/** The engine as this window sees it; every property is a rune. */
export type Watching = {
  readonly snapshot: Snapshot | null;
  readonly contact: Contact['state'];
  /** True while what is shown may be out of date. */
  readonly stale: boolean;
  /** When something was heard last before the contact was lost, in the engine's time (epoch ms); null without a snapshot. */
  readonly lostAtMs: number | null;
  /** The engine's present time in epoch ms; it stands still while the contact is lost. */
  readonly nowMs: number;
  /** True while no names of networks, addresses or places belong on the screen. */
  readonly discreet: boolean;
  readonly tryNow: () => void;
};

/** Subscribes to the engine for as long as the window lives. */
export const watchEngine = (client: Client<FirstApi>, line: Line): Watching => {
  let snapshot = $state.raw<Snapshot | null>(null);
  let contact = $state.raw<Contact>({ state: 'connecting' });
  let nowMs = $state(0);
  let lostAtMs = $state<number | null>(null);
  let anchor: Anchor | null = null;

  const tick = (): void => {
    if (anchor && contact.state === 'here') nowMs = engineNow(anchor, performance.now());
  };
  line.onContact((next) => {
    if (next.state === 'lost') lostAtMs = anchor && engineNow(anchor, performance.now() - next.silentMs);
    contact = next;
  });
  client.health.changed((next) => {
    anchor = { engineMs: Date.parse(next.at), arrivedMs: performance.now() };
    snapshot = next;
    tick();
  });
  setInterval(tick, TICK_MS);

  return {
    get snapshot() {
      return snapshot;
    },
    get contact() {
      return contact.state;
    },
    get stale() {
      return contact.state === 'lost' || contact.state === 'shut-out';
    },
    get lostAtMs() {
      return lostAtMs;
    },
    get nowMs() {
      return nowMs;
    },
    get discreet() {
      return snapshot?.discreet ?? false;
    },
    tryNow: line.tryNow,
  };
};
