/** What was kept for no longer than this tells the time all the same. */
const FRESH_MS = 60_000;

// Seconds since the page was written, RFC 9111; none where no cache says so.
const ageMs = (headers: Readonly<Record<string, string>>): number =>
  /^\d+$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1000 : 0;

/**
 * How far this machine's clock is at least ahead of a server's Date header, in milliseconds; null without a readable header,
 * and where a cache kept the page for so long that this clock may be right. Some caches leave the old date, some write their
 * own: the time then was anywhere between the date and the date plus the age.
 */
export const dateSkewMs = (headers: Readonly<Record<string, string>>, nowMs: number): number | null => {
  const date = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(date)) return null;
  const [aheadMs, keptMs] = [Math.round(nowMs - date), ageMs(headers)];
  if (keptMs === 0 || aheadMs < 0) return aheadMs;
  if (aheadMs > keptMs) return aheadMs - keptMs;
  return keptMs <= FRESH_MS ? 0 : null;
};
