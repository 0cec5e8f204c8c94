// Room for a batch that finds none in what the user allows.
import type { DatabaseSync } from 'node:sqlite';
import { CapReached, troubleOf } from '../sqlite/trouble.ts';
import { forgetOldest } from './forget.ts';
import { pagesOf } from './size.ts';

/** Room that is made at once for a batch that finds none, in pages. */
const ROOM_PAGES = 256;

const makeRoom = (db: DatabaseSync, capBytes: number, nowMs: number): void => {
  while (pagesOf(db, capBytes).free < ROOM_PAGES && forgetOldest(db, nowMs));
};

/** Does `write`; where the file is as large as it may be, room is made for it first. Throws CapReached where none is to be had. */
export const makingRoom = (db: DatabaseSync, capBytes: number, nowMs: number, write: () => void): void => {
  try {
    write();
  } catch (error) {
    const { has, may } = pagesOf(db, capBytes);
    if (troubleOf(error) !== 'full' || has < may) throw error;
    makeRoom(db, capBytes, nowMs);
    if (pagesOf(db, capBytes).free < 1) throw new CapReached();
    write();
  }
};
