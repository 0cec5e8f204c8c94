// Does the check say the right thing, again and again? Every fault of the first stage several times in a row.
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { findScenario } from '../scenarios/all.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Campaign } from './campaign-type.ts';
import { runScenarios } from './scenarios/run-scenarios.ts';
import type { ScenariosResult } from './scenarios/scenario-run.ts';
import { scenariosPage } from './scenarios/scenarios-page.ts';
import { confusionsOf, totalsOf } from './scenarios/score.ts';

/** Nearest cause first: nothing, device, router, provider, names, path, TikTok; last the blip. */
const firstStage = 'B00 D01 D03 D05 D06 R01 R02 I01 I04 C01 N01 N03 N04 P01 P04 T01 T02 T13 T20 B01'.split(' ');

const DEFAULT_REPEATS = 3;
const copyNames = ['cs1', 'cs2'];

const chosen = (args: readonly string[]): { repeats: number; scenarios: Scenario[] } => {
  const { values } = parseArgs({
    args: [...args],
    options: { repeats: { type: 'string', default: String(DEFAULT_REPEATS) }, only: { type: 'string' } },
  });
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error(`--repeats wants a number from 1, not ${values.repeats}`);
  const ids = values.only?.split(',') ?? firstStage;
  return { repeats, scenarios: ids.map(findScenario) };
};

/** `npm run campaign -- scenarios [--repeats N] [--only ID,ID]`; needs root and what the laboratory needs. */
export const campaign: Campaign = {
  title: 'Twenty faults, one sentence each',
  run: async ({ args, log }): Promise<ScenariosResult> => {
    const { repeats, scenarios } = chosen(args);
    await using labs = new AsyncDisposableStack();
    const copies: Lab[] = [];
    for (const copy of copyNames) copies.push(labs.use(await bootLab({ copy })));
    const runs = await runScenarios(copies, scenarios, repeats, log);
    return { repeats, copies: copies.length, totals: totalsOf(runs), confusions: confusionsOf(runs), runs };
  },
  page: (result) => scenariosPage(result as ScenariosResult),
};
