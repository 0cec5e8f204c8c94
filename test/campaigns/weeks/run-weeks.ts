// Shares seeds among processes; whoever is free takes the next one.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WeekResult } from './week-result.ts';

type Log = (line: string) => void;

const workerFile = fileURLToPath(new URL('week-worker.ts', import.meta.url));

const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;

const told = ({ seed, incidents, troubles, cpuMs }: WeekResult): string => {
  const found = incidents.filter(({ foundAfterMs }) => foundAfterMs !== null).length;
  const wrong = troubles.map(({ kind, code }) => `${kind} ${code}`).join(', ');
  const verdict = wrong === '' ? 'nothing else said' : `WRONG: ${wrong}`;
  return `week ${seed}: ${found} of ${incidents.length} incidents told, ${verdict} (${seconds(cpuMs)} of processor time)`;
};

/** A worker that dies of a bug must fail the campaign, with the seed that killed it. */
const watchIn = async (worker: ChildProcess, seed: number): Promise<WeekResult> => {
  const ended = new AbortController();
  const died = once(worker, 'exit', { signal: ended.signal }).then(() => {
    throw new Error(`week ${seed} ended its process`);
  });
  worker.send(seed);
  try {
    const [result] = (await Promise.race([once(worker, 'message', { signal: ended.signal }), died])) as [WeekResult];
    return result;
  } finally {
    died.catch(() => undefined);
    ended.abort();
  }
};

/** Watches the weeks of these seeds in so many processes; the results come in the order of the seeds. */
export const runWeeks = async (seeds: readonly number[], workers: number, log: Log): Promise<WeekResult[]> => {
  const waiting = [...seeds];
  const results: WeekResult[] = [];
  const workThrough = async (): Promise<void> => {
    const worker = fork(workerFile);
    try {
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        const result = await watchIn(worker, seed);
        results.push(result);
        log(told(result));
      }
    } finally {
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, seeds.length) }, workThrough));
  return results.toSorted((a, b) => a.seed - b.seed);
};
