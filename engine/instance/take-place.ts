// One instance per data directory: the first holds a local socket in its data directory, a second one meets it and says so.
// A socket, not a file with a process id: it vanishes with its process, and process ids are reused. A killed process leaves
// the socket's name behind; who may clear it away is decided under a short lock, or two starters could clear each other.
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../deps/clock.ts';
import { makeDirectory } from '../deps/make-directory.ts';
import { meetingPoint } from './meeting-point.ts';
import { answerShow, askToShow } from './show.ts';
import type { Shown } from './show.ts';

const MEET_MS = 500;
/** The lock is held for a few milliseconds; one that is older belongs to a process that was killed meanwhile. */
const STALE_LOCK_MS = 3000;
const LOCK_RETRY_MS = 20;

/** The place is ours until `release`; `showWith` says what happens when a second start asks us to show ourselves. */
export type OwnPlace = { type: 'ours'; release: () => Promise<void>; showWith: (show: () => Promise<Shown>) => void };

/** Either the place is ours, or somebody else holds it, who may be asked to `show`; null when he does not answer. */
export type Place = OwnPlace | { type: 'taken'; show: () => Promise<Shown | null> };

const isHeld = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(path);
    const end = (held: boolean): void => {
      socket.destroy();
      resolve(held);
    };
    socket.setTimeout(MEET_MS, () => end(true));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const listen = (path: string): Promise<Place> =>
  new Promise((resolve, reject) => {
    let show = (): Promise<Shown> => Promise.resolve({ how: 'terminal' });
    const server = createServer((socket) => answerShow(socket, () => show()));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve({ type: 'taken', show: () => askToShow(path) });
      else reject(error);
    });
    server.listen(path, () => {
      const release = (): Promise<void> => new Promise((released) => server.close(() => released()));
      resolve({ type: 'ours', release, showWith: (way) => void (show = way) });
    });
    server.unref();
  });

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Another starter may have been quicker; anything else that keeps the lock standing is told, or nobody could ever start. */
const removeLock = async (lock: string): Promise<void> => {
  await rmdir(lock).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
};

const tryLock = async (lock: string): Promise<boolean> => {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const changedMs = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => systemClock.now(),
    );
    // Also when the clock was set back: a lock from the future is a leftover too.
    if (Math.abs(systemClock.now() - changedMs) > STALE_LOCK_MS) await removeLock(lock);
    return false;
  }
};

const underLock = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  while (!(await tryLock(lock))) await wait(LOCK_RETRY_MS);
  try {
    return await work();
  } finally {
    await removeLock(lock);
  }
};

/** Takes the one place of this data directory; throws what the file system throws. A crash's leftovers are cleared away. */
export const takePlace = async (platform: string, dataDirectory: string): Promise<Place> => {
  await makeDirectory(dataDirectory);
  const path = meetingPoint(platform, dataDirectory);
  // Windows takes a pipe away with its process, so that there is nothing to clear.
  if (platform === 'win32') return listen(path);
  return underLock(`${path}.claim`, async () => {
    const first = await listen(path);
    if (first.type === 'ours' || (await isHeld(path))) return first;
    await rm(path, { force: true });
    return listen(path);
  });
};
