// One row a second for as long as somebody wants them, whether OBS is there or not.
import { SECOND_MS } from '../../contract/durations.ts';
import type { ObsRow } from '../../contract/obs.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { nextRow } from './rows/next-row.ts';
import type { ObsTick } from './rows/next-row.ts';
import type { ObsSample } from './rows/sample.ts';
import type { ObsLink } from './start-obs-link.ts';

/** A row does not wait for its answer beyond this; an answer that comes later belongs to a later row. */
const ANSWER_BY_MS = 800;

type Seen = ObsTick['seen'];

const createAsking = (link: Pick<ObsLink, 'look'>, clock: Clock) => {
  let underWay: Promise<Seen> | null = null;
  return async (signal: AbortSignal): Promise<Seen> => {
    underWay ??= link.look();
    const asked = underWay;
    const waited = new AbortController();
    const late = clock.sleep(ANSWER_BY_MS, AbortSignal.any([signal, waited.signal])).then(() => 'late' as const);
    const seen = await Promise.race([asked, late]);
    waited.abort();
    if (seen === 'late') return 'silent';
    underWay = null;
    return seen;
  };
};

/** Timers may wake this much early; no second has two rows for that. */
const EARLY_MS = 50;

const secondOf = (nowMs: number): number => Math.floor((nowMs + EARLY_MS) / SECOND_MS) * SECOND_MS;

/**
 * Takes a row at each full second of the wall clock until the signal fires. Seconds in which the machine slept or stood still
 * have no row.
 */
export const takeRows = async (
  link: Pick<ObsLink, 'look'>,
  clock: Clock,
  signal: AbortSignal,
  onRow: (row: ObsRow) => void,
): Promise<void> => {
  const ask = createAsking(link, clock);
  let last: ObsSample | null = null;
  while (!signal.aborted) {
    await clock.sleep(secondOf(clock.now()) + SECOND_MS - clock.now(), signal);
    if (signal.aborted) return;
    const at = isoTime(secondOf(clock.now()));
    const seen = await ask(signal);
    if (signal.aborted) return;
    const step = nextRow(last, { at, seen });
    last = step.last;
    onRow(step.row);
  }
};
