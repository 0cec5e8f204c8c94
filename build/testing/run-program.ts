// Starts a program of the project as a child of its own process group, so that a run that is stopped leaves nothing behind.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a program ended; `exitCode` is null when a signal ended it. `output` is empty unless it was captured. */
export type Ending = { exitCode: number | null; output: string; elapsedMs: number };

/** `capture` keeps the output instead of showing it; `onMessage` gets what the child sends over its IPC channel. */
export type ProgramOptions = { capture: boolean; signal?: AbortSignal; onMessage?: (message: unknown) => void };

/** How long a stopped program may clean up before it is killed together with everything it started. */
const graceMs = 3_000;

const signalGroup = (pid: number | undefined, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group has already ended, which is what was wanted.
  }
};

/** Runs a script with this Node, without stdin. When `signal` aborts, the whole process group ends. Never rejects. */
export const runScript = (args: readonly string[], options: ProgramOptions): Promise<Ending> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const output: Buffer[] = [];
    const shown = options.capture ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, args, {
      cwd: root,
      detached: process.platform !== 'win32',
      stdio: ['ignore', shown, shown, 'ipc'],
    });
    const stop = (): void => {
      signalGroup(child.pid, 'SIGTERM');
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs).unref();
    };
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener('abort', stop, { once: true });
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('message', (message) => options.onMessage?.(message));
    const end = (exitCode: number | null): void => {
      options.signal?.removeEventListener('abort', stop);
      if (options.signal?.aborted) signalGroup(child.pid, 'SIGKILL');
      resolve({
        exitCode,
        output: Buffer.concat(output).toString(),
        elapsedMs: performance.now() - startedAt,
      });
    };
    child.once('error', (error) => {
      output.push(Buffer.from(String(error)));
      end(null);
    });
    child.once('close', end);
  });
