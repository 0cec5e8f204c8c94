import { listWords, isMessageId } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { say } from '../words/say.ts';

/** What was not judged for one and the same reason, as one line. */
export type Unjudged = { because: Message; what: string };

const nameOf = (what: string): string => {
  const id = `feature.${what}`;
  return isMessageId(id) ? say(id) : what;
};

/** The reasons, each with everything it holds for, in the order they came. */
export const unjudgedByReason = (notJudged: Verdict['notJudged']): Unjudged[] =>
  [...Map.groupBy(notJudged, ({ because }) => because.id).values()].map((group) => ({
    because: group[0]!.because,
    what: listWords(group.map(({ what }) => nameOf(what))),
  }));
