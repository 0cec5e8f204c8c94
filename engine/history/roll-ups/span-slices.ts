// Spans as slices. A clock that was set back lets spans overlap: such a moment is counted once, as it was recorded last. Pure.
import type { Condition, Period } from '../../../contract/history.ts';
import { subjects } from '../../../contract/history.ts';
import { fromLetters } from '../conditions.ts';
import { allOk } from './slices.ts';
import type { NotOk, Shares, Slice } from './slices.ts';

/** What is stored of a span: who is recorded later has the greater id; `conditions` are letters (conditions.ts). */
export type StoredSpan = Period & { id: number; conditions: string };

type Piece = Period & Pick<StoredSpan, 'conditions'>;

// Spans that lie after the new one's begin make room: what reaches beyond its end stays.
const withLater = (pieces: Piece[], span: StoredSpan): void => {
  const beyond: Piece[] = [];
  for (let last = pieces.at(-1); last && last.toMs > span.fromMs; last = pieces.at(-1)) {
    pieces.pop();
    if (last.toMs > span.toMs) beyond.unshift({ ...last, fromMs: Math.max(last.fromMs, span.toMs) });
    if (last.fromMs < span.fromMs) pieces.push({ ...last, toMs: span.fromMs });
  }
  pieces.push(span, ...beyond);
};

const piecesOf = (spans: readonly StoredSpan[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const span of spans.toSorted((a, b) => a.id - b.id)) if (span.fromMs < span.toMs) withLater(pieces, span);
  return pieces;
};

type Trouble = Exclude<Condition, 'ok'>;

const lasting = (condition: Trouble, ms: number): NotOk => ({
  degradedMs: condition === 'degraded' ? ms : 0,
  downMs: condition === 'down' ? ms : 0,
  unknownMs: condition === 'unknown' ? ms : 0,
});

const troublesIn = (letters: string): Array<Trouble | null> => {
  const conditions = fromLetters(letters);
  return subjects.map((subject) => (conditions[subject] === 'ok' ? null : conditions[subject]));
};

const sharesFor = (troubles: ReadonlyArray<Trouble | null>, ms: number): Shares =>
  troubles.every((trouble) => trouble === null) ? allOk : troubles.map((trouble) => trouble && lasting(trouble, ms));

/** The spans as slices, in order and without overlaps. */
export const slicesOfSpans = (spans: readonly StoredSpan[]): Slice[] => {
  const known = new Map<string, Array<Trouble | null>>();
  return piecesOf(spans).map(({ fromMs, toMs, conditions }) => {
    const troubles = known.get(conditions) ?? troublesIn(conditions);
    known.set(conditions, troubles);
    const lengthMs = toMs - fromMs;
    return { fromMs, toMs, watchedMs: lengthMs, shares: sharesFor(troubles, lengthMs) };
  });
};
