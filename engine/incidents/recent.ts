// The last hour as stretches of one state each. Pure: moments come in as arguments.
import type { Span } from '../../contract/report.ts';

/** How far back the strip in every shell reaches. */
export const RECENT_MS = 3_600_000;

const sameState = (a: Span, b: Span): boolean => a.severity === b.severity && a.code === b.code && a.blame === b.blame;

/** The spans with one more state that began at `span.from`; a state that goes on makes no new span. */
export const withSpan = (spans: readonly Span[], span: Span): readonly Span[] => {
  const earlier = spans.filter(({ from }) => from < span.from);
  const last = earlier.at(-1);
  return last && sameState(last, span) ? earlier : [...earlier, span];
};

/** The spans that reach into the last hour before `nowIso`; the first may have begun earlier. */
export const recentSpans = (spans: readonly Span[], nowIso: string): Span[] => {
  const edge = new Date(Date.parse(nowIso) - RECENT_MS).toISOString();
  return spans.filter((_span, index) => (spans[index + 1]?.from ?? nowIso) > edge);
};
