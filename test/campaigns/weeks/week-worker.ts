// A process that watches one virtual week after the other: a seed comes in, a scored week goes out.
import { drawWeek } from './draw-week.ts';
import { runWeek } from './run-week.ts';
import { scoreWeek } from './score-week.ts';
import type { WeekResult } from './week-result.ts';

const watchSeed = async (seed: number): Promise<WeekResult> => {
  const before = process.cpuUsage();
  const week = drawWeek(seed);
  const watched = await runWeek(week);
  const { user, system } = process.cpuUsage(before);
  return {
    ...{ seed, harmless: week.harmless, sleeps: week.sleeps.length, lengthMs: week.lengthMs },
    ...{ looks: watched.looks, requests: watched.requests, pushedBack: watched.pushedBack.length },
    cpuMs: Math.round((user + system) / 1000),
    ...scoreWeek(week, watched),
  };
};

// A bug must end this process, so that whoever waits for the week hears of it.
const surface = (bug: unknown): void =>
  queueMicrotask(() => {
    throw bug;
  });

process.on('message', (seed: number) => {
  watchSeed(seed)
    .then((result) => process.send?.(result))
    .catch(surface);
});
