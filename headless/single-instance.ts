// One watch per user: the first holds a local socket in its data directory, a second one meets it and says so.
// A socket, not a file with a process id: it vanishes with its process, and process ids are reused. A killed process leaves
// the socket's name behind; who may clear it away is decided under a short lock, or two starters could clear each other.
import { createHash } from 'node:crypto';
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDirectory } from '../engine/deps/make-directory.ts';

/** The longest path a Unix socket address can hold, the terminating zero excluded (sun_path on Linux is 108, on macOS 104). */
const MAX_SOCKET_PATH = 103;
const MEET_MS = 500;
/** The lock is held for a few milliseconds; one that is older belongs to a process that was killed meanwhile. */
const STALE_LOCK_MS = 3000;
const LOCK_RETRY_MS = 20;

/** Either the place is ours until `release`, or somebody else holds it. */
export type Place = { type: 'ours'; release: () => Promise<void> } | { type: 'taken' };

/** Where the instances of one data directory meet. */
export const meetingPoint = (platform: string, dataDirectory: string): string => {
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\tokwatch-${mark}`;
  const inside = join(dataDirectory, 'running.sock');
  return Buffer.byteLength(inside) <= MAX_SOCKET_PATH ? inside : join(tmpdir(), `tokwatch-${mark}.sock`);
};

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
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve({ type: 'taken' });
      else reject(error);
    });
    server.listen(path, () => {
      const release = (): Promise<void> => new Promise((released) => server.close(() => released()));
      resolve({ type: 'ours', release });
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
      () => Date.now(),
    );
    // Also when the clock was set back: a lock from the future is a leftover too.
    if (Math.abs(Date.now() - changedMs) > STALE_LOCK_MS) await removeLock(lock);
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
