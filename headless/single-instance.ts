// One watch per user: the first holds a local socket in its data directory, a second one meets it and says so.
// A socket, not a file with a process id: it vanishes with its process, and process ids are reused.
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path a Unix socket address can hold, the terminating zero excluded (sun_path on Linux is 108, on macOS 104). */
const MAX_SOCKET_PATH = 103;
const MEET_MS = 500;

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

/** Takes the one place of this data directory. A socket that a crash left behind is cleared away. */
export const takePlace = async (platform: string, dataDirectory: string): Promise<Place> => {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const path = meetingPoint(platform, dataDirectory);
  const first = await listen(path);
  if (first.type === 'ours' || (await isHeld(path))) return first;
  if (platform !== 'win32') await rm(path, { force: true });
  return listen(path);
};
