// Where the instances of one data directory meet: a local socket, in a folder that only its owner can enter.
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { message } from '../../contract/message.ts';
import { makeDirectory } from '../deps/make-directory.ts';
import { UnusablePlace, inTheWay } from '../deps/unusable-place.ts';

/** The longest path a Unix socket address can hold, the terminating zero excluded (sun_path on Linux is 108, on macOS 104). */
const MAX_SOCKET_PATH = 103;

const OWNER_ALONE = 0o700;
const OTHERS = 0o077;

/** The socket's path, which may be too long for a socket's address; on Windows its pipe. */
export const meetingPoint = (platform: string, dataDirectory: string): string => {
  if (platform !== 'win32') return join(dataDirectory, 'meeting', 'running.sock');
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  return `\\\\.\\pipe\\tokwatch-${mark}`;
};

/** Makes the folder of the meeting point, or makes sure that nobody but its owner, who is this user, can enter it. */
export const makeMeetingFolder = async (folder: string): Promise<void> => {
  await makeDirectory(folder);
  const isOpen = async (): Promise<boolean> => {
    const found = await lstat(folder);
    if (!found.isDirectory()) throw inTheWay(folder);
    if (found.uid !== process.getuid?.()) throw new UnusablePlace(message('file.of-others', { path: folder }));
    return (found.mode & OTHERS) !== 0;
  };
  if (!(await isOpen())) return;
  await chmod(folder, OWNER_ALONE);
  if (await isOpen()) throw new UnusablePlace(message('file.open-to-others', { path: folder }));
};

/**
 * Does `work` with a name of the socket at `path` that fits into a socket's address: where its own name is too long, through a
 * link in a directory that nobody else can enter or foresee.
 */
export const withAddress = async <T>(path: string, work: (address: string) => Promise<T>): Promise<T> => {
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH) return work(path);
  const own = await mkdtemp(join(tmpdir(), 'tokwatch-'));
  try {
    await symlink(dirname(path), join(own, 'd'));
    return await work(join(own, 'd', basename(path)));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
};
