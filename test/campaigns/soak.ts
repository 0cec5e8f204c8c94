// Does a watch stay silent on a line that has what every home line has: some loss, some jitter, slow names, blips?
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Campaign } from './campaign-type.ts';
import { numberOf } from './options.ts';
import { drawDisturbances } from './soak/disturbance.ts';
import { runSoak } from './soak/run-soak.ts';
import type { SoakPlan } from './soak/run-soak.ts';
import { soakPage } from './soak/soak-page.ts';
import type { SoakResult } from './soak/soak-result.ts';

const planned = (args: readonly string[]): SoakPlan => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      record: { type: 'string' },
    },
  });
  const [minutes, seed] = [numberOf('minutes', values.minutes, 1), numberOf('seed', values.seed, 1)];
  return { minutes, seed, disturbances: drawDisturbances(seed, minutes), record: values.record ?? null };
};

/**
 * `npm run campaign -- soak [--minutes N] [--seed N] [--record FILE]`; needs root and what the laboratory needs. The
 * recording is one of `tokwatch watch`, in which a false alarm can be judged again.
 */
export const campaign: Campaign = {
  title: 'A usual line: does a watch stay silent?',
  run: async ({ args, log }): Promise<SoakResult> => {
    const plan = planned(args);
    log(`seed ${plan.seed}: ${plan.disturbances.length} disturbances in ${plan.minutes} min`);
    await using lab = await bootLab({ copy: 'soak' });
    return await runSoak(lab, plan, log);
  },
  page: (result) => soakPage(result as SoakResult),
};
