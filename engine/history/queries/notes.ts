// What the user wrote about incidents.
import type { DatabaseSync } from 'node:sqlite';
import type { IncidentNote } from '../../../contract/incident.ts';
import { isoTime } from '../../deps/clock.ts';

type Row = { id: number; at_ms: number; text: string };

/** The notes of an incident, oldest first. */
export const notesOf = (db: DatabaseSync, incident: number): IncidentNote[] => {
  const rows = db.prepare('SELECT id, at_ms, text FROM notes WHERE incident = ? ORDER BY id').all(incident) as Row[];
  // A file may have been written by somebody else: a moment that no date can name ends nothing.
  const named = rows.filter(({ at_ms }) => !Number.isNaN(new Date(at_ms).getTime()));
  return named.map(({ id, at_ms, text }) => ({ id, at: isoTime(at_ms), text }));
};

/** Writes a note; null where there is no such incident. */
export const writeNote = (
  db: DatabaseSync,
  { incident, text, at }: { incident: number; text: string; at: string },
): IncidentNote | null => {
  const row = db
    .prepare(
      'INSERT INTO notes (incident, at_ms, text) SELECT id, ?, ? FROM incidents WHERE id = ? RETURNING id, at_ms, text',
    )
    .get(Date.parse(at), text, incident) as Row | undefined;
  return row === undefined ? null : { id: row.id, at: isoTime(row.at_ms), text: row.text };
};
