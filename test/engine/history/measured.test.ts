import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { measuredSchema } from '../../../contract/measured.ts';
import type { HostMeasure, Measured } from '../../../contract/measured.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import type { ReadingRow } from '../../../engine/history/history.ts';
import { answerMeasured } from '../../../engine/history/queries/measured.ts';
import { writeBatch } from '../../../engine/history/write-batch.ts';
import { reading } from './batches.ts';
import { openTables } from './tables.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const feed = { probe: 'tiktok.feed', target: 'https://feed.example/a' };
const video = { probe: 'tiktok.throughput', target: 'video.example (video)' };

const holding = (...rows: readonly ReadingRow[]): DatabaseSync => {
  const db = openTables();
  writeBatch(db, 'one', { ...emptyBatch, readings: rows });
  return db;
};
const measuredIn = (db: DatabaseSync, measure: HostMeasure, lengthMs = 60 * MINUTE_MS, widthPx = 1000): Measured =>
  v.parse(measuredSchema, answerMeasured(db, { fromMs: NOON, toMs: NOON + lengthMs, widthPx, measure }));

describe('What was measured of hosts', () => {
  it('is nothing in an empty history', () =>
    expect(measuredIn(openTables(), 'ttfb')).toEqual({
      ...{ fromMs: NOON, toMs: NOON + 60 * MINUTE_MS, stepMs: MINUTE_MS, rows: [] },
      measure: 'ttfb',
    }));

  it('has the median and the middle four fifths of each step, as values that were measured', () => {
    const rows = Array.from({ length: 10 }, (_, index) => reading(NOON + index, { ...feed, ttfbMs: 10 * (index + 1) }));
    expect(measuredIn(holding(...rows.toReversed()), 'ttfb').rows).toEqual([
      {
        target: feed.target,
        points: [{ atMs: NOON, asked: 10, failed: 0, middle: 50, low: 10, high: 90 }],
      },
    ]);
  });

  it('counts what failed, also in a step in which nothing could be measured', () => {
    const failed = { ...feed, status: 'fault' as const, fault: 'timeout', totalMs: null };
    const db = holding(
      reading(NOON, { ...feed, ttfbMs: 42 }),
      reading(NOON + 1, failed),
      reading(NOON + 2 * MINUTE_MS, failed),
    );
    expect(measuredIn(db, 'ttfb').rows[0]!.points).toEqual([
      { atMs: NOON, asked: 2, failed: 1, middle: 42, low: 42, high: 42 },
      { atMs: NOON + 2 * MINUTE_MS, asked: 1, failed: 1, middle: null, low: null, high: null },
    ]);
  });

  it('tells speeds from waiting times, and leaves out what measured neither', () => {
    const db = holding(
      reading(NOON, { ...feed, ttfbMs: 42 }),
      reading(NOON, { ...video, kbitS: 4100 }),
      reading(NOON, { probe: 'tiktok.feed.known-good', target: feed.target, status: 'fault' }),
      reading(NOON, { probe: 'internet.canary', target: 'http://canary.example/', status: 'fault' }),
      reading(NOON, { probe: 'tiktok.loss', target: 'TikTok (IPv4)', status: 'fault' }),
    );
    expect(measuredIn(db, 'ttfb').rows.map(({ target, points }) => [target, points[0]!.asked])).toEqual([
      [feed.target, 1],
    ]);
    expect(measuredIn(db, 'speed').rows.map(({ target, points }) => [target, points[0]!.middle])).toEqual([
      [video.target, 4100],
    ]);
  });

  it('comes in coarser steps where there is no room for every minute', () => {
    const rows = Array.from({ length: 1440 }, (_, index) => reading(NOON + index * MINUTE_MS, { ...feed, ttfbMs: 5 }));
    const { stepMs, rows: found } = measuredIn(holding(...rows), 'ttfb', DAY_MS, 100);
    expect(found[0]!.points.length).toBeLessThanOrEqual(200);
    expect(stepMs).toBeGreaterThan(MINUTE_MS);
    expect(found[0]!.points.reduce((sum, { asked }) => sum + asked, 0)).toBe(1440);
  });
});
