// Watches one virtual week with the real engine: real schedule, probes, diagnosis and settling, over a clock that jumps from
// timer to timer and an internet that is only told of.
import { defaultSettings } from '../../../contract/settings.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { createEngine } from '../../../engine/engine.ts';
import type { Engine } from '../../../engine/engine.ts';
import { missingFiles } from '../../engine/support/missing-files.ts';
import { chanceOf } from './chance.ts';
import { createTimeline } from './timeline.ts';
import { createVirtualClock } from './virtual-clock.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualNet } from './virtual-net.ts';
import { createVirtualOs } from './virtual-os.ts';
import type { Sleep, Week } from './week.ts';
import { WEEK_BEGINS_MS } from './week.ts';
import { weekCatalog } from './week-catalog.ts';

/** A new verdict; milliseconds since the week began. `sinceMs` is when the engine says that it began. */
export type Change = { atMs: number; sinceMs: number; code: VerdictCode };

/** What a week left behind. */
export type WatchedWeek = {
  changes: readonly Change[];
  /** The questions, by id, that TikTok pushed back, and when. */
  pushedBack: ReadonlyArray<{ question: string; atMs: number }>;
  looks: number;
  requests: number;
  /** Timers that rang, a measure of how much was done. */
  timers: number;
};

const sleepThrough = async (clock: VirtualClock, engine: Engine, { fromMs, untilMs, isTold }: Sleep): Promise<void> => {
  const awakeMs = fromMs - (clock.now() - WEEK_BEGINS_MS);
  await clock.run(clock.monotonicMs() + awakeMs);
  if (isTold) engine.slept();
  clock.sleepMachine(untilMs - fromMs);
  if (isTold) engine.woke();
};

/** Watches a drawn week from its beginning to its end. */
export const runWeek = async ({ seed, lengthMs, stretches, sleeps }: Week): Promise<WatchedWeek> => {
  const clock = createVirtualClock(WEEK_BEGINS_MS);
  const timeline = createTimeline(stretches);
  const nowMs = (): number => clock.now() - WEEK_BEGINS_MS;
  const pushedBack: Array<{ question: string; atMs: number }> = [];
  const around = {
    ...{ clock, chance: chanceOf(seed, 'line'), world: () => timeline.at(nowMs()) },
    untilTurnMs: () => {
      const turnMs = timeline.nextTurn(nowMs());
      return turnMs === null ? null : turnMs - nowMs();
    },
    onTooMany: (question: string) => void pushedBack.push({ question, atMs: nowMs() }),
  };
  const net = createVirtualNet(around);
  const edges = {
    clock,
    net,
    os: createVirtualOs(around),
    files: missingFiles,
    random: chanceOf(seed, 'engine').share,
  };
  const engine = createEngine(edges, { catalog: weekCatalog, settings: defaultSettings });
  const changes: Change[] = [];
  let looks = 0;
  engine.subscribe((event) => {
    if (event.type === 'round') looks += 1;
    if (event.type !== 'verdict') return;
    const { code, since } = event.verdict;
    changes.push({ atMs: nowMs(), sinceMs: Date.parse(since) - WEEK_BEGINS_MS, code });
  });
  const ended = engine.start();
  // A bug in the engine must end the week at once, not when its last night is over.
  const live = async (): Promise<void> => {
    for (const sleep of sleeps) await sleepThrough(clock, engine, sleep);
    await clock.run(clock.monotonicMs() + lengthMs - nowMs());
    engine.stop();
    await clock.run(clock.monotonicMs());
  };
  await Promise.all([live(), ended]);
  return { changes, pushedBack, looks, requests: net.traffic().requests, timers: clock.rang() };
};
