// What time others think it is. Their Date headers come over plain HTTP too, so they speak even when a wrong clock makes
// every certificate look expired.
import { entriesOf } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Servers of this many owners must agree, because any of them may be wrong itself. */
const CLOCKS = 3;
/** From here on certificates and log-ins begin to fail; design's limit. */
const WRONG_MS = 600_000;
/** A clock that is kept by the network is never this far off. */
const OFF_MS = 120_000;

/** How far this machine's clock is off. */
export type ClockFindings = {
  /** Median of what each of at least three owners said last, positive when this clock is ahead; null for too few. */
  skewMs: number | null;
  isWrong: boolean;
  isOff: boolean;
  entries: readonly Entry[];
};

type Dated = EntryOf<'canary'> | EntryOf<'exchange'>;

// A page that somebody else answers tells that somebody's time, whosever name it bears.
const skewOf = ({ latest: { facts } }: Dated): number | null =>
  facts.kind === 'canary' && facts.answer !== 'exact' ? null : facts.dateSkewMs;

const earlierFirst = (a: Dated, b: Dated): number => (a.latest.at < b.latest.at ? -1 : 1);

// All of TikTok is one owner, whatever the number of its hosts.
const ownerOf = ({ latest: { facts } }: Dated): string => (facts.kind === 'canary' ? facts.owner : 'TikTok');

/** Reads the clock from everything that told the time. */
export const findClock = (window: Window): ClockFindings => {
  const told: Dated[] = [...entriesOf(window, 'canary'), ...entriesOf(window, 'exchange')];
  const dated = told.filter((entry) => skewOf(entry) !== null).toSorted(earlierFirst);
  const byOwner = [...new Map(dated.map((entry) => [ownerOf(entry), entry])).values()];
  const skews = byOwner.map((entry) => skewOf(entry) ?? 0).toSorted((a, b) => a - b);
  const skewMs = skews.length >= CLOCKS ? (skews[Math.floor(skews.length / 2)] ?? null) : null;
  const off = Math.abs(skewMs ?? 0);
  return { skewMs, isWrong: off > WRONG_MS, isOff: off > OFF_MS, entries: byOwner };
};
