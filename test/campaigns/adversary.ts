// Faults that are not in the twenty: does the check ever accuse the wrong one?
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { faultsLike } from './adversary/all-faults.ts';
import { attack } from './adversary/attack.ts';
import { attackPage } from './adversary/attack-page.ts';
import type { AttackResult } from './adversary/attack-run.ts';
import type { AdversaryFault } from './adversary/fault-type.ts';
import { attackTotalsOf } from './adversary/score-attack.ts';
import type { Campaign } from './campaign-type.ts';

const DEFAULT_COPIES = 2;

const chosen = (args: readonly string[]): { copies: number; faults: AdversaryFault[] } => {
  const { values } = parseArgs({
    args: [...args],
    options: { copies: { type: 'string', default: String(DEFAULT_COPIES) }, only: { type: 'string', default: '' } },
  });
  const copies = Number(values.copies);
  if (!Number.isInteger(copies) || copies < 1) throw new Error(`--copies wants a number from 1, not ${values.copies}`);
  return { copies, faults: faultsLike(values.only) };
};

/**
 * `npm run campaign -- adversary [--only TEXT] [--copies N]`, TEXT being part of a fault's name or title; needs root and
 * what the laboratory needs.
 */
export const campaign: Campaign = {
  title: 'Faults that are not in the twenty: does the check ever accuse the wrong one?',
  run: async ({ args, log }): Promise<AttackResult> => {
    const { copies, faults } = chosen(args);
    await using labs = new AsyncDisposableStack();
    const booted: Lab[] = [];
    for (let number = 1; number <= copies; number += 1) {
      booted.push(labs.use(await bootLab({ copy: `ad${number}` })));
    }
    const runs = await attack(booted, faults, log);
    return { copies, totals: attackTotalsOf(runs), runs };
  },
  page: (result) => attackPage(result as AttackResult),
};
