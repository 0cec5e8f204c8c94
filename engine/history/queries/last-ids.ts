// Where a recording ended, for the next one to go on from.
import type { DatabaseSync } from 'node:sqlite';
import type { Answer } from '../history.ts';
import { answerIncident } from './incidents.ts';

/** The greatest numbers that were given, the incidents that were still going on, and when the last span ended. */
export const answerLastIds = (db: DatabaseSync): Answer<'lastIds'> => {
  const span = db.prepare('SELECT id, to_ms FROM spans ORDER BY id DESC LIMIT 1').get();
  const incident = db.prepare('SELECT max(id) AS id FROM incidents').get();
  const open = db.prepare('SELECT id FROM incidents WHERE ended_ms IS NULL ORDER BY id').all() as Array<{ id: number }>;
  return {
    span: Number(span?.['id'] ?? 0),
    lastSpanEndMs: Number(span?.['to_ms'] ?? 0),
    incident: Number(incident?.['id'] ?? 0),
    openIncidents: open.flatMap((which) => answerIncident(db, which) ?? []),
  };
};
