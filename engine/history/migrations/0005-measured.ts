// What was measured of a host is kept with its reading, so that it can be drawn.
import type { Migration } from './migration.ts';

/** How long TikTok took to begin an answer, in µs, and how fast bytes came, in kbit/s; null for readings that did not measure that. */
export const measured: Migration = {
  number: 5,
  sql: `
    ALTER TABLE readings ADD COLUMN ttfb_us INTEGER;
    ALTER TABLE readings ADD COLUMN kbit_s INTEGER;
  `,
};
