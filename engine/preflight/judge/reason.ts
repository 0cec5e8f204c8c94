// How reasons are written.
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import type { PreflightPart, Reason, ReasonWeight } from '../../../contract/preflight.ts';
import type { Sights } from './sights.ts';

/** Reads the sights for one kind of reason; none when nothing is to be said. */
export type Row = (sights: Sights) => readonly Reason[];

/** A reason with a sentence of its own; `todo` is the id of what to do about it, with the same parameters. */
export const reason = (
  [part, weight]: readonly [PreflightPart, ReasonWeight],
  id: MessageId,
  params: Message['params'] = {},
  todo: MessageId | null = null,
): Reason => ({ part, weight, message: message(id, params), todo: todo && message(todo, params) });
