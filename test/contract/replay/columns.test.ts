import { describe, expect, it } from 'vitest';
import { columnsOf, MOST_SECONDS } from '../../../contract/replay/columns.ts';
import type { Column } from '../../../contract/replay/columns.ts';
import { packed, unpacked } from '../../../engine/exports/report/packed.ts';
import { inSteps } from '../../../engine/history/roll-ups/wider-rows.ts';
import { fourHours } from '../../engine/session/four-hours.ts';

const evening = fourHours({ hours: 0.1 }).log;
const startMs = Date.parse(evening.session.startedAt);

describe('A session second by second', () => {
  it('has every row in a second of its own, though rows come a little early or late', () => {
    const columns = columnsOf(evening);
    expect(columns.seconds).toBe(360);
    expect(columns.of.watch.filter((value) => value === null)).toEqual([]);
  });

  it('stays without a false gap while the rows drift over the border of the seconds', () => {
    const rows = evening.rows.map((row, index) => ({
      ...row,
      atMs: startMs + Math.round(index * 1003 + 7 * (index % 2)),
    }));
    const last = columnsOf({ ...evening, rows }).of.watch.findLastIndex((value) => value !== null);
    const missing = columnsOf({ ...evening, rows })
      .of.watch.slice(0, last)
      .filter((value) => value === null);
    // 360 rows of 1.003 s last a second longer than 360 seconds, so that one second has no row.
    expect(missing.length).toBeLessThanOrEqual(1);
  });

  it('has a gap where rows are missing, and no zero', () => {
    const rows = evening.rows.filter((_row, index) => index < 100 || index >= 130);
    const { kilobits, stream } = columnsOf({ ...evening, rows }).of;
    expect(kilobits.slice(100, 130)).toEqual(new Array(30).fill(null));
    expect(stream.slice(100, 130)).toEqual(new Array(30).fill(null));
    expect(kilobits[99]).toBeGreaterThan(3000);
  });

  it('has no false gap where rows were put together, and counts what they counted', () => {
    const rows = inSteps(evening.rows, 10_000);
    const [wide, fine] = [columnsOf({ ...evening, rows }).of, columnsOf(evening).of];
    expect(rows.length).toBeLessThan(45);
    expect(wide.watch.filter((value) => value === null)).toEqual([]);
    const sum = (column: Column): number => column.reduce<number>((all, value) => all + (value ?? 0), 0);
    for (const name of ['sent', 'dropped', 'rendered', 'lagged', 'skipped', 'routerSent', 'internetLost'] as const)
      expect([name, sum(wide[name])]).toEqual([name, sum(fine[name])]);
    expect(Math.abs(sum(wide.uplink) / sum(fine.uplink) - 1)).toBeLessThan(0.01);
    expect(Math.max(...wide.routerRtt.map(Number))).toBe(Math.max(...fine.routerRtt.map(Number)));
  });

  it('keeps “no data” apart from zero: SRT has no dropped frames', () => {
    const srt = fourHours({ hours: 0.02, server: { protocol: 'srt', host: 'a.example', port: 9000 } }).log;
    expect(columnsOf(srt).of.dropped.every((value) => value === null)).toBe(true);
    expect(columnsOf(evening).of.dropped.every((value) => value === 0)).toBe(true);
  });

  it('marks where the stream wobbled and where it failed', () => {
    const dip = { blame: 'tiktok', message: evening.events[0]!.message } as const;
    const dips = [
      { ...dip, fromMs: startMs + 60_000, toMs: startMs + 70_000, state: 'wobbling' as const },
      { ...dip, fromMs: startMs + 80_000, toMs: startMs + 80_000, state: 'failing' as const },
    ];
    const summary = { ...evening.session.summary!, dips };
    const { stream } = columnsOf({ ...evening, session: { ...evening.session, summary } }).of;
    expect(stream.filter((value) => value === 1)).toHaveLength(10);
    expect(stream.filter((value) => value === 2)).toHaveLength(1);
  });

  it('is bounded, whatever the clock did', () => {
    const rows = [...evening.rows, { ...evening.rows[0]!, atMs: startMs + 20 * 365 * 86_400_000 }];
    expect(columnsOf({ session: { ...evening.session, endedAt: null }, events: [], rows }).seconds).toBe(MOST_SECONDS);
  });

  it('may hold nothing', () => {
    const columns = columnsOf({ ...evening, rows: [] });
    expect(columns.of.kilobits.every((value) => value === null)).toBe(true);
  });
});

describe('A packed column', () => {
  it.each([
    [[1, 2, 3]],
    [[0, 0, 0, 0, null, null, null, 5]],
    [[null]],
    [[-63, -63, -63, 12, null, 12]],
    [new Array<null>(1000).fill(null)],
  ])('is itself again when it is unpacked', (column) => expect(unpacked(packed(column))).toEqual(column));

  it('is short where nothing changes', () => expect(packed(new Array<number>(14_400).fill(30))).toBe('30x14400'));
});
