// Runs the product's own command line as a user on the client would.
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '../../contract/report.ts';
import type { Lab } from './lab.ts';
import { userEnvironment, type UserSide } from './user-side.ts';

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** How a `check --json` ended; `report` is null when stdout was not one JSON object. */
export type CheckRun = {
  exitCode: number | null;
  report: CheckReport | null;
  stdout: string;
  stderr: string;
  durationMs: number;
};

/** How a check is run: further arguments, what the user's machine has set, and when to give up. */
export type CheckOptions = { args?: readonly string[]; user?: UserSide; timeoutMs?: number };

/** Runs `tokwatch check --json` in the client's namespace, with a home of its own. */
export async function runCheckAs(
  lab: Lab,
  { args = [], user = {}, timeoutMs = 60_000 }: CheckOptions = {},
): Promise<CheckRun> {
  const env = await userEnvironment(lab, user);
  const startedMs = performance.now();
  const { exitCode, stdout, stderr } = await lab.in(
    'cli',
    'npm',
    ['run', '--silent', 'tokwatch', '--', 'check', '--json', ...args],
    { cwd: projectDirectory, env, timeoutMs },
  );
  return { exitCode, report: parseReport(stdout), stdout, stderr, durationMs: performance.now() - startedMs };
}

/** The same for an ordinary user, with `args` added. */
export const runCheck = (lab: Lab, args: readonly string[] = [], timeoutMs = 60_000): Promise<CheckRun> =>
  runCheckAs(lab, { args, timeoutMs });

function parseReport(stdout: string): CheckReport | null {
  try {
    return JSON.parse(stdout) as CheckReport;
  } catch {
    return null;
  }
}
