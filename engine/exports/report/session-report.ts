// Makes the report of a LIVE session, without what is private. Pure: data in, a file out.
import type { Exported } from '../../../contract/export.ts';
import { speaking, speechNow } from '../../../contract/message.ts';
import type { ReportAsk } from '../../../contract/session-report.ts';
import { csvTable } from '../csv.ts';
import type { Circumstances } from '../export-data.ts';
import { inTexts } from '../in-texts.ts';
import { createRedact } from '../redact.ts';
import type { Redact } from '../redact.ts';
import { countMarks, withLabels } from '../taken-out.ts';
import { dayOf, isZone } from '../zoned-time.ts';
import { reportMarkdown } from './markdown.ts';
import { reportPage } from './page/page.ts';
import { redactedLog } from './redacted-log.ts';
import { reportDocument } from './report-document.ts';
import type { ReportData } from './report-data.ts';
import { rowCells, rowColumns } from './rows-table.ts';

const types = {
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
} as const;

type Made = { text: string; redacted: Exported['redacted'] };

const markdown = (data: ReportData, discreet: boolean, around: Circumstances, redact: Redact): Made => {
  const make = (redacted: Exported['redacted']): string => redact.own(reportMarkdown(data, discreet, around, redacted));
  const redacted = countMarks([make([])]);
  return { text: withLabels(make(redacted), (label) => `\\${label.slice(0, -1)}\\]`), redacted };
};

const json = (data: ReportData, discreet: boolean, around: Circumstances, redact: Redact): Made => {
  const made = inTexts(reportDocument(data, discreet, around, []), redact.own) as Record<string, unknown>;
  const redacted = countMarks([JSON.stringify(made)]);
  return { text: `${withLabels(JSON.stringify({ ...made, redacted }))}\n`, redacted };
};

const csv = ({ log }: ReportData, zone: string, redact: Redact): Made => {
  const rows = inTexts(rowCells(log, zone), redact.own) as ReturnType<typeof rowCells>;
  const redacted = countMarks(rows.flat().filter((cell) => typeof cell === 'string'));
  return { text: csvTable(rowColumns, inTexts(rows, (text) => withLabels(text)) as typeof rows), redacted };
};

/** The report of a session, and how much was taken out of it. A zone that this system does not know is taken for UTC. */
export const sessionReport = (ask: ReportAsk, data: ReportData, circumstances: Circumstances): Exported => {
  const around = isZone(circumstances.zone) ? circumstances : { ...circumstances, zone: 'UTC' };
  const { speech = speechNow() } = around;
  const redact = createRedact(around.privacy, ask.hide);
  const discreet = ask.redacted === true;
  const safe = redactedLog(data, redact.data, discreet);
  const made = ((): Made => {
    switch (ask.form) {
      case 'html': {
        const { html, redacted } = speaking(speech, () => reportPage(safe, discreet, around, redact));
        return { text: html, redacted };
      }
      case 'md':
        return speaking(speech, () => markdown(safe, discreet, around, redact));
      case 'json':
        return json(safe, discreet, around, redact);
      case 'csv':
        return csv(safe, around.zone, redact);
    }
  })();
  const { id, startedAt } = data.log.session;
  const name = `tokwatch-live-${dayOf(Date.parse(startedAt), around.zone)}-${id}.${ask.form}`;
  return { files: [{ name, type: types[ask.form], text: made.text }], redacted: made.redacted };
};
