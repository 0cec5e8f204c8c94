// What does a LIVE session lose when its program is killed in the middle of it?
import { parseArgs } from 'node:util';
import type { Campaign } from './campaign-type.ts';
import { numberOf } from './options.ts';
import { runSessionKills } from './session-kills/run-session-kills.ts';
import { sessionKillsPage } from './session-kills/session-kills-page.ts';
import type { SessionKillsResult } from './session-kills/session-kills-result.ts';

/** `npm run campaign -- session-kills [--kills N] [--seed S]` */
export const campaign: Campaign = {
  title: 'A program killed while LIVE: what does its session lose?',
  run: ({ args, log }): Promise<SessionKillsResult> => {
    const { values } = parseArgs({
      args: [...args],
      options: { kills: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
    });
    return runSessionKills(numberOf('kills', values.kills, 1), numberOf('seed', values.seed, 1), log);
  },
  page: (result) => sessionKillsPage(result as SessionKillsResult),
};
