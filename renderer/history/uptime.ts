// How well something was while it was watched. Pure.
import type { Totals } from '../../contract/history.ts';

/** The part of the judged time in which it was not broken, 0 to 1; null where nothing was judged. */
export const uptimeOf = ({ okMs, degradedMs, downMs }: Totals): number | null => {
  const judgedMs = okMs + degradedMs + downMs;
  return judgedMs > 0 ? (okMs + degradedMs) / judgedMs : null;
};

/** A part in per cent, rounded down: what was broken for a moment is never whole. */
export const percentWords = (part: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2, roundingMode: 'floor' }).format(part);
