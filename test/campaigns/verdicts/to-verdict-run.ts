// Adds to a scored check what this campaign wants to know besides. Pure.
import type { Verdict } from '../../../contract/verdict.ts';
import type { LinkCounters } from '../../lab/lab.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { ScenarioRun } from '../scenarios/scenario-run.ts';
import type { VerdictRun } from './verdict-run.ts';

type About = {
  seed: number;
  scenario: Scenario;
  /** Left out when there was no check. */
  check?: CheckRun;
  before?: LinkCounters;
  after?: LinkCounters;
};

const wireBetween = (before: LinkCounters, after: LinkCounters): { bytes: number; packets: number } => ({
  bytes: after.bytesSent + after.bytesReceived - before.bytesSent - before.bytesReceived,
  packets: after.packetsSent + after.packetsReceived - before.packetsSent - before.packetsReceived,
});

/** The scored check with its seed, its story, and what it cost. */
export const toVerdictRun = (run: ScenarioRun, { seed, scenario, check, before, after }: About): VerdictRun => {
  const { expect, title } = scenario;
  const owed = Object.entries(expect.features ?? {});
  const verdict = check?.report?.verdict;
  return {
    ...run,
    seed,
    title,
    right: [expect.code, ...(expect.orCode ?? [])],
    also: verdict?.also ?? [],
    featuresOwed: owed.length,
    featuresRight: owed.filter(([name, status]) => verdict?.features[name as keyof Verdict['features']] === status)
      .length,
    wire: before && after ? wireBetween(before, after) : null,
  };
};
