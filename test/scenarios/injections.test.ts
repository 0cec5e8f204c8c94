// Each injection is proven from the client and taken back. The representative scenarios are not injected again: their
// verdicts are tested beside this file. Of the others every fifth is; the campaign of verdicts injects and takes back all of them.
// Two copies share the work, which is mostly waiting for silence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOut } from '../campaigns/share-out.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab, type Lab } from '../lab/lab.ts';
import { scenarios } from './all.ts';
import { representativeFar, representativeLine, representativeNear, representativeWay } from './representative.ts';
import type { Scenario } from './scenario.ts';

const copies = ['ti', 'tj'];
const provenElsewhere = new Set(
  [...representativeNear, ...representativeLine, ...representativeWay, ...representativeFar].map(({ id }) => id),
);
const SHARE = 5;
const here = scenarios
  .filter(({ id, lacks }) => lacks === undefined && !provenElsewhere.has(id))
  .filter((_scenario, index) => index % SHARE === 0);
const lacking = scenarios.filter(({ lacks }) => lacks !== undefined);

type Shown = { id: string; trouble: string | null };

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// The undo is checked by the laboratory: it fails where the client is not healthy again.
const showAndUndo = async (lab: Lab, scenario: Scenario): Promise<Shown> => {
  const troubles: string[] = [];
  await lab.inject(scenario).catch((error: unknown) => troubles.push(wordsOf(error)));
  await lab.undo().catch(async (error: unknown) => {
    troubles.push(wordsOf(error));
    await lab.reset();
  });
  return { id: scenario.id, trouble: troubles.length > 0 ? troubles.join('\n') : null };
};

describeLab('Each scenario shows from the client and is gone after its undo', () => {
  const shown = new Map<string, Shown>();
  let labs: Lab[] = [];

  beforeAll(async () => {
    labs = await Promise.all(copies.map((copy) => bootLab({ copy })));
    await shareOut(labs, [...here], async (lab, scenario) => {
      shown.set(scenario.id, await showAndUndo(lab, scenario));
    });
  }, 600_000);
  afterAll(() => Promise.all(labs.map((lab) => lab.down())));

  it.each(here)('$id: $title', ({ id }) => {
    expect(shown.get(id)).toEqual({ id, trouble: null });
  });

  it.skip.each(lacking)('$id: $title (this machine lacks $lacks)', () => undefined);
});

describe('The list of scenarios', () => {
  it('uses each id once', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a proof for every injection, and at least 35 that must stay ok', () => {
    const unproven = scenarios.filter(({ steps, proofs }) => steps.length > 0 && proofs.length === 0);
    expect(unproven.map(({ id }) => id)).toEqual([]);
    expect(scenarios.filter(({ expect: { code } }) => code === 'ok').length).toBeGreaterThanOrEqual(35);
  });
});
