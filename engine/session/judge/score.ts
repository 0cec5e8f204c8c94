// The score of a session: 100 less what its troubles take. Each part takes in proportion to how much there was of it, up to an
// amount at which it takes all that it can; the parts and what they took are the formula. A part without data takes nothing and
// can take nothing: what it could have taken is shared out among the others, so that sessions with and without OBS compare.
import type { ScorePart } from '../../../contract/session.ts';
import { FAILING_FRAMES, LEAST_SCORED_MS, LEAST_WATCHED, THIN_SHARE } from './limits.ts';
import type { Figures } from './figures.ts';

/** What a score is made of, besides the figures: how long the stream wobbled and failed, of the time that was judged. */
export type Scored = { figures: Figures; wobblingMs: number; failingMs: number; judgedMs: number };

type Part = {
  part: ScorePart['part'];
  /** Points of 100. */
  most: number;
  /** At this share it takes all of them. */
  full: number;
  share: (scored: Scored) => number | null;
};

const ofTime = (ms: number, judgedMs: number): number | null => (judgedMs <= 0 ? null : Math.min(1, ms / judgedMs));

/** How far the poorest tenth lies below the middle of all seconds. */
const unsteadiness = ({ figures: { lowKilobitsPerSecond: low, medianKilobitsPerSecond: middle } }: Scored) =>
  low === null || middle === null || middle <= 0 ? null : Math.max(0, 1 - low / middle);

/**
 * The weights are our own: what viewers surely saw weighs most. A tenth of the time failing, or a quarter wobbling, is as bad as
 * it gets; frames by the share that OBS paints red; the bitrate by the share below which a stream is thin.
 */
const parts: readonly Part[] = [
  { part: 'failing', most: 40, full: 0.1, share: ({ failingMs, judgedMs }) => ofTime(failingMs, judgedMs) },
  { part: 'wobbling', most: 20, full: 0.25, share: ({ wobblingMs, judgedMs }) => ofTime(wobblingMs, judgedMs) },
  { part: 'dropped', most: 15, full: FAILING_FRAMES, share: ({ figures }) => figures.dropped },
  { part: 'lagged', most: 10, full: FAILING_FRAMES, share: ({ figures }) => figures.lagged },
  { part: 'skipped', most: 10, full: FAILING_FRAMES, share: ({ figures }) => figures.skipped },
  { part: 'bitrate', most: 5, full: 1 - THIN_SHARE, share: unsteadiness },
];

const WHOLE = 100;
const tenths = (points: number): number => Math.round(points * 10) / 10;

/** The score, from 0 to 100, and its parts; null with no parts where a session was too short or too little was seen of it. */
export const scoreOf = (scored: Scored): { score: number | null; scoreParts: ScorePart[] } => {
  const { durationMs, watched } = scored.figures;
  const shares = parts.map(({ share }) => share(scored));
  const known = parts.filter((_, index) => shares[index] !== null).reduce((sum, { most }) => sum + most, 0);
  if (durationMs < LEAST_SCORED_MS || watched < LEAST_WATCHED || known === 0 || scored.judgedMs <= 0) {
    return { score: null, scoreParts: [] };
  }
  const scoreParts = parts.map(({ part, most, full }, index): ScorePart => {
    const share = shares[index] ?? null;
    if (share === null) return { part, most: 0, taken: null };
    const points = tenths((most * WHOLE) / known);
    return { part, most: points, taken: tenths(points * Math.min(1, share / full)) };
  });
  const taken = scoreParts.reduce((sum, part) => sum + (part.taken ?? 0), 0);
  return { score: Math.round(Math.min(WHOLE, Math.max(0, WHOLE - taken))), scoreParts };
};
