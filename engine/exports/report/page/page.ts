// The report as a page: one file that works offline and may do nothing but show itself, on a phone as on a wide screen. Without a
// script the timeline and all tables are there. Pure.
import type { Exported } from '../../../../contract/export.ts';
import { say } from '../../../../contract/message.ts';
import type { MessageId } from '../../../../contract/message.ts';
import type { Circumstances } from '../../export-data.ts';
import { element, withText } from '../../markup.ts';
import type { Content, Markup } from '../../markup.ts';
import type { Redact } from '../../redact.ts';
import { takenOutSentence } from '../../taken-out-words.ts';
import { countMarks, withLabels } from '../../taken-out.ts';
import { pageTag, words } from '../../words.ts';
import { momentOf, offsetMs } from '../../zoned-time.ts';
import { columnsOf } from '../../../../contract/replay/columns.ts';
import type { Columns } from '../../../../contract/replay/columns.ts';
import { clockFaceOf } from '../../../../contract/replay/clock-face.ts';
import type { ClockFace } from '../../../../contract/replay/clock-face.ts';
import { lanesOf } from '../../../../contract/replay/lanes.ts';
import { momentNames } from '../../../../contract/replay/moment.ts';
import { flagsOf, timeline } from '../drawing/timeline.ts';
import type { ReportData } from '../report-data.ts';
import { senderOf, titleOf, whenOf } from '../report-words.ts';
import { sha256 } from '../sha256.ts';
import { pageData } from './page-data.ts';
import { dipsPart, eventsPart, figuresPart, incidentsPart, scorePart, stepsPart } from './parts.ts';
import { reportScript } from './script.ts';
import { reportStyle } from './style.ts';

const opening = (data: ReportData, zone: string): Markup[] => {
  const { session } = data.log;
  const { summary } = session;
  const todo = summary?.todo ?? [];
  const list = todo.map((one) => element('li', {}, say(one)));
  return [
    element('p', { class: 'day' }, element('bdi', {}, titleOf(data, zone))),
    element('p', { class: 'quiet' }, whenOf(data, zone)),
    element('p', { class: 'quiet' }, senderOf(session)),
    element('h1', {}, summary === null ? words('report.no-summary') : say(summary.message)),
    ...(summary === null
      ? []
      : [
          element('div', { class: 'todo' }, [
            element('h2', {}, words('report.todo')),
            todo.length === 0 ? element('p', {}, words('report.todo-none')) : element('ul', {}, list),
          ]),
        ]),
  ];
};

const now = (): Markup =>
  element('div', { id: 'now', class: 'with-script', hidden: 'hidden' }, [
    element('p', { class: 'at', id: 'clock' }),
    element('p', { id: 'cause' }),
    element('p', { id: 'watch', class: 'quiet' }),
    element(
      'dl',
      {},
      momentNames.map((name) =>
        element('div', {}, [
          element('dt', {}, words(`report.now.${name}`)),
          element('dd', { id: `now-${name}` }, words('report.no-data')),
        ]),
      ),
    ),
  ]);

const sample = (look: string, d: string): Markup =>
  element('svg', { viewBox: '0 0 26 14', 'aria-hidden': 'true' }, element('path', { class: look, d }));

const legend = (): Markup => {
  const entries: ReadonlyArray<readonly [MessageId, string, string]> = [
    ['report.legend.internet', 'internet', 'M1 7H25'],
    ['report.legend.router', 'router', 'M1 7H25'],
    ['report.legend.ingest', 'ingest', 'M1 7H25'],
    ['report.legend.fine', 'fine', 'M1 10H25V13H1Z'],
    ['report.legend.wobbling', 'wobbling', 'M1 6H25V13H1Z'],
    ['report.legend.failing', 'failing', 'M1 0H25V13H1Z'],
    ['report.legend.untold', 'untold', 'M1 6H25V13H1Z'],
    ['report.legend.hatched', 'hatched', 'M1 0H25V13H1Z'],
    ['report.legend.marker', 'marker', 'M10 13V1H18L15 4.5L18 8H10'],
    ['report.legend.event', 'event', 'M13 13V9M9 5L13 1L17 5L13 9Z'],
  ];
  return element(
    'ul',
    { class: 'legend' },
    entries.map(([name, look, d]) => element('li', {}, [sample(look, d), words(name)])),
  );
};

