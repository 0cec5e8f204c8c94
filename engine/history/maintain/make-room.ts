// Room for a batch that finds none in what the user allows.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { numberIn } from '../sqlite/pragma.ts';
import { CapReached, troubleOf } from '../sqlite/trouble.ts';
import { forgetOldest } from './forget.ts';
import { pagesOf, roomIn } from './size.ts';

/** Room that is made at once, in pages; more where that is not enough. */
const ROOM_PAGES = 256;

/** How much a file may take, and when it is (epoch ms). */
export type Cap = { file: string; capBytes: number; nowMs: number };

// SQLite tells a full disk and a full file by the same code; whichever is nearer was met.
const isCapNearer = (db: DatabaseSync, { file, capBytes }: Cap): boolean => {
  const { bavail, bsize } = statfsSync(dirname(file));
  return roomIn(pagesOf(db, capBytes)) * numberIn(db, 'page_size') < bavail * bsize;
};

const makeRoom = (db: DatabaseSync, { capBytes, nowMs }: Cap, pages: number): boolean => {
  while (roomIn(pagesOf(db, capBytes)) < pages) if (!forgetOldest(db, nowMs)) return false;
  return true;
};

/** Does `write`; where the file is as large as it may be, room is made for it first. Throws CapReached where none is to be had. */
export const makingRoom = (db: DatabaseSync, cap: Cap, write: () => void): void => {
  let hasMore = true;
  for (let pages = ROOM_PAGES; ; pages *= 2) {
    try {
      write();
      return;
    } catch (error) {
      if (troubleOf(error) !== 'full' || !isCapNearer(db, cap)) throw error;
      if (!hasMore) throw new CapReached();
      hasMore = makeRoom(db, cap, pages);
    }
  }
};
