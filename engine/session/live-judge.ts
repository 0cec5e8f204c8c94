// How the stream of a running session fares: each second is judged, and what is news in that goes into the log. A LIVE that nobody
// sees is told aloud.
import { SECOND_MS } from '../../contract/durations.ts';
import { message } from '../../contract/message.ts';
import type { Health, SessionRow } from '../../contract/session.ts';
import type { News } from '../incidents/news.ts';
import { healthNews } from './judge/changes.ts';
import { beginFollowing, follow, healthIn } from './judge/follow.ts';
import { ghostEnd, ghostIn } from './judge/ghost.ts';
import type { Ghost } from './judge/ghost.ts';
import type { Told } from './judge/reach.ts';
import type { Recorder } from './recorder.ts';

/** Tells something aloud as soon as that may be; what is returned takes it back if it was not told by then. */
export type Announce = (news: News) => () => void;

/** Judges second after second; `told` is the verdict that was settled by then. */
export type LiveJudge = {
  take: (row: SessionRow, told: Told | null) => Health;
  /** The session is over: nothing is told of it any more. */
  end: () => void;
};

const alarm = ({ message: title }: Ghost): News => ({
  ...{ occasion: 'ghost', group: 'live-ghost', urgency: 'critical', title, body: message('session.todo.ghost') },
});

/** Has judged nothing; `begunMs` is when the session began (epoch ms). */
export const createLiveJudge = (
  begunMs: number,
  { recorder: { happen }, announce }: { recorder: Pick<Recorder, 'happen'>; announce: Announce },
): LiveJudge => {
  let followed = beginFollowing(begunMs);
  let haunted: { sinceMs: number; takeBack: () => void } | null = null;

  const lookForGhost = (nowMs: number): void => {
    if (haunted === null) {
      const ghost = ghostIn(followed);
      if (ghost === null) return;
      happen('ghost', ghost.message);
      haunted = { sinceMs: ghost.sinceMs, takeBack: announce(alarm(ghost)) };
      return;
    }
    const end = ghostEnd(followed);
    if (end === null) return;
    const seconds = Math.round((nowMs - haunted.sinceMs) / SECOND_MS);
    if (end === 'flows') happen('ghost', message('session.ghost-over', { seconds }));
    haunted.takeBack();
    haunted = null;
  };
  return {
    take: (row, told) => {
      const before = followed;
      followed = follow(before, row, told);
      const news = healthNews(before, followed);
      if (news !== null) happen('health', news);
      lookForGhost(row.atMs);
      return healthIn(followed);
    },
    end: () => {
      haunted?.takeBack();
      haunted = null;
    },
  };
};
