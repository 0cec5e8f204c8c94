// The last hour as a strip. Pure: spans and the engine's time in, stretches along a width (px) out.
import { HOUR_MS } from '../../contract/durations.ts';
import type { Span } from '../../contract/report.ts';

const QUARTER_MS = HOUR_MS / 4;

/** Shorter than this, a break could not be seen. */
const NARROWEST_PX = 2;

/** A stretch of time in one state, in epoch ms. */
export type Stretch = Pick<Span, 'severity' | 'code' | 'blame'> & { fromMs: number; toMs: number };

/** The hour before `nowMs` without holes: what came before the first span was not watched. */
export const stretchesOf = (spans: readonly Span[], nowMs: number): Stretch[] => {
  const startMs = nowMs - HOUR_MS;
  const told = spans.map(({ from, ...state }, index) => {
    const next = spans[index + 1];
    return {
      ...state,
      fromMs: Math.max(startMs, Date.parse(from)),
      toMs: next ? Math.min(nowMs, Date.parse(next.from)) : nowMs,
    };
  });
  const before: Stretch = {
    ...{ severity: 'not-watched', code: null },
    fromMs: startMs,
    toMs: told[0]?.fromMs ?? nowMs,
  };
  return [before, ...told].filter(({ fromMs, toMs }) => toMs > fromMs);
};

/** A stretch on the strip. */
export type Bar = Stretch & { x: number; width: number };

/** Places stretches over `width`, the oldest at the left. */
export const barsOf = (stretches: readonly Stretch[], nowMs: number, width: number): Bar[] => {
  const xOf = (atMs: number): number => width * (1 - (nowMs - atMs) / HOUR_MS);
  return stretches.map((stretch) => {
    const x = Math.min(xOf(stretch.fromMs), width - NARROWEST_PX);
    return { ...stretch, x, width: Math.max(NARROWEST_PX, xOf(stretch.toMs) - x) };
  });
};

/** The quarters of an hour on the user's clock that lie in the strip, with their places over `width`. */
export const quartersOf = (nowMs: number, width: number): { atMs: number; x: number }[] => {
  const firstMs = Math.ceil((nowMs - HOUR_MS) / QUARTER_MS) * QUARTER_MS;
  return [0, 1, 2, 3]
    .map((index) => firstMs + index * QUARTER_MS)
    .map((atMs) => ({ atMs, x: width * (1 - (nowMs - atMs) / HOUR_MS) }));
};

/** How long each state lasted (ms), worst first; states that did not occur are left out. */
export const totalsOf = (stretches: readonly Stretch[]): { severity: Stretch['severity']; ms: number }[] =>
  (['down', 'degraded', 'ok', 'unknown', 'not-watched'] as const)
    .map((severity) => ({
      severity,
      ms: stretches
        .filter((stretch) => stretch.severity === severity)
        .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
    }))
    .filter(({ ms }) => ms > 0);
