// Programs of a test in a network namespace that somebody else makes.
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Starts a program in the namespace. */
export type SpawnThere = (program: string, args: readonly string[], options: SpawnOptions) => Promise<ChildProcess>;

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Ends a program, and waits until it is gone. */
export const kill = async (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> => {
  if (child === null || isOver(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};

/** Starts a program with its output in a file of its own below `folder`, and nothing of this environment. */
export const startLogged = async (
  spawnThere: SpawnThere,
  { folder, env }: { folder: string; env: NodeJS.ProcessEnv },
  program: string,
  args: readonly string[],
): Promise<ChildProcess> => {
  const log = openSync(join(folder, `${program}.log`), 'a');
  const own = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  try {
    return await spawnThere(program, args, { cwd: folder, env: { ...own, ...env }, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
};
