// What the window knows: the last snapshot, how the contact to the engine is, and what time it is there.
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client } from '../../contract/derive.ts';
import type { Snapshot } from '../../contract/report.ts';
import type { Line } from '../transport/line.ts';
import { followContact } from './hearing.svelte.ts';
import type { Hearing } from './hearing.svelte.ts';

/** The engine as this window sees it; every property is a rune. */
export type Watching = Hearing & {
  readonly snapshot: Snapshot | null;
  /**
   * True while no names of networks, addresses or places belong on the screen, and as long as nobody has said that they may; anew for a
   * window that comes back into sight.
   */
  readonly discreet: boolean;
  readonly tryNow: () => void;
};

/** Subscribes to the engine for as long as the window lives. */
export const watchEngine = (client: Client<FirstApi>, line: Line): Watching => {
  let snapshot = $state.raw<Snapshot | null>(null);
  let mayShow = $state(false);
  const { hearing, heard } = followContact(line);
  client.health.changed((next) => {
    heard(next.at);
    snapshot = next;
    mayShow = !next.discreet;
  });
  // A LIVE may begin while nobody looks: whoever comes back sees nothing private before the engine was heard again.
  line.onHungUp(() => (mayShow = false));

  return {
    get snapshot() {
      return snapshot;
    },
    get contact() {
      return hearing.contact;
    },
    get stale() {
      return hearing.stale;
    },
    get unheard() {
      return hearing.unheard;
    },
    get lostAtMs() {
      return hearing.lostAtMs;
    },
    get nowMs() {
      return hearing.nowMs;
    },
    get discreet() {
      return !mayShow;
    },
    tryNow: line.tryNow,
  };
};
