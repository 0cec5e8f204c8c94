// Begins and ends the one session that can go on.
import type { ObsState } from '../../contract/obs.ts';
import type { LiveState, SessionEnd, SessionStart } from '../../contract/session.ts';
import { isoTime } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';
import { runSession } from './run-session.ts';
import type { Going, SessionParts } from './run-session.ts';

/** The session that goes on, and its end. */
export type Current = { going: Going; end: (why: SessionEnd) => void };

/** The keeper of the one session. */
export type Keeping = {
  current: () => Current | null;
  begin: (start: SessionStart, obs: ObsState, link: Pick<ObsLink, 'look'>) => void;
  /** The numbers of those that are over and not on the disk as such yet. */
  unkept: () => readonly number[];
  /** The program ends: resolves once each of them was given to the disk a last time. */
  leave: () => Promise<void>;
};

/** Keeps no session yet; `change` hears what is shown of one. */
export const createKeeping = (
  inputs: Omit<SessionParts, 'link' | 'leaving'>,
  change: (part: Partial<LiveState>) => void,
): Keeping => {
  const { clock } = inputs;
  let current: Current | null = null;
  const leaving = new AbortController();
  const closing = new Set<Going>();
  return {
    current: () => current,
    unkept: () => [...closing].map(({ recorder }) => recorder.session().id),
    leave: async () => {
      leaving.abort();
      await Promise.all([...closing].map(({ over }) => over));
    },
    begin: (start, obs, link) => {
      const ending = new AbortController();
      let why: SessionEnd = 'by-hand';
      const up = obs.link === 'up' ? obs : null;
      const begun = {
        ...{ startedAt: isoTime(clock.now()), endedAt: null, start, end: null, title: '', summary: null },
        ...{ obsVersion: up?.version ?? null, server: up?.server ?? null },
      };
      const going = runSession({ ...inputs, link, leaving: leaving.signal }, begun, {
        onRow: (row, health) => {
          if (!ending.signal.aborted) change({ row, health, session: going.recorder.session() });
        },
        ...{ obs, why: () => why, signal: ending.signal },
      });
      current = {
        going,
        end: (because) => {
          why = because;
          current = null;
          closing.add(going);
          change({ session: null, row: null, health: null });
          ending.abort();
        },
      };
      change({ session: going.recorder.session(), closed: null });
      going.over.catch(surface).finally(() => closing.delete(going));
    },
  };
};
