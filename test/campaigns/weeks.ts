// Virtual weeks, drawn from seeds: does a watch tell exactly what was wrong, when it was, and nothing else?
import { parseArgs } from 'node:util';
import type { Campaign } from './campaign-type.ts';
import { numberOf } from './options.ts';
import { runWeeks } from './weeks/run-weeks.ts';
import type { WeeksResult } from './weeks/week-result.ts';
import { weeksPage } from './weeks/weeks-page.ts';

const chosen = (args: readonly string[]): { seeds: number[]; workers: number } => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      weeks: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
    },
  });
  const first = numberOf('seed', values.seed, 1);
  const seeds = Array.from({ length: numberOf('weeks', values.weeks, 1) }, (_, index) => first + index);
  return { seeds, workers: numberOf('workers', values.workers, 1) };
};

/** `npm run campaign -- weeks [--weeks N] [--seed S] [--workers W]`: the weeks of N seeds, S the first of them. */
export const campaign: Campaign = {
  title: 'Generated weeks: exactly the drawn incidents, causes and times',
  run: async ({ args, log }): Promise<WeeksResult> => {
    const { seeds, workers } = chosen(args);
    log(`seeds ${seeds[0]} to ${seeds.at(-1)}, in ${workers} processes`);
    return { workers, weeks: await runWeeks(seeds, workers, log) };
  },
  page: (result) => weeksPage(result as WeeksResult),
};
