// One network namespace of one laboratory copy: run a program in it, configure it with `ip` and `sysctl`.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mustRun, runCommand, type CommandOptions, type CommandOutcome } from './command.ts';
import type { NodeName } from './addresses.ts';

/** The system-wide name of a copy's namespace, such as tw0-cli. */
export const namespaceName = (copy: string, node: NodeName): string => `tw${copy}-${node}`;

/** Runs a program inside a namespace (with its own /etc/resolv.conf, see ip-netns(8)) and waits for its end. */
export const runIn = (
  namespace: string,
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandOutcome> => runCommand('ip', ['netns', 'exec', namespace, program, ...args], options);

/**
 * Starts a long-running program inside a namespace; `ip` replaces itself by it, so the process id is the program's own.
 */
export const spawnIn = (
  namespace: string,
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess => spawn('ip', ['netns', 'exec', namespace, program, ...args], options);

/** Runs a list of `ip` commands in a namespace in one go; the first that fails throws. */
export async function ipBatch(namespace: string, commands: readonly string[]): Promise<void> {
  await mustRun('ip', ['-n', namespace, '-batch', '-'], { stdin: `${commands.join('\n')}\n` });
}

/** Runs one `ip` command in a namespace, options such as `-6` first; words are separated by single blanks. */
export async function ipCommand(namespace: string, command: string): Promise<void> {
  await mustRun('ip', ['-n', namespace, ...command.split(' ')]);
}

/** Sets kernel parameters of a namespace. */
export async function setKernel(namespace: string, settings: Record<string, string | number>): Promise<void> {
  const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  await mustRun('ip', ['netns', 'exec', namespace, 'sysctl', '-q', '-w', ...words]);
}
