// What would Prometheus's blackbox_exporter have said in the same scenarios?
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { scenarios } from '../scenarios/all.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { blackboxPage } from './blackbox/blackbox-page.ts';
import type { BlackboxResult } from './blackbox/blackbox-run.ts';
import { exporterVersion } from './blackbox/exporter.ts';
import { leftOutOf, runBlackbox } from './blackbox/run-blackbox.ts';
import { totalsOf } from './blackbox/score-blackbox.ts';
import type { Campaign } from './campaign-type.ts';
import { idsIn, numberOf, pick } from './options.ts';

const chosen = (args: readonly string[]): { copies: number; toHear: readonly Scenario[] } => {
  const { values } = parseArgs({
    args: [...args],
    options: { copies: { type: 'string', default: '2' }, only: { type: 'string' } },
  });
  return {
    copies: numberOf('copies', values.copies, 1),
    toHear: values.only === undefined ? scenarios : pick(scenarios, idsIn(values.only)),
  };
};

/**
 * `npm run campaign -- blackbox [--only ID,ID] [--copies N]`; needs root, what the laboratory needs, and the Debian package
 * prometheus-blackbox-exporter. The scenarios are those of the table, seed 0.
 */
export const campaign: Campaign = {
  title: 'The same faults, as blackbox_exporter sees them',
  run: async ({ args, log }): Promise<BlackboxResult> => {
    const { copies, toHear } = chosen(args);
    const version = await exporterVersion();
    log(`blackbox_exporter ${version}: ${toHear.length} scenarios`);
    await using labs = new AsyncDisposableStack();
    const booted: Lab[] = [];
    for (let number = 1; number <= copies; number += 1) booted.push(labs.use(await bootLab({ copy: `cb${number}` })));
    const runs = await runBlackbox(booted, toHear, log);
    return { version, copies, totals: totalsOf(runs), runs, leftOut: leftOutOf(toHear) };
  },
  page: (result) => blackboxPage(result as BlackboxResult),
};
