// Each row is needed: take it away, and a story is told wrong and a scenario of the laboratory is, too.
import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../../contract/verdict.ts';
import { causes } from '../../../../engine/diagnosis/causes/rows.ts';
import { choose } from '../../../../engine/diagnosis/choose.ts';
import { symptomsOf } from '../../../../engine/diagnosis/symptoms.ts';
import { scenarios } from '../../../scenarios/all.ts';
import type { Expectation } from '../../../scenarios/scenario.ts';
import { storyOf } from '../worlds.ts';

const codes = causes.map(({ code }) => code);

/** Rows that no scenario can do without, and why there is none. */
const withoutScenario: readonly VerdictCode[] = [
  // A fetch of ours tries both families a quarter of a second apart, so a dead IPv6 alone never keeps it waiting.
  'internet.ipv6-broken',
];

const owed = (code: VerdictCode): Expectation[] =>
  scenarios
    .filter(({ lacks }) => lacks === undefined)
    .flatMap(({ expect, expectWatching }) => [expect, ...(expectWatching ? [expectWatching] : [])])
    .filter(
      ({ code: best, orCode = [], named = [] }) => (best === code && orCode.length === 0) || named.includes(code),
    );

describe('Without its row', () => {
  it.each(codes)('%s is not said in its own story', (code) => {
    const findings = storyOf(code).findings();
    const symptoms = symptomsOf(findings);
    expect(choose(findings, symptoms)?.chosen.cause.code).toBe(code);
    const others = causes.filter((cause) => cause.code !== code);
    expect(choose(findings, symptoms, others)?.chosen.cause.code).not.toBe(code);
  });

  it.each(codes)('%s is missed by a scenario that owes it, and accepts nothing else', (code) => {
    expect(owed(code).length > 0).toBe(!withoutScenario.includes(code));
  });
});
