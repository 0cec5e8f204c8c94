// The heart of the tests: a fault in a real network, the real command line, and one true sentence.
import { afterAll, beforeAll, it } from 'vitest';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { runCheck } from '../lab/run-check.ts';
import { findScenario } from './all.ts';
import { expectVerdict } from './expect-verdict.ts';

/** Describes one test for each id, all in one laboratory copy; each fault is undone and the client well before the next. */
export function describeVerdicts(title: string, copy: string, ids: readonly string[]): void {
  describeLab(title, () => {
    let lab: Lab;
    beforeAll(async () => {
      lab = await bootLab({ copy });
    });
    afterAll(() => lab?.down());

    it.each(ids.map(findScenario))('$id: when $title, the verdict is $expect.code', async (scenario) => {
      await lab.inject(scenario);
      try {
        expectVerdict(scenario, await runCheck(lab));
      } finally {
        await lab.undo();
      }
    });

    it('says ok again after the last undo', async () => {
      expectVerdict(findScenario('B00'), await runCheck(lab));
    });
  });
}
