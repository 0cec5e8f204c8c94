// Where readings become a verdict: each reading updates the window, the window is diagnosed, the candidate is settled.
// This is the one place that keeps the present truth; everything that shows it only listens.
import type { Reading } from '../contract/reading.ts';
import type { Snapshot, Traffic } from '../contract/report.ts';
import type { Verdict, VerdictCode } from '../contract/verdict.ts';
import { isoTime } from './deps/clock.ts';
import type { Clock } from './deps/clock.ts';
import type { Candidate } from './diagnosis/candidate.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import { emptyWindow, since, withReading } from './diagnosis/window.ts';
import type { Window } from './diagnosis/window.ts';
import { asStale, isNewVerdict, nothingSettled, settle } from './incidents/settle.ts';
import type { Settled } from './incidents/settle.ts';
import { createLastHour } from './last-hour.ts';
import type { JudgeEvent } from './replay/recording.ts';
import { asFlapping, asHeld, asUnknown, toVerdict } from './incidents/to-verdict.ts';

/** The part of a snapshot that the judge knows. */
export type JudgedSnapshot = Omit<Snapshot, 'paused' | 'fixing' | 'live' | 'discreet'>;

/** Takes readings in and holds what is settled. */
export type Judge = {
  take: (reading: Reading) => void;
  /** Takes several readings in as one, and forgets those that `isGone` says beside them: nothing is judged in between. */
  takeTogether: (readings: readonly Reading[], isGone: (reading: Reading) => boolean) => void;
  /**
   * Forgets readings from before a moment (epoch ms): what was seen too long ago says nothing about now, unless `keep`
   * knows that it has not had its turn again.
   */
  forgetBefore: (epochMs: number, keep?: (reading: Reading) => boolean) => void;
  /** Forgets the readings that `isGone` says. */
  forget: (isGone: (reading: Reading) => boolean) => void;
  /** Forgets everything: another network, or another time. */
  forgetAll: () => void;
  /**
   * Forgets everything and judges nothing until `release`: after sleep, on another network, under another time, silence may
   * be our own. What was settled counts no more there unless `isSamePlace`, as when this program merely stood still.
   */
  hold: (isSamePlace?: boolean) => void;
  /** Judges again what has been seen since. */
  release: () => void;
  /** Nobody watches from this moment (epoch ms) on, as long as nothing is settled anew. */
  notWatchedFrom: (epochMs: number) => void;
  /** Nobody watched from this moment (epoch ms) until now, as when the machine slept. */
  notWatchedSince: (epochMs: number) => void;
  settled: () => Settled;
  readings: () => readonly Reading[];
  /** The settled verdict, or the best that can be said without one. */
  verdict: () => Verdict;
  snapshot: (traffic: Traffic) => JudgedSnapshot;
};

/** Hears of every change worth showing, of every new verdict, and of everything that led there. */
export type JudgeListener = {
  onChange?: () => void;
  /** `sharpens` names the codes that the new verdict knows better. */
  onVerdict?: (verdict: Verdict, sharpens: readonly VerdictCode[]) => void;
  /** Nobody watched from this moment (epoch ms) until now. */
  onGap?: (sinceEpochMs: number) => void;
  /** Everything that the judge hears, for a recording. */
  onEvent?: (event: JudgeEvent) => void;
};

type State = { window: Window; candidate: Candidate; settled: Settled; isHeld: boolean };

// What to show: held back, not there yet, coming and going, or as settled.
const shown = ({ candidate, settled, isHeld }: State): { what: Candidate; isSettled: boolean } => {
  if (isHeld) return { what: asHeld(candidate), isSettled: false };
  if (!settled.current || settled.isStale) return { what: asUnknown(candidate), isSettled: false };
  const isFlapping = settled.flapping.code === settled.current.code;
  return { what: isFlapping ? asFlapping(settled.current) : settled.current, isSettled: true };
};

