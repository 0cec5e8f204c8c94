// Looks again and again: when it is time, at once when something changed, and from the start when the network is another.
import type { Reading } from '../../contract/reading.ts';
import type { EngineEdges } from '../deps.ts';
import type { Judge } from '../judge.ts';
import { HORIZON_MS, nextLookMs } from './cadence.ts';
import { createHeartbeat } from './heartbeat.ts';
import { lookOnce } from './look.ts';
import type { LookInputs } from './look.ts';

/** A network that has just changed often changes once more; looking at each step would never end. */
const SETTLE_MS = 300;

/** A running watch. */
export type WatchLoop = {
  /** Ends with its signal. */
  run: (signal: AbortSignal) => Promise<void>;
  /** Ends the wait for the next look. */
  lookSoon: () => void;
  /** Drops what was seen and what is on its way, and begins anew: this is another network, or another time. */
  startOver: () => void;
};

/** Makes a loop that feeds `judge` and calls `onRound` after each whole look. */
export const createWatchLoop = (
  edges: EngineEdges,
  inputs: LookInputs,
  judge: Judge,
  onRound: () => void,
): WatchLoop => {
  const { clock } = edges;
  let [wakeUp, startOver] = [new AbortController(), new AbortController()];
  const take = (reading: Reading): void => judge.take(reading);

  const waitMs = (faultyLooks: number): number => {
    const { doubted, current } = judge.settled();
    return nextLookMs({ doubted, code: current?.code ?? 'unknown', faultyLooks, random: edges.random() });
  };
  const look = async (signal: AbortSignal): Promise<void> => {
    let faultyLooks = 0;
    while (!signal.aborted) {
      [wakeUp, startOver] = [new AbortController(), new AbortController()];
      judge.forgetBefore(clock.now() - HORIZON_MS);
      await lookOnce(edges, inputs, take, AbortSignal.any([signal, startOver.signal]));
      if (signal.aborted) return;
      if (startOver.signal.aborted) {
        await clock.sleep(SETTLE_MS, signal);
        continue;
      }
      onRound();
      faultyLooks = judge.settled().current?.code === 'ok' ? 0 : faultyLooks + 1;
      await clock.sleep(waitMs(faultyLooks), AbortSignal.any([signal, wakeUp.signal]));
    }
  };
  const lookSoon = (): void => wakeUp.abort();
  const beginAnew = (): void => {
    // What was seen on another network says nothing about this one.
    judge.forgetAll();
    startOver.abort();
    lookSoon();
  };
  const heartbeat = createHeartbeat(edges, inputs.catalog.anchors, {
    onNetworkChange: beginAnew,
    onLifeChange: lookSoon,
    onGap: judge.notWatchedSince,
  });
  return {
    run: async (signal) => {
      await Promise.all([look(signal), heartbeat(signal)]);
    },
    lookSoon,
    startOver: beginAnew,
  };
};
