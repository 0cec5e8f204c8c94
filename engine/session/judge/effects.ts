// What the stream suffers, told from OBS’s figures alone and without a word about why. Frames that the network dropped, that were
// drawn too late and that the encoder was too slow for are three effects, never one.
import type { SessionRow } from '../../../contract/session.ts';
import {
  CONGESTED,
  CONGESTED_MS,
  FAILING_FRAMES,
  FAILING_SECONDS,
  FAMISHED_SHARE,
  FILLING,
  FILLING_MS,
  FRAMES_MS,
  FRESH_MS,
  FULL_QUEUE,
  LEAST_FRAMES,
  STALLED_MS,
  STARVED_MS,
  STARVED_SHARE,
  THIN_MS,
  THIN_SHARE,
  WOBBLING_FRAMES,
  WOBBLING_SECONDS,
} from './limits.ts';
import { isBlind, isFlat, isReconnecting, kilobitsIn, lastOf, streamIn } from './seconds.ts';
import type { ObsSecond } from './seconds.ts';
import { hasBegun, usualKilobits } from './usual.ts';
import type { Usual } from './usual.ts';

/**
 * `starved`: less leaves the computer than OBS hands over, which is all there is to see of an SRT stream. `thin`: far fewer data
 * than usual after its queue was filling, as when OBS lowers the bitrate by itself.
 */
export type EffectName =
  'reconnecting' | 'stalled' | 'dropped' | 'starved' | 'congested' | 'thin' | 'skipped' | 'lagged';

/** How bad an effect is. */
export type Grade = 'wobbling' | 'failing';

/** An effect with the first and the last second that shows it; `share` is that of the frames, from 0 to 1. */
export type Effect = { name: EffectName; grade: Grade; fromMs: number; toMs: number; share: number | null };

type Seen = { grade: Grade; share?: number } | null;

type Kind = {
  name: EffectName;
  /** Whether this second shows it. */
  isBad: (row: SessionRow, usual: Usual) => boolean;
  /** How bad it is by all of the rows, the last of which is now. */
  grade: (rows: readonly SessionRow[], usual: Usual) => Seen;
};

const SECONDS = 1000;

const framesLost = (
  name: EffectName,
  lostOf: (stream: ObsSecond) => number | null,
  allOf: (stream: ObsSecond) => number | null,
): Kind => ({
  name,
  isBad: (row) => ((streamIn(row) && lostOf(streamIn(row)!)) ?? 0) > 0,
  grade: (rows) => {
    let [lost, all, seconds] = [0, 0, 0];
    for (const row of lastOf(rows, FRAMES_MS)) {
      const stream = streamIn(row);
      const [lostHere, allHere] = [stream && lostOf(stream), stream && allOf(stream)];
      if (lostHere === null || allHere === null) continue;
      lost += lostHere;
      all += allHere;
      if (lostHere > 0) seconds += 1;
    }
    if (all < LEAST_FRAMES || seconds < WOBBLING_SECONDS) return null;
    const share = Math.min(1, lost / all);
    if (share > FAILING_FRAMES && seconds >= FAILING_SECONDS) return { grade: 'failing', share };
    return share > WOBBLING_FRAMES ? { grade: 'wobbling', share } : null;
  },
});

const congestionIn = (row: SessionRow): number | null => streamIn(row)?.congestion ?? null;

/** How many of the last milliseconds' rows were at least so congested, as a share of the seconds; 0 where nothing is known. */
const congestedFor = (rows: readonly SessionRow[], ms: number, isSo: (congestion: number) => boolean): number =>
  lastOf(rows, ms).filter((row) => isSo(congestionIn(row) ?? 0)).length / (ms / SECONDS);

/** The milliseconds that the last rows in a row were flat. */
const flatMs = (rows: readonly SessionRow[]): number => {
  let first = rows.length;
  while (first > 0 && isFlat(rows[first - 1]!)) first -= 1;
  return first === rows.length ? 0 : rows.at(-1)!.atMs - rows[first]!.atMs + SECONDS;
};

const handedOver = (row: SessionRow): { bytes: number; left: number } | null => {
  const stream = streamIn(row);
  if (stream === null || !isBlind(stream) || stream.bytes === null || row.uplinkBytes === null) return null;
  return { bytes: stream.bytes, left: row.uplinkBytes };
};

