// The report for programs: one JSON object; its shape is told in docs/exports.md and numbered. Pure.
import type { Exported } from '../../../contract/export.ts';
import { say } from '../../../contract/message.ts';
import type { Session } from '../../../contract/session.ts';
import type { Circumstances } from '../export-data.ts';
import type { ReportData } from './report-data.ts';
import { rowCells, rowColumns } from './rows-table.ts';

/** The number of the shape; it grows with every change that could break a reader. */
export const REPORT_SCHEMA = 1;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const sessionOf = ({ summary, ...session }: Session): unknown => ({
  ...session,
  summary:
    summary === null
      ? null
      : {
          ...summary,
          message: say(summary.message),
          todo: summary.todo.map((one) => say(one)),
          dips: summary.dips.map(({ fromMs, toMs, state, blame, message }) => ({
            ...{ from: iso(fromMs), to: iso(toMs), state, blame, why: say(message) },
          })),
        },
});

/** The object; `redacted` says what was taken out of it, `discreet` whether title, markers and server were hidden. */
export const reportDocument = (
  { log, incidents }: ReportData,
  discreet: boolean,
  { nowMs, version, zone }: Circumstances,
  redacted: Exported['redacted'],
): unknown => ({
  schema: REPORT_SCHEMA,
  program: 'tokwatch',
  version,
  madeAt: iso(nowMs),
  redacted,
  discreet,
  session: sessionOf(log.session),
  incidents: incidents.map(({ message, notes: _notes, ...incident }) => ({ ...incident, what: say(message) })),
  events: log.events.map(({ atMs, kind, message }) => ({ at: iso(atMs), kind, what: say(message) })),
  columns: rowColumns,
  rows: rowCells(log, zone),
});
