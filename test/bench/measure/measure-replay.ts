// What looking at four hours LIVE costs: the report as it opens, and frames while somebody scrubs it and the window's replay. It needs
// Chromium and no laboratory.
import { measureReport } from '../../campaigns/report/measure-report.ts';
import type { Scrub } from '../../campaigns/report/report-findings.ts';
import type { ReplayFigures, ScrubFigures } from '../bench-result.ts';
import { ratioOf, spreadOf } from '../spread.ts';

/** How often pages are opened, and everything is scrubbed. */
export type ReplayExtent = { times: number; turns: number };

const longestOf = ({ turns }: Scrub): number[] => turns.map(({ longestFrameMs }) => longestFrameMs);

/** The first scrub of a page is the one that the others are compared with. */
const figuresOf = (scrubs: readonly Scrub[], page: Scrub['page']): ScrubFigures => {
  const [reference, ...others] = scrubs.filter((scrub) => scrub.page === page);
  const [across] = others;
  if (reference === undefined || across === undefined) throw new Error(`Nothing was scrubbed on the ${page}.`);
  return {
    longestFrameMs: spreadOf(longestOf(across)),
    referenceMs: spreadOf(longestOf(reference)),
    toReference: ratioOf(longestOf(across), longestOf(reference)),
    longFrames: others.flatMap(({ turns }) => turns.flatMap(({ longFramesMs }) => longFramesMs)).length,
    scrubs: others.flatMap(({ turns }) => turns).length,
  };
};

/** Measures it. */
export const measureReplay = async (extent: ReplayExtent, log: (line: string) => void): Promise<ReplayFigures> => {
  const { bytes, openMs, scrubs } = await measureReport(extent, log);
  return {
    bytes,
    openMs: spreadOf(openMs.report),
    emptyMs: spreadOf(openMs.empty),
    openToEmpty: ratioOf(openMs.report, openMs.empty),
    report: figuresOf(scrubs, 'report'),
    window: figuresOf(scrubs, 'window'),
  };
};
