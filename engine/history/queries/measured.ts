// Answers for what was measured of single hosts, from the readings that are still kept one by one.
import type { DatabaseSync } from 'node:sqlite';
import type { HostMeasure, Measured, MeasuredAsk } from '../../../contract/measured.ts';
import { readingStatuses } from '../../../contract/fault.ts';
import { measuredRows } from '../roll-ups/measured-points.ts';
import type { Single } from '../roll-ups/measured-points.ts';
import { cellMsFor } from '../roll-ups/scale.ts';

type Kind = { column: 'ttfb_us' | 'kbit_s'; factor: number; isProbe: (name: string) => boolean };

// The names that exchange-probe.ts and throughput-probe.ts give; only an exchange names its target by a URL.
const kinds: Readonly<Record<HostMeasure, Kind>> = {
  ttfb: {
    ...{ column: 'ttfb_us', factor: 1 / 1000 },
    isProbe: (name) => name.startsWith('tiktok.') && !name.endsWith('.known-good') && !name.endsWith('.throughput'),
  },
  speed: { column: 'kbit_s', factor: 1, isProbe: (name) => name.endsWith('.throughput') },
};

const isTarget = (name: string, measure: HostMeasure): boolean => measure === 'speed' || name.startsWith('https://');

type Row = { atMs: number; target: number; value: number | null };

function* singlesIn(db: DatabaseSync, { fromMs, toMs, measure }: MeasuredAsk): Generator<Single> {
  const { column, factor, isProbe } = kinds[measure];
  const all = db.prepare('SELECT id, name FROM names').all() as { id: number; name: string }[];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const probes = all.filter(({ name }) => isProbe(name)).map(({ id }) => id);
  // A filtered answer is an answer: what it hides is not how long it took.
  const rows = db
    .prepare(
      `SELECT at_ms AS atMs, target, ${column} AS value FROM readings
       WHERE at_ms >= ? AND at_ms < ? AND probe IN (${probes.join()}) AND (${column} IS NOT NULL OR status = ?)`,
    )
    .iterate(fromMs, toMs, readingStatuses.indexOf('fault')) as Iterable<Row>;
  for (const { atMs, target, value } of rows) {
    const name = names.get(target) ?? '';
    if (isTarget(name, measure)) yield { atMs, target: name, value: value === null ? null : value * factor };
  }
}

/** What was measured in the time asked about, at most two points a pixel; the first step may begin a little earlier. */
export const answerMeasured = (db: DatabaseSync, ask: MeasuredAsk): Measured => {
  const stepMs = cellMsFor(ask, 1);
  return {
    measure: ask.measure,
    fromMs: ask.fromMs,
    toMs: ask.toMs,
    stepMs,
    rows: measuredRows(singlesIn(db, ask), stepMs),
  };
};
