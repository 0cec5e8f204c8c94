// History as the rest of the engine uses it: batches go in, questions are answered. What is behind it (SQLite in a worker)
// is in this folder; trouble with the disk is a state that is told, never an exception.
import type { AlertLogLine } from '../../contract/alert.ts';
import type { FixRun } from '../../contract/fix.ts';
import type { HistoryState, Line, LineEnd, Period, SpanRecord, Strip, StripAsk } from '../../contract/history.ts';
import type { Exported } from '../../contract/export.ts';
import type { Incident, IncidentDetails, IncidentFilter, IncidentNote } from '../../contract/incident.ts';
import type { Measured, MeasuredAsk } from '../../contract/measured.ts';
import type { Reading } from '../../contract/reading.ts';
import type { Session, SessionEvent, SessionLog, SessionLogAsk, SessionRow } from '../../contract/session.ts';
import type { SessionReportAsk } from '../../contract/session-report.ts';
import type { Result } from '../../contract/result.ts';
import type { Circumstances } from '../exports/export-data.ts';
import type { Sums } from './roll-ups/line-sums.ts';

/** A stretch in one state, told again with a later `toMs` while it lasts; `id` is given by who records it. */
export type SpanRow = SpanRecord & { id: number };

/** What was measured to one end since the last batch, to be added to its minute (epoch ms of its begin). */
export type LineRow = Sums & { to: LineEnd; minuteMs: number };

/** The part of a reading that is kept. */
export type ReadingRow = Pick<Reading, 'probe' | 'target' | 'at' | 'status'> & {
  fault: string | null;
  totalMs: number | null;
  /** How long a host of TikTok's took to begin its answer; absent where that was not measured. */
  ttfbMs?: number;
  /** How fast bytes came, in kbit/s; absent where that was not measured. */
  kbitS?: number;
};

/** A run of a fix, and the steps that take it back, as JSON; null where nothing does. */
export type KeptFix = { run: FixRun; undo: string | null };

/** Which LIVE sessions are asked for: at most `limit`, older than one, with words in their title. */
export type SessionFilter = { limit: number; before?: number; search?: string };

/** A session as it is now, and what is new of it; all of it is kept, or nothing. */
export type SessionPart = { session: Session; rows: readonly SessionRow[]; events: readonly SessionEvent[] };

/** One thing to be remembered as a whole: either all of a batch is kept, or nothing of it. */
export type Batch = {
  spans: readonly SpanRow[];
  readings: readonly ReadingRow[];
  line: readonly LineRow[];
  incidents: readonly IncidentDetails[];
  told: readonly AlertLogLine[];
};

/** Nothing to be remembered. */
export const emptyBatch: Batch = { spans: [], readings: [], line: [], incidents: [], told: [] };

/**
 * The questions that history answers, each with its argument and its answer. Of spans and readings the first `limit` are told,
 * oldest first; of what was told the last `limit`, newest first.
 */
export type Questions = {
  strip: (ask: StripAsk) => Strip;
  line: (ask: StripAsk) => Line;
  measured: (ask: MeasuredAsk) => Measured;
  spans: (period: Period & { limit: number }) => SpanRecord[];
  readings: (period: Period & { limit: number }) => ReadingRow[];
  incidents: (filter: IncidentFilter) => Incident[];
  incident: (which: { id: number }) => IncidentDetails | null;
  told: (period: Period & { limit: number }) => AlertLogLine[];
  /** Writes a note; null where there is no such incident. */
  note: (note: { incident: number; text: string; at: string }) => IncidentNote | null;
  /** The latest fixes, newest first. */
  fixes: (latest: { limit: number }) => FixRun[];
  fix: (which: { id: number }) => KeptFix | null;
  /** Keeps a run as it is now, a new one (id 0) under an id of its own; says the id. */
  keepFix: (kept: KeptFix) => number;
  /** LIVE sessions, newest first. */
  sessions: (filter: SessionFilter) => Session[];
  /** One of them, with what is in it from a moment on. */
  session: (which: SessionLogAsk) => SessionLog | null;
  /** Keeps a session and what is new of it, a new one (id 0) under an id of its own; says the id. */
  keepSession: (part: SessionPart) => number;
  /** The same for one that has ended; what it comes to is worked out and kept with it. Says the session as it is kept. */
  closeSession: (part: SessionPart) => Session;
  /** Closes what an earlier program left open, as ended unexpectedly; says which sessions that were, oldest first. */
  closeLeftOpen: (nothing: null) => Session[];
  /** Gives a session the user’s own words; false where there is none. */
  renameSession: (title: { id: number; title: string }) => boolean;
  /** False where there was none. */
  removeSession: (which: { id: number }) => boolean;
  /** The report of a session with the incidents of its time, made where its rows are; null where there is none. */
  sessionReport: (wanted: { ask: SessionReportAsk; around: Circumstances }) => Exported | null;
  snoozedUntil: (nothing: null) => string | null;
  snooze: (until: { until: string | null }) => null;
  /** The greatest id given so far (0 for none), and what was still going on when the last recording ended. */
  lastIds: (nothing: null) => {
    span: number;
    incident: number;
    openIncidents: IncidentDetails[];
    lastSpanEndMs: number;
  };
};

/** The name of a question. */
export type QuestionName = keyof Questions;
/** What a question is asked with. */
export type Argument<Q extends QuestionName> = Parameters<Questions[Q]>[0];
/** What a question is answered with. */
export type Answer<Q extends QuestionName> = ReturnType<Questions[Q]>;

/** The history of one data directory. */
export type History = {
  state: () => HistoryState;
  /** Calls back with the present state and every change of it; returns the end of the subscription. */
  subscribe: (listener: (state: HistoryState) => void) => () => void;
  /**
   * Remembers a batch; true once it need not be given again. One that the disk refuses may be given again, and nothing of it
   * counts twice.
   */
  write: (batch: Batch) => Promise<boolean>;
  /** Answers a question, or says why history cannot. */
  ask: <Q extends QuestionName>(name: Q, argument: Argument<Q>) => Promise<Result<Answer<Q>>>;
  /** How much the file may take from now on, in bytes. */
  setCap: (bytes: number) => void;
  /** Writes what is under way and closes the file. */
  close: () => Promise<void>;
};
