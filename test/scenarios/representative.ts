// The scenarios that stand for all of them whenever the tests run (F51, T74 and others have stories of their own beside them): each layer, each kind of cause, and what must stay
// silent. One whose code the diagnosis has no row for yet waits, and joins by itself on the day that there is one.
import type { VerdictCode } from '../../contract/verdict.ts';
import { causes } from '../../engine/diagnosis/causes/rows.ts';
import { findScenario } from './all.ts';
import type { Scenario } from './scenario.ts';

/** The user's machine and the way to the router. */
const near = 'B00 D01 D03 D06 K01 V04 L01 R02'.split(' ');

/** The router and the provider's line. */
const line = 'R01 R03 C01 I01 I02 I59 B01'.split(' ');

/** Names, and the way to TikTok. */
const way = 'N01 N05 N11 N13 P01 P07 P11 P12'.split(' ');

/** TikTok itself, and two faults at once. */
const far = 'T01 T02 T09 T13 T14 T21 T68 T86 X51'.split(' ');

const rowsFor: ReadonlySet<VerdictCode> = new Set<VerdictCode>(['ok', 'unknown', ...causes.map(({ code }) => code)]);

/** The codes that a scenario needs a row for: one of the right ones, and all that must be named. */
const hasRows = ({ expect: { code, orCode = [], named = [] } }: Scenario): boolean =>
  [code, ...orCode].some((right) => rowsFor.has(right)) && named.every((further) => rowsFor.has(further));

const runsHere = ({ lacks }: Scenario): boolean => lacks === undefined;

const found = (ids: readonly string[]): Scenario[] => ids.map((id) => findScenario(id));
const all = { near: found(near), line: found(line), way: found(way), far: found(far) };

/** Representative scenarios of the user's machine, as far as the diagnosis has rows for them. */
export const representativeNear: readonly Scenario[] = all.near.filter(hasRows).filter(runsHere);

/** Representative scenarios of the router and the provider's line, as far as the diagnosis has rows for them. */
export const representativeLine: readonly Scenario[] = all.line.filter(hasRows).filter(runsHere);

/** Representative scenarios of names and of the way to TikTok, as far as the diagnosis has rows for them. */
export const representativeWay: readonly Scenario[] = all.way.filter(hasRows).filter(runsHere);

/** Representative scenarios of TikTok itself, as far as the diagnosis has rows for them. */
export const representativeFar: readonly Scenario[] = all.far.filter(hasRows).filter(runsHere);

/** Representative scenarios whose verdict the diagnosis has no row for yet. */
export const awaitingTheirRow: readonly Scenario[] = [...all.near, ...all.line, ...all.way, ...all.far].filter(
  (scenario) => !hasRows(scenario),
);
