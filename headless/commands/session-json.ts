// Sessions for programs: as they cross every border, and beside each message what it says.
import { say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { Standing } from './session-standing.ts';
import type { Session, SessionEvent } from '../../contract/session.ts';

/** The number of the shape of what these commands print; it grows with every change that could break a reader. */
export const SESSION_SCHEMA = 1;

const withWords = (told: Message): unknown => ({ ...told, says: say(told) });

/** A session with the words of its summary, and what has become of it while it has no end; absent where that was not looked at. */
export const sessionJson = ({ summary, ...session }: Session, standing?: Standing): unknown => ({
  ...session,
  ...(standing !== undefined && { standing }),
  summary: summary && {
    ...summary,
    says: say(summary.message),
    todo: summary.todo.map(withWords),
    dips: summary.dips.map((dip) => ({ ...dip, says: say(dip.message) })),
  },
});

/** What happened, in words. */
export const eventJson = (event: SessionEvent): unknown => ({ ...event, says: say(event.message) });
