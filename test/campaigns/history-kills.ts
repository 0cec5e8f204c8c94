// What does a history lose when its program is killed at any moment?
import { parseArgs } from 'node:util';
import type { Campaign } from './campaign-type.ts';
import { killsPage } from './history-kills/kills-page.ts';
import type { KillsResult } from './history-kills/kills-result.ts';
import { runKills } from './history-kills/run-kills.ts';
import { numberOf } from './options.ts';

/** `npm run campaign -- history-kills [--kills N] [--seed S]` */
export const campaign: Campaign = {
  title: 'A killed program: what does its history lose?',
  run: ({ args, log }): Promise<KillsResult> => {
    const { values } = parseArgs({
      args: [...args],
      options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
    });
    return runKills(numberOf('kills', values.kills, 1), numberOf('seed', values.seed, 1), log);
  },
  page: (result) => killsPage(result as KillsResult),
};
