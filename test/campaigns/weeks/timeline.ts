// The world as it changes: stretches of time, each with what it changes. Later stretches in the list win over earlier ones.
import { flawlessWorld } from './world.ts';
import type { World, WorldChange } from './world.ts';

/** What is different from one moment to another; milliseconds since the week began. */
export type Stretch = { fromMs: number; untilMs: number; change: WorldChange };

/** Tells the world at a moment; moments must not go back. */
export type Timeline = {
  at: (ms: number) => World;
  /** The next moment after `ms` at which anything changes; null when nothing does any more. */
  nextTurn: (ms: number) => number | null;
};

const worldWith = (stretches: readonly Stretch[], ms: number): World =>
  stretches
    .filter(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs)
    .reduce<World>((world, { change }) => ({ ...world, ...change }), flawlessWorld);

/** A timeline over stretches. */
export const createTimeline = (stretches: readonly Stretch[]): Timeline => {
  const turns = [...new Set(stretches.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]))].toSorted((a, b) => a - b);
  let passed = 0;
  let world = worldWith(stretches, -Infinity);
  return {
    nextTurn: (ms) => turns.find((turn) => turn > ms && turn < Infinity) ?? null,
    at: (ms) => {
      if (passed === turns.length || ms < turns[passed]!) return world;
      while (passed < turns.length && turns[passed]! <= ms) passed += 1;
      world = worldWith(stretches, ms);
      return world;
    },
  };
};
