// What is said of one second of a session: its figures. Pure. The page of a report reads them with this function’s own text, so it may
// use nothing from outside of itself.
import type { Column, ColumnName } from './columns.ts';

/** The figures of a moment, in the order in which they are shown. */
export const momentNames = [
  'bitrate',
  'uplink',
  'congestion',
  'dropped',
  'lagged',
  'skipped',
  'router',
  'internet',
  'ingest',
  'router-loss',
  'internet-loss',
  'wifi',
  'cpu',
] as const;

export type MomentName = (typeof momentNames)[number];

/**
 * The figures at second `at`, each with its unit and as it was known last: what is measured every few seconds counts for longer. Null
 * is “no data”; `refused` stands where the LIVE server took no connection, and
 * numbers are written by `locale`, a BCP 47 tag.
 */
export const figuresAt = (
  columnOf: (name: ColumnName) => Column,
  at: number,
  refused: string,
  locale: string,
): Record<MomentName, string | null> => {
  const last = (name: ColumnName, within: number): number | null => {
    const values = columnOf(name);
    for (let second = at; second >= 0 && second > at - within; second -= 1) {
      const value = values[second] ?? null;
      if (value !== null) return value;
    }
    return null;
  };
  const rounded = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const withUnit = (value: number | null, unit: string, factor = 1): string | null =>
    value === null ? null : `${rounded.format(Math.round(value / factor))} ${unit}`;
  const inPercent = (percent: number | null, decimals = 0): string | null => {
    if (percent === null) return null;
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(locale, { style: 'percent', ...digits }).format(percent / 100);
  };
  const share = (part: ColumnName, whole: ColumnName, within: number): string | null => {
    let [some, all] = [0, 0];
    for (let second = at; second >= 0 && second > at - within; second -= 1) {
      const value = columnOf(part)[second] ?? null;
      if (value === null) continue;
      some += value;
      all += columnOf(whole)[second] ?? 0;
    }
    if (all === 0) return null;
    const percent = Math.min(100, (some / all) * 100);
    return inPercent(percent, percent > 0 && percent < 10 ? 1 : 0);
  };
  return {
    bitrate: withUnit(last('kilobits', 2), 'kbit/s'),
    uplink: withUnit(last('uplink', 3), 'kbit/s'),
    congestion: inPercent(last('congestion', 2)),
    dropped: share('dropped', 'sent', 2),
    lagged: share('lagged', 'rendered', 2),
    skipped: share('skipped', 'encoded', 2),
    router: withUnit(last('routerRtt', 15), 'ms', 10),
    internet: withUnit(last('internetRtt', 15), 'ms', 10),
    ingest: last('ingestWell', 15) === 0 ? refused : withUnit(last('ingestRtt', 15), 'ms', 10),
    'router-loss': share('routerLost', 'routerSent', 15),
    'internet-loss': share('internetLost', 'internetSent', 15),
    wifi: withUnit(last('wifi', 30), 'dBm'),
    cpu: inPercent(last('cpu', 15)),
  };
};
