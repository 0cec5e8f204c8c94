// Keeps the states as stretches of time: each has its own end, which moves on while it lasts, so that between two of them nobody
// watched. Moments come in as arguments.
import type { IncidentPicture } from '../../contract/incident.ts';
import type { SpanRow } from '../history/history.ts';
import { momentBefore } from '../incidents/moment.ts';
import type { Moment } from '../incidents/moment.ts';
import { stateIn } from './span-state.ts';
import type { SpanState } from './span-state.ts';

/** A wall clock that is off by more than this since the stretch began was set; less is its ordinary correction. */
const CLOCK_STEP_MS = 2000;
/** So far back a verdict may say that it began. */
const RECENT_MS = 900_000;

/** The stretches of one run. */
export type SpanKeeper = {
  /** This state is settled; true when it is a new one. */
  see: (picture: IncidentPicture, at: Moment) => boolean;
  /** Nobody watches or judges from now on. */
  close: (at: Moment) => void;
  /** Nobody watched from this moment (epoch ms) until now. */
  gap: (sinceMs: number, at: Moment) => void;
  /** The stretches that are new or have changed since they were taken last. */
  take: (at: Moment) => SpanRow[];
};

type Open = { row: SpanRow; from: Moment; key: string };

/** The stretches at hand: the one that goes on, those that may turn out to have been shorter, and what is to be written. */
type Spans = {
  nextId: number;
  open: Open | null;
  recent: SpanRow[];
  /** What began before this (epoch ms) began while nobody watched, or under another time. */
  floorMs: number;
  changed: Map<number, SpanRow>;
};

const write = ({ changed }: Spans, row: SpanRow): SpanRow => {
  changed.set(row.id, row);
  return row;
};

const moveOn = (spans: Spans, at: Moment): void => {
  const { open } = spans;
  if (open === null) return;
  const toMs = Math.round(open.row.fromMs + Math.max(0, at.monotonicMs - open.from.monotonicMs));
  if (toMs !== open.row.toMs) open.row = write(spans, { ...open.row, toMs });
};

const end = (spans: Spans, at: Moment): void => {
  moveOn(spans, at);
  const { open, recent } = spans;
  if (open) spans.recent = [...recent.filter(({ toMs }) => at.wallMs - toMs < RECENT_MS), open.row];
  spans.open = null;
};

// Under another time a new stretch begins, and what lies before keeps the time in which it was seen.
const endIfClockWasSet = (spans: Spans, at: Moment): void => {
  const { open } = spans;
  if (open === null) return;
  const setMs = at.wallMs - open.from.wallMs - (at.monotonicMs - open.from.monotonicMs);
  if (Math.abs(setMs) <= CLOCK_STEP_MS) return;
  end(spans, at);
  if (setMs < 0) spans.recent = [];
  spans.floorMs = at.wallMs;
};

const shorten = (spans: Spans, endMs: number): void => {
  spans.recent = spans.recent.map((row) =>
    row.toMs > endMs ? write(spans, { ...row, toMs: Math.max(row.fromMs, endMs) }) : row,
  );
};

const begin = (spans: Spans, state: SpanState, fromMs: number, at: Moment): void => {
  const row = write(spans, { id: spans.nextId, ...state, fromMs, toMs: at.wallMs });
  spans.nextId += 1;
  spans.open = { row, from: momentBefore(at, fromMs), key: JSON.stringify(state) };
};

const see = (spans: Spans, picture: IncidentPicture, at: Moment): boolean => {
  endIfClockWasSet(spans, at);
  const state = stateIn(picture);
  const { open } = spans;
  if (open?.key === JSON.stringify(state)) return false;
  // The same verdict may grow, which is so from now on; another one may have begun before it was settled.
  const saidMs = open?.row.code === state.code ? at.wallMs : Date.parse(picture.verdict.since);
  const fromMs = saidMs >= spans.floorMs && saidMs <= at.wallMs ? saidMs : at.wallMs;
  end(spans, at);
  shorten(spans, fromMs);
  begin(spans, state, fromMs, at);
  return true;
};

/** A keeper whose first stretch gets the id after `lastId`. */
export const createSpanKeeper = (lastId: number): SpanKeeper => {
  const spans: Spans = { nextId: lastId + 1, open: null, recent: [], floorMs: 0, changed: new Map() };
  return {
    see: (picture, at) => see(spans, picture, at),
    close: (at) => {
      if (spans.open === null) return;
      endIfClockWasSet(spans, at);
      end(spans, at);
      spans.floorMs = at.wallMs;
    },
    gap: (sinceMs, at) => {
      endIfClockWasSet(spans, at);
      end(spans, at);
      shorten(spans, sinceMs);
      spans.floorMs = at.wallMs;
    },
    take: (at) => {
      endIfClockWasSet(spans, at);
      moveOn(spans, at);
      const rows = [...spans.changed.values()];
      spans.changed.clear();
      return rows;
    },
  };
};
