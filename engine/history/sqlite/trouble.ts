// What the disk or SQLite may refuse, as a value. Whatever is not in here is a bug, and goes on as an exception.
import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';

/** Why a history cannot be written or read at the moment. `cap` means that it takes all the space that the user allows. */
export type Trouble = 'corrupt' | 'full' | 'cap' | 'read-only' | 'no-access' | 'busy' | 'disk-fault';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const sqliteTroubles: Readonly<Record<number, Trouble>> = {
  3: 'no-access',
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'disk-fault',
  11: 'corrupt',
  13: 'full',
  14: 'no-access',
  23: 'no-access',
  26: 'corrupt',
};

const fileTroubles: Readonly<Record<string, Trouble>> = {
  EACCES: 'no-access',
  EBUSY: 'busy',
  EDQUOT: 'full',
  EEXIST: 'no-access',
  EIO: 'disk-fault',
  EISDIR: 'no-access',
  ELOOP: 'no-access',
  ENAMETOOLONG: 'no-access',
  ENOENT: 'no-access',
  ENOSPC: 'full',
  ENOTDIR: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
};

/** There is no room left in what the user allows, and nothing that may be thrown away. */
export class CapReached extends Error {
  override name = 'CapReached';
}

/** The trouble that an exception stands for; null for a bug. An extended result code of SQLite begins with its primary one. */
export const troubleOf = (error: unknown): Trouble | null => {
  if (error instanceof CapReached) return 'cap';
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR') return typeof errcode === 'number' ? (sqliteTroubles[errcode & 0xff] ?? null) : null;
  return typeof code === 'string' ? (fileTroubles[code] ?? null) : null;
};

/** Less than this is free on a disk that is full for SQLite, which grows its files by pages. */
const NOTHING_FREE_BYTES = 65_536;

/** A disk that is full or read-only shows itself to SQLite in several ways; this tells them from one that is broken. */
export const lookedAtDisk = (trouble: Trouble, file: string): Trouble => {
  if (trouble !== 'disk-fault' && trouble !== 'no-access') return trouble;
  try {
    const folder = dirname(file);
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < NOTHING_FREE_BYTES ? 'full' : trouble;
  } catch (error) {
    return troubleOf(error) ?? trouble;
  }
};

/** What the user is told while the trouble lasts. */
export const noticeOf: Readonly<Record<Trouble, Message>> = {
  corrupt: message('history.unreadable'),
  full: message('history.disk-full'),
  cap: message('history.cap-reached'),
  'read-only': message('history.read-only'),
  'no-access': message('history.no-access'),
  busy: message('history.busy'),
  'disk-fault': message('history.disk-fault'),
};
