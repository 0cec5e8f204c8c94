import { setTimeout as wait } from 'node:timers/promises';

const STEP_MS = 100;

/** Waits until it is so; throws with what was waited for when that takes longer than `patienceMs`. */
export const until = async (what: string, isSo: () => boolean, patienceMs = 120_000): Promise<void> => {
  if (!(await comesTrue(isSo, patienceMs))) throw new Error(`in vain waited for this: ${what}`);
};

/** Waits until it is so, at most for `patienceMs`; false when it did not come. */
export const comesTrue = async (isSo: () => boolean, patienceMs: number): Promise<boolean> => {
  const untilMs = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > untilMs) return false;
    await wait(STEP_MS);
  }
  return true;
};
