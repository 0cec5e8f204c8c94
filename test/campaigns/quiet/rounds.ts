// Tells what a look costs from what is felt all the time between two looks: pings, and a question to the resolver. Pure.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { TrafficKind, TrafficShare } from './attribute.ts';

/** What goes on all the time, in bytes a minute, and what each look costs on top of that; both beyond TLS handshakes. */
export type Rounds = { betweenBytesPerMinute: number | null; lookBytes: number[] };

/** Only looks speak TLS; so long without it, the next one has begun. */
const APART_MS = 10_000;
/** A look asks for names before its first connection, and closes a little after its last. */
const MARGIN_MS = 500;

const ofLooks: readonly TrafficKind[] = ['TLS handshake', 'TLS session tickets', 'HTTPS after the handshake'];
const handshakes: readonly TrafficKind[] = ['TLS handshake', 'TLS session tickets'];

type Span = { fromMs: number; untilMs: number };

const spansOf = (momentsMs: readonly number[]): Span[] =>
  momentsMs.reduce<Span[]>((spans, ms) => {
    const last = spans.at(-1);
    if (last && ms - last.untilMs < APART_MS) return [...spans.slice(0, -1), { ...last, untilMs: ms }];
    return [...spans, { fromMs: ms, untilMs: ms }];
  }, []);

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((all, { fromMs, untilMs }) => all + untilMs - fromMs, 0);

/** Splits the bytes beyond TLS handshakes of a capture that lasted from `fromMs` to `untilMs`. */
export const roundsIn = (shares: readonly TrafficShare[], { fromMs, untilMs }: Span): Rounds => {
  const moments = shares.filter(({ kind }) => ofLooks.includes(kind)).map(({ atMs }) => atMs);
  const looks = spansOf(moments.toSorted((a, b) => a - b)).map((span): Span => ({
    fromMs: Math.max(fromMs, span.fromMs - MARGIN_MS),
    untilMs: Math.min(untilMs, span.untilMs + MARGIN_MS),
  }));
  const beyond = shares.filter(({ kind }) => !handshakes.includes(kind));
  const bytesIn = (span: Span): number =>
    beyond.filter(({ atMs }) => atMs >= span.fromMs && atMs < span.untilMs).reduce((sum, { bytes }) => sum + bytes, 0);
  const lookBytes = looks.map(bytesIn);
  const betweenMs = untilMs - fromMs - lengthOf(looks);
  if (betweenMs <= 0) return { betweenBytesPerMinute: null, lookBytes };
  const between = bytesIn({ fromMs, untilMs }) - lookBytes.reduce((sum, bytes) => sum + bytes, 0);
  const perMs = between / betweenMs;
  return {
    betweenBytesPerMinute: Math.round(perMs * MINUTE_MS),
    lookBytes: looks.map((span, index) => Math.round(lookBytes[index]! - perMs * (span.untilMs - span.fromMs))),
  };
};
