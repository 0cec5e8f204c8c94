// The sentence of the moment, and what to do. While nobody watches that is said instead of what was true before. Pure.
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { Snapshot } from './report.ts';
import { todoOf } from './todo.ts';

type Present = Pick<Snapshot, 'verdict' | 'paused' | 'fixing'>;

/** What stands largest on the screen. */
export const sentenceOf = ({ verdict, paused, fixing }: Present): Message => {
  if (paused) return message('note.paused');
  return fixing ? message('note.fixing') : verdict.message;
};

/** The line below it. */
export const adviceOf = ({ verdict, paused, fixing }: Present): Message => {
  if (paused) return message('now.paused-todo');
  return message(fixing ? 'now.fixing-todo' : todoOf(verdict));
};
