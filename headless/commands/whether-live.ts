// Whether the user is LIVE at this moment, for a command that would take of his line: the Tokwatch that runs on the same data knows
// of a session, and of an OBS whose password it has; else OBS is asked.
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { History } from '../../engine/history/history.ts';
import { findRunningOne } from './running-one.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

type Asked = { history: Pick<History, 'ask'>; obsStreams: boolean | null };

// One that does not answer may be in the middle of a session all the same.
const hasOpenSession = async ({ ask }: Pick<History, 'ask'>): Promise<boolean> => {
  const found = await ask('sessions', { limit: 1 });
  return found.ok && found.value[0]?.endedAt === null;
};

/**
 * Whether he is LIVE; null where an OBS is there that nobody can ask, or a Tokwatch that gives no answer. Fails where the data
 * directory cannot be used.
 */
export const whetherLive = async (
  around: Surroundings,
  options: CommonOptions,
  { history, obsStreams }: Asked,
): Promise<Result<boolean | null>> => {
  const running = await findRunningOne(around, options);
  if (!running.ok) return running;
  if (obsStreams === true || running.value === null) return ok(obsStreams);
  const answer = await running.value.order({ order: 'ask' });
  if (answer?.ok === true && answer.value.live !== undefined) return ok(answer.value.live ?? obsStreams);
  return ok((await hasOpenSession(history)) ? true : null);
};
