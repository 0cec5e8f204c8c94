// Which fixes ran in the time of a session, those of another program included.
import type { FixesState, FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';

const titleOf = ({ fix }: FixRun): Message['params'] => ({ fix: [`fix.${fix}.title`] });

/** Looks at one state after the other, and says what is new; what was over before `sinceMs` (epoch ms) is none. */
export const createFixNews = (sinceMs: number): ((state: FixesState) => Message[]) => {
  const begun = new Set<string>();
  const ended = new Set<string>();
  // A run is given its number only once it is kept.
  const keyOf = ({ fix, startedAt }: FixRun): string => `${fix} ${startedAt}`;
  const isNew = (told: Set<string>, run: FixRun): boolean => !told.has(keyOf(run)) && told.add(keyOf(run)).size > 0;
  const isOver = ({ endedAt }: FixRun): boolean => endedAt !== null && Date.parse(endedAt) >= sinceMs;
  return ({ running, past }) => {
    const begins = running !== null && running.endedAt === null && isNew(begun, running) ? [running] : [];
    const ends = past.filter((run) => isOver(run) && isNew(ended, run)).toReversed();
    return [
      ...begins.map((run) => message('session.fix.begins', titleOf(run))),
      ...ends.flatMap((run) => (run.result === null ? [] : message(`session.fix.${run.result}`, titleOf(run)))),
    ];
  };
};
