// The letter to the provider: one page of HTML that prints well, without a script and without anything from elsewhere. It says what
// was seen and leaves the judgement to the reader. Pure.
import type { Exported } from '../../../contract/export.ts';
import type { Period } from '../../../contract/history.ts';
import type { Circumstances, ExportData } from '../export-data.ts';
import { element, withText } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Redact } from '../redact.ts';
import { takenOutSentence } from '../taken-out-words.ts';
import { countMarks, withLabels } from '../taken-out.ts';
import { pageTag, words } from '../words.ts';
import { momentOf } from '../zoned-time.ts';
import { dayPart, linePart } from './charts.ts';
import { figures } from './figures.ts';
import { letterFacts } from './letter-facts.ts';
import { letterStyle } from './letter-style.ts';
import { notesPart, othersPart } from './not-counted.ts';
import { opening } from './opening.ts';
import { outageTable } from './outage-table.ts';

const headed = (title: string, ...content: readonly Markup[]): Markup[] => [element('h2', {}, title), ...content];

const bodyOf = (data: ExportData, period: Period, { zone, nowMs, version }: Circumstances): Markup => {
  const facts = letterFacts(data, period);
  const outages =
    facts.outages.length > 0 ? headed(words('letter.outages'), outageTable(facts.outages, nowMs, zone)) : [];
  return element(
    'main',
    {},
    opening(facts, zone),
    outages,
    headed(words('letter.figures'), figures(facts)),
    headed(words('letter.days'), ...dayPart(data, facts, zone)),
    headed(words('letter.line'), ...linePart(data, facts, zone)),
    headed(words('letter.others'), ...othersPart(facts, zone)),
    notesPart(data.incidents, zone),
    headed(words('letter.method'), element('p', { class: 'small' }, words('letter.method-what', { version }))),
  );
};

const endOf = (redacted: Exported['redacted'], { zone, nowMs, version }: Circumstances): Markup =>
  element(
    'footer',
    {},
    element('h2', {}, words('letter.taken-out')),
    element('p', { class: 'small' }, `${takenOutSentence(redacted)} ${words('redacted.rule')}`),
    element('p', { class: 'small quiet' }, words('letter.page', { at: momentOf(nowMs, zone), version })),
  );

// Nothing may be loaded, run or sent, whoever opens the file.
const policy = `default-src 'none'; style-src 'unsafe-inline'`;

const pageOf = (title: string, body: string): string =>
  [
    '<!doctype html>',
    pageTag(),
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element('title', {}, title).markup,
    `<style>${letterStyle}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');

/** The letter about a time, and what was taken out of it. The data must have come through the redaction. */
export const letter = (
  data: ExportData,
  period: Period,
  circumstances: Circumstances,
  redact: Redact,
): { html: string; redacted: Exported['redacted'] } => {
  const body = withText(bodyOf(data, period, circumstances), redact.own).markup;
  const redacted = countMarks([body]);
  const end = withText(endOf(redacted, circumstances), redact.own).markup;
  const shown = withLabels(body + end, (label) => element('span', { class: 'taken' }, label).markup);
  return { html: pageOf(withLabels(redact.own(words('letter.title'))), shown), redacted };
};
