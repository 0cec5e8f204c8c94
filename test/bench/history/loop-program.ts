// A program with a history, as one process of the bench: it writes a round four times a second, and in a busy run the history is
// looked after and asked for a year all the while. It prints how late its event loop was.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { History } from '../../../engine/history/history.ts';
import { openHistory } from '../../../engine/history/open-history.ts';
import { DAY_MS } from '../../../contract/durations.ts';
import { oneRound } from './fill-history.ts';
import { madeHistory } from './made-history.ts';

/** How the program is told what to do, as JSON in its only argument. */
export type LoopTask = { file: string; nowMs: number; busy: boolean; forMs: number; capBytes: number };

/**
 * How late the event loop was, in milliseconds, and what was done meanwhile. `turnMs` is the most processor time that its thread
 * used between two ticks: what it was kept by the program itself, whoever else the machine worked for.
 */
export type LoopTold = {
  maxMs: number;
  p999Ms: number;
  turnMs: number;
  written: number;
  asked: number;
  sizeBytes: number;
};

/** The first moments of a program are its own start. */
const WARM_UP_MS = 1500;
const WRITE_EVERY_MS = 250;
const ASK_EVERY_MS = 100;

const inMs = (ns: number): number => Math.round(ns / 1e4) / 100;

const writeOn = async (history: History, { nowMs }: LoopTask, signal: AbortSignal): Promise<number> => {
  let written = 0;
  while (!signal.aborted) {
    for (const batch of madeHistory(oneRound('quiet', nowMs + written))) await history.write({ ...batch, spans: [] });
    written += 1;
    await wait(WRITE_EVERY_MS);
  }
  return written;
};

const askOn = async (history: History, { nowMs, busy }: LoopTask, signal: AbortSignal): Promise<number> => {
  let asked = 0;
  const year = { fromMs: nowMs - 365 * DAY_MS, toMs: nowMs, widthPx: 1000 };
  while (busy && !signal.aborted) {
    const answers = [await history.ask('strip', year), await history.ask('line', year)];
    for (const answer of answers) if (!answer.ok) throw new Error(answer.error.message);
    asked += answers.length;
    await wait(ASK_EVERY_MS);
  }
  return asked;
};

/** Follows the processor time of this thread tick by tick; the returned function ends that and tells the longest turn. */
const followTurns = (): (() => number) => {
  let before = process.threadCpuUsage();
  let mostUs = 0;
  const ticking = setInterval(() => {
    const now = process.threadCpuUsage();
    mostUs = Math.max(mostUs, now.user + now.system - before.user - before.system);
    before = now;
  }, 1);
  return () => {
    clearInterval(ticking);
    return mostUs / 1000;
  };
};

const run = async (task: LoopTask): Promise<LoopTold> => {
  const { file, nowMs, busy, capBytes } = task;
  const history = await openHistory({ file, capBytes: 2 ** 40, clock: { ...systemClock, now: () => nowMs } });
  const ended = new AbortController();
  // Has the thread look after the file at once.
  if (busy) history.setCap(capBytes);
  const work = Promise.all([writeOn(history, task, ended.signal), askOn(history, task, ended.signal)]);
  await wait(WARM_UP_MS);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const longestTurn = followTurns();
  await wait(task.forMs);
  delay.disable();
  const turnMs = longestTurn();
  ended.abort();
  const [written, asked] = await work;
  const { sizeBytes } = history.state();
  await history.close();
  return { maxMs: inMs(delay.max), p999Ms: inMs(delay.percentile(99.9)), turnMs, written, asked, sizeBytes };
};

process.stdout.write(`${JSON.stringify(await run(JSON.parse(process.argv[2] ?? '') as LoopTask))}\n`);
