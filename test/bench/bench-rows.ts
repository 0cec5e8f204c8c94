// The figures in words: the same rows for the terminal and for the page.
import type {
  BenchResult,
  Bytes,
  CheckFigures,
  HistoryFigures,
  ReplayFigures,
  ScrubFigures,
  SentenceFigures,
  Spread,
  WatchFigures,
} from './bench-result.ts';

/** A heading with its rows; each row says what was measured, the figure, and its range or what it means. */
export type RowGroup = { title: string; rows: ReadonlyArray<readonly [what: string, figure: string, range: string]> };

const milliseconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)} ×`;
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

type Row = RowGroup['rows'][number];

const row = (what: string, { median, min, max, count }: Spread, unit: (value: number) => string): Row => [
  what,
  unit(median),
  `${unit(min)} to ${unit(max)} in ${count} runs`,
];

const checkRows = (check: CheckFigures): Row[] => [
  row('`check --json` through `npm run`', check.throughNpmMs, milliseconds),
  row('`check --json` through `node`', check.throughNodeMs, milliseconds),
  row('`curl` of one TikTok page', check.curlMs, milliseconds),
  row('… check through `npm run`, in curls', check.npmToCurl, times),
  row('… check through `node`, in curls', check.nodeToCurl, times),
  row('Slowest exchange with TikTok inside the check', check.slowestChainMs, milliseconds),
  row('`curl` of the same URL, by its own clock', check.curlSameUrlMs, milliseconds),
  row('… the exchange, in curls', check.chainToCurl, times),
];

const sentenceRows = (where: string, figures: SentenceFigures): Row[] => [
  row(`${where}: \`${figures.code}\``, figures.verdictMs, milliseconds),
  row('… a bare `node -e 0` there', figures.bareNodeMs, milliseconds),
  row('… in bare starts of Node', figures.verdictToNode, times),
];

const watchRows = (watch: WatchFigures): Row[] => [
  ['Resident memory after 20 s', mebibytes(watch.residentEarlyBytes), ''],
  ['Resident memory at the end', mebibytes(watch.residentEndBytes), `highest ${mebibytes(watch.residentPeakBytes)}`],
  [
    'Proportional memory at the end',
    watch.proportionalEndBytes === null ? 'not told' : mebibytes(watch.proportionalEndBytes),
    'shared pages divided among those who share them',
  ],
  [
    'CPU time per minute',
    milliseconds(watch.cpuMsPerMinute),
    `${percent(watch.cpuShareOfCore)} of one core, start included`,
  ],
  ['CPU time per minute, once started', milliseconds(watch.steadyCpuMsPerMinute), 'from 20 s to the end'],
  ['Share of it in commands it ran', percent(watch.childrenShareOfCpu), 'such as `ping`'],
  [
    'CPU time per request',
    milliseconds(watch.cpuMsPerRequest),
    `${watch.requests} requests, ${watch.rounds} rounds ended, start included`,
  ],
];

const byteRows = (what: string, { programBytes, linkBytes, linkToProgram }: Bytes): Row[] => [
  [`${what}, as the program counts`, kibibytes(programBytes), ''],
  [`${what}, on the link`, kibibytes(linkBytes), `${times(linkToProgram)} of what the program counts`],
];

const trafficRows = ({ firstRound, quietRound }: BenchResult['traffic']): Row[] => {
  const first = byteRows('First round', firstRound);
  if (quietRound === null)
    return [...first, ['Quiet round', 'not measured', 'the watch was too short for a second one']];
  return [
    ...first,
    ...byteRows('Quiet round with its heartbeat', quietRound),
    ['Length of a quiet round', milliseconds(quietRound.lengthMs), ''],
    ['On the link in a quiet hour', mebibytes(quietRound.linkBytesPerHour), 'reckoned from the quiet rounds'],
    ['CPU time per request in quiet', milliseconds(quietRound.cpuMsPerRequest), 'heartbeat included'],
  ];
};

/** A few milliseconds are told more finely than seconds. */
const fine = (ms: number): string => (ms < 10 ? `${ms.toFixed(2)} ms` : milliseconds(ms));

