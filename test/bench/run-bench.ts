// The whole bench in order: what is quick first, then the long watch.
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Lab } from '../lab/lab.ts';
import type { BenchResult } from './bench-result.ts';
import { measureCheck } from './measure/measure-check.ts';
import { measureFirstSentence } from './measure/measure-first-sentence.ts';
import { measureWatch } from './measure/measure-watch.ts';

/** How much is measured; a quick run is for a look while developing and not for the record. */
const extents = {
  full: { checks: 9, sentences: 9, watchMs: 120_000 },
  quick: { checks: 3, sentences: 3, watchMs: 30_000 },
} as const;

const repository = fileURLToPath(new URL('../..', import.meta.url));

const git = (...args: readonly string[]): string | null => {
  try {
    return execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
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
  const durationMs = Math.round(performance.now() - startedMs);
  return { ...begun, durationMs, machine, check, firstSentence: { healthy, emptyNamespace }, ...costs };
};
