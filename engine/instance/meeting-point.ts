// Where the instances of one data directory meet: a local socket, which vanishes with its process.
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path a Unix socket address can hold, the terminating zero excluded (sun_path on Linux is 108, on macOS 104). */
const MAX_SOCKET_PATH = 103;

/** The socket's path, or on Windows its pipe. */
export const meetingPoint = (platform: string, dataDirectory: string): string => {
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\tokwatch-${mark}`;
  const inside = join(dataDirectory, 'running.sock');
  return Buffer.byteLength(inside) <= MAX_SOCKET_PATH ? inside : join(tmpdir(), `tokwatch-${mark}.sock`);
};