/** What is remembered, as rows of their own. */
export const historyGroup = (history: HistoryFigures): RowGroup => ({
  title: 'What remembering costs',
  rows: [
    [
      `File of ${history.days} days, watched day and night`,
      mebibytes(history.yearBytes),
      `made in ${milliseconds(history.madeInMs)}; readings of the last 14 days`,
    ],
    ['File of a day that was LIVE throughout', mebibytes(history.liveDayBytes), 'a look every 10 s'],
    row('A quiet round written', history.roundMs, fine),
    row('A round while LIVE written', history.liveRoundMs, fine),
    row('Strips of 24 h', history.dayStripMs, fine),
    row(`Strips of ${history.days} days`, history.yearStripMs, fine),
    row('… in strips of 24 h', history.yearToDay, times),
    row('Longest turn of the event loop, in processor time, by itself', history.loop.calm.turnMs, fine),
    row('… with upkeep and questions for a year', history.loop.busy.turnMs, fine),
    row('Event loop at its latest, by itself', history.loop.calm.maxMs, fine),
    row('… with upkeep and questions for a year', history.loop.busy.maxMs, fine),
    row('99.9 % of its turns are not later than, by itself', history.loop.calm.p999Ms, fine),
    row('… with upkeep and questions for a year', history.loop.busy.p999Ms, fine),
  ],
});

const scrubRows = (what: string, reference: string, figures: ScrubFigures): Row[] => [
  row(`Longest frame of a scrub across ${what}`, figures.longestFrameMs, fine),
  row(`… across ${reference}`, figures.referenceMs, fine),
  row('… in such frames', figures.toReference, times),
  [`Frames of ${what} over 50 ms`, String(figures.longFrames), `in ${figures.scrubs} scrubs, also close and by keys`],
];

/** What looking at a LIVE of four hours costs, as rows of their own. */
export const replayGroup = (replay: ReplayFigures): RowGroup => ({
  title: 'What looking at four hours LIVE costs',
  rows: [
    ['The report as a file', kibibytes(replay.bytes), ''],
    row('… opened in Chromium', replay.openMs, fine),
    row('An empty report of as many bytes', replay.emptyMs, fine),
    row('… the report, in empty ones', replay.openToEmpty, times),
    ...scrubRows('the report', 'an empty report', replay.report),
    ...scrubRows('the window’s replay', 'the replay of one minute', replay.window),
  ],
});

/** All figures, group by group. */
export const rowGroups = ({ check, firstSentence, watch, traffic, history, replay }: BenchResult): RowGroup[] => [
  { title: 'A healthy check', rows: checkRows(check) },
  {
    title: 'From the start of `watch` to its first verdict',
    rows: [
      ...sentenceRows('Healthy network', firstSentence.healthy),
      ...sentenceRows('No network at all', firstSentence.emptyNamespace),
    ],
  },
  { title: `A quiet \`watch --json\` over ${(watch.watchedMs / 1000).toFixed(0)} s`, rows: watchRows(watch) },
  { title: 'Its bytes, both directions together', rows: trafficRows(traffic) },
  ...(history ? [historyGroup(history)] : []),
  ...(replay ? [replayGroup(replay)] : []),
];

const withoutMarkup = (text: string): string => text.replaceAll('`', '');

/** Rows as a table for the terminal. */
export const terminalTable = (told: readonly RowGroup[]): string => {
  const groups = told.map(({ title, rows }) => ({
    title: withoutMarkup(title),
    rows: rows.map((cells) => cells.map(withoutMarkup)),
  }));
  const widthOf = (column: number): number =>
    Math.max(...groups.flatMap(({ rows }) => rows.map((cells) => cells[column]!.length)));
  const [first, second] = [widthOf(0), widthOf(1)];
  const lineOf = ([what = '', figure = '', range = '']: readonly string[]): string =>
    `  ${what.padEnd(first)}  ${figure.padStart(second)}  ${range}`.trimEnd();
  return groups.map(({ title, rows }) => [title, ...rows.map(lineOf)].join('\n')).join('\n\n');
};
