// The heart of the tests: a fault in a real network, the real command line, and one true sentence.
import { afterAll, beforeAll, it } from 'vitest';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { runCheckAs } from '../lab/run-check.ts';
import { findScenario } from './all.ts';
import { expectVerdict } from './expect-verdict.ts';
import type { Scenario } from './scenario.ts';

/** Describes one test for each scenario, all in one laboratory copy; each fault is undone before the next. */
export function describeVerdicts(title: string, copy: string, scenarios: readonly Scenario[]): void {
  describeLab(title, () => {
    let lab: Lab;
    beforeAll(async () => {
      lab = await bootLab({ copy });
    });
    afterAll(() => lab?.down());

    it.each(scenarios)('$id: when $title, the verdict is $expect.code', async (scenario) => {
      try {
        await lab.inject(scenario);
        expectVerdict(scenario, await runCheckAs(lab, { user: scenario.user ?? {} }));
      } finally {
        await lab.undo();
      }
    });

    it('says ok again after the last undo', async () => {
      expectVerdict(findScenario('B00'), await runCheckAs(lab));
    });
  });
}
