// The sentence of the moment, and what to do. While nobody watches that is said instead of what was true before.
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { Snapshot } from '../../contract/report.ts';
import { todoOf } from '../../contract/todo.ts';

/** What stands largest on the screen. */
export const sentenceOf = ({ verdict, paused }: Pick<Snapshot, 'verdict' | 'paused'>): Message =>
  paused ? message('note.paused') : verdict.message;

/** The line below it. */
export const adviceOf = ({ verdict, paused }: Pick<Snapshot, 'verdict' | 'paused'>): Message =>
  message(paused ? 'now.paused-todo' : todoOf(verdict));
