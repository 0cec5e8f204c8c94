// A network namespace with nothing in it: no packet can leave, and this computer has no link. Needs root.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessWithoutNullStreams, SpawnOptionsWithoutStdio } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectDirectory, runToEnd } from './tokwatch.ts';
import type { Run } from './tokwatch.ts';

const onTerminal = fileURLToPath(new URL('on-terminal.py', import.meta.url));

const ip = (...args: string[]): string => execFileSync('ip', args, { encoding: 'utf8' });

/** The namespace: runs programs, with pipes or on a terminal, and knows which are left. */
export type EmptyNetwork = {
  run: (program: string, args: readonly string[], options: SpawnOptionsWithoutStdio) => Promise<Run>;
  start: (
    program: string,
    args: readonly string[],
    options: SpawnOptionsWithoutStdio,
  ) => ChildProcessWithoutNullStreams;
  /** Process ids of whatever still runs in it. */
  left: () => number[];
  /** Ends whatever still runs in it. */
  clear: () => void;
  remove: () => void;
};

/** Makes the namespace. */
export const createEmptyNetwork = (): EmptyNetwork => {
  const name = `tokwatch-empty-${process.pid}`;
  ip('netns', 'add', name);
  const left = (): number[] => ip('netns', 'pids', name).split('\n').filter(Boolean).map(Number);
  const clear = (): void => {
    for (const pid of left()) process.kill(pid, 'SIGKILL');
  };
  const inside = (program: string, args: readonly string[]): string[] => ['netns', 'exec', name, program, ...args];
  return {
    run: (program, args, options) => runToEnd('ip', inside(program, args), options),
    start: (program, args, options) => spawn('ip', inside(program, args), { cwd: projectDirectory, ...options }),
    left,
    clear,
    remove: () => {
      clear();
      ip('netns', 'del', name);
    },
  };
};

/** The program and arguments that run `command` on a terminal. */
export const terminalCommand = (...command: string[]): [string, string[]] => [
  '/usr/bin/python3',
  [onTerminal, ...command],
];

/** A program that is being watched: everything it has said so far, and how it ended. */
export type Watched = {
  said: () => string;
  complained: () => string;
  /** Waits for words on stdout; throws with what it said instead, after `patienceMs`. */
  hear: (words: RegExp, patienceMs?: number) => Promise<void>;
  /** The exit status, 128 and the signal's number for a program that a signal ended. */
  ended: Promise<number>;
};

/** Long enough for a busy machine. */
const usualPatienceMs = 30_000;
const signalNumbers: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Listens to a program from its start. */
export const watchProgram = (child: ChildProcess): Watched => {
  let [said, complained] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal ?? ''] ?? 0)));
  });
  const hear = async (words: RegExp, patienceMs = usualPatienceMs): Promise<void> => {
    const untilMs = performance.now() + patienceMs;
    while (!words.test(said)) {
      if (performance.now() > untilMs) throw new Error(`never heard ${String(words)}, but:\n${said}\n${complained}`);
      await wait(20);
    }
  };
  return { said: () => said, complained: () => complained, hear, ended };
};
