// The page of the campaign: opening against an empty page of the same size, and the frames while somebody scrubs.

/** One scrub, from its beginning to its end. */
export type ScrubTurn = {
  /** Frames that the page was given, and the longest time between two of them. */
  frames: number;
  longestFrameMs: number;
  /** Frames that Chromium drew, and the longest time between two of them. */
  drawn: number;
  longestDrawMs: number;
  /** Those that Chromium itself calls long: over 50 ms. */
  longFramesMs: number[];
  /** Tasks of the main thread, by the clock and by the processor time they took. */
  longestTaskMs: number;
  longestTaskCpuMs: number;
};

/** What was scrubbed, and each time that it was. */
export type Scrub = { page: 'report' | 'window'; what: string; turns: ScrubTurn[] };

/** Times in ms, one for each opening; the frames and tasks of each scrub. */
export type ReportResult = {
  /** Programs that wanted a processor in the minute before, on average. */
  load: number;
  bytes: number;
  openMs: Record<'report' | 'empty' | 'bare', number[]>;
  scrubs: Scrub[];
};

/** The report may take so many times as long as the empty page, and a frame so long. */
export const owed = { ratio: 1.5, frameMs: 50, bytes: 3_000_000 } as const;

/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const shown = (ms: number): string => ms.toFixed(1);

const worst = (turns: readonly ScrubTurn[], of: (turn: ScrubTurn) => number): string =>
  shown(Math.max(...turns.map(of)));

const pageNames = { report: 'the report', window: 'the window' } as const;

const rowOf = ({ page, what, turns }: Scrub): string => {
  const cells = [
    ...[pageNames[page], what, turns.reduce((sum, { drawn }) => sum + drawn, 0)],
    ...[worst(turns, (turn) => turn.longestDrawMs), worst(turns, (turn) => turn.longestFrameMs)],
    ...[turns.reduce((sum, { longFramesMs }) => sum + longFramesMs.length, 0)],
    ...[worst(turns, (turn) => turn.longestTaskMs), worst(turns, (turn) => turn.longestTaskCpuMs)],
  ];
  return `| ${cells.join(' | ')} |`;
};

/** What was found, in Markdown. */
export const reportFindings = ({ load, bytes, openMs, scrubs }: ReportResult): string => {
  const [report, empty, bare] = [median(openMs.report), median(openMs.empty), median(openMs.bare)];
  return [
    'A generated session of four hours, `test/engine/session/four-hours.ts`, as a page, opened from a file in a new page of headless ' +
      'Chromium, in turns with two others of as many bytes: the report of an empty session, and a page with nothing on it at all; ' +
      'what they lack in bytes is text that is not shown. Each time runs from the beginning of the navigation to the second frame ' +
      'after everything was loaded.',
    '',
    `- Size: ${(bytes / 1e6).toFixed(2)} MB; owed: below ${owed.bytes / 1e6} MB.`,
    `- Opening, the middle of ${openMs.report.length}: ${shown(report)} ms, the empty report ${shown(empty)} ms: ` +
      `**${(report / empty).toFixed(2)} times**; owed: below ${owed.ratio}. A page with nothing on it: ${shown(bare)} ms.`,
    '',
    `The report and the window’s replay of the same session were scrubbed under Chromium’s trace, each ${scrubs[0]?.turns.length ?? 0} ` +
      `times; of each figure the worst is told. Drawn frames and tasks of the main thread are those of the trace, frames given to the ` +
      'page its own animation frames, long ones those that Chromium reports to the page as longer than 50 ms. Owed: no frame over ' +
      `${owed.frameMs} ms. The machine’s load was ${shown(load)} at the beginning; what the machine does to frames by itself shows in the comparisons.`,
    '',
    '| of | scrub | drawn frames | longest between two, ms | between two given to the page, ms | long frames | longest task, ms | of these on the processor, ms |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...scrubs.map(rowOf),
  ].join('\n');
};
