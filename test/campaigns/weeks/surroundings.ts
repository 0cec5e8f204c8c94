// What the virtual network and the virtual system share: the clock, the world as it is now, chance, and how long a stage may
// still take.
import type { FaultKind, Stage } from '../../../contract/reading.ts';
import { fault } from '../../../engine/deps/fault-from-error.ts';
import type { StageFault, StageLimit } from '../../../engine/deps/net.ts';
import type { Chance } from './chance.ts';
import { lossTo, passageTo } from './passage.ts';
import type { Passage } from './passage.ts';
import type { Place } from './places.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { World } from './world.ts';

/** Where the virtual network and system are; `onTooMany` hears of each question (by id) that TikTok pushed back. */
export type Surroundings = {
  clock: VirtualClock;
  world: () => World;
  /** Milliseconds until the world changes next; null when it does not any more. Without it the system tells of no changes. */
  untilTurnMs?: () => number | null;
  chance: Chance;
  onTooMany?: (question: string) => void;
};

/** The fate of a packet, chance included; RTTs with jitter. */
export const fateOf = ({ world, chance }: Surroundings, place: Place): Passage => {
  const now = world();
  const passage = passageTo(now, place);
  if (passage.type !== 'arrives') return passage;
  if (chance.isSo(lossTo(now, place))) return { type: 'lost' };
  return { type: 'arrives', rttMs: passage.rttMs + chance.share() * now.jitterMs };
};

/** Waits; null when the time has passed, else how the stage ended before. */
export type Pause = (ms: number) => Promise<StageFault | null>;

/** One stage of an exchange that has just begun. */
export type RunningStage = {
  tookMs: () => number;
  pause: Pause;
  fails: (kind: FaultKind) => StageFault;
  /** Whether an answer from a place still arrives: not when the line broke, or the machine slept, while it was on its way. */
  cameBack: (place: Place) => boolean;
};

/** Milliseconds that the machine has slept, and then some. */
const offsetOf = ({ clock }: Surroundings): number => Math.round(clock.now() - clock.monotonicMs());

/** Tells whether what was sent now can still be answered later. */
export const awaitAnswer = (around: Surroundings): ((place: Place) => boolean) => {
  const offsetMs = offsetOf(around);
  return (place) => offsetOf(around) === offsetMs && passageTo(around.world(), place).type === 'arrives';
};

/** Begins a stage under its deadline and signal. */
export const beginStage = (around: Surroundings, stage: Stage, { timeoutMs, signal }: StageLimit): RunningStage => {
  const { clock } = around;
  const startedMs = clock.monotonicMs();
  const tookMs = (): number => clock.monotonicMs() - startedMs;
  const ended = (kind: FaultKind): StageFault => ({
    ...{ type: 'fault', fault: fault(kind, stage), afterMs: tookMs() },
  });
  return {
    tookMs,
    fails: ended,
    cameBack: awaitAnswer(around),
    pause: async (ms) => {
      const leftMs = timeoutMs - tookMs();
      await clock.sleep(Math.min(ms, leftMs), signal);
      if (signal?.aborted) return ended('cancelled');
      return ms < leftMs ? null : ended('timeout');
    },
  };
};

/** How a flight of packets goes: how many at once, and after how long the lost ones follow again. */
export type Flight = { packets: number; retryMs: number };

const waitOf = (fates: readonly Passage[]): number =>
  Math.max(...fates.map((fate) => (fate.type === 'arrives' ? fate.rttMs : fate.type === 'told' ? fate.afterMs : 0)));

/** Sends packets to a place until all have arrived, as TCP does; null when they did, else how the stage ended. */
export const fly = async (
  around: Surroundings,
  { pause, fails }: RunningStage,
  place: Place,
  { packets, retryMs }: Flight,
): Promise<StageFault | null> => {
  let left = packets;
  for (let waitMs = retryMs; ; waitMs *= 2) {
    const fates = Array.from({ length: left }, () => fateOf(around, place));
    const cameBack = awaitAnswer(around);
    const spentMs = waitOf(fates);
    const ended = spentMs > 0 ? await pause(spentMs) : null;
    if (ended) return ended;
    const told = fates.find((fate) => fate.type === 'told');
    if (told) return fails(told.kind);
    if (cameBack(place)) left = fates.filter(({ type }) => type === 'lost').length;
    if (left === 0) return null;
    const late = await pause(Math.max(1, waitMs - spentMs));
    if (late) return late;
  }
};
