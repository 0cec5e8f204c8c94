// A scenario: one thing that goes wrong (or does not), told as a story, with its proof from the client and the verdict
// that the product owes its user. Scenarios are data; the laboratory does the work. A recipe makes a scenario out of
// drawn parameters, so that the same story can be told with other hosts, rates and addresses.
import type { Blame, Feature, FeatureStatus, LikelyWhy, NoteCode, VerdictCode } from '../../contract/verdict.ts';
import type { Injection } from '../lab/lab.ts';
import type { UserSide } from '../lab/user-side.ts';
import type { Draw } from './draw.ts';

/** The verdict that is expected; what is left out is not looked at. */
export type Expectation = {
  code: VerdictCode;
  /** Further codes that are right too, where the proof of the side may be missing. */
  orCode?: readonly VerdictCode[];
  /** Codes that must all be named, as the verdict itself or among `also`. */
  named?: readonly VerdictCode[];
  /** Who is to blame, where it is not the one whom the code usually blames. */
  blame?: Blame;
  /** Somebody who must not be blamed by any of the named codes. */
  innocent?: Blame;
  features?: Partial<Record<Feature, FeatureStatus>>;
  /** No other feature may be said to be down or blocked. */
  alone?: true;
  notes?: readonly NoteCode[];
  likelyWhy?: LikelyWhy;
};

export type Scenario = Injection & {
  /** A sentence that ends the phrase "When …". */
  title: string;
  expect: Expectation;
  /** What a watch owes that has known the healthy network for a while, where it differs from a lone check. */
  expectWatching?: Expectation;
  /** Milliseconds from the fault to the settled verdict while watching; null for scenarios that must stay silent. */
  boundMs: number | null;
  /** What the user's machine has set during the check. */
  user?: UserSide;
  /** What this machine lacks to run the scenario, in words; without it, nothing. */
  lacks?: string;
};

/** A scenario before its parameters are drawn. */
export type Recipe = { id: string; make: (draw: Draw) => Omit<Scenario, 'id'> };

/** A recipe; what it tells must not depend on anything but the draw. */
export const recipe = (id: string, make: Recipe['make']): Recipe => ({ id, make });

/** A recipe without anything to draw. */
export const fixed = (id: string, scenario: Omit<Scenario, 'id'>): Recipe => ({ id, make: () => scenario });
