// What is news in how the stream fares: a new state, or a new cause. That a second is as bad as the one before is none.
import type { Message } from '../../../contract/message.ts';
import { healthIn, isTrouble } from './follow.ts';
import type { Followed, Standing } from './follow.ts';

// Figures in a sentence change every second, its cause does not.
const keyOf = (standing: Standing): string =>
  isTrouble(standing) ? `${standing.state} ${standing.cause.key}` : `${standing.state} ${standing.message.id}`;

/** The sentence of a state or a cause that is another one than before; null while both stay. */
export const healthNews = (before: Followed, after: Followed): Message | null =>
  keyOf(before.standing) === keyOf(after.standing) ? null : healthIn(after).message;
