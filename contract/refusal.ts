// A failure whose sentence is in the catalog: it carries the English words for programs and the terminal, and the message itself,
// so that a window can say it in its own language.
import { isMessageId, say } from './message.ts';
import type { Message } from './message.ts';
import { fail } from './result.ts';
import type { Failure, FailureCode } from './result.ts';

/** A failure that a message says; in English it may have words of its own, such as for a terminal. */
export const failWith = (
  code: FailureCode,
  said: Message,
  inEnglish: string = say(said),
): { ok: false; error: Failure } => {
  const { error } = fail(code, inEnglish);
  return { ok: false, error: { ...error, said } };
};

/** A failure in words: those of its message in the language that is spoken, where it has one that is known here. */
export const failureWords = ({ message, said }: Failure): string =>
  said !== undefined && isMessageId(said.id) ? say(said) : message;
