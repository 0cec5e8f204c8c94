// Sessions that are over, and what they come to: what is asked about them, of the history alone.
import type { Exported } from '../../contract/export.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { SessionLog, SessionLogAsk } from '../../contract/session.ts';
import type { SessionReportAsk } from '../../contract/session-report.ts';
import type { Trends } from '../../contract/trends.ts';
import type { Circumstances } from '../exports/export-data.ts';
import type { History } from '../history/history.ts';
import { spokenIn } from '../memory/exporter.ts';
import { trendsOf } from './trends/trends.ts';

type Keeps = Pick<History, 'ask'>;

/** Trends rest on the latest sessions: what was years ago says little about this evening. */
const MOST = 500;

/** What is said to a question about a session that nobody remembers. */
export const noSuchSession = failWith('not-found', message('session.none'));

/** A session with everything in it, or with what is in it from a moment on. */
export const logOf = async (
  { ask }: Keeps,
  id: number,
  since: Omit<SessionLogAsk, 'id'> = {},
): Promise<Result<SessionLog>> => {
  const found = await ask('session', { id, ...since });
  if (!found.ok) return found;
  return found.value === null ? noSuchSession : ok(found.value);
};

/** Gives a session the user’s own words. */
export const renameSession = async ({ ask }: Keeps, id: number, title: string): Promise<Result<undefined>> => {
  const renamed = await ask('renameSession', { id, title });
  if (!renamed.ok) return renamed;
  return renamed.value ? ok(undefined) : noSuchSession;
};

/** Takes a session out for good. */
export const removeSession = async ({ ask }: Keeps, id: number): Promise<Result<undefined>> => {
  const removed = await ask('removeSession', { id });
  if (!removed.ok) return removed;
  return removed.value ? ok(undefined) : noSuchSession;
};

/** Makes the report of a session. */
export const reportOf = async (
  history: Keeps,
  ask: SessionReportAsk,
  around: Circumstances,
): Promise<Result<Exported>> => {
  const made = await history.ask('sessionReport', { ask, around: await spokenIn(ask.language, around) });
  if (!made.ok) return made;
  return made.value === null ? noSuchSession : ok(made.value);
};

/** What the latest sessions say together, on the clock of a zone (IANA). */
export const trendsIn = async ({ ask }: Keeps, zone: string): Promise<Result<Trends>> => {
  const found = await ask('sessions', { limit: MOST });
  return found.ok ? ok(trendsOf(found.value, zone)) : found;
};
