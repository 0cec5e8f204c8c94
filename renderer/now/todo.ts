import { isMessageId } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import type { VerdictCode } from '../../contract/verdict.ts';

/** The sentence that says what to do about a verdict. */
export const todoFor = (code: VerdictCode): MessageId => {
  const id = `todo.${code}`;
  return isMessageId(id) ? id : 'todo.unknown';
};
