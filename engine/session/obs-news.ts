// What the link to OBS brings that belongs into the log of a session. Pure.
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { ObsState } from '../../contract/obs.ts';
import { obsLossSentence } from '../obs/obs-sentence.ts';

type Up = Extract<ObsState, { link: 'up' }>;

const linkedAgain = ({ again }: Up): Message => {
  if (again === null) return message('session.obs.linked');
  return message(again.restarted === true ? 'session.obs.restarted' : 'session.obs.back');
};

const doingNews = (before: Up, after: Up): Message | null => {
  if (before.streaming !== null && after.streaming !== null && before.streaming !== after.streaming)
    return message(after.streaming ? 'session.obs.streams' : 'session.obs.stopped');
  const [was, is] = [before.reconnecting === true, after.reconnecting === true];
  if (was === is) return null;
  return message(is ? 'session.obs.reconnecting' : 'session.obs.reconnected');
};

/** The state of the link as it is known: what OBS has not said for a moment is as it was. */
export const knownObs = (before: ObsState, after: ObsState): ObsState =>
  before.link !== 'up' || after.link !== 'up'
    ? after
    : {
        ...after,
        streaming: after.streaming ?? before.streaming,
        reconnecting: after.reconnecting ?? before.reconnecting,
      };

/** What is news in the state of the link after the one before; null where nothing is. To look for OBS in vain is no news. */
export const obsNews = (before: ObsState, after: ObsState): Message | null => {
  if (after.link === 'up') return before.link === 'up' ? doingNews(before, after) : linkedAgain(after);
  if (before.link !== 'up' || after.link !== 'apart' || after.lost === null) return null;
  return obsLossSentence(after.lost);
};
