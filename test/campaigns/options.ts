// What campaigns take from their command line. A slip of the pen throws, since it must not measure nothing.
import type { Scenario } from '../scenarios/scenario.ts';

/** The whole number that an option holds; throws at anything else, and at less than the least. */
export const numberOf = (name: string, text: string, least: number): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} wants whole numbers from ${least}, not ${text}`);
  return number;
};

/** What an option lists, separated by commas. */
export const idsIn = (text: string): string[] => text.split(',').filter(Boolean);

/** The scenarios with these ids; one letter stands for all that begin so: `N` for every scenario of names. */
export const pick = (scenarios: readonly Scenario[], ids: readonly string[]): Scenario[] => {
  const unknown = ids.find((id) => !scenarios.some((scenario) => scenario.id.startsWith(id)));
  if (unknown !== undefined) throw new Error(`there is no scenario ${unknown}`);
  return scenarios.filter((scenario) =>
    ids.some((id) => scenario.id === id || (/^[A-Z]$/.test(id) && scenario.id.startsWith(id))),
  );
};
