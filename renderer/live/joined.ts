import { MINUTE_MS } from '../../contract/durations.ts';
import type { SessionRow } from '../../contract/session.ts';

/** So much of a session that goes on is kept in the window. */
const KEPT_MS = 6 * MINUTE_MS;

/** From when on the rows of a session are kept whose last one is of this moment (epoch ms). */
export const keptSince = (lastMs: number): number => lastMs - KEPT_MS;

/** All rows once and in order, without those that are too old to be shown. */
export const joined = (some: readonly SessionRow[], others: readonly SessionRow[]): SessionRow[] => {
  const byTime = new Map([...some, ...others].map((row) => [row.atMs, row]));
  const rows = [...byTime.values()].sort((one, other) => one.atMs - other.atMs);
  const lastMs = rows.at(-1)?.atMs ?? 0;
  return rows.filter(({ atMs }) => atMs > keptSince(lastMs));
};
