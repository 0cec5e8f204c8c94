// The upkeep of a history, in slices of a few milliseconds, so that a write never waits long for it.
import type { DatabaseSync } from 'node:sqlite';
import { forgetOldest, forgetReadings, READINGS_KEPT_MS } from './forget.ts';
import { rollUp } from './roll-up.ts';
import { limitPages, pagesOf } from './size.ts';
import type { Pages } from './size.ts';
import { thinSessions } from './thin-sessions.ts';

/** Room is made when this much of what is allowed is used, … */
const CROWDED = 0.95;
/** … until no more than this is. */
const ROOMY = 0.9;

/** So many pages are given back to the disk at once. */
const PAGES_AT_ONCE = 128;
/** A file keeps this much room of its own, to be used again. */
const SPARE_PAGES = 512;

/** One slice; true while there is more of it to do. */
export type Slice = (db: DatabaseSync, nowMs: number) => boolean;

const usedOf = ({ has, free }: Pages): number => has - free;

const isToShrink = ({ may, has, free }: Pages): boolean => free > SPARE_PAGES || (has > may && free > 0);

/** The upkeep of one round, in order; each is done until there is no more of it to do. The cap may change meanwhile. */
export const upkeep = (capBytes: () => number): readonly Slice[] => {
  let isMakingRoom = false;
  let hasShrunk = false;
  return [
    rollUp,
    (db, nowMs) => forgetReadings(db, nowMs - READINGS_KEPT_MS),
    thinSessions,
    (db, nowMs) => {
      const pages = pagesOf(db, capBytes());
      isMakingRoom = usedOf(pages) > pages.may * (isMakingRoom ? ROOMY : CROWDED);
      return isMakingRoom && forgetOldest(db, nowMs);
    },
    (db) => {
      const before = pagesOf(db, capBytes());
      if (!isToShrink(before)) return false;
      db.exec(`PRAGMA incremental_vacuum(${PAGES_AT_ONCE})`);
      const isSmaller = pagesOf(db, capBytes()).has < before.has;
      hasShrunk ||= isSmaller;
      return isSmaller;
    },
    (db) => {
      // The file itself becomes smaller only when the log has been put into it.
      if (hasShrunk) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      limitPages(db, capBytes());
      return false;
    },
  ];
};
