// Runs other programs for the laboratory: argument lists only, always with a deadline, output collected as text.
import { spawn } from 'node:child_process';

/** How a command ended; `exitCode` is null when it was killed, `timedOut` says that the deadline did it. */
export type CommandOutcome = { exitCode: number | null; stdout: string; stderr: string; timedOut: boolean };

export type CommandOptions = {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  stdin?: string;
  timeoutMs?: number;
};

const DEFAULT_TIMEOUT_MS = 10_000;

/** Runs a program to its end; a missing program rejects. At the deadline its whole process group is killed. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, env: options.env, cwd: options.cwd });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    const deadline = setTimeout(() => {
      timedOut = true;
      killGroup(child.pid);
    }, options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      clearTimeout(deadline);
      reject(error);
    });
    child.on('close', (exitCode) => {
      clearTimeout(deadline);
      resolve({ exitCode, stdout, stderr, timedOut });
    });
    // A program that ends without reading its input closes the pipe early; that is its right.
    child.stdin.on('error', () => undefined).end(options.stdin ?? '');
  });
}

/** Like {@link runCommand}, but an exit code other than 0 throws with what the program said. */
export async function mustRun(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const outcome = await runCommand(program, args, options);
  if (outcome.exitCode === 0) return outcome.stdout;
  const how = outcome.timedOut ? 'ran out of time' : `ended with ${outcome.exitCode}`;
  throw new Error(
    `${program} ${args.join(' ')} ${how}: ${outcome.stderr.trim()}${options.stdin ? `\n${options.stdin}` : ''}`,
  );
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended between the deadline and here.
  }
}
