// The real Run. A command gets no shell, no input, a fixed search path and a small environment; it ends by itself, at its
// time limit or when the caller aborts, and nothing of it stays behind: the whole process group is asked to stop, then killed.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants as fileConstants } from 'node:fs';
import { access } from 'node:fs/promises';
import { constants as osConstants } from 'node:os';
import type { CommandResult, Run } from '../deps/run.ts';
import { createLineSplitter } from './line-splitter.ts';
import { childEnvironment, programCandidates, system32, type Environment } from './program-path.ts';

/** Output beyond this many characters is thrown away; no command used here prints a tenth of it. */
const maxOutputLength = 4 * 1024 * 1024;
/** Time between asking a program to stop and killing it, and between killing it and giving it up. */
const killGraceMs = 500;
/** How long output may still come after the program has ended, when a child of its own keeps the pipe open. */
const drainGraceMs = 250;

type Stop = 'timeout' | 'cancelled';

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, fileConstants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these paths at which a program is, or null. */
export const findProgram = async (candidates: readonly string[]): Promise<string | null> => {
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  return null;
};

/** Signals the program and its children; on Windows there is only one way to stop, and it is final. */
const signalGroup = (child: ChildProcess, signal: NodeJS.Signals, isGroup: boolean): void => {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has already ended.
  }
};

/** Shells report a program that a signal ended as 128 plus the signal's number. */
const exitCodeOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : osConstants.signals[signal]);

const collectOutput = (child: ChildProcess, onLine: ((line: string) => void) | undefined) => {
  const output = { stdout: '', stderr: '' };
  const lines = onLine && createLineSplitter(onLine);
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (piece: string) => {
      output[name] += piece.slice(0, maxOutputLength - output[name].length);
      if (name === 'stdout') lines?.push(piece);
    });
  }
  return { output, endLines: () => lines?.end() };
};

type Settings = { timeoutMs: number; signal: AbortSignal | undefined; isGroup: boolean };

/** Ends with how the child ended: by itself (its exit code), because it was stopped, or because it never started. */
const waitForEnd = (
  child: ChildProcess,
  { timeoutMs, signal, isGroup }: Settings,
): Promise<number | Stop | 'missing'> =>
  new Promise((resolve) => {
    let stopped: Stop | null = null;
    let timer: NodeJS.Timeout;
    const finish = (end: number | 'missing'): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.unref();
      if (stopped !== null) signalGroup(child, 'SIGKILL', isGroup);
      resolve(stopped ?? end);
    };
    const stop = (reason: Stop): void => {
      if (stopped !== null) return;
      stopped = reason;
      clearTimeout(timer);
      signalGroup(child, 'SIGTERM', isGroup);
      timer = setTimeout(() => {
        signalGroup(child, 'SIGKILL', isGroup);
        timer = setTimeout(() => finish(-1), killGraceMs);
      }, killGraceMs);
    };
    const cancel = (): void => stop('cancelled');
    timer = setTimeout(() => stop('timeout'), timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    child.on('error', () => finish(child.pid === undefined ? 'missing' : -1));
    child.once('close', (code, ended) => finish(exitCodeOf(code, ended)));
    child.once('exit', (code, ended) => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(exitCodeOf(code, ended)), drainGraceMs);
    });
  });

const start = (path: string, args: readonly string[], options: SpawnOptions): ChildProcess | null => {
  try {
    return spawn(path, args, options);
  } catch (error) {
    // Node reports most refusals of the system by an event, some (EPERM, in a container without rights) by throwing.
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
};

/** A Run for `platform` (as in process.platform) that reads only the named system variables of `environment`. */
export const createRun =
  (platform: string, environment: Environment): Run =>
  async (program, args, { timeoutMs, signal, onLine }): Promise<CommandResult> => {
    const path = await findProgram(programCandidates(program, platform, environment));
    if (signal?.aborted) return { type: 'cancelled' };
    if (path === null) return { type: 'missing' };
    const isGroup = platform !== 'win32';
    const child = start(path, args, {
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: isGroup,
      cwd: isGroup ? '/' : system32(environment),
      env: childEnvironment(platform, environment),
    });
    if (!child) return { type: 'missing' };
    const { output, endLines } = collectOutput(child, onLine);
    const end = await waitForEnd(child, { timeoutMs, signal, isGroup });
    endLines();
    if (end === 'missing' || end === 'cancelled') return { type: end };
    if (end === 'timeout') return { type: 'timeout', stdout: output.stdout };
    return { type: 'done', exitCode: end, ...output };
  };
