// What the router itself was last heard to do: an incident says whether it answered, and its link may not be judged then.
import type { Reading } from '../../contract/reading.ts';
import type { RouterSign } from '../incidents/incident-facts.ts';
import type { EchoTold } from '../schedule/echo-watch.ts';

/** What was heard longer ago says nothing about now. */
const FRESH_MS = 120_000;
/** A router may answer in one family and not in the other; within one look the answer counts. */
const ONE_LOOK_MS = 5000;

/** Listens to the router. */
export type RouterEar = {
  reading: (reading: Reading) => void;
  echo: (echo: EchoTold) => void;
  /** Another network has another router. */
  forget: () => void;
  sign: (nowMs: number) => RouterSign;
};

/** An ear that has heard nothing. */
export const createRouterEar = (): RouterEar => {
  let [answeredMs, silentMs] = [-Infinity, -Infinity];
  const note = (answered: boolean, atMs: number): void => {
    if (answered) answeredMs = Math.max(answeredMs, atMs);
    else silentMs = Math.max(silentMs, atMs);
  };
  return {
    reading: ({ facts, status, at }) => {
      if (facts.kind === 'gateway' && status !== 'skipped') note(status === 'ok', Date.parse(at));
    },
    echo: ({ to, sent, lost, atMs }) => {
      if (to === 'router') note(lost < sent, atMs);
    },
    forget: () => {
      [answeredMs, silentMs] = [-Infinity, -Infinity];
    },
    sign: (nowMs) => {
      if (nowMs - Math.max(answeredMs, silentMs) > FRESH_MS) return 'unknown';
      return answeredMs >= silentMs - ONE_LOOK_MS ? 'answered' : 'silent';
    },
  };
};
