// Starts the command line the way a script would: as a program of its own, in a home that holds nothing of the user's.
import { spawn } from 'node:child_process';
import type { SpawnOptionsWithoutStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { compileCache } from '../lab/compile-cache.ts';

/** The folder of package.json. */
export const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** The entry of the command line. */
export const mainFile = join(projectDirectory, 'headless/main.ts');

/** Longer than any command that touches no network can take on a busy machine. */
const limitMs = 25_000;

/** How a run ended; `exitCode` is null when it had to be killed. */
export type Run = { exitCode: number | null; stdout: string; stderr: string };

/** A directory that goes away with the test. */
export const freshDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-headless-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

/** An environment in which only `home` holds files of a user. */
export const environmentOf = (home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: `${join(projectDirectory, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  HOME: home,
  ...compileCache,
  XDG_CONFIG_HOME: join(home, 'settings'),
  XDG_DATA_HOME: join(home, 'data'),
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  ...more,
});

/** Runs a program to its end without stdin. */
export const runToEnd = async (
  program: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
): Promise<Run> => {
  const child = spawn(program, args, { cwd: projectDirectory, timeout: limitMs, killSignal: 'SIGKILL', ...options });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, stdout, stderr };
};

/** How a run differs from an ordinary one; `withoutPrivileges` takes away what root may do to files that are not its own. */
export type TokwatchOptions = SpawnOptionsWithoutStdio & { home?: string; withoutPrivileges?: boolean };

// setpriv comes with util-linux, which every Debian has.
const dropPrivileges = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];

/** Runs `tokwatch` with these arguments; never `check` or `watch`, which would send packets from here. */
export const tokwatch = (
  args: readonly string[],
  { home = freshDirectory(), withoutPrivileges = false, ...options }: TokwatchOptions = {},
): Promise<Run> => {
  const [program = '', ...before] = withoutPrivileges ? [...dropPrivileges, process.execPath] : [process.execPath];
  return runToEnd(program, [...before, mainFile, ...args], { env: environmentOf(home), ...options });
};

/** The failure that a run reported under --json; throws when stdout is anything but one JSON object. */
export const failureIn = ({ stdout }: Run): { code: string; message: string } => {
  const { error, ...rest } = JSON.parse(stdout) as { error: { code: string; message: string } };
  if (Object.keys(rest).length > 0 || stdout.trimEnd().includes('\n')) throw new Error(`not one failure: ${stdout}`);
  return error;
};
