// The page of the campaign: opening against an empty page of the same size, and the frames while somebody scrubs.

/** Times in ms, one for each opening; the frames and tasks of each scrub. */
export type ReportResult = {
  /** Programs that wanted a processor in the last minute, on average. */
  load: number;
  bytes: number;
  openMs: Record<'report' | 'empty' | 'bare', number[]>;
  scrubs: Array<{
    what: string;
    frames: number;
    longestFrameMs: number;
    longestTaskMs: number;
    longestTaskCpuMs: number;
  }>;
};

/** The report may take so many times as long as the empty page, and a frame so long. */
export const owed = { ratio: 1.5, frameMs: 50, bytes: 3_000_000 } as const;

/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const shown = (ms: number): string => ms.toFixed(1);

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
    `Scrubbing was traced: frames by the page’s own animation frames, tasks of the main thread by Chromium’s trace, by the clock and ` +
      `by the processor time they took. Owed: no frame over ${owed.frameMs} ms. The machine’s load was ${shown(load)} meanwhile; what it ` +
      'does to frames by itself shows in the first line.',
    '',
    '| scrub | frames | longest frame, ms | longest task, ms | of these on the processor, ms |',
    '| --- | --- | --- | --- | --- |',
    ...scrubs.map(
      ({ what, frames, longestFrameMs, longestTaskMs, longestTaskCpuMs }) =>
        `| ${what} | ${frames} | ${shown(longestFrameMs)} | ${shown(longestTaskMs)} | ${shown(longestTaskCpuMs)} |`,
    ),
  ].join('\n');
};