const shownVerdict = (state: State, nowIso: string, startedAt: string): Verdict => {
  const { what, isSettled } = shown(state);
  const { since, settledAt, current } = state.settled;
  if (isSettled) return toVerdict(what, since ?? startedAt, settledAt);
  return toVerdict(what, current ? nowIso : startedAt, null);
};

const judged = ({ settled, isHeld }: State, window: Window, asked: number, nowIso: string): State => {
  const candidate = diagnose(window, asked);
  const next = isHeld ? { ...settled, doubted: true } : settle(settled, candidate, nowIso);
  return { window, candidate, settled: next, isHeld };
};

// The window with these readings, and without those that gave way to them.
const replaced = (
  window: Window,
  readings: readonly Reading[],
  isGone: (reading: Reading) => boolean,
): { window: Window; forgot: string[] } => {
  const added = readings.reduce(withReading, window);
  const news = new Set(readings.map(({ key }) => key));
  const forgot = [...added].filter(([key, { latest }]) => !news.has(key) && isGone(latest)).map(([key]) => key);
  return { window: new Map([...added].filter(([key]) => !forgot.includes(key))), forgot };
};

// While there is doubt, sentence and links both stay what is settled.
const picture = (state: State): Pick<Snapshot, 'layers' | 'looking'> => ({
  layers: shown(state).what.layers,
  looking: state.settled.doubted,
});

/** A judge that has seen nothing; `asked` is how many questions go to TikTok in one look. */
export const createJudge = (clock: Clock, asked: number, listener: JudgeListener = {}): Judge => {
  const now = (): string => isoTime(clock.now());
  const startedAt = now();
  const candidate = diagnose(emptyWindow, asked);
  let state: State = { window: emptyWindow, candidate, settled: nothingSettled, isHeld: false };
  const lastHour = createLastHour(clock);
  const verdict = (): Verdict => shownVerdict(state, now(), startedAt);

  const judge = (window: Window, event: JudgeEvent): void => {
    listener.onEvent?.(event);
    const before = state.settled;
    state = judged(state, window, asked, now());
    const isNew = isNewVerdict(before, state.settled);
    lastHour.note(state.settled, isNew);
    if (isNew) listener.onVerdict?.(verdict(), state.settled.current?.sharpens ?? []);
    listener.onChange?.();
  };
  const forgetAllBut = (remembered: Window): void => {
    const keys = [...state.window.keys()].filter((key) => !remembered.has(key));
    if (keys.length > 0) judge(remembered, { type: 'forgot', at: now(), keys });
  };
  const setHeld = (isHeld: boolean, isSamePlace = true): void => {
    state = { ...state, isHeld, settled: isSamePlace ? state.settled : asStale(state.settled) };
    if (isHeld) judge(emptyWindow, { type: 'held', at: now(), samePlace: isSamePlace });
    else judge(state.window, { type: 'released', at: now() });
  };
  return {
    take: (reading) => judge(withReading(state.window, reading), { type: 'reading', at: now(), reading }),
    takeTogether: (readings, isGone) => {
      const { window, forgot } = replaced(state.window, readings, isGone);
      if (readings.length + forgot.length === 0) return;
      judge(window, { type: 'together', at: now(), readings: [...readings], forgot });
    },
    forgetBefore: (epochMs, keep) => forgetAllBut(since(state.window, isoTime(epochMs), keep)),
    forget: (isGone) => forgetAllBut(new Map([...state.window].filter(([, { latest }]) => !isGone(latest)))),
    forgetAll: () => forgetAllBut(emptyWindow),
    hold: (isSamePlace = false) => setHeld(true, isSamePlace),
    release: () => void (state.isHeld && setHeld(false)),
    notWatchedFrom: lastHour.gap,
    notWatchedSince: (epochMs) => {
      lastHour.gap(epochMs);
      listener.onGap?.(epochMs);
    },
    settled: () => state.settled,
    readings: () => [...state.window.values()].map(({ latest }) => latest),
    verdict,
    snapshot: (traffic) => ({ ...picture(state), at: now(), verdict: verdict(), recent: lastHour.spans(), traffic }),
  };
};
