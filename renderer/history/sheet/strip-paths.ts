// A subject's stretches as shapes along a strip. Pure: stretches in, SVG paths out. A break hangs down from the line as a notch;
// where nobody watched there is bare paper, to be hatched.
import type { Condition, Period, Stretch } from '../../../contract/history.ts';
import { xOf } from '../time/ticks.ts';

/** How high a strip is, in pixels. */
export const STRIP_PX = 20;

/** Shorter than this, a break could not be seen. */
const NARROWEST_PX = 2;

/** The heights of what hangs down from the line; what is not known is as thin as what is well. */
const depthPx: Record<Condition, number> = { ok: 3, degraded: 11, down: STRIP_PX, unknown: 3 };

/** One path for each condition and one for the time in which nobody watched; empty where there was none. */
export type StripPaths = Record<Condition | 'not-watched', string>;

/** The times between stretches, before the first and after the last, in which nobody watched. */
export const unwatchedIn = (stretches: readonly Stretch[], { fromMs, toMs }: Period): Period[] => {
  let reachedMs = fromMs;
  const found: Period[] = [];
  for (const stretch of stretches) {
    if (stretch.fromMs > reachedMs) found.push({ fromMs: reachedMs, toMs: stretch.fromMs });
    reachedMs = Math.max(reachedMs, stretch.toMs);
  }
  if (reachedMs < toMs) found.push({ fromMs: reachedMs, toMs });
  return found;
};

const box = (x: number, width: number, height: number): string =>
  `M${x.toFixed(1)} 0h${width.toFixed(1)}v${height}h${(-width).toFixed(1)}z`;

const pathOf = (periods: readonly Period[], whole: Period, width: number, height: number, least: number): string =>
  periods
    .map((period) => {
      const from = xOf(Math.max(period.fromMs, whole.fromMs), whole, width);
      const to = xOf(Math.min(period.toMs, whole.toMs), whole, width);
      const wide = Math.max(least, to - from);
      return wide > 0 ? box(Math.min(from, width - wide), wide, height) : '';
    })
    .join('');

/**
 * Draws stretches over `width` px. `pendingMs` is how much of the end may not be written down yet: it is left empty, since
 * nobody can say yet that nobody watched.
 */
export const stripPaths = (stretches: readonly Stretch[], whole: Period, width: number, pendingMs = 0): StripPaths => {
  const ofCondition = (condition: Condition): string => {
    const least = condition === 'degraded' || condition === 'down' ? NARROWEST_PX : 0;
    const those = stretches.filter((stretch) => stretch.condition === condition);
    return pathOf(those, whole, width, depthPx[condition], least);
  };
  const bare = unwatchedIn(stretches, whole).filter(
    ({ fromMs, toMs }) => toMs < whole.toMs || toMs - fromMs > pendingMs,
  );
  return {
    ...{ ok: ofCondition('ok'), degraded: ofCondition('degraded'), down: ofCondition('down') },
    ...{ unknown: ofCondition('unknown'), 'not-watched': pathOf(bare, whole, width, STRIP_PX, 0) },
  };
};
