// Every scenario, nearest cause first.
import { deviceScenarios } from './device.ts';
import { dnsScenarios } from './dns.ts';
import { internetScenarios } from './internet.ts';
import { pathScenarios } from './path.ts';
import { routerScenarios } from './router.ts';
import type { Scenario } from './scenario.ts';
import { tiktokScenarios } from './tiktok.ts';

/** The scenarios in the order in which a report lists them. */
export const scenarios: readonly Scenario[] = [
  ...internetScenarios.filter(({ id }) => id === 'B00'),
  ...deviceScenarios,
  ...routerScenarios,
  ...internetScenarios.filter(({ id }) => id !== 'B00'),
  ...dnsScenarios,
  ...pathScenarios,
  ...tiktokScenarios,
];

/** The scenario of that id; throws when there is none. */
export function findScenario(id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id.toUpperCase());
  if (!found)
    throw new Error(`there is no scenario ${id}; known: ${scenarios.map((scenario) => scenario.id).join(' ')}`);
  return found;
}
