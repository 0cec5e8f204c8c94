// Faults that come while a watch runs: how soon it says so, and how soon it says that they are over.
import { setTimeout as wait } from 'node:timers/promises';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { startWatch, usualWatch } from '../running-watch.ts';
import type { RunningWatch, WatchLine } from '../running-watch.ts';
import { shareOut, takeBack } from '../share-out.ts';
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

const commands = {
  quiet: usualWatch,
  live: [...usualWatch, '--live'],
};

/** Somebody's usual watch, or the one of somebody who is LIVE; the fault comes `leadMs` after the first `ok`. */
export type Watching = { scenario: Scenario; cadence: keyof typeof commands; leadMs: number };

const heardIn = (lines: readonly WatchLine[]): Heard[] =>
  lines.flatMap((line): Heard[] => {
    const { atMs, type } = line;
    if (type === 'verdict') return [{ atMs, type, code: line.verdict.code, looking: false }];
    // A watch tells of more than this campaign asks for.
    return type === 'round' ? [{ atMs, type, code: line.code, looking: line.looking }] : [];
  });

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

const measure = async (
  lab: Lab,
  { scenario, leadMs }: Watching,
  { lines, ended }: RunningWatch,
): Promise<Partial<WatchRun>> => {
  const heard = (): Heard[] => heardIn(lines);
  const { code, orCode = [] } = owedTo(scenario);
  const right = [code, ...orCode];
  if ((await until(() => recoveryOf(heard(), 0), PATIENCE_MS)) === null) return { trouble: 'no ok before the fault' };
  await wait(leadMs);
  const faultAtMs = await lab.inject(scenario);
  if (code === 'ok') {
    await wait(SILENCE_MS);
    return { detours: detoursOf(heard(), faultAtMs, performance.now(), ['ok']), trouble: ended() };
  }
  const detectedMs = await until(() => detectionOf(heard(), faultAtMs, right).detectedMs, patienceFor(code));
  const endAtMs = await lab.undo();
  // What was never said cannot be over.
  const recoveredMs = detectedMs === null ? null : await until(() => recoveryOf(heard(), endAtMs), PATIENCE_MS);
  return {
    ...detectionOf(
      heard().filter(({ atMs }) => atMs < endAtMs),
      faultAtMs,
      right,
    ),
    recoveredMs,
    detours: detoursOf(heard(), faultAtMs, performance.now(), right),
    trouble: ended(),
  };
};

const watchOnce = async (lab: Lab, watching: Watching): Promise<WatchRun> => {
  const { scenario, cadence } = watching;
  const { code, orCode = [] } = owedTo(scenario);
  const { id, title, boundMs } = scenario;
  const blank = { detectedMs: null, doubtToVerdictMs: null, recoveredMs: null, detours: [], trouble: null };
  const run: WatchRun = { id, title, cadence, expected: code, right: [code, ...orCode], boundMs, ...blank };
  const watch = await startWatch(lab, { command: commands[cadence], user: scenario.user ?? {} });
  try {
    return { ...run, ...(await measure(lab, watching, watch)) };
  } catch (error) {
    return { ...run, trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    await watch.end();
    await takeBack(lab);
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
  await shareOut(labs, waiting, async (lab, watching) => {
    const run = await watchOnce(lab, watching);
    runs.push(run);
    const times =
      run.expected === 'ok' ? 'silence' : `${seconds(run.detectedMs)}, over after ${seconds(run.recoveredMs)}`;
    log(
      `${run.id} watched${run.cadence === 'live' ? ' while LIVE' : ''}: ${run.expected} ${times} ${run.detours.join(' ')} ${run.trouble ?? ''}`.trim(),
    );
  });
  return runs;
};
