import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../engine/deps/clock.ts';

/** A clock that only moves by hand: whoever sleeps wakes in the order of time. */
export type HandClock = Clock & {
  /** Moves on and lets everything that wakes up do its work. */
  advance: (ms: number) => Promise<void>;
  /** Lets what is ready do its work, without moving on. */
  settle: () => Promise<void>;
  /** When the sleepers wake, in milliseconds from the start, in order. */
  alarms: () => number[];
  /** The machine sleeps: the wall clock jumps, nobody wakes. */
  jump: (ms: number) => void;
};

const noon = Date.UTC(2026, 10, 21, 12);
const TURNS = 5;

/** A clock that starts at noon. */
export const createHandClock = (): HandClock => {
  let atMs = 0;
  let jumpedMs = 0;
  const sleepers = new Set<{ wakeMs: number; wake: () => void }>();
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < TURNS; turns += 1) await turn();
  };
  const next = (untilMs: number): { wakeMs: number; wake: () => void } | undefined =>
    [...sleepers].filter(({ wakeMs }) => wakeMs <= untilMs).sort((a, b) => a.wakeMs - b.wakeMs)[0];
  return {
    now: () => noon + atMs + jumpedMs,
    monotonicMs: () => atMs,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { wakeMs: atMs + Math.max(0, ms), wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
        if (signal?.aborted) wake();
      }),
    advance: async (ms) => {
      const untilMs = atMs + ms;
      await settle();
      for (let sleeper = next(untilMs); sleeper; sleeper = next(untilMs)) {
        atMs = Math.max(atMs, sleeper.wakeMs);
        sleeper.wake();
        await settle();
      }
      atMs = untilMs;
    },
    settle,
    alarms: () => [...sleepers].map(({ wakeMs }) => wakeMs).sort((a, b) => a - b),
    jump: (ms) => {
      jumpedMs += ms;
    },
  };
};
