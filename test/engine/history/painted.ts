// The plainest way to say how long a subject was in which condition: each moment between two edges of spans is looked at by
// itself, and the span that was recorded last speaks for it.
import type { Period, Subject, Totals } from '../../../contract/history.ts';
import type { SpanRow } from '../../../engine/history/history.ts';
import { totals } from './span-words.ts';

/** The totals of a subject in a period. */
export const paintedTotals = (spans: readonly SpanRow[], subject: Subject, { fromMs, toMs }: Period): Totals => {
  const sum = totals({});
  const edges = [fromMs, toMs, ...spans.flatMap((span) => [span.fromMs, span.toMs])]
    .filter((edge) => edge >= fromMs && edge <= toMs)
    .toSorted((a, b) => a - b);
  for (const [index, edge] of edges.slice(0, -1).entries()) {
    const lengthMs = edges[index + 1]! - edge;
    const speakers = spans.filter((span) => span.fromMs <= edge && span.toMs > edge);
    const last = speakers.toSorted((a, b) => b.id - a.id)[0];
    sum[last ? (`${last.conditions[subject] ?? 'unknown'}Ms` as const) : 'notWatchedMs'] += lengthMs;
  }
  return sum;
};
