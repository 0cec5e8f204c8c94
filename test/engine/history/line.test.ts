import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lineSchema } from '../../../contract/history.ts';
import type { Line, LineEnd, LinePoint } from '../../../contract/history.ts';
import type { LineRow } from '../../../engine/history/history.ts';
import { answerLine } from '../../../engine/history/queries/line.ts';
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { QUARTER_MS } from '../../../engine/history/roll-ups/tiers.ts';
import { eachSeed } from '../diagnosis/seeded.ts';
import { openTables, record, rollUpAll } from './tables.ts';

const MIDNIGHT = Date.UTC(2026, 2, 1);
const NOW = MIDNIGHT + 130 * DAY_MS;

const measured = (to: LineEnd, minuteMs: number, some: Partial<LineRow> = {}): LineRow => ({
  ...{ to, minuteMs, sent: 30, lost: 0, rttSumUs: 30 * 10_000, leastRttUs: 9000, mostRttUs: 12_000 },
  ...{ jitterSumUs: 29 * 500, jitters: 29 },
  ...some,
});

const lineIn = (db: DatabaseSync, fromMs: number, toMs: number, widthPx = 1000): Line =>
  v.parse(lineSchema, answerLine(db, { fromMs, toMs, widthPx }, NOW));

const pointsTo = (line: Line, end: LineEnd): LinePoint[] => line.rows.find(({ to }) => to === end)!.points;

describe('The line', () => {
  it('of an empty history has a row for each end and no points', () => {
    const line = lineIn(openTables(), MIDNIGHT, MIDNIGHT + DAY_MS);
    expect(line.rows.map(({ to, points }) => [to, points])).toEqual([
      ['router', []],
      ['internet', []],
      ['dns', []],
      ['tiktok', []],
    ]);
  });

  it('tells the mean, the range, the loss and the jitter of each minute', () => {
    const db = openTables();
    const lossy = measured('router', MIDNIGHT, { lost: 10, rttSumUs: 20 * 10_000 });
    record(db, [], [lossy, measured('internet', MIDNIGHT + MINUTE_MS)]);
    const line = lineIn(db, MIDNIGHT, MIDNIGHT + DAY_MS);
    const point = { atMs: MIDNIGHT, sent: 30, lost: 10, rttMs: 10, leastRttMs: 9, mostRttMs: 12, jitterMs: 0.5 };
    expect(line.stepMs).toBe(MINUTE_MS);
    expect(pointsTo(line, 'router')).toEqual([point]);
    expect(pointsTo(line, 'internet')).toMatchObject([{ atMs: MIDNIGHT + MINUTE_MS, lost: 0 }]);
  });

  it('has no RTT and no jitter where nothing came back, and no point where nothing was asked', () => {
    const db = openTables();
    const silent = { lost: 30, rttSumUs: 0, leastRttUs: null, mostRttUs: null, jitterSumUs: 0, jitters: 0 };
    record(db, [], [measured('router', MIDNIGHT, silent), measured('router', MIDNIGHT + 2 * MINUTE_MS)]);
    expect(pointsTo(lineIn(db, MIDNIGHT, MIDNIGHT + DAY_MS), 'router')).toEqual([
      { atMs: MIDNIGHT, sent: 30, lost: 30, rttMs: null, leastRttMs: null, mostRttMs: null, jitterMs: null },
      expect.objectContaining({ atMs: MIDNIGHT + 2 * MINUTE_MS, rttMs: 10 }),
    ]);
  });

  it('is rolled up again when a batch comes late', () => {
    const db = openTables();
    record(db, [], [measured('dns', MIDNIGHT)]);
    rollUpAll(db, NOW);
    record(db, [], [measured('dns', MIDNIGHT, { sent: 10, lost: 10, rttSumUs: 0 })]);
    for (const lengthMs of [7 * DAY_MS, 120 * DAY_MS]) {
      expect(pointsTo(lineIn(db, MIDNIGHT, MIDNIGHT + lengthMs), 'dns')).toMatchObject([{ sent: 40, lost: 10 }]);
      rollUpAll(db, NOW);
      expect(pointsTo(lineIn(db, MIDNIGHT, MIDNIGHT + lengthMs), 'dns')).toMatchObject([{ sent: 40, lost: 10 }]);
    }
  });

  it('is told by quarters where its minutes were removed', () => {
    const db = openTables();
    record(db, [], [measured('tiktok', MIDNIGHT), measured('tiktok', MIDNIGHT + MINUTE_MS)]);
    rollUpAll(db, NOW);
    db.exec('DELETE FROM line WHERE tier = 1');
    expect(pointsTo(lineIn(db, MIDNIGHT, MIDNIGHT + DAY_MS), 'tiktok')).toMatchObject([{ atMs: MIDNIGHT, sent: 60 }]);
  });

  it('comes to the same sums at every scale, in at most two points a pixel, rolled up or not', () => {
    eachSeed(6, (random) => {
      const db = openTables();
      const rows = Array.from({ length: 600 }, () =>
        measured(random.of(['router', 'tiktok']), MIDNIGHT + random.upTo(120 * 1440) * MINUTE_MS, {
          lost: random.upTo(30),
          leastRttUs: random.chance(0.1) ? null : 1000 + random.upTo(8000),
        }),
      );
      record(db, [], rows);
      if (random.chance(0.5)) rollUpAll(db, MIDNIGHT + random.upTo(130 * DAY_MS));
      for (const lengthMs of [DAY_MS, 2 * DAY_MS, 50 * DAY_MS, 120 * DAY_MS]) {
        const fromMs = MIDNIGHT + random.upTo(20) * QUARTER_MS;
        const toMs = fromMs + lengthMs;
        const widthPx = random.of([3, 60, 1500]);
        const line = lineIn(db, fromMs, toMs, widthPx);
        const inside = rows.filter(({ to, minuteMs }) => to === 'router' && minuteMs >= fromMs && minuteMs < toMs);
        const points = pointsTo(line, 'router');
        const sum = (told: ReadonlyArray<{ sent: number; lost: number }>): number[] => [
          told.reduce((total, { sent }) => total + sent, 0),
          told.reduce((total, { lost }) => total + lost, 0),
        ];
        expect(sum(points)).toEqual(sum(inside));
        expect(points.length).toBeLessThanOrEqual(2 * widthPx);
        expect(points.map(({ atMs }) => atMs % line.stepMs)).toEqual(points.map(() => 0));
      }
    });
  });
});
