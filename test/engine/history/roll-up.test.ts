import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../engine/history/maintain/roll-up.ts';
import { answerStrip } from '../../../engine/history/queries/strip.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { QUARTER_MS } from '../../../engine/history/roll-ups/tiers.ts';
import { eachSeed } from '../diagnosis/seeded.ts';
import { rowOf, span, totals } from './span-words.ts';
import { openTables, record, rolledUp, rollUpAll } from './tables.ts';

const MIDNIGHT = Date.UTC(2026, 2, 1);
const LATER = MIDNIGHT + 3 * DAY_MS;

const minutes = (db: DatabaseSync): number[] =>
  db
    .prepare('SELECT at_ms FROM shares WHERE tier = 1 AND watched_ms > 0')
    .all()
    .map((row) => Number(row['at_ms']));

const bucket = (db: DatabaseSync, tier: number, atMs: number): unknown =>
  db.prepare('SELECT watched_ms, shares FROM shares WHERE tier = ? AND at_ms = ?').get(tier, atMs);

describe('Rolling up', () => {
  it('waits until a minute cannot be shortened any more', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, MIDNIGHT + 10 * MINUTE_MS)]);
    expect(rollUp(db, MIDNIGHT + 6 * MINUTE_MS - 1)).toBe(false);
    expect(minutes(db)).toEqual([]);
    rollUpAll(db, MIDNIGHT + 6 * MINUTE_MS);
    expect(minutes(db)).toEqual([MIDNIGHT]);
  });

  it('makes quarters of minutes and days of quarters once they are over', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, MIDNIGHT + DAY_MS - 1000), span(2, MIDNIGHT + DAY_MS - 1000, LATER, 'down')]);
    rollUpAll(db, MIDNIGHT + DAY_MS + 5 * MINUTE_MS - 1);
    expect(bucket(db, 2, MIDNIGHT)).toEqual({ watched_ms: QUARTER_MS, shares: '' });
    expect(bucket(db, 2, MIDNIGHT + DAY_MS - QUARTER_MS)).toBeUndefined();
    expect(bucket(db, 3, MIDNIGHT)).toBeUndefined();
    rollUpAll(db, MIDNIGHT + DAY_MS + 5 * MINUTE_MS);
    expect(bucket(db, 3, MIDNIGHT)).toEqual({ watched_ms: DAY_MS, shares: '0Xrs' });
  });

  it('does nothing more where nothing came', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, LATER, 'down')]);
    expect(rollUpAll(db, LATER + HOUR_MS)).toBeGreaterThan(10);
    const before = rolledUp(db);
    expect(rollUp(db, LATER + HOUR_MS)).toBe(false);
    record(db, [span(1, MIDNIGHT, LATER, 'down')]);
    expect(rollUp(db, LATER + HOUR_MS)).toBe(false);
    expect(rolledUp(db)).toEqual(before);
  });

  it('comes to the same in whatever order things were written, and however often it was rolled up in between', () => {
    eachSeed(20, (random) => {
      const [orderly, late] = [openTables(), openTables()];
      let atMs = MIDNIGHT;
      const spans = Array.from({ length: 30 }, (_, index) => {
        const fromMs = atMs + random.upTo(random.of([1, 20 * MINUTE_MS]));
        atMs = fromMs + 1 + random.upTo(3 * HOUR_MS);
        return span(index + 1, fromMs, atMs, random.of(['ok', 'degraded', 'down', 'unknown']));
      });
      record(orderly, spans);
      for (const one of random.shuffled(spans)) {
        record(late, [{ ...one, toMs: one.fromMs + 1 + random.upTo(6 * HOUR_MS) }]);
        if (random.chance(0.5)) rollUpAll(late, LATER + random.upTo(DAY_MS));
        record(late, [one]);
        if (random.chance(0.5)) rollUp(late, LATER + random.upTo(DAY_MS));
      }
      for (const db of [orderly, late]) rollUpAll(db, LATER + 3 * DAY_MS);
      expect(rolledUp(late)).toEqual(rolledUp(orderly));
    });
  });

  it('empties minutes that turned out not to have been watched', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, MIDNIGHT + 2 * HOUR_MS, 'down')]);
    rollUpAll(db, LATER);
    record(db, [span(1, MIDNIGHT, MIDNIGHT + HOUR_MS, 'down')]);
    rollUpAll(db, LATER);
    expect(minutes(db).at(-1)).toBe(MIDNIGHT + HOUR_MS - MINUTE_MS);
    const week = { fromMs: MIDNIGHT, toMs: MIDNIGHT + 7 * DAY_MS, widthPx: 1000 };
    expect(rowOf(answerStrip(db, week, LATER + DAY_MS)).totals).toEqual(
      totals({ downMs: HOUR_MS, notWatchedMs: 7 * DAY_MS - HOUR_MS }),
    );
  });

  it('leaves the present alone when a clock stood at 1970 for a while', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, MIDNIGHT + DAY_MS)]);
    rollUpAll(db, LATER);
    const before = rolledUp(db);
    record(db, [span(2, 0, 3 * MINUTE_MS, 'down')]);
    expect(rollUpAll(db, LATER)).toBeLessThan(5);
    expect(minutes(db).slice(0, 4)).toEqual([0, MINUTE_MS, 2 * MINUTE_MS, MIDNIGHT]);
    db.exec('DELETE FROM shares WHERE at_ms < 86400000');
    expect(rolledUp(db)).toEqual(before);
  });
});

