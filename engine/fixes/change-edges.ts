// What a fix needs beyond looking: the machine's controls, hands that use them, a guard for the second half, and this program's own
// place among others. Whoever only looks has none of it.
import { uptime } from 'node:os';
import type { Clock } from '../deps/clock.ts';
import type { Files } from '../deps/files.ts';
import type { Run } from '../deps/run.ts';
import type { Controls } from '../os/controls/controls.ts';
import { createControls } from '../os/controls/current-controls.ts';
import { createElevation } from '../os/controls/elevate.ts';
import type { Environment } from '../os/program-path.ts';
import type { Hands } from './do-steps.ts';
import { createGuards } from './guard.ts';
import type { GuardOptions, StartGuard } from './guard.ts';
import type { JournalEdges } from './journal.ts';

/** The edges of changing this machine; `platform` as in process.platform. */
export type ChangeEdges = {
  platform: string;
  controls: Controls;
  hands: Hands;
  guards: (options: GuardOptions) => StartGuard;
  program: Omit<JournalEdges, 'files' | 'clock'>;
};

const isAlive = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The real ones; `platform` as in process.platform. */
export const openChanges = (
  platform: string,
  environment: Environment,
  { run, files, clock }: { run: Run; files: Files; clock: Clock },
): ChangeEdges => {
  const userId = process.getuid?.() ?? null;
  const isRoot = userId === 0;
  return {
    platform,
    controls: createControls(platform, { run, files, environment, isRoot }),
    hands: { run, elevation: createElevation(platform, { environment, isRoot }) },
    guards: (options) => createGuards(clock, platform, options),
    program: { isAlive, processId: process.pid, userId, upSinceMs: () => clock.now() - uptime() * 1000 },
  };
};
