// Sessions that are about to be deleted. For a few seconds that can be taken back, instead of “are you sure”; the time goes on while
// somebody looks at another view. A window that is closed meanwhile deletes nothing.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';

/** So long it can be taken back. */
const UNDO_MS = 8 * SECOND_MS;

/** How deleting a session stands: it can be taken back, it was done, or it was refused. */
export type Removal = { state: 'leaving' | 'gone' } | { state: 'refused'; why: string };

/** By the id of the session. */
export const removals = $state<Record<number, Removal>>({});

const timers: Record<number, ReturnType<typeof setTimeout>> = {};

/** Deletes a session after a while. */
export const removeSoon = (client: Client<Api>, id: number): void => {
  removals[id] = { state: 'leaving' };
  const remove = async (): Promise<void> => {
    delete timers[id];
    const answer = await client.session.remove({ id });
    removals[id] = answer.ok ? { state: 'gone' } : { state: 'refused', why: answer.error.message };
  };
  timers[id] = setTimeout(() => remove().catch(reportError), UNDO_MS);
};

/** Keeps it after all. */
export const keepAfterAll = (id: number): void => {
  clearTimeout(timers[id]);
  delete timers[id];
  delete removals[id];
};
