// Runs the product's own command line as a user on the client would.
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '../../contract/report.ts';
import type { Lab } from './lab.ts';

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** How a `check --json` ended; `report` is null when stdout was not one JSON object. */
export type CheckRun = {
  exitCode: number | null;
  report: CheckReport | null;
  stdout: string;
  stderr: string;
  durationMs: number;
};

/** Runs `tokwatch check --json` in the client's namespace, with a home of its own and `args` added. */
export async function runCheck(lab: Lab, args: readonly string[] = [], timeoutMs = 60_000): Promise<CheckRun> {
  const startedMs = performance.now();
  const { exitCode, stdout, stderr } = await lab.in(
    'cli',
    'npm',
    ['run', '--silent', 'tokwatch', '--', 'check', '--json', ...args],
    { cwd: projectDirectory, env: { HOME: await lab.freshHome() }, timeoutMs },
  );
  return { exitCode, report: parseReport(stdout), stdout, stderr, durationMs: performance.now() - startedMs };
}

function parseReport(stdout: string): CheckReport | null {
  try {
    return JSON.parse(stdout) as CheckReport;
  } catch {
    return null;
  }
}
