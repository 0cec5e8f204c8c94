// Asks OBS to do something, and what stands before that.
import type { Conversation } from '../socket/open-conversation.ts';
import { actingRequests, readStanding, requestFor } from './acts.ts';
import type { ObsAct, ObsActed, ObsActing } from './acts.ts';

/** Does it in this conversation. */
export const actIn = async ({ ask }: Pick<Conversation, 'ask'>, act: ObsAct): Promise<ObsActed> => {
  const results = await ask([requestFor(act)]);
  if (results === null) return 'silent';
  return results[0]?.isDone === true ? 'done' : 'refused';
};

/** What stands now; null when OBS did not answer. */
export const readActing = async ({ ask }: Pick<Conversation, 'ask'>): Promise<ObsActing | null> => {
  const results = await ask(actingRequests);
  return results && readStanding(results);
};
