// What to do about a verdict: the advice of its sentence where that has one of its own, else that of its code.
import { isMessageId } from './message.ts';
import type { MessageId } from './message.ts';
import type { Verdict } from './verdict.ts';

/** The sentence that says what to do about a verdict. */
export const todoOf = ({ code, message }: Pick<Verdict, 'code' | 'message'>): MessageId => {
  const ids = [`todo.${message.id}`, `todo.${code}`];
  return ids.find(isMessageId) ?? 'todo.unknown';
};
