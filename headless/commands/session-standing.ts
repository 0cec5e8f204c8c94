// What has become of a session that has no end yet: only the Tokwatch that runs knows whether it goes on.
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Session } from '../../contract/session.ts';
import { findRunningOne } from './running-one.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/**
 * It goes on; it is over, and the disk has not taken its end yet; or nobody keeps it any more, and the next start closes it. Null for
 * a session that has its end.
 */
export type Standing = 'goes-on' | 'unkept' | 'cut-off' | null;

/** Says it of each session; fails where the data directory cannot be used. */
export const standings = async (
  around: Surroundings,
  options: CommonOptions,
  sessions: readonly Session[],
): Promise<Result<(session: Session) => Standing>> => {
  if (sessions.every(({ endedAt }) => endedAt !== null)) return ok(() => null);
  const running = await findRunningOne(around, options);
  if (!running.ok) return running;
  const answer = await running.value?.order({ order: 'ask' });
  const kept = answer?.ok === true ? answer.value.session : undefined;
  return ok(({ id, endedAt }) => {
    if (endedAt !== null) return null;
    if (running.value === null) return 'cut-off';
    // One that does not answer may well keep it.
    return kept === undefined || kept === id ? 'goes-on' : 'unkept';
  });
};
