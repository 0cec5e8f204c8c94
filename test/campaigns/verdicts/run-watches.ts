// Faults that come while a watch runs: how soon it says so, and how soon it says that they are over.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Lab } from '../../lab/lab.ts';
import { userEnvironment } from '../../lab/user-side.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { WatchRun } from './verdict-run.ts';
import { detectionOf, detoursOf, recoveryOf, type Heard } from './watch-times.ts';

type Log = (line: string) => void;

/** Faults that a watch notices at any time are settled by then, and so is the end of any fault. */
const PATIENCE_MS = 110_000;

/** A quiet watch asks each of TikTok's hosts once a minute, and its features one after the other. */
const TIKTOK_PATIENCE_MS = 400_000;

const patienceFor = (code: VerdictCode): number => (/^(tiktok|path)\./.test(code) ? TIKTOK_PATIENCE_MS : PATIENCE_MS);

/** How long a watch must stay silent about what is no fault. */
const SILENCE_MS = 75_000;

const programs = {
  quiet: [fileURLToPath(new URL('../../../headless/main.ts', import.meta.url)), 'watch', '--json'],
  live: [fileURLToPath(new URL('live-watch.ts', import.meta.url))],
};

/** Somebody's usual watch, or the one of somebody who is LIVE. */
export type Watching = { scenario: Scenario; cadence: keyof typeof programs };

/** A running watch; `ended` is why it ended by itself, null while it runs. */
type Watch = { lines: Heard[]; ended: () => string | null; end: () => Promise<void> };

type Line =
  { type: 'verdict'; verdict: { code: VerdictCode } } | { type: 'round'; code: VerdictCode; looking: boolean };

const heard = (text: string): Heard[] => {
  const atMs = performance.now();
  const line = JSON.parse(text) as Line;
  if (line.type === 'verdict') return [{ atMs, type: 'verdict', code: line.verdict.code, looking: false }];
  // A watch tells of more than this campaign asks for.
  return (line as { type: string }).type === 'round' ? [{ atMs, ...line }] : [];
};

const startWatch = async (lab: Lab, { scenario, cadence }: Watching): Promise<Watch> => {
  const env = await userEnvironment(lab, scenario.user ?? {});
  const child = await lab.spawnIn('cli', 'node', programs[cadence], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (!child.stdout || !child.stderr) throw new Error('the watch has no output');
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const lines: Heard[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => lines.push(...heard(text)));
  const exited = once(child, 'exit');
  const ended = (): string | null =>
    child.exitCode === null ? null : `the watch ended with ${child.exitCode}: ${complaint.slice(0, 500)}`;
  const end = async (): Promise<void> => {
    child.kill('SIGINT');
    await exited;
  };
  return { lines, ended, end };
};

// Polls, since lines come whenever they like and nothing else is to be done meanwhile.
const until = async <T>(find: () => T | null, patienceMs: number): Promise<T | null> => {
  const deadlineMs = performance.now() + patienceMs;
  for (;;) {
    const found = find();
    if (found !== null || performance.now() > deadlineMs) return found;
    await wait(20);
  }
};

const owedTo = ({ expect, expectWatching }: Scenario) => expectWatching ?? expect;

const measure = async (lab: Lab, scenario: Scenario, { lines, ended }: Watch): Promise<Partial<WatchRun>> => {
  const { code, orCode = [] } = owedTo(scenario);
  const right = [code, ...orCode];
  if ((await until(() => recoveryOf(lines, 0), PATIENCE_MS)) === null) return { trouble: 'no ok before the fault' };
  const faultAtMs = await lab.inject(scenario);
  if (code === 'ok') {
    await wait(SILENCE_MS);
    return { detours: detoursOf(lines, faultAtMs, performance.now(), ['ok']), trouble: ended() };
  }
  const detectedMs = await until(() => detectionOf(lines, faultAtMs, right).detectedMs, patienceFor(code));
  const endAtMs = await lab.undo();
  // What was never said cannot be over.
  const recoveredMs = detectedMs === null ? null : await until(() => recoveryOf(lines, endAtMs), PATIENCE_MS);
  return {
    ...detectionOf(
      lines.filter(({ atMs }) => atMs < endAtMs),
      faultAtMs,
      right,
    ),
    recoveredMs,
    detours: detoursOf(lines, faultAtMs, performance.now(), right),
    trouble: ended(),
  };
};

const watchOnce = async (lab: Lab, watching: Watching): Promise<WatchRun> => {
  const { scenario, cadence } = watching;
  const { code, orCode = [] } = owedTo(scenario);
  const { id, title, boundMs } = scenario;
  const blank = { detectedMs: null, doubtToVerdictMs: null, recoveredMs: null, detours: [], trouble: null };
  const run: WatchRun = { id, title, cadence, expected: code, right: [code, ...orCode], boundMs, ...blank };
  const watch = await startWatch(lab, watching);
  try {
    return { ...run, ...(await measure(lab, scenario, watch)) };
  } catch (error) {
    return { ...run, trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    await watch.end();
    await lab.undo().catch(() => lab.reset());
  }
};

const seconds = (ms: number | null): string => (ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`);

/** Watches one scenario after the other, each with a watch of its own; the copies share the work. */
export const runWatches = async (
  labs: readonly Lab[],
  watchings: readonly Watching[],
  log: Log,
): Promise<WatchRun[]> => {
  const waiting = watchings.filter(({ scenario }) => scenario.lacks === undefined);
  const runs: WatchRun[] = [];
  const workThrough = async (lab: Lab): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const run = await watchOnce(lab, next);
      runs.push(run);
      const times =
        run.expected === 'ok' ? 'silence' : `${seconds(run.detectedMs)}, over after ${seconds(run.recoveredMs)}`;
      log(
        `${run.id} watched${run.cadence === 'live' ? ' while LIVE' : ''}: ${run.expected} ${times} ${run.detours.join(' ')} ${run.trouble ?? ''}`.trim(),
      );
    }
  };
  await Promise.all(labs.map(workThrough));
  return runs;
};
