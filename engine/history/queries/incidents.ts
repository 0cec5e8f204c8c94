// Incidents, with the notes that were written to them.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { incidentDetailsSchema, incidentSchema, MOST_INCIDENTS } from '../../../contract/incident.ts';
import type { Incident, IncidentDetails, IncidentFilter } from '../../../contract/incident.ts';
import { notesOf } from './notes.ts';
import { readStored } from './stored.ts';

const pictures = incidentDetailsSchema.entries;

type Condition = [sql: string, ...values: SQLInputValue[]];

const ALWAYS: Condition = ['1'];

/** An incident belongs to a period that it reaches into, and one that goes on reaches as far as anybody asks. */
const conditionsOf = ({ fromMs, toMs, codes, blames, open, before }: IncidentFilter): Condition[] => [
  fromMs === undefined ? ALWAYS : ['coalesce(ended_ms, 9e15) > ?', fromMs],
  toMs === undefined ? ALWAYS : ['started_ms < ?', toMs],
  codes === undefined ? ALWAYS : ['code IN (SELECT value FROM json_each(?))', JSON.stringify(codes)],
  blames === undefined ? ALWAYS : ['blame IN (SELECT value FROM json_each(?))', JSON.stringify(blames)],
  open === undefined ? ALWAYS : [`ended_ms IS ${open ? '' : 'NOT '}NULL`],
  before === undefined ? ALWAYS : ['id < ?', before],
];

const withNotes = (db: DatabaseSync, incident: Incident): Incident => ({
  ...incident,
  notes: notesOf(db, incident.id),
});

/** The incidents that a filter lets through, newest first. */
export const answerIncidents = (db: DatabaseSync, filter: IncidentFilter): Incident[] => {
  const conditions = conditionsOf(filter);
  const where = conditions.map(([sql]) => sql).join(' AND ');
  const values = conditions.flatMap(([, ...given]) => given);
  const rows = db
    .prepare(`SELECT incident FROM incidents WHERE ${where} ORDER BY id DESC LIMIT ?`)
    .all(...values, filter.limit ?? MOST_INCIDENTS) as Array<{ incident: string }>;
  return rows.flatMap(({ incident }) => {
    const read = readStored(incidentSchema, incident);
    return read === null ? [] : withNotes(db, read);
  });
};

type Row = Record<'incident' | 'first' | 'last', string>;

/** One incident with its evidence; null where there is none of that number. */
export const answerIncident = (db: DatabaseSync, { id }: { id: number }): IncidentDetails | null => {
  const row = db.prepare('SELECT incident, first, last FROM incidents WHERE id = ?').get(id) as Row | undefined;
  if (row === undefined) return null;
  const incident = readStored(incidentSchema, row.incident);
  const first = readStored(pictures.first, row.first);
  const last = readStored(pictures.last, row.last);
  return incident && first && last && { incident: withNotes(db, incident), first, last };
};
