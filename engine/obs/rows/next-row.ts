// From looks at OBS to one row a second. Pure: the same looks always give the same rows.
import type { ObsRow } from '../../../contract/obs.ts';
import { drawsAnew } from './began-anew.ts';
import { growth } from './growth.ts';
import { outputsRow } from './outputs-row.ts';
import { possible } from './possible.ts';
import type { ObsSample } from './sample.ts';

/** One second: what was seen of OBS, or why nothing was. `at` is ISO 8601 UTC. */
export type ObsTick = { at: string; seen: ObsSample | 'silent' | 'away' };

/** The row of one second, and the look that the next one is held against. */
export type RowStep = { row: ObsRow; last: ObsSample | null };

/** A rate over more than this says nothing about any second of it. */
const LONGEST_RATE_SPAN_MS = 5000;

const BITS_PER_BYTE = 8;

/** A row without figures. */
export const emptyRow = (at: string, obs: 'silent' | 'away'): ObsRow => ({
  at,
  obs,
  spanMs: null,
  streaming: null,
  reconnecting: null,
  outputs: null,
  measured: null,
  bytes: null,
  kilobitsPerSecond: null,
  congestion: null,
  sentFrames: null,
  droppedFrames: null,
  renderedFrames: null,
  laggedFrames: null,
  encodedFrames: null,
  skippedFrames: null,
  framesPerSecond: null,
  cpuPercent: null,
  freeDiskMegabytes: null,
  restarted: false,
});

// Bits in a millisecond are kilobits in a second.
const rateOf = (bytes: number | null, spanMs: number | null): number | null =>
  bytes === null || spanMs === null || spanMs <= 0 || spanMs > LONGEST_RATE_SPAN_MS
    ? null
    : Math.round((bytes * BITS_PER_BYTE) / spanMs);

const framesOf = (before: ObsSample | null, now: ObsSample) => {
  const anew = before !== null && drawsAnew(before, now) === true;
  const drawn = growth(['renderedFrames', 'laggedFrames'], before?.figures ?? null, now.figures, anew);
  const encoded = growth(['encodedFrames', 'skippedFrames'], before?.figures ?? null, now.figures, anew);
  // The encoder's counters begin anew with every stream, of which the outputs tell.
  return { counts: { ...drawn.by, ...encoded.by }, restarted: drawn.restarted };
};

/** The row of one tick. `before` is the last look that there was, however long ago; null at the beginning. */
export const nextRow = (before: ObsSample | null, { at, seen }: ObsTick): RowStep => {
  if (typeof seen === 'string') return { row: emptyRow(at, seen), last: before };
  const spanMs = before === null ? null : Math.round(seen.atMs - before.atMs);
  const sent = outputsRow(before, seen);
  const frames = framesOf(before, seen);
  const { framesPerSecond, cpuPercent, freeDiskMegabytes } = seen.figures;
  const counts = possible({ ...sent, ...frames.counts }, spanMs);
  const row: ObsRow = {
    at,
    obs: 'answered',
    spanMs,
    ...counts,
    kilobitsPerSecond: rateOf(counts.bytes, spanMs),
    framesPerSecond,
    cpuPercent,
    freeDiskMegabytes,
    restarted: sent.restarted || frames.restarted,
  };
  return { row, last: seen };
};
