// A desk of sessions as a program has it: a real clock, a real history on a real disk. The user is LIVE from the start where he is.
import { defaultSettings } from '../../../../contract/settings.ts';
import { systemClock } from '../../../../engine/deps/clock.ts';
import type { EngineEvent } from '../../../../engine/engine.ts';
import type { History } from '../../../../engine/history/history.ts';
import { openHistory } from '../../../../engine/history/open-history.ts';
import type { News } from '../../../../engine/incidents/news.ts';
import { capBytesOf } from '../../../../engine/memory/cap.ts';
import { createSessionDesk } from '../../../../engine/session/session-desk.ts';
import type { SessionDesk } from '../../../../engine/session/session-desk.ts';
import { snapshotOf } from '../../../renderer/support/stories.ts';
import { circumstances } from '../../exports/evening.ts';
import { createCountingObs } from '../counting-obs.ts';

/** A desk that is attended to, and what it told aloud. */
export type RealDesk = { desk: SessionDesk; history: History; announced: News[]; stop: () => Promise<void> };

/** Opens the desk over the history in a file. */
export const openRealDesk = async (file: string, { live }: { live: boolean }): Promise<RealDesk> => {
  const history = await openHistory({ file, capBytes: capBytesOf(defaultSettings), clock: systemClock });
  const snapshot = { ...snapshotOf('ok'), live };
  const stream = createCountingObs();
  stream.sends(312_500);
  const announced: News[] = [];
  const desk = createSessionDesk({
    ...{ clock: systemClock, history, fixes: null, live: () => Promise.resolve(defaultSettings.live) },
    circumstances: () => Promise.resolve(circumstances),
    engine: {
      snapshot: () => snapshot,
      setLive: () => undefined,
      subscribe: (listener: (event: EngineEvent) => void) => {
        listener({ type: 'snapshot', snapshot });
        return () => undefined;
      },
    },
    machine: {
      take: () => Promise.resolve({ uplinkBytes: 330_000, wifiDbm: null, cpuPercent: 20 }),
      sight: () => null,
      lookAgain: () => undefined,
    },
    openObs: () => ({ ...stream, state: () => ({ link: 'off' }) }),
    announce: (news) => {
      announced.push(news);
      return () => undefined;
    },
  });
  const ending = new AbortController();
  const attending = desk.attend(ending.signal);
  return {
    ...{ desk, history, announced },
    stop: async () => {
      ending.abort();
      await attending;
      await history.close();
    },
  };
};
