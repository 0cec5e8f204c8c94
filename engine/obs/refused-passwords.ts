// Passwords that OBS has turned down. It may show its user a notice of each, so none is tried again soon unless somebody asks.
import type { Clock } from '../deps/clock.ts';
import type { ObsCandidate } from './find-access.ts';

/** What was turned down lately. */
export type RefusedPasswords = {
  has: (candidate: ObsCandidate) => boolean;
  add: (candidate: ObsCandidate) => void;
  forget: () => void;
};

/** OBS may have been given that very password meanwhile. */
const REFUSED_FOR_MS = 600_000;

/** An empty list. */
export const createRefusedPasswords = (clock: Pick<Clock, 'monotonicMs'>): RefusedPasswords => {
  let refused: ReadonlyArray<{ candidate: ObsCandidate; atMs: number }> = [];
  const isOld = ({ atMs }: { atMs: number }): boolean => clock.monotonicMs() - atMs > REFUSED_FOR_MS;
  return {
    has: ({ endpoint, password }) =>
      refused
        .filter((one) => !isOld(one))
        .some(({ candidate }) => candidate.endpoint.port === endpoint.port && candidate.password?.equals(password)),
    add: (candidate) => {
      refused = [...refused.filter((one) => !isOld(one)), { candidate, atMs: clock.monotonicMs() }];
    },
    forget: () => {
      refused = [];
    },
  };
};
