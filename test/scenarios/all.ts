// Every scenario, nearest cause first.
import { deviceRecipes } from './device.ts';
import { dnsRecipes } from './dns.ts';
import { drawFor, TABLE_SEED } from './draw.ts';
import { filterRecipes } from './filters.ts';
import { internetRecipes } from './internet.ts';
import { pathRecipes } from './path.ts';
import { routerRecipes } from './router.ts';
import type { Scenario } from './scenario.ts';
import { failureRecipes } from './tiktok-failures.ts';
import { reachRecipes } from './tiktok-reach.ts';
import { refusalRecipes } from './tiktok-refusals.ts';
import { togetherRecipes } from './together.ts';
import { wayOutRecipes } from './way-out.ts';

const recipes = [
  ...internetRecipes.filter(({ id }) => id === 'B00'),
  ...deviceRecipes,
  ...wayOutRecipes,
  ...routerRecipes,
  ...internetRecipes.filter(({ id }) => id !== 'B00'),
  ...dnsRecipes,
  ...filterRecipes,
  ...pathRecipes,
  ...failureRecipes,
  ...refusalRecipes,
  ...reachRecipes,
  ...togetherRecipes,
];

/** The scenarios with the parameters of a seed, in the order in which a report lists them. */
export const scenariosFor = (seed: number): readonly Scenario[] =>
  recipes.map(({ id, make }) => ({ id, ...make(drawFor(seed, id)) }));

/** The scenarios with the table's own parameters. */
export const scenarios: readonly Scenario[] = scenariosFor(TABLE_SEED);

/** The scenario of that id, with the parameters of a seed; throws when there is none. */
export function findScenario(id: string, seed = TABLE_SEED): Scenario {
  const among = seed === TABLE_SEED ? scenarios : scenariosFor(seed);
  const found = among.find((scenario) => scenario.id === id.toUpperCase());
  if (!found) throw new Error(`there is no scenario ${id}; known: ${among.map((scenario) => scenario.id).join(' ')}`);
  return found;
}
