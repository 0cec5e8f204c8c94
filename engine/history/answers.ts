// Who answers which question.
import type { DatabaseSync } from 'node:sqlite';
import { readFact, writeFact } from './facts.ts';
import type { Answer, Argument, QuestionName } from './history.ts';
import { answerFix, answerFixes, keepFix } from './queries/fixes.ts';
import { answerIncident, answerIncidents } from './queries/incidents.ts';
import { answerLastIds } from './queries/last-ids.ts';
import { answerLine } from './queries/line.ts';
import { writeNote } from './queries/notes.ts';
import { answerMeasured } from './queries/measured.ts';
import { answerReadings } from './queries/readings.ts';
import { closeLeftOpen, closeSession } from './queries/close-sessions.ts';
import { answerSessionReport } from './queries/session-report.ts';
import { answerSession, answerSessions, keepSession, removeSession, renameSession } from './queries/sessions.ts';
import { answerSpans } from './queries/spans.ts';
import { answerStrip } from './queries/strip.ts';
import { answerTold } from './queries/told.ts';

type Answers = { [Q in QuestionName]: (db: DatabaseSync, argument: Argument<Q>, nowMs: number) => Answer<Q> };

/** Answers each question from the database; `nowMs` is the present moment (epoch ms). */
export const answers: Answers = {
  strip: answerStrip,
  line: answerLine,
  measured: answerMeasured,
  spans: answerSpans,
  readings: answerReadings,
  incidents: answerIncidents,
  incident: answerIncident,
  told: answerTold,
  note: writeNote,
  fixes: answerFixes,
  fix: answerFix,
  keepFix,
  sessions: answerSessions,
  session: answerSession,
  keepSession,
  closeSession,
  closeLeftOpen,
  renameSession,
  removeSession,
  sessionReport: answerSessionReport,
  snoozedUntil: (db) => readFact(db, 'snoozed-until'),
  snooze: (db, { until }) => {
    writeFact(db, 'snoozed-until', until);
    return null;
  },
  lastIds: answerLastIds,
};

/** The questions that write something, although they are asked; whoever only visits a history may ask these too. */
export const writing: ReadonlySet<QuestionName> = new Set([
  'note',
  'snooze',
  'keepFix',
  'keepSession',
  'closeSession',
  'closeLeftOpen',
  'renameSession',
  'removeSession',
] as const);
