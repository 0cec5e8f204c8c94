// Reads times out of what a watch said. Pure: lines with the moments at which they came go in, times come out.
import type { VerdictCode } from '../../../contract/verdict.ts';

/** One line of `watch --json`, as far as times need it. Moments are milliseconds of one monotonic clock. */
export type Heard = { atMs: number; type: 'verdict' | 'round'; code: VerdictCode; looking: boolean };

const since = (fromMs: number, heard: Heard | undefined): number | null =>
  heard ? Math.round(heard.atMs - fromMs) : null;

/** How long after a fault one of the right codes settled, and how long after the first doubt. */
export const detectionOf = (
  lines: readonly Heard[],
  faultAtMs: number,
  right: readonly VerdictCode[],
): { detectedMs: number | null; doubtToVerdictMs: number | null } => {
  const after = lines.filter(({ atMs }) => atMs >= faultAtMs);
  const verdict = after.find(({ type, code }) => type === 'verdict' && right.includes(code));
  const doubt = after.find(({ type, looking }) => type === 'round' && looking);
  // A verdict that needed no doubt, such as a pulled cable, was met and settled at once.
  const metAtMs = doubt && verdict && doubt.atMs < verdict.atMs ? doubt.atMs : verdict?.atMs;
  return {
    detectedMs: since(faultAtMs, verdict),
    doubtToVerdictMs: metAtMs === undefined ? null : since(metAtMs, verdict),
  };
};

/** How long after the end of a fault the ok settled. */
export const recoveryOf = (lines: readonly Heard[], endAtMs: number): number | null =>
  since(
    endAtMs,
    lines.find(({ atMs, type, code }) => atMs >= endAtMs && type === 'verdict' && code === 'ok'),
  );

/** Verdicts between two moments that were neither ok nor right. */
export const detoursOf = (
  lines: readonly Heard[],
  fromMs: number,
  untilMs: number,
  right: readonly VerdictCode[],
): VerdictCode[] =>
  lines
    .filter(({ atMs, type }) => type === 'verdict' && atMs >= fromMs && atMs <= untilMs)
    .map(({ code }) => code)
    .filter((code) => code !== 'ok' && !right.includes(code));