const keys = (): Markup =>
  element(
    'div',
    { class: 'keys with-script', hidden: 'hidden' },
    (['previous-dip', 'next-dip', 'closer', 'wider', 'whole'] as const).map((id) =>
      element('button', { type: 'button', id }, words(`report.${id}`)),
    ),
  );

const timelinePart = ({ log }: ReportData, columns: Columns, face: ClockFace): Markup =>
  element('section', { id: 'timeline' }, [
    element('h2', {}, words('report.timeline')),
    now(),
    element('div', { id: 'chart', role: 'img', 'aria-label': words('report.timeline-name') }, [
      timeline(lanesOf(columns, log.session), flagsOf(log.events, columns), columns, face),
      element('div', { id: 'cursor', hidden: 'hidden' }),
    ]),
    legend(),
    keys(),
    element('p', { class: 'small quiet hint with-script', hidden: 'hidden' }, words('report.hint')),
    element('p', { class: 'small quiet' }, words('report.timeline-what')),
  ]);

const bodyOf = (data: ReportData, columns: Columns, face: ClockFace, zone: string): Markup => {
  const { summary } = data.log.session;
  const parts: Content[] = summary === null ? [] : [dipsPart(summary, columns, zone)];
  return element(
    'main',
    {},
    opening(data, zone),
    timelinePart(data, columns, face),
    parts,
    incidentsPart(data, zone),
    summary === null ? [] : [scorePart(summary), figuresPart(data, summary)],
    eventsPart(data, zone),
    stepsPart(columns, face),
  );
};

const endOf = (redacted: Exported['redacted'], discreet: boolean, { zone, nowMs, version }: Circumstances): Markup =>
  element('footer', {}, [
    element('h2', {}, words('report.taken-out')),
    element('p', { class: 'small' }, [
      `${takenOutSentence(redacted)} ${words('report.rule')}${discreet ? ` ${words('report.rule-discreet')}` : ''}`,
    ]),
    element('p', { class: 'small quiet' }, words('report.made', { at: momentOf(nowMs, zone), version })),
  ]);

// Nothing may be loaded or sent, and nothing may run but what was written here.
const policy = (): string =>
  [
    `default-src 'none'`,
    `style-src 'sha256-${sha256(reportStyle)}'`,
    `script-src 'sha256-${sha256(reportScript)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

const pageOf = (title: string, body: string, json: string): string =>
  [
    '<!doctype html>',
    pageTag(),
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element('title', {}, title).markup,
    `<style>${reportStyle}</style>`,
    '</head>',
    `<body>${body}`,
    `<script type="application/json" id="data">${json}</script>`,
    `<script>${reportScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** The page, and what was taken out of it. The data must have come through the redaction. */
export const reportPage = (
  data: ReportData,
  discreet: boolean,
  circumstances: Circumstances,
  redact: Redact,
): { html: string; redacted: Exported['redacted'] } => {
  const columns = columnsOf(data.log);
  const face = clockFaceOf(columns.startMs, columns.seconds, (atMs) => offsetMs(atMs, circumstances.zone));
  const body = withText(bodyOf(data, columns, face, circumstances.zone), redact.own).markup;
  const redacted = countMarks([body]);
  const end = withText(endOf(redacted, discreet, circumstances), redact.own).markup;
  const shown = withLabels(body + end, (label) => element('span', { class: 'taken' }, label).markup);
  const title = withLabels(redact.own(titleOf(data, circumstances.zone)));
  return { html: pageOf(title, shown, pageData(data, columns, face, redact.own)), redacted };
};
