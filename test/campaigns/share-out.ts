// How laboratory copies share what is to be done, and how each is made ready for what comes next.
import type { Lab } from '../lab/lab.ts';

/** An undo that does not show within its time is tried once more as a full reset; if that fails too, the copy is useless. */
export const takeBack = (lab: Lab): Promise<number> => lab.undo().catch(() => lab.reset());

/**
 * Lets each copy take one task after the other from `waiting`, until none is left or `work` says false: that copy does no
 * more, and what it would have done falls to the others. What nobody took stays in `waiting`.
 */
export const shareOut = async <Task>(
  labs: readonly Lab[],
  waiting: Task[],
  work: (lab: Lab, task: Task) => Promise<boolean | void>,
): Promise<void> => {
  const workThrough = async (lab: Lab): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if ((await work(lab, next)) === false) return;
    }
  };
  await Promise.all(labs.map(workThrough));
};
