// The figure of a strip that people quote. Slow is not down: what was degraded counts as up and is told beside it. What nobody
// watched, and what could not be told, is neither up nor down; it counts in no share, and the figure says so. Pure.
import type { Totals } from './history.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/**
 * Shares (0 to 1) of the time that was judged, `judgedMs`; null where there was none. `up` holds `degraded`; `up` and `down` are
 * together 1. `message` says what was left out.
 */
export type Uptime = {
  judgedMs: number;
  up: number | null;
  degraded: number | null;
  down: number | null;
  message: Message;
};

/** Figures are told to so many parts of a percent. */
const PER_PERCENT = 100;

/** A share in percent, to hundredths. Rounded down, so that only what never failed is 100 %. */
export const flooredPercent = (share: number): number => Math.floor(share * 100 * PER_PERCENT + 1e-9) / PER_PERCENT;

/** A share in percent, to hundredths. Rounded up, so that only what never was is 0 %. */
export const ceiledPercent = (share: number): number => Math.ceil(share * 100 * PER_PERCENT - 1e-9) / PER_PERCENT;

const wordsFor = ({ unknownMs, notWatchedMs }: Totals, up: number | null, wholeMs: number): Message => {
  if (up === null) return message(unknownMs > 0 ? 'uptime.not-told' : 'uptime.not-watched');
  const params = {
    percent: flooredPercent(up),
    unknown: ceiledPercent(unknownMs / wholeMs),
    unwatched: ceiledPercent(notWatchedMs / wholeMs),
  };
  if (unknownMs > 0 && notWatchedMs > 0) return message('uptime.without-both', params);
  if (notWatchedMs > 0) return message('uptime.without-not-watched', params);
  return message(unknownMs > 0 ? 'uptime.without-unknown' : 'uptime.of-all', params);
};

/** How much of the time a subject was up. */
export const uptimeOf = (totals: Totals): Uptime => {
  const { okMs, degradedMs, downMs, unknownMs, notWatchedMs } = totals;
  const judgedMs = okMs + degradedMs + downMs;
  const share = (ms: number): number | null => (judgedMs === 0 ? null : ms / judgedMs);
  const up = share(okMs + degradedMs);
  return {
    ...{ judgedMs, up, degraded: share(degradedMs), down: share(downMs) },
    message: wordsFor(totals, up, judgedMs + unknownMs + notWatchedMs),
  };
};
