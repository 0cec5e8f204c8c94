// The page of the campaign: what was drawn and what was said of it, then every word that was wrong.
import { medianOf } from '../scenarios/score.ts';
import type { ScoredIncident, Trouble, TroubleKind } from './score-week.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { WEEK_BEGINS_MS } from './week.ts';
import type { WeekResult, WeeksResult } from './week-result.ts';

const seconds = (ms: number | null | undefined): string => (ms == null ? '' : (ms / 1000).toFixed(1));
const code = (text: string): string => `\`${text}\``;
const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const meaning: Readonly<Record<TroubleKind, string>> = {
  missed: 'never told',
  late: 'told too late',
  'wrong-since': 'told with a wrong beginning',
  'wrong-cause': 'another cause told',
  'told-again': 'told again',
  'given-up': 'called over while it went on',
  'not-over': 'its end never told',
  'late-over': 'its end told too late',
  'false-alarm': 'told of what was no fault',
  'in-sleep': 'told of a time in which nobody watched',
};

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const dayAndTime = (ms: number): string => {
  const sinceMidnight = ms + (WEEK_BEGINS_MS % DAY_MS);
  const hours = two((sinceMidnight % DAY_MS) / HOUR_MS);
  const seconds = two((sinceMidnight % MINUTE_MS) / 1000);
  return `day ${Math.floor(sinceMidnight / DAY_MS) + 1}, ${hours}:${two((sinceMidnight % HOUR_MS) / MINUTE_MS)}:${seconds}`;
};

const sums = (weeks: readonly WeekResult[]): string => {
  const incidents = weeks.flatMap((week) => week.incidents);
  const owed = incidents.filter(({ isOwed }) => isOwed);
  const found = owed.filter(({ foundAfterMs }) => foundAfterMs !== null);
  const right = weeks.filter(({ troubles }) => troubles.length === 0).length;
  const harmless = (of: 'roams' | 'blips' | 'deadAnchors'): number => sum(weeks.map((week) => week.harmless[of]));
  return [
    `- Weeks with exactly the drawn incidents, each with its cause and in time: **${right} of ${weeks.length}**.`,
    `- Incidents drawn: ${incidents.length}; ${owed.length} showed long enough to be owed, of these told: ${found.length}.`,
    `- False alarms: ${weeks.flatMap(({ troubles }) => troubles).filter(({ kind }) => kind === 'false-alarm').length}, beside ` +
      `${harmless('roams')} changes of network, ${harmless('blips')} blips of a second, ${harmless('deadAnchors')} hours ` +
      `with a dead anchor, ${sum(weeks.map(({ sleeps }) => sleeps))} sleeps, ` +
      `${sum(weeks.map(({ pushedBack }) => pushedBack))} answers "too many", and 1 % of all packets lost.`,
    `- Looks: ${sum(weeks.map(({ looks }) => looks))}. A week took ` +
      `${seconds(medianOf(weeks.map(({ cpuMs }) => cpuMs)))} s of processor time in the middle.`,
  ].join('\n');
};

const mostOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const middleOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : medianOf(known);
};

const codeRow = ([name, incidents]: [string, readonly ScoredIncident[]]): string => {
  const found = incidents.map(({ foundAfterMs }) => foundAfterMs);
  const over = incidents.map(({ overAfterMs }) => overAfterMs);
  const owed = incidents.filter(({ isOwed }) => isOwed);
  return row(
    code(name),
    incidents.length,
    `${owed.filter(({ foundAfterMs }) => foundAfterMs !== null).length} of ${owed.length}`,
    ...[middleOf(found), mostOf(found), middleOf(over), mostOf(over)].map(seconds),
  );
};

const codeTable = (weeks: readonly WeekResult[]): string =>
  table(
    ['Cause', 'Drawn', 'Told', 'After, middle (s)', 'At most', 'Over after, middle (s)', 'At most'],
    [
      ...Map.groupBy(
        weeks.flatMap(({ incidents }) => incidents),
        (incident) => incident.code,
      ),
    ]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(codeRow),
  );

const troubleRow = (seed: number, { kind, code: said, atMs, during }: Trouble): string =>
  row(seed, dayAndTime(atMs), code(said), meaning[kind], during === null ? '' : code(during));

const troubleTable = (weeks: readonly WeekResult[]): string => {
  const rows = weeks.flatMap(({ seed, troubles }) => troubles.map((trouble) => troubleRow(seed, trouble)));
  return rows.length === 0 ? 'Nothing.' : table(['Week', 'When', 'Code', 'What', 'During'], rows);
};

/** The body of the page. */
export const weeksPage = ({ weeks, workers }: WeeksResult): string =>
  [
    `The whole engine watches ${weeks.length} weeks that are drawn from seeds, ${workers} at a time: a clock jumps from ` +
      `timer to timer, and an internet that is only told of answers the probes. Each week has nights of sleep, changes of ` +
      `network, the small troubles of normal life, and a few incidents. What the watch says is held against what was ` +
      `drawn; what it owes, and how soon, stands in \`test/campaigns/weeks/tolerances.ts\`.`,
    sums(weeks),
    '## By cause',
    codeTable(weeks),
    '## What went wrong',
    troubleTable(weeks),
  ].join('\n\n');
