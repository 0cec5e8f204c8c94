// A short lock between processes: a directory, since making one is a single step that only one of two can do. It is held for a
// few milliseconds; one that is older was left by a process that was killed meanwhile.
import { lstat, mkdir, rmdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from './clock.ts';
import { inTheWay } from './unusable-place.ts';

const STALE_MS = 3000;
const RETRY_MS = 20;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Another one may have been quicker; anything else that keeps the lock standing is told, or nobody could ever go on. */
const remove = async (lock: string): Promise<void> => {
  await rmdir(lock).catch((error: unknown) => {
    const code = codeOf(error) ?? '';
    if (['ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(code)) throw inTheWay(lock);
    if (code !== 'ENOENT') throw error;
  });
};

const tryLock = async (lock: string): Promise<boolean> => {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const changedMs = await lstat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => systemClock.now(),
    );
    // Also when the clock was set back: a lock from the future is a leftover too.
    if (Math.abs(systemClock.now() - changedMs) > STALE_MS) await remove(lock);
    return false;
  }
};

/** Does `work` while no other process does work under the lock at this path; throws what the file system throws. */
export const underLock = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  while (!(await tryLock(lock))) await wait(RETRY_MS);
  try {
    return await work();
  } finally {
    await remove(lock);
  }
};
