// How soon does the report of four hours LIVE open, and does it follow whoever scrubs through it?
import { parseArgs } from 'node:util';
import type { Campaign } from './campaign-type.ts';
import { measureReport } from './report/measure-report.ts';
import { reportFindings } from './report/report-findings.ts';
import type { ReportResult } from './report/report-findings.ts';

const timesIn = (args: readonly string[]): number => {
  const { values } = parseArgs({ args: [...args], options: { times: { type: 'string', default: '15' } } });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 3)
    throw new Error(`--times wants a whole number from 3, not ${values.times}`);
  return times;
};

/** `npm run campaign -- report [--times N]`; needs Chromium. */
export const campaign: Campaign = {
  title: 'The report of four hours LIVE: how soon it opens, how it follows a pointer',
  run: ({ args, log }): Promise<ReportResult> => measureReport(timesIn(args), log),
  page: (result) => reportFindings(result as ReportResult),
};