const starvedGrade = (rows: readonly SessionRow[]): Seen => {
  const known = lastOf(rows, STARVED_MS)
    .map(handedOver)
    .filter((one) => one !== null);
  if (known.length < (STARVED_MS / SECONDS) * STARVED_SHARE) return null;
  const [bytes, left] = known.reduce(([sum, out], one) => [sum + one.bytes, out + one.left], [0, 0]);
  if (bytes === 0 || left / bytes >= STARVED_SHARE) return null;
  return { grade: left / bytes < FAMISHED_SHARE ? 'failing' : 'wobbling' };
};

const isThin = (row: SessionRow, usual: Usual): boolean => {
  const [usually, now] = [usualKilobits(usual), kilobitsIn(row)];
  return usually !== null && now !== null && now < usually * THIN_SHARE;
};

/** Worst first: of effects of one grade the first is told. */
const kinds: readonly Kind[] = [
  {
    name: 'reconnecting',
    isBad: isReconnecting,
    grade: (rows) =>
      lastOf(rows, FRESH_MS).filter(isReconnecting).length >= WOBBLING_SECONDS ? { grade: 'failing' } : null,
  },
  {
    name: 'stalled',
    isBad: isFlat,
    grade: (rows, usual) =>
      flatMs(rows) >= STALLED_MS && hasBegun(usual, rows.at(-1)!.atMs) ? { grade: 'failing' } : null,
  },
  framesLost(
    'dropped',
    ({ droppedFrames }) => droppedFrames,
    ({ sentFrames }) => sentFrames,
  ),
  {
    name: 'starved',
    isBad: (row) => {
      const one = handedOver(row);
      return one !== null && one.left < one.bytes * STARVED_SHARE;
    },
    grade: starvedGrade,
  },
  {
    name: 'congested',
    isBad: (row) => (congestionIn(row) ?? 0) > CONGESTED,
    grade: (rows) => {
      if (congestedFor(rows, FILLING_MS, (share) => share >= FULL_QUEUE) >= 1) return { grade: 'failing' };
      const isFilling = congestedFor(rows, FILLING_MS, (share) => share > FILLING) >= 1;
      // A queue breathes: two calm seconds of ten do not make it well.
      const isCongested = congestedFor(rows, CONGESTED_MS, (share) => share > CONGESTED) >= STARVED_SHARE;
      return isFilling || isCongested ? { grade: 'wobbling' } : null;
    },
  },
  {
    name: 'thin',
    isBad: isThin,
    // Who sends less on purpose, though it be for a queue a moment ago, has no queue while he does.
    grade: (rows, usual) => {
      const thin = lastOf(rows, THIN_MS).filter((row) => isThin(row, usual));
      const isForced = thin.some((row) => (congestionIn(row) ?? 0) > CONGESTED);
      return isForced && thin.length >= THIN_MS / SECONDS ? { grade: 'wobbling' } : null;
    },
  },
  framesLost(
    'skipped',
    ({ skippedFrames }) => skippedFrames,
    ({ encodedFrames }) => encodedFrames,
  ),
  framesLost(
    'lagged',
    ({ laggedFrames }) => laggedFrames,
    ({ renderedFrames }) => renderedFrames,
  ),
];

const effectOf = (
  kind: Kind,
  rows: readonly SessionRow[],
  fresh: readonly SessionRow[],
  usual: Usual,
): Effect | null => {
  const last = fresh.findLast((row) => kind.isBad(row, usual));
  const seen = last && kind.grade(rows, usual);
  if (last === undefined || !seen) return null;
  const first = rows.find((row) => kind.isBad(row, usual)) ?? last;
  return { name: kind.name, grade: seen.grade, fromMs: first.atMs, toMs: last.atMs, share: seen.share ?? null };
};

/** What the stream suffers at the last of these rows, worst first; empty when nothing does, or nothing is known. */
export const effectsIn = (rows: readonly SessionRow[], usual: Usual): Effect[] => {
  const fresh = lastOf(rows, FRESH_MS);
  const effects = kinds.map((kind) => effectOf(kind, rows, fresh, usual)).filter((effect) => effect !== null);
  return [
    ...effects.filter(({ grade }) => grade === 'failing'),
    ...effects.filter(({ grade }) => grade === 'wobbling'),
  ];
};
