// Remembers the states of the last hour as the judge settles them.
import type { Span } from '../contract/report.ts';
import { isoTime } from './deps/clock.ts';
import type { Clock } from './deps/clock.ts';
import { recentSpans, withSpan } from './incidents/recent.ts';
import type { Settled } from './incidents/settle.ts';

/** The strip of the last hour. */
export type LastHour = {
  /** Takes in what is settled; a new verdict began when it says so, an old one goes on. */
  note: (settled: Settled, isNew: boolean) => void;
  /** Nobody watched from this moment (epoch ms) until the next state is noted. */
  gap: (sinceEpochMs: number) => void;
  spans: () => Span[];
};

/** A last hour of which nothing is known yet. */
export const createLastHour = (clock: Clock): LastHour => {
  let spans: readonly Span[] = [];
  const recent = (): Span[] => recentSpans(spans, isoTime(clock.now()));
  return {
    note: ({ current, since, doubted }, isNew) => {
      if (!current || doubted) return;
      const from = (isNew ? since : null) ?? isoTime(clock.now());
      const { severity, code, blame } = current;
      spans = withSpan(recent(), { from, severity, code, blame });
    },
    gap: (sinceEpochMs) => {
      if (spans.length === 0) return;
      spans = withSpan(recent(), { from: isoTime(sinceEpochMs), severity: 'not-watched', code: null });
    },
    spans: recent,
  };
};
