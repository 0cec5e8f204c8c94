// `tokwatch session list` and `trends`: the sessions that are kept, and what they say together.
import { say } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import { trendsIn } from '../../engine/session/session-shelf.ts';
import type { ExitStatus } from '../exit-status.ts';
import { sessionLines } from '../view/session-view.ts';
import { trendsLines } from '../view/trends-view.ts';
import { visitHistory } from './history-visit.ts';
import { SESSION_SCHEMA, sessionJson } from './session-json.ts';
import { standings } from './session-standing.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `session list`. */
export type SessionListOptions = CommonOptions & { search?: string; limit: number };

/** `tokwatch session list`: newest first; one more is asked for, to say whether there are older ones. */
export const sessionListCommand = (
  around: Surroundings,
  { search, limit, ...options }: SessionListOptions,
): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history }) => {
    const found = await history.ask('sessions', { limit: limit + 1, ...(search !== undefined && { search }) });
    if (!found.ok) return found;
    const sessions = found.value.slice(0, limit);
    const more = found.value.length > limit;
    const standing = await standings(around, options, sessions);
    if (!standing.ok) return standing;
    const listed = { standing: standing.value, more, isSearch: search !== undefined };
    return ok({
      json: {
        schema: SESSION_SCHEMA,
        sessions: sessions.map((session) => sessionJson(session, standing.value(session))),
        more,
      },
      lines: (page) => sessionLines(sessions, listed, page),
    });
  });

/** `tokwatch session trends`: on the user's own clock. */
export const sessionTrendsCommand = (around: Surroundings, options: CommonOptions): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history, here }) => {
    const found = await trendsIn(history, here.zone);
    if (!found.ok) return found;
    const trends = found.value;
    return ok({
      json: { schema: SESSION_SCHEMA, ...trends, says: say(trends.message) },
      lines: (page) => trendsLines(trends, page),
    });
  });
