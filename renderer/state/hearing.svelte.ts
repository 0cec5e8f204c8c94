// What time it is for whoever is heard, and how the contact is: the same for the window and the dock.
import type { Contact, Line } from '../transport/line.ts';
import { engineNow } from './engine-time.ts';
import type { Anchor } from './engine-time.ts';

const TICK_MS = 1000;

/** Longer than this nobody waits for a first word without being told. */
const LATE_MS = 10_000;

/** How well somebody is heard; every property is a rune. */
export type Hearing = {
  readonly contact: Contact['state'];
  /** True while the contact is lost, or never was: what is shown may be out of date, and nothing can be asked. */
  readonly stale: boolean;
  /** True from when the window hung up, since nobody saw it, until something was heard again: what is shown may be out of date. */
  readonly unheard: boolean;
  /** When something was heard last before the contact was lost, in the engine's time (epoch ms); null where nothing ever was. */
  readonly lostAtMs: number | null;
  /** The engine's present time in epoch ms; it stands still while the contact is lost or nothing was heard since the window hung up. */
  readonly nowMs: number;
};

/** Follows the contact of a line; `heard` is to be called with the time (ISO 8601) of whatever comes. */
export const followContact = (line: Line): { hearing: Hearing; heard: (at: string) => void } => {
  let contact = $state.raw<Contact>({ state: 'connecting' });
  let nowMs = $state(0);
  let lostAtMs = $state<number | null>(null);
  let anchor: Anchor | null = null;
  let isLate = $state(false);
  let isUnheard = $state(false);
  const begunMs = performance.now();

  const tick = (): void => {
    isLate = performance.now() - begunMs > LATE_MS;
    if (anchor && contact.state === 'here' && !isUnheard) nowMs = engineNow(anchor, performance.now());
  };
  line.onContact((next) => {
    if (next.state === 'lost') lostAtMs = anchor && engineNow(anchor, performance.now() - next.silentMs);
    contact = next;
    // From here on that is told, until there is contact again.
    if (next.state === 'lost' || next.state === 'shut-out') isUnheard = false;
  });
  line.onHungUp(() => (isUnheard = true));
  setInterval(tick, TICK_MS);

  return {
    hearing: {
      get contact() {
        return contact.state;
      },
      get stale() {
        return contact.state === 'lost' || contact.state === 'shut-out' || (contact.state === 'connecting' && isLate);
      },
      get unheard() {
        return isUnheard;
      },
      get lostAtMs() {
        return lostAtMs;
      },
      get nowMs() {
        return nowMs;
      },
    },
    heard: (at) => {
      isUnheard = false;
      anchor = { engineMs: Date.parse(at), arrivedMs: performance.now() };
      tick();
    },
  };
};
