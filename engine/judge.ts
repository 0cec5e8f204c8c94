// Where readings become a verdict: each reading updates the window, the window is diagnosed, the candidate is settled.
// This is the one place that keeps the present truth; everything that shows it only listens.
import type { Reading } from '../contract/reading.ts';
import type { Snapshot, Traffic } from '../contract/report.ts';
import type { Verdict } from '../contract/verdict.ts';
import { isoTime } from './deps/clock.ts';
import type { Clock } from './deps/clock.ts';
import type { Candidate } from './diagnosis/candidate.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { emptyWindow, since, withReading } from './diagnosis/window.ts';
import type { Window } from './diagnosis/window.ts';
import { isNewVerdict, nothingSettled, settle } from './incidents/settle.ts';
import type { Settled } from './incidents/settle.ts';
import { createLastHour } from './last-hour.ts';
import { asUnknown, toVerdict } from './incidents/to-verdict.ts';

/** Takes readings in and holds what is settled. */
export type Judge = {
  take: (reading: Reading) => void;
  /** Forgets readings from before a moment (epoch ms): what was seen too long ago says nothing about now. */
  forgetBefore: (epochMs: number) => void;
  /** Forgets everything: another network, or another time. */
  forgetAll: () => void;
  /** Nobody watched from this moment (epoch ms) until now, as when the machine slept. */
  notWatchedSince: (epochMs: number) => void;
  settled: () => Settled;
  readings: () => readonly Reading[];
  /** The settled verdict, or the best that can be said without one. */
  verdict: () => Verdict;
  snapshot: (traffic: Traffic) => Snapshot;
};

/** Hears of every change worth showing, and of every new verdict. */
export type JudgeListener = { onChange?: () => void; onVerdict?: (verdict: Verdict) => void };

/** A judge that has seen nothing; `asked` is how many questions go to TikTok in one look. */
export const createJudge = (clock: Clock, asked: number, listener: JudgeListener = {}): Judge => {
  const startedAt = isoTime(clock.now());
  let window: Window = emptyWindow;
  let candidate: Candidate = diagnose(window, asked);
  let settled = nothingSettled;
  const lastHour = createLastHour(clock);

  const verdict = (): Verdict =>
    settled.current
      ? toVerdict(settled.current, settled.since ?? startedAt, settled.settledAt)
      : toVerdict(asUnknown(candidate), startedAt, null);
  const judge = (): void => {
    candidate = diagnose(window, asked);
    const before = settled;
    settled = settle(settled, candidate, isoTime(clock.now()));
    const isNew = isNewVerdict(before, settled);
    lastHour.note(settled, isNew);
    if (isNew) listener.onVerdict?.(verdict());
    listener.onChange?.();
  };
  return {
    take: (reading) => {
      window = withReading(window, reading);
      judge();
    },
    forgetBefore: (epochMs) => {
      const remembered = since(window, isoTime(epochMs));
      if (remembered.size === window.size) return;
      window = remembered;
      judge();
    },
    forgetAll: () => {
      window = emptyWindow;
      judge();
    },
    notWatchedSince: lastHour.gap,
    settled: () => settled,
    readings: () => [...window.values()].map(({ latest }) => latest),
    verdict,
    // While there is doubt, sentence and links both stay what is settled.
    snapshot: (traffic) => ({
      at: isoTime(clock.now()),
      verdict: verdict(),
      layers: (settled.current ?? candidate).layers,
      looking: settled.doubted,
      recent: lastHour.spans(),
      traffic,
    }),
  };
};
