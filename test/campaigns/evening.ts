// What is left of an evening on which the line broke: incidents, what was told, a letter to the provider, a card to post?
import { bootLab } from '../lab/lab.ts';
import type { Campaign } from './campaign-type.ts';
import { eveningPage } from './evening/evening-page.ts';
import type { EveningResult } from './evening/evening-result.ts';
import { runEvening } from './evening/run-evening.ts';

/** `npm run campaign -- evening`; needs root, Chromium and what the laboratory needs. */
export const campaign: Campaign = {
  title: 'An evening in the laboratory, and its papers',
  run: async ({ log }): Promise<EveningResult> => {
    await using lab = await bootLab({ copy: 'even' });
    return await runEvening(lab, log);
  },
  page: (result) => eveningPage(result as EveningResult),
};
