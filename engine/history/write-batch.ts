// Writes a batch: everything in one transaction, so that it is there as a whole or not at all.
import type { DatabaseSync } from 'node:sqlite';
import type { AlertLogLine } from '../../contract/alert.ts';
import { lineEnds } from '../../contract/history.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import { readingStatuses } from '../../contract/fault.ts';
import { toLetters } from './conditions.ts';
import { readFact, writeFact } from './facts.ts';
import type { Batch, LineRow, ReadingRow, SpanRow } from './history.ts';
import { namesIn } from './names.ts';
import { inTransaction } from './sqlite/transaction.ts';

const writeSpans = (db: DatabaseSync, spans: readonly SpanRow[]): void => {
  const write = db.prepare(
    `INSERT INTO spans (id, from_ms, to_ms, code, blame, conditions) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET from_ms = excluded.from_ms, to_ms = excluded.to_ms, code = excluded.code,
       blame = excluded.blame, conditions = excluded.conditions`,
  );
  for (const { id, fromMs, toMs, code, blame, conditions } of spans)
    write.run(id, Math.round(fromMs), Math.round(toMs), code, blame, toLetters(conditions));
};

const writeReadings = (db: DatabaseSync, readings: readonly ReadingRow[]): void => {
  const numberOf = namesIn(db);
  const write = db.prepare(
    `INSERT OR IGNORE INTO readings (at_ms, probe, target, status, fault, total_us, ttfb_us, kbit_s)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const toUs = (ms: number | null | undefined): number | null => (ms == null ? null : Math.round(ms * 1000));
  for (const { at, probe, target, status, fault, totalMs, ttfbMs, kbitS } of readings) {
    const faultNumber = fault === null ? null : numberOf(fault);
    const statusNumber = readingStatuses.indexOf(status);
    write.run(
      ...[Date.parse(at), numberOf(probe), numberOf(target), statusNumber, faultNumber],
      ...[toUs(totalMs), toUs(ttfbMs), kbitS ?? null],
    );
  }
};

const writeLine = (db: DatabaseSync, line: readonly LineRow[]): void => {
  const write = db.prepare(
    `INSERT INTO line (tier, line_end, at_ms, sent, lost, rtt_sum_us, least_rtt_us, most_rtt_us, jitter_sum_us, jitters)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (tier, line_end, at_ms) DO UPDATE SET
       sent = sent + excluded.sent, lost = lost + excluded.lost, rtt_sum_us = rtt_sum_us + excluded.rtt_sum_us,
       least_rtt_us = min(coalesce(least_rtt_us, excluded.least_rtt_us), coalesce(excluded.least_rtt_us, least_rtt_us)),
       most_rtt_us = max(coalesce(most_rtt_us, excluded.most_rtt_us), coalesce(excluded.most_rtt_us, most_rtt_us)),
       jitter_sum_us = jitter_sum_us + excluded.jitter_sum_us, jitters = jitters + excluded.jitters`,
  );
  const whole = (us: number | null): number | null => (us === null ? null : Math.round(us));
  for (const row of line)
    write.run(
      ...[lineEnds.indexOf(row.to), row.minuteMs, row.sent, row.lost, Math.round(row.rttSumUs)],
      ...[whole(row.leastRttUs), whole(row.mostRttUs), Math.round(row.jitterSumUs), row.jitters],
    );
};

/** Notes are rows of their own, since they may be written by another process meanwhile. */
const writeIncidents = (db: DatabaseSync, incidents: readonly IncidentDetails[]): void => {
  const write = db.prepare(
    `INSERT INTO incidents (id, started_ms, ended_ms, code, blame, incident, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET started_ms = excluded.started_ms, ended_ms = excluded.ended_ms, code = excluded.code,
       blame = excluded.blame, incident = excluded.incident, first = excluded.first, last = excluded.last`,
  );
  for (const { incident, first, last } of incidents) {
    const { id, startedAt, endedAt, code, blame } = incident;
    const endedMs = endedAt === null ? null : Date.parse(endedAt);
    const texts = [{ ...incident, notes: [] }, first, last].map((part) => JSON.stringify(part));
    write.run(id, Date.parse(startedAt), endedMs, code, blame, ...texts);
  }
};

const writeTold = (db: DatabaseSync, told: readonly AlertLogLine[]): void => {
  const write = db.prepare('INSERT INTO told (at_ms, line) VALUES (?, ?)');
  for (const line of told) write.run(Date.parse(line.at), JSON.stringify(line));
};

/** Writes a batch; one whose `serial` was written last is there already, and is not counted twice. */
export const writeBatch = (db: DatabaseSync, serial: string, batch: Batch): void =>
  inTransaction(db, () => {
    if (readFact(db, 'last-batch') === serial) return;
    writeSpans(db, batch.spans);
    writeReadings(db, batch.readings);
    writeLine(db, batch.line);
    writeIncidents(db, batch.incidents);
    writeTold(db, batch.told);
    writeFact(db, 'last-batch', serial);
  });
