// Where the bench measures: the client of a healthy laboratory copy, and a namespace in which there is nothing at all.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../../lab/command.ts';
import { nodeBinary } from '../../lab/daemons.ts';
import { bootLab } from '../../lab/lab.ts';
import type { Lab } from '../../lab/lab.ts';
import { namespaceName, spawnIn } from '../../lab/namespace.ts';
import { recordProcess } from '../../lab/state.ts';

const COPY = 'bn';
const EMPTY = `tw${COPY}-none`;

/** The namespaces in which a program can be started. */
export const places = { healthy: namespaceName(COPY, 'cli'), empty: EMPTY } as const;

/** One of the namespaces. */
export type Place = keyof typeof places;

const END_TIMEOUT_MS = 5000;
const projectDirectory = fileURLToPath(new URL('../../..', import.meta.url));

const removeEmpty = async (): Promise<void> => {
  const names = (await mustRun('ip', ['netns', 'list'])).split('\n').map((line) => line.split(' ')[0]);
  if (names.includes(EMPTY)) await mustRun('ip', ['netns', 'del', EMPTY]);
};

/** The booted surroundings of the bench; `close` removes everything. */
export type BenchPlace = { lab: Lab; close: () => Promise<void> };

/** Boots them, after clearing away what a killed bench may have left. */
export const openBenchPlace = async (): Promise<BenchPlace> => {
  const lab = await bootLab({ copy: COPY });
  const close = async (): Promise<void> => {
    await lab.down();
    await removeEmpty();
  };
  try {
    await removeEmpty();
    await mustRun('ip', ['netns', 'add', EMPTY]);
    return { lab, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Starts the project's Node in a namespace with a fresh home; stdout is a pipe. Ended with the laboratory at the latest. */
export const startNode = async (lab: Lab, place: Place, args: readonly string[]): Promise<ChildProcess> => {
  const path = [dirname(nodeBinary), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawnIn(places[place], nodeBinary, args, {
    cwd: projectDirectory,
    env: { PATH: path, LANG: 'C.UTF-8', HOME: await lab.freshHome(), ...lab.clientEnv },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  child.once('spawn', () => {
    const started = { name: 'bench', pid: child.pid ?? 0, commandLine: null };
    void recordProcess(lab.stateDirectory, started).catch(() => undefined);
  });
  return child;
};

/** Ends a program that {@link startNode} started, gently first, and waits until it is gone. */
export const endNode = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(late);
};
