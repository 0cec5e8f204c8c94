// Holds the judge while what is seen may be this machine's own doing, and lets go of it when looks agree again.
import type { Clock } from '../deps/clock.ts';
import type { Judge } from '../judge.ts';
import { holdEnds } from './held.ts';
import type { HoldReason, LookEnd } from './held.ts';

/** The hold over one judge. */
export type Hold = {
  /** Begins, or begins anew. */
  begin: (reason: HoldReason) => void;
  /** Hears how a whole look ended. */
  noteLook: (end: LookEnd) => void;
  isHeld: () => boolean;
};

/** Makes a hold that does not hold yet. */
export const createHold = (clock: Clock, judge: Pick<Judge, 'hold' | 'release'>): Hold => {
  let held: { reason: HoldReason; sinceMs: number; looks: readonly LookEnd[] } | null = null;
  return {
    begin: (reason) => {
      held = { reason, sinceMs: clock.monotonicMs(), looks: [] };
      judge.hold(reason === 'stall');
    },
    noteLook: (end) => {
      if (!held) return;
      held = { ...held, looks: [...held.looks, end] };
      if (!holdEnds(held.reason, clock.monotonicMs() - held.sinceMs, held.looks)) return;
      held = null;
      judge.release();
    },
    isHeld: () => held !== null,
  };
};
