// What does the translator say to each of TikTok's messages, in five states of a network?
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import type { Campaign } from './campaign-type.ts';
import { runTranslator } from './translator/run-translator.ts';
import { translatorPage } from './translator/translator-page.ts';
import type { TranslatorResult } from './translator/translator-run.ts';

const copyNames = ['tw1', 'tw2'];

/** `npm run campaign -- translator`; needs root and what the laboratory needs. */
export const campaign: Campaign = {
  title: 'What TikTok’s messages mean, in five states',
  run: async ({ log }): Promise<TranslatorResult> => {
    await using labs = new AsyncDisposableStack();
    const copies: Lab[] = [];
    for (const copy of copyNames) copies.push(labs.use(await bootLab({ copy })));
    return await runTranslator(copies, log);
  },
  page: (result) => translatorPage(result as TranslatorResult),
};
