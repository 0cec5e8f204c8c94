// An evening LIVE on which one thing after the other goes wrong: what is told of it, whose fault it is said to be, and how soon?
import { openLiveStage, whyNoEvening } from '../headless/live/live-stage.ts';
import type { EveningResult } from '../headless/live/evening-result.ts';
import { spendEvening } from '../headless/live/spend-evening.ts';
import type { Campaign } from './campaign-type.ts';
import { eveningPage } from './live-session/evening-page.ts';

/** `npm run campaign -- live-session`; needs root, what the laboratory needs, OBS, nginx with its RTMP module, and the built window. */
export const campaign: Campaign = {
  title: 'An evening LIVE: what goes wrong, and what is told of it',
  run: async ({ log }): Promise<EveningResult> => {
    const lacking = whyNoEvening();
    if (lacking.length > 0) throw new Error(lacking.join('; '));
    const secrets = { password: 'password-of-the-evening', key: 'key-of-the-evening' };
    const stage = await openLiveStage('lvc', { secrets });
    try {
      return await spendEvening(stage, log);
    } finally {
      await stage.lab.down();
    }
  },
  page: (result) => eveningPage(result as EveningResult),
};
