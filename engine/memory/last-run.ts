// What the history remembers of the last run: the ids to go on from, incidents that went on or had just ended, and what was told.
import { DAY_MS } from '../../contract/durations.ts';
import type { AlertLogLine } from '../../contract/alert.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { History } from '../history/history.ts';
import { MERGE_MS } from '../incidents/incident-book.ts';
import type { LastRun } from '../incidents/incident-book.ts';

/** Everything that a new run goes on from. */
export type Inheritance = LastRun & { lastSpan: number; told: readonly AlertLogLine[] };

/** A history that brings its file up to date takes a while; everything that happens meanwhile waits. */
const ANSWER_MS = 30_000;
/** So many lines of the log are read; a day has far fewer that were told. */
const MOST_LINES = 5000;
const MOST_RECENT = 20;

const justEnded = async (history: Pick<History, 'ask'>, nowMs: number): Promise<IncidentDetails[]> => {
  // Which began long ago may have ended just now: the newest ones are looked at, whenever they began.
  const listed = await history.ask('incidents', { open: false, limit: MOST_RECENT });
  if (!listed.ok) return [];
  const recent = listed.value.filter(({ endedAt }) => endedAt !== null && nowMs - Date.parse(endedAt) < MERGE_MS);
  const found = await Promise.all(recent.map(({ id }) => history.ask('incident', { id })));
  return found.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []));
};

// Where the last ids cannot be known, seconds since 1970 are greater than any that was counted up to.
const nothingKnown = (nowMs: number): Inheritance => {
  const unused = Math.floor(nowMs / 1000);
  return { lastId: unused, lastSpan: unused, incidents: [], lastSeenMs: 0, told: [] };
};

/** Reads what there is to go on from. */
export const inherit = async (clock: Clock, history: Pick<History, 'ask'>): Promise<Inheritance> =>
  (await inTime(clock, ANSWER_MS, read(history, clock.now()))) ?? nothingKnown(clock.now());

const read = async (history: Pick<History, 'ask'>, nowMs: number): Promise<Inheritance> => {
  const ids = await history.ask('lastIds', null);
  if (!ids.ok) return nothingKnown(nowMs);
  const { span, incident, openIncidents, lastSpanEndMs } = ids.value;
  const incidents = [...openIncidents, ...(await justEnded(history, nowMs))];
  const fromMs = Math.min(nowMs - DAY_MS, ...incidents.map((one) => Date.parse(one.incident.startedAt)));
  const told = await history.ask('told', { fromMs, toMs: nowMs + 1, limit: MOST_LINES });
  return {
    ...{ lastId: incident, lastSpan: span, lastSeenMs: lastSpanEndMs, incidents },
    told: told.ok ? told.value : [],
  };
};
