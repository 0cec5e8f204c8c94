// What the user must know of the history, told once beside what a command shows: that it is not kept, or was set aside.
import { say } from '../../contract/message.ts';
import type { Memory } from '../../engine/memory/memory.ts';
import type { Surroundings } from './surroundings.ts';

/** Says each new notice of the history once on stderr, until the returned function is called. */
export const tellHistoryTrouble = (
  { terminal }: Pick<Surroundings, 'terminal'>,
  { history }: Pick<Memory, 'history'>,
): (() => void) => {
  const told = new Set<string>();
  return history.subscribe(({ notices }) => {
    for (const { at, message } of notices) {
      // A large file on a slow disk is no trouble: what is seen meanwhile waits.
      if (message.id === 'history.opening') continue;
      const notice = `${at} ${message.id}`;
      if (!told.has(notice)) terminal.err.write(`tokwatch: ${say(message)}\n`);
      told.add(notice);
    }
  });
};
