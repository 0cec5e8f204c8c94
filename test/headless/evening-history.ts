// A real history file that holds the three days of the exports' evening, moved so that they end a minute ago.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS } from '../../contract/durations.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import { isoTime, systemClock } from '../../engine/deps/clock.ts';
import { emptyBatch } from '../../engine/history/history.ts';
import type { LineRow } from '../../engine/history/history.ts';
import { openHistory } from '../../engine/history/open-history.ts';
import { historyFile } from '../../engine/memory/remember.ts';
import { data, TO_MS } from '../engine/exports/evening.ts';

const moved = (iso: string, byMs: number): string => isoTime(Date.parse(iso) + byMs);

const movedIncident = ({ incident, first, last }: IncidentDetails, byMs: number): IncidentDetails => ({
  ...{ first, last },
  incident: {
    ...incident,
    startedAt: moved(incident.startedAt, byMs),
    settledAt: moved(incident.settledAt, byMs),
    endedAt: incident.endedAt === null ? null : moved(incident.endedAt, byMs),
    notes: [],
  },
});

const lineRows = (byMs: number): LineRow[] =>
  data.line.rows.flatMap(({ to, points }) =>
    points.map(({ atMs, sent, lost, rttMs }): LineRow => {
      const rttUs = rttMs === null ? null : Math.round(rttMs * 1000);
      return {
        ...{ to, minuteMs: Math.floor((atMs + byMs) / MINUTE_MS) * MINUTE_MS, sent, lost },
        ...{ rttSumUs: (rttUs ?? 0) * (sent - lost), leastRttUs: rttUs, mostRttUs: rttUs, jitterSumUs: 0, jitters: 0 },
      };
    }),
  );

/** Fills the data directory of a home; says by how much the evening was moved (ms). */
export const fillHome = async (home: string, notes: ReadonlyMap<number, string> = new Map()): Promise<number> => {
  const dataDirectory = join(home, 'data', 'tokwatch');
  mkdirSync(dataDirectory, { recursive: true });
  const byMs = systemClock.now() - MINUTE_MS - TO_MS;
  const history = await openHistory({
    ...{ file: historyFile(dataDirectory), capBytes: 150_000_000, clock: systemClock },
  });
  const written = await history.write({
    ...emptyBatch,
    spans: data.spans.map((span, index) => ({
      ...{ ...span, id: index + 1, fromMs: span.fromMs + byMs, toMs: span.toMs + byMs },
    })),
    line: lineRows(byMs),
    incidents: data.incidents.map((details) => movedIncident(details, byMs)),
  });
  for (const [incident, text] of notes) await history.ask('note', { incident, text, at: isoTime(systemClock.now()) });
  await history.close();
  if (!written) throw new Error('the evening could not be written');
  return byMs;
};
