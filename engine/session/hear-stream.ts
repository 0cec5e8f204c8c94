// What a stream of OBS's does to a session: where the user lets it, one begins with the stream; and what the stream has begun ends
// with it, whatever the user has set meanwhile. What the user began by hand he ends himself, and is told when OBS has stopped.
import { message } from '../../contract/message.ts';
import type { ObsState } from '../../contract/obs.ts';
import type { SessionEnd, SessionStart } from '../../contract/session.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import type { Engine } from '../engine.ts';
import type { News } from '../incidents/news.ts';
import { followStream, noStream } from './follow-obs.ts';
import type { StreamNews } from './follow-obs.ts';
import type { Keeping } from './keep-session.ts';
import type { Announce } from './live-judge.ts';

/** What hearing needs; `live` is read anew each time. */
export type StreamParts = {
  clock: Pick<Clock, 'monotonicMs'>;
  engine: Pick<Engine, 'snapshot' | 'setLive'>;
  announce: Announce;
  live: () => Promise<Pick<Settings['live'], 'followObs'>>;
};

/**
 * An ear for OBS; `hear` takes each state, `why` says what begins or ends a session when whether the user is LIVE is told next, and
 * `told` that it was.
 */
export type StreamEar = {
  hear: (obs: ObsState) => Promise<void>;
  why: () => { start: SessionStart; end: SessionEnd };
  told: (isLive: boolean) => void;
};

const byHand = { start: 'by-hand', end: 'by-hand' } as const;

const stillLive: News = {
  ...{ occasion: 'still-live', group: 'live-still-on', urgency: 'low' },
  ...{ title: message('session.still-live'), body: message('session.todo.still-live') },
};

/** Makes an ear that has heard nothing yet. */
export const createStreamEar = ({ clock, engine, announce, live }: StreamParts, keeping: Keeping): StreamEar => {
  let stream = noStream;
  let why: ReturnType<StreamEar['why']> = byHand;
  let followed: boolean | null = null;
  let takeBack: (() => void) | null = null;

  const setLive = (isLive: boolean, because: typeof why): void => {
    why = because;
    engine.setLive(isLive);
  };
  const start = (): SessionStart | undefined => keeping.current()?.going.recorder.session().start;
  const hearEnd = (end: Exclude<StreamNews, 'began' | null>): void => {
    if (start() === 'by-hand') takeBack ??= announce(stillLive);
    // One that was to begin just now counts as well.
    else if ((start() ?? why.start) === 'obs') setLive(false, { start: 'by-hand', end });
  };
  const over = (): void => {
    takeBack?.();
    takeBack = null;
  };
  return {
    hear: async (obs) => {
      const { stream: next, news } = followStream(stream, obs, clock.monotonicMs());
      stream = next;
      if (news === 'began') over();
      else if (news !== null) hearEnd(news);
      const { followObs } = await live();
      const isNew = news === 'began' || followed === false;
      followed = followObs;
      // The stream may have ended while the settings were read.
      if (followObs && isNew && stream.isOn && !keeping.current()) setLive(true, { start: 'obs', end: 'by-hand' });
    },
    why: () => why,
    told: (isLive) => {
      why = byHand;
      if (!isLive) over();
    },
  };
};
