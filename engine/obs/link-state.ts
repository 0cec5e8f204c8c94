// The state of the link as it is told: once for each change, in whole.
import { isDeepStrictEqual } from 'node:util';
import type { ObsEnding, ObsLoss, ObsState, ObsTrouble } from '../../contract/obs.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { drawsAnew } from './rows/began-anew.ts';
import type { ObsSample } from './rows/sample.ts';
import type { ObsPresence } from './stay-with-obs.ts';

/** Turns what happens to the link into its state. */
export type LinkState = {
  now: () => ObsState;
  /** What OBS is and does; the first time since it was apart, the link is up from now on. */
  present: (presence: ObsPresence) => void;
  /** The link was up, or about to be, and has ended. */
  lose: (how: ObsEnding) => void;
  /** A try has failed. */
  miss: (why: ObsTrouble) => void;
  off: () => void;
};

type Up = Extract<ObsState, { link: 'up' }>;

type Doing = Pick<Up, 'streaming' | 'reconnecting'>;

/** Whether anything is being sent, reconnecting included; null when OBS did not say. */
const doingIn = (sample: ObsSample | null): Doing => {
  if (sample === null || sample.outputs === null) return { streaming: null, reconnecting: null };
  const active = sample.outputs.filter((output) => output.active);
  return {
    streaming: sample.unmeasured > 0 || active.length > 0,
    reconnecting: active.some(({ reconnecting }) => reconnecting),
  };
};

/** Begins as connecting. */
export const createLinkState = (clock: Clock, onState: (state: ObsState) => void): LinkState => {
  let state: ObsState = { link: 'connecting' };
  let lost: ObsLoss | null = null;
  let lastSample: ObsSample | null = null;
  const tell = (next: ObsState): void => {
    if (isDeepStrictEqual(state, next)) return;
    state = next;
    onState(next);
  };
  const now = (): string => isoTime(clock.now());

  const upWith = ({ version, server, sample, gaveUp }: ObsPresence): Up => {
    const known = { version, server, ...doingIn(sample), gaveUp };
    if (state.link === 'up') return { ...state, ...known };
    const restarted = lastSample === null || sample === null ? null : drawsAnew(lastSample, sample);
    return { link: 'up', since: now(), ...known, again: lost === null ? null : { after: lost, restarted } };
  };

  return {
    now: () => state,
    present: (presence) => {
      tell(upWith(presence));
      lastSample = presence.sample ?? lastSample;
    },
    lose: (how) => {
      lost = { how, at: now(), whileStreaming: state.link === 'up' ? state.streaming : null };
      tell({ link: 'apart', why: how === 'removed' ? 'removed' : 'ended', since: now(), lost });
    },
    miss: (why) => {
      if (state.link === 'apart' && state.why === why) return;
      tell({ link: 'apart', why, since: now(), lost });
    },
    off: () => tell({ link: 'off' }),
  };
};
