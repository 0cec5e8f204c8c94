// How soon does the report of four hours LIVE open, and does it follow whoever scrubs through it?
import { parseArgs } from 'node:util';
import type { Campaign } from './campaign-type.ts';
import { measureReport } from './report/measure-report.ts';
import { reportFindings } from './report/report-findings.ts';
import type { ReportResult } from './report/report-findings.ts';

const countsIn = (args: readonly string[]): { times: number; turns: number } => {
  const options = { times: { type: 'string', default: '15' }, turns: { type: 'string', default: '3' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const count = (name: keyof typeof values, least: number): number => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= least) return number;
    throw new Error(`--${name} wants a whole number from ${least}, not ${values[name]}`);
  };
  return { times: count('times', 3), turns: count('turns', 1) };
};

/** `npm run campaign -- report [--times N] [--turns N]`: openings and scrubs; needs Chromium. */
export const campaign: Campaign = {
  title: 'The report of four hours LIVE: how soon it opens, how it and the window’s replay follow a pointer',
  run: ({ args, log }): Promise<ReportResult> => measureReport(countsIn(args), log),
  page: (result) => reportFindings(result as ReportResult),
};
