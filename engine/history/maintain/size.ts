// How much a history takes on the disk, and how much it may.
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { LOG_BYTES } from '../sqlite/open-file.ts';
import { companions } from '../sqlite/file-names.ts';
import { numberIn } from '../sqlite/pragma.ts';

/** What the file takes, with what SQLite keeps beside it, in bytes. */
export const sizeOnDisk = (file: string): number =>
  ['', ...companions]
    .map((companion) => statSync(`${file}${companion}`, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size);

/** The pages that the file may have: the log beside it counts too, with as much again while it is emptied. */
const pagesFor = (db: DatabaseSync, capBytes: number): number =>
  Math.max(64, Math.floor((capBytes - 2 * LOG_BYTES) / numberIn(db, 'page_size')));

/** Pages of a file: those it may have, those it has, and those of them that hold nothing. */
export type Pages = { may: number; has: number; free: number };

/** Counts the pages of a file that may take so many bytes. */
export const pagesOf = (db: DatabaseSync, capBytes: number): Pages => ({
  may: pagesFor(db, capBytes),
  has: numberIn(db, 'page_count'),
  free: numberIn(db, 'freelist_count'),
});

/** How many more pages may be filled. */
export const roomIn = ({ may, has, free }: Pages): number => may - has + free;

/** Lets SQLite itself refuse to make the file larger. One that is larger already stays so until it is emptied. */
export const limitPages = (db: DatabaseSync, capBytes: number): void =>
  db.exec(`PRAGMA max_page_count = ${pagesFor(db, capBytes)}`);
