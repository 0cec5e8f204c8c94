// A link to whatever listens at a port of the test's, on a clock that is moved by hand, with all that it told.
import { createNet } from '../../../../engine/deps/real-net.ts';
import type { ObsState } from '../../../../contract/obs.ts';
import type { ObsCandidate } from '../../../../engine/obs/find-access.ts';
import { Secret } from '../../../../engine/obs/secret.ts';
import { startObsLink } from '../../../../engine/obs/start-obs-link.ts';
import type { ObsLink } from '../../../../engine/obs/start-obs-link.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import type { HandClock } from '../../support/hand-clock.ts';

/** A link, its clock and its states; `states` are the words that tests compare, `told` is everything. */
export type Linked = AsyncDisposable & {
  link: ObsLink;
  clock: HandClock;
  told: ObsState[];
  states: () => string[];
  /** Moves the clock by one second at a time until the state is in these words; throws after so many seconds. */
  until: (words: string, seconds?: number) => Promise<void>;
};

/** A way in. */
export const wayIn = (
  endpoint: ObsCandidate['endpoint'],
  password: string | null = null,
  enabled: boolean | null = null,
): ObsCandidate => ({ endpoint, password: password === null ? null : new Secret(password), enabled });

const wordsOf = (state: ObsState): string => {
  if (state.link === 'apart') return state.why;
  if (state.link !== 'up') return state.link;
  return state.streaming === true ? (state.reconnecting === true ? 'reconnecting' : 'streaming') : 'up';
};

const REAL_TURNS = 40;

/** Links; the ways in may be another list each time. */
export const linkTo = (ways: () => readonly ObsCandidate[]): Linked => {
  const clock = createHandClock();
  const told: ObsState[] = [];
  const ending = new AbortController();
  const edges = { connect: createNet().connect, clock, signal: ending.signal, random: () => 0 };
  const link = startObsLink({ ...edges, findAccess: () => Promise.resolve(ways()) }, (state) => told.push(state));
  const states = (): string[] => told.map(wordsOf);
  const until = async (words: string, seconds = 40): Promise<void> => {
    for (let second = 0; second <= seconds; second += 1) {
      // Sockets of this machine take their turns in real time, which the clock knows nothing of.
      for (let turn = 0; turn < REAL_TURNS; turn += 1) {
        if (wordsOf(link.state()) === words) return;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await clock.advance(1000);
    }
    throw new Error(`not “${words}” but ${states().join(', ')}`);
  };
  return { link, clock, told, states, until, [Symbol.asyncDispose]: link.end };
};
