// The report as a text to post or to keep: Markdown that reads well as it stands. Pure.
import type { Exported } from '../../../contract/export.ts';
import { say } from '../../../contract/message.ts';
import { figuresOf, scoreFormula, scoreOf, scoreRows } from '../../../contract/replay/session-figures.ts';
import type { Circumstances } from '../export-data.ts';
import { takenOutSentence } from '../taken-out-words.ts';
import { words } from '../words.ts';
import { clockOf, momentOf } from '../zoned-time.ts';
import { MOST_LISTED } from './page/parts.ts';
import type { ReportData } from './report-data.ts';
import { dipCells, incidentCells, senderOf, shortened, titleOf, whenOf } from './report-words.ts';

/** Text that Markdown takes for text and nothing else, in one line. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]|^[-+=]|^\d+(?=[.)]\s)/g, (mark) => (/\d/.test(mark) ? `${mark}\u200b` : `\\${mark}`));

const table = (columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string[] => [
  `| ${columns.map(plainMarkdown).join(' | ')} |`,
  `|${columns.map(() => ' --- ').join('|')}|`,
  ...rows.slice(0, MOST_LISTED).map((row) => `| ${row.map(plainMarkdown).join(' | ')} |`),
  ...(rows.length > MOST_LISTED ? ['', words('report.more', { count: rows.length - MOST_LISTED })] : []),
];

const columnNames = (...ids: ReadonlyArray<'when' | 'lasted' | 'how' | 'why' | 'side' | 'what' | 'event'>): string[] =>
  ids.map((id) => words(`report.column.${id}`));

const headed = (title: string, lines: readonly string[]): string[] => ['', `## ${title}`, '', ...lines];

const summaryParts = (data: ReportData, zone: string): string[] => {
  const { session } = data.log;
  const { summary } = session;
  if (summary === null) return ['', `**${words('report.no-summary')}**`];
  const todo =
    summary.todo.length === 0 ? [words('report.todo-none')] : summary.todo.map((one) => `- ${plainMarkdown(say(one))}`);
  const dips = summary.dips.map((dip) => dipCells(dip, zone));
  const scoreColumns = [words('report.column.what'), words('report.column.taken'), words('report.column.most')];
  const figures = figuresOf(session, summary).map(([what, value]) => [words(what), value]);
  return [
    ...['', `**${plainMarkdown(say(summary.message))}**`],
    ...headed(words('report.todo'), todo),
    ...headed(
      words('report.dips'),
      dips.length === 0
        ? [words('report.dips-none')]
        : table(columnNames('when', 'lasted', 'how', 'why', 'side'), dips),
    ),
    ...headed(words('report.score-title'), [
      `**${scoreOf(summary)}** ${scoreFormula()}`,
      '',
      ...table(scoreColumns, scoreRows(summary)),
    ]),
    ...headed(words('report.figures'), table([words('report.column.what'), words('report.column.value')], figures)),
  ];
};

/** The text; `redacted` says what was taken out of it, which is told at its end. */
export const reportMarkdown = (
  data: ReportData,
  discreet: boolean,
  { zone, nowMs, version }: Circumstances,
  redacted: Exported['redacted'],
): string => {
  const incidents = data.incidents.map((incident) => incidentCells(incident, zone));
  const events = data.log.events.map(({ atMs, kind, message }) => [
    ...[clockOf(atMs, zone, true), words(`report.kind.${kind}`), shortened(say(message))],
  ]);
  return [
    `# ${plainMarkdown(titleOf(data, zone))}`,
    ...['', plainMarkdown(whenOf(data, zone)), '', plainMarkdown(senderOf(data.log.session))],
    ...summaryParts(data, zone),
    ...(incidents.length === 0
      ? []
      : headed(words('report.incidents'), table(columnNames('when', 'lasted', 'what', 'side'), incidents))),
    ...(events.length === 0 ? [] : headed(words('report.events'), table(columnNames('when', 'what', 'event'), events))),
    ...headed(words('report.taken-out'), [
      `${takenOutSentence(redacted)} ${words('report.rule')}${discreet ? ` ${words('report.rule-discreet')}` : ''}`,
      '',
      words('report.made', { at: momentOf(nowMs, zone), version }),
    ]),
    '',
  ].join('\n');
};
