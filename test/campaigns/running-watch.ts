// A watch as a user starts it, in the client's namespace, with the lines it writes.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FeatureMap, Verdict, VerdictCode } from '../../contract/verdict.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';
import type { UserSide } from '../lab/user-side.ts';

/** A line of `watch --json` with the moment at which it came, by performance.now(). */
export type WatchLine = { atMs: number } & (
  { type: 'verdict'; verdict: Verdict } | { type: 'round'; code: VerdictCode; looking: boolean; features: FeatureMap }
);

/** A running watch; `ended` is why it ended by itself, null while it runs. */
export type RunningWatch = {
  pid: number;
  startedAtMs: number;
  lines: WatchLine[];
  ended: () => string | null;
  end: () => Promise<void>;
};

/** What Node runs for `tokwatch watch --json`. */
export const usualWatch: readonly string[] = [
  fileURLToPath(new URL('../../headless/main.ts', import.meta.url)),
  'watch',
  '--json',
];

/** Which program watches, and how its user's machine differs from an ordinary one. */
export type WatchOptions = { command?: readonly string[]; user?: UserSide };

/** Starts a watch in the client's namespace, with a home of its own. */
export const startWatch = async (
  lab: Lab,
  { command = usualWatch, user = {} }: WatchOptions = {},
): Promise<RunningWatch> => {
  const env = await userEnvironment(lab, user);
  const startedAtMs = performance.now();
  const child = await lab.spawnIn('cli', 'node', command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (!child.stdout || !child.stderr || child.pid === undefined) throw new Error('the watch has no output');
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const lines: WatchLine[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as WatchLine | { type: 'incident' };
    // What memory makes of the verdicts is not what campaigns measure.
    if (line.type !== 'incident') lines.push({ ...line, atMs: performance.now() });
  });
  const exited = once(child, 'exit');
  const ended = (): string | null =>
    child.exitCode === null && child.signalCode === null
      ? null
      : `the watch ended with ${child.exitCode ?? child.signalCode}: ${complaint.slice(0, 500)}`;
  const end = async (): Promise<void> => {
    child.kill('SIGINT');
    await exited;
  };
  return { pid: child.pid, startedAtMs, lines, ended, end };
};
