// What to do about a verdict: the advice of its sentence where that has one of its own, else that of its code.
import { isMessageId } from './message.ts';
import type { MessageId } from './message.ts';
import type { Verdict, VerdictCode } from './verdict.ts';

// To wait and to see how others fare mends nothing: nothing that counts or offers fixes promises that it does.
const mendsNothing: readonly string[] = ['wait', 'open-outage-monitors'];

/** Those of the fixes that may mend something. */
export const mendingOf = ({ fixes }: Pick<Verdict, 'fixes'>): Verdict['fixes'] =>
  fixes.filter((id) => !mendsNothing.includes(id));

/** The advice for a code, whatever sentence it is said in. */
export const adviceFor = (code: VerdictCode): MessageId => {
  const id = `todo.${code}`;
  return isMessageId(id) ? id : 'todo.unknown';
};

/** The sentence that says what to do about a verdict. */
export const todoOf = ({ code, message }: Pick<Verdict, 'code' | 'message'>): MessageId => {
  const id = `todo.${message.id}`;
  return isMessageId(id) ? id : adviceFor(code);
};
