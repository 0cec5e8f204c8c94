// Makes what the user takes out of the history, without what is private. Pure: data in, files out.
import type { Exported, ExportAsk, ExportFile } from '../../contract/export.ts';
import type { Period } from '../../contract/history.ts';
import { message, speaking, speechNow } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { card } from './card/card.ts';
import { post } from './card/post.ts';
import { csvTable } from './csv.ts';
import type { Cell } from './csv.ts';
import { exportDocument } from './document.ts';
import type { Circumstances, ExportData } from './export-data.ts';
import { inTexts } from './in-texts.ts';
import { letter } from './letter/letter.ts';
import { createRedact } from './redact.ts';
import type { Redact } from './redact.ts';
import { redactedData } from './redacted-data.ts';
import { tables } from './tables.ts';
import { countMarks, withLabels } from './taken-out.ts';
import { dayOf, isZone } from './zoned-time.ts';

const stem = (period: Period, zone: string): string =>
  `${dayOf(period.fromMs, zone)}-to-${dayOf(Math.max(period.fromMs, period.toMs - 1), zone)}`;

const csvFiles = (data: ExportData, period: Period, { zone }: Circumstances, redact: Redact): Exported => {
  const shown = tables(data, zone).map(({ name, columns, rows }) => ({
    ...{ name, columns },
    rows: rows.map((row) => row.map((cell): Cell => (typeof cell === 'string' ? redact.own(cell) : cell))),
  }));
  const texts = shown.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  const files = shown.map(({ name, columns, rows }): ExportFile => ({
    name: `tokwatch-${name}-${stem(period, zone)}.csv`,
    type: 'text/csv;charset=utf-8',
    text: csvTable(
      columns,
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withLabels(cell) : cell))),
    ),
  }));
  return { files, redacted: countMarks(texts) };
};

const jsonFile = (data: ExportData, period: Period, around: Circumstances, redact: Redact): Exported => {
  const make = (redacted: Exported['redacted']): string =>
    JSON.stringify(inTexts(exportDocument(data, period, around, redacted), redact.own), null, 2);
  const redacted = countMarks([make([])]);
  const name = `tokwatch-history-${stem(period, around.zone)}.json`;
  return { files: [{ name, type: 'application/json', text: `${withLabels(make(redacted))}\n` }], redacted };
};

const letterFile = (data: ExportData, period: Period, around: Circumstances, redact: Redact): Exported => {
  const { html, redacted } = letter(data, period, around, redact);
  const name = `tokwatch-letter-${stem(period, around.zone)}.html`;
  return { files: [{ name, type: 'text/html;charset=utf-8', text: html }], redacted };
};

const cardFiles = (data: ExportData, ask: ExportAsk, { zone }: Circumstances, redact: Redact): Result<Exported> => {
  const details = data.incidents.find(({ incident }) => incident.id === ask.incident);
  if (ask.incident === undefined) return fail('usage', 'A card is about one incident: say which.');
  if (!details) return failWith('not-found', message('history.no-incident'));
  const { svg, redacted } = card(details, zone, redact);
  const name = `tokwatch-card-${ask.incident}`;
  return ok({
    files: [
      { name: `${name}.svg`, type: 'image/svg+xml', text: svg },
      { name: `${name}.txt`, type: 'text/plain;charset=utf-8', text: `${post(details, zone, redact)}\n` },
    ],
    redacted,
  });
};

/** The files of an export, and how much was taken out of them. A zone that this system does not know is taken for UTC. */
export const exportHistory = (ask: ExportAsk, data: ExportData, circumstances: Circumstances): Result<Exported> => {
  const around = isZone(circumstances.zone) ? circumstances : { ...circumstances, zone: 'UTC' };
  const { speech = speechNow() } = around;
  const redact = createRedact(around.privacy, ask.hide);
  const safe = redactedData(data, redact.data, ask.withNotes === true);
  switch (ask.form) {
    case 'csv':
      return ok(csvFiles(safe, ask, around, redact));
    case 'json':
      return ok(jsonFile(safe, ask, around, redact));
    case 'letter':
      return speaking(speech, () => ok(letterFile(safe, ask, around, redact)));
    case 'card':
      return speaking(speech, () => cardFiles(safe, ask, around, redact));
  }
};
