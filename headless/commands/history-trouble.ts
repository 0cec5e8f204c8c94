// What the user must know of the history, told once beside what a command shows: that it is not kept, or was set aside.
import { say } from '../../contract/message.ts';
import type { Memory } from '../../engine/memory/memory.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Says each new notice of the history once on stderr, until the returned function is called. What happened before `begunMs`, the start
 * of this program, was said by an earlier one; the window and `tokwatch history` show it for a week.
 */
export const tellHistoryTrouble = (
  { terminal }: Pick<Surroundings, 'terminal'>,
  { history }: { history: Pick<Memory['history'], 'subscribe'> },
  begunMs: number = performance.timeOrigin,
): (() => void) => {
  const told = new Set<string>();
  return history.subscribe(({ notices }) => {
    for (const { at, message } of notices) {
      // A large file on a slow disk is no trouble: what is seen meanwhile waits.
      if (message.id === 'history.opening' || Date.parse(at) < begunMs) continue;
      const notice = `${at} ${message.id}`;
      if (!told.has(notice)) terminal.err.write(`tokwatch: ${say(message)}\n`);
      told.add(notice);
    }
  });
};
