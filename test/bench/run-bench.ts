// The whole bench in order: what is quick first, then the long watch.
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Lab } from '../lab/lab.ts';
import { hasChromium } from '../browser/chromium.ts';
import type { BenchResult, HistoryFigures, ReplayFigures } from './bench-result.ts';
import { measureCheck } from './measure/measure-check.ts';
import { measureFirstSentence } from './measure/measure-first-sentence.ts';
import { measureHistory } from './measure/measure-history.ts';
import type { HistoryExtent } from './measure/measure-history.ts';
import { measureReplay } from './measure/measure-replay.ts';
import { measureWatch } from './measure/measure-watch.ts';

const fullHistory: HistoryExtent = { days: 365, rounds: 200, asks: 40, loops: { repeats: 3, forMs: 15_000 } };
const quickHistory: HistoryExtent = { days: 120, rounds: 50, asks: 10, loops: { repeats: 1, forMs: 8000 } };

/** How much is measured; a quick run is for a look while developing and not for the record. */
const extents = {
  full: { checks: 9, sentences: 9, watchMs: 120_000, history: fullHistory, replay: { times: 15, turns: 3 } },
  quick: { checks: 3, sentences: 3, watchMs: 30_000, history: quickHistory, replay: { times: 3, turns: 1 } },
} as const;

const repository = fileURLToPath(new URL('../..', import.meta.url));

const git = (...args: readonly string[]): string | null => {
  try {
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** Measures what remembering costs, which needs no laboratory. */
export const runHistoryBench = (quick: boolean, log: (line: string) => void): Promise<HistoryFigures> => {
  const { history } = extents[quick ? 'quick' : 'full'];
  log(`a history of ${history.days} days …`);
  return measureHistory(history);
};

/** Measures what looking at four hours LIVE costs, which needs no laboratory but Chromium. */
export const runReplayBench = (quick: boolean, log: (line: string) => void): Promise<ReplayFigures> => {
  log('the report of four hours LIVE …');
  return measureReplay(extents[quick ? 'quick' : 'full'].replay, () => undefined);
};

/** Measures everything in a booted copy; `log` tells the person who waits. The commit is the one the run started at. */
export const runBench = async (lab: Lab, quick: boolean, log: (line: string) => void): Promise<BenchResult> => {
  const extent = extents[quick ? 'quick' : 'full'];
  const begun = {
    commit: git('rev-parse', 'HEAD') ?? 'none',
    dirty: git('status', '--porcelain') !== '',
    quick,
    startedAt: new Date().toISOString(),
  };
  const machine = { cores: availableParallelism(), node: process.versions.node, loadAtStart: loadavg()[0]! };
  const startedMs = performance.now();
  log(`a healthy check, ${extent.checks} times …`);
  const check = await measureCheck(lab, extent.checks);
  log(`the first verdict of a watch, ${extent.sentences} times in each of two networks …`);
  const healthy = await measureFirstSentence(lab, 'healthy', extent.sentences);
  const emptyNamespace = await measureFirstSentence(lab, 'empty', extent.sentences);
  log(`a quiet watch for ${extent.watchMs / 1000} s …`);
  const costs = await measureWatch(lab, extent.watchMs);
  const history = await runHistoryBench(quick, log);
  const replay = hasChromium ? { replay: await runReplayBench(quick, log) } : {};
  const durationMs = Math.round(performance.now() - startedMs);
  const firstSentence = { healthy, emptyNamespace };
  return { ...begun, durationMs, machine, check, firstSentence, ...costs, history, ...replay };
};
