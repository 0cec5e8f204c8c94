// A laboratory whose client has two ways to the internet, and `tokwatch compare` in it.
import { parse } from 'valibot';
import { compareReportSchema } from '../../contract/compare.ts';
import type { CompareReport, Side } from '../../contract/compare.ts';
import { mainFile } from '../headless/tokwatch.ts';
import type { CommandOutcome } from './command.ts';
import type { Step } from './faults/fault.ts';
import { bootLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { addSecondUplink, PHONE_DEVICE, removeSecondUplink } from './second-uplink.ts';

/** Two rounds of looks at a lossy line take most of a minute, and longer on a busy machine. */
const COMPARE_MS = 180_000;

/** The two ways: the line that programs use, and the phone. */
export const ways = ['wlan0', PHONE_DEVICE] as const;

/** The laboratory, and what is done in it. */
export type TwoUplinks = {
  lab: Lab;
  run: (...args: string[]) => Promise<CommandOutcome>;
  /** Compares both ways by name, and gives the report with the exit status. */
  compare: () => Promise<CompareReport & { exitCode: number | null }>;
  breakWith: (...steps: Step[]) => Promise<unknown>;
  down: () => Promise<void>;
};

/** Boots it; `copy` is the name of the laboratory. */
export const bootTwoUplinks = async (copy: string): Promise<TwoUplinks> => {
  const lab = await bootLab({ copy });
  const run = async (...args: string[]): Promise<CommandOutcome> => {
    const env = { HOME: await lab.freshHome() };
    return lab.in('cli', 'node', [mainFile, 'compare', ...args], { env, timeoutMs: COMPARE_MS });
  };
  const down = async (): Promise<void> => {
    await lab.down();
    await removeSecondUplink(lab);
  };
  await addSecondUplink(lab);
  return {
    lab,
    run,
    down,
    breakWith: (...steps) => lab.inject({ id: 'compare', steps, proofs: [] }),
    compare: async () => {
      const { stdout, stderr, exitCode } = await run(...ways.flatMap((way) => ['--via', way]), '--json');
      if (stderr !== '') throw new Error(stderr);
      return { ...parse(compareReportSchema, JSON.parse(stdout)), exitCode };
    },
  };
};

/** True when the interface of a side carried what the side sent, and more. */
export const carriedItsOwn = ({ proof }: Side): boolean =>
  proof.state === 'counters' && proof.ownSentBytes !== null && proof.ownSentBytes >= proof.sentBytes;
