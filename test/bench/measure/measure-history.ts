// What remembering costs: the size of the file, a round that is written, and strips that are asked for, on histories that were
// made for it. It needs no laboratory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { History } from '../../../engine/history/history.ts';
import { openHistory } from '../../../engine/history/open-history.ts';
import type { HistoryFigures, Spread } from '../bench-result.ts';
import { DAY_MS } from '../../../contract/durations.ts';
import { fillHistory, liveDay, oneRound, quietDays } from '../history/fill-history.ts';
import { cadences, madeHistory } from '../history/made-history.ts';
import type { Making } from '../history/made-history.ts';
import { ratioOf, spreadOf } from '../spread.ts';
import { measureLoop } from './measure-loop.ts';

/** Any moment will do, but each run must make the same: the histories end here, in the middle of a day. */
const END_MS = Date.UTC(2026, 5, 30, 18, 30);
const WIDTH_PX = 1000;

/** How much is measured. */
export type HistoryExtent = { days: number; rounds: number; asks: number; loops: { repeats: number; forMs: number } };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
};

const insertMs = async (history: History, cadence: Making['cadence'], rounds: number): Promise<Spread> => {
  const { roundMs } = cadences[cadence];
  const samples: number[] = [];
  // The first one prepares what the others find prepared.
  for (let round = 0; round <= rounds; round += 1) {
    const [batch] = madeHistory(oneRound(cadence, END_MS + round * roundMs));
    if (batch) samples.push(await timed(() => history.write({ ...batch, spans: [] })));
  }
  return spreadOf(samples.slice(1));
};

const strips = async (history: History, days: number, asks: number) => {
  const ask = (lengthMs: number) => async (): Promise<void> => {
    const answer = await history.ask('strip', { fromMs: END_MS - lengthMs, toMs: END_MS, widthPx: WIDTH_PX });
    if (!answer.ok) throw new Error(answer.error.message);
  };
  const [dayMs, yearMs]: [number[], number[]] = [[], []];
  for (let time = 0; time <= asks; time += 1) {
    dayMs.push(await timed(ask(DAY_MS)));
    yearMs.push(await timed(ask(days * DAY_MS)));
  }
  const [day, year] = [dayMs.slice(1), yearMs.slice(1)];
  return { dayStripMs: spreadOf(day), yearStripMs: spreadOf(year), yearToDay: ratioOf(year, day) };
};

/** Makes the histories in a folder of their own, which is gone afterwards, and measures them. */
export const measureHistory = async ({ days, rounds, asks, loops }: HistoryExtent): Promise<HistoryFigures> => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-bench-history-'));
  const file = join(folder, 'year.db');
  try {
    const year = await fillHistory(file, quietDays(days, END_MS));
    const live = await fillHistory(join(folder, 'live.db'), liveDay(END_MS));
    const loop = await measureLoop(file, END_MS, loops);
    const clock = { ...systemClock, now: () => END_MS };
    const history = await openHistory({ file, capBytes: 2 ** 40, clock });
    try {
      const asked = await strips(history, days, asks);
      const roundMs = await insertMs(history, 'quiet', rounds);
      const liveRoundMs = await insertMs(history, 'live', rounds);
      return {
        days,
        yearBytes: year.bytes,
        madeInMs: year.madeInMs,
        liveDayBytes: live.bytes,
        roundMs,
        liveRoundMs,
        ...asked,
        loop,
      };
    } finally {
      await history.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