describe('What was removed to make room', () => {
  const MONTH_MS = 30 * DAY_MS;
  const remembered = (): DatabaseSync => {
    const db = openTables();
    const quarter = MIDNIGHT + 2 * DAY_MS;
    record(db, [span(1, MIDNIGHT, quarter), span(2, quarter, quarter + HOUR_MS, 'down')]);
    record(db, [span(3, quarter + HOUR_MS, MIDNIGHT + MONTH_MS)]);
    rollUpAll(db, MIDNIGHT + MONTH_MS + DAY_MS);
    return db;
  };
  const nowMs = MIDNIGHT + MONTH_MS + DAY_MS;
  const dayThree = { fromMs: MIDNIGHT + 2 * DAY_MS, toMs: MIDNIGHT + 3 * DAY_MS, widthPx: 1000 };
  const cases: ReadonlyArray<readonly [what: string, statements: readonly string[], stepMs: number]> = [
    ['spans are told by minutes', ['DELETE FROM spans WHERE to_ms <= ?'], MINUTE_MS],
    [
      'minutes are told by quarters',
      ['DELETE FROM spans WHERE to_ms <= ?', 'DELETE FROM shares WHERE tier = 1 AND at_ms < ?'],
      QUARTER_MS,
    ],
    [
      'quarters are told by days',
      ['DELETE FROM spans WHERE to_ms <= ?', 'DELETE FROM shares WHERE tier < 3 AND at_ms < ?'],
      DAY_MS,
    ],
  ];

  it.each(cases)('%s, and the totals stay the same', (_what, statements, stepMs) => {
    const db = remembered();
    const whole = answerStrip(db, dayThree, nowMs);
    for (const statement of statements) db.prepare(statement).run(MIDNIGHT + 10 * DAY_MS);
    const strip = answerStrip(db, dayThree, nowMs);
    expect(strip.stepMs).toBe(stepMs);
    expect(rowOf(strip).totals).toEqual(rowOf(whole).totals);
    expect(rowOf(strip).totals).toEqual(totals({ downMs: HOUR_MS, okMs: 23 * HOUR_MS }));
  });

  it('is not computed anew from what is left of it', () => {
    const db = remembered();
    db.prepare('DELETE FROM spans WHERE to_ms <= ?').run(MIDNIGHT + 10 * DAY_MS);
    db.prepare('DELETE FROM shares WHERE tier = 1 AND at_ms < ?').run(MIDNIGHT + 10 * DAY_MS);
    const before = rolledUp(db);
    record(db, [span(4, MIDNIGHT + 2 * DAY_MS, MIDNIGHT + 2 * DAY_MS + MINUTE_MS, 'unknown')]);
    rollUpAll(db, nowMs);
    expect(rolledUp(db)).toEqual(before);
  });

  it('is told by minutes where the spans were exact', () => {
    const db = remembered();
    const hours = { ...dayThree, toMs: dayThree.fromMs + 6 * HOUR_MS };
    const whole = answerStrip(db, hours, nowMs);
    db.prepare('DELETE FROM spans WHERE to_ms <= ?').run(MIDNIGHT + 10 * DAY_MS);
    const strip = answerStrip(db, hours, nowMs);
    expect([whole.stepMs, strip.stepMs]).toEqual([0, MINUTE_MS]);
    expect(strip.rows).toEqual(whole.rows);
  });

  it('is cut in proportion where a question cuts through it', () => {
    const db = remembered();
    for (const statement of cases[2]![1]) db.prepare(statement).run(MIDNIGHT + 10 * DAY_MS);
    const half = { ...dayThree, toMs: dayThree.fromMs + DAY_MS / 2 };
    expect(rowOf(answerStrip(db, half, nowMs)).totals).toEqual(totals({ downMs: HOUR_MS / 2, okMs: 11.5 * HOUR_MS }));
  });
});
