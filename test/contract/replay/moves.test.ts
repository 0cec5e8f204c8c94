import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { figuresAt } from '../../../contract/replay/moment.ts';
import { columnsOf } from '../../../contract/replay/columns.ts';
import { moved, moveOfKey, moves } from '../../../contract/replay/moves.ts';
import type { Place } from '../../../contract/replay/moves.ts';
import { fourHours } from '../../engine/session/four-hours.ts';

const track = { seconds: 14_400, dips: [2472, 6420, 10_684] };
const whole: Place = { at: 0, from: 0, to: 14_400 };

describe('Moving along a session', () => {
  it('goes from dip to dip, and stays where there is no further one', () => {
    const first = moved(whole, 'next-dip', track);
    expect(first.at).toBe(2472);
    expect(moved(first, 'previous-dip', track)).toEqual(first);
    const last = moved(moved(first, 'next-dip', track), 'next-dip', track);
    expect(moved(last, 'next-dip', track)).toEqual(last);
  });

  it('takes a second a step when looked at closely, and never leaves the session', () => {
    const close: Place = { at: 14_390, from: 14_300, to: 14_400 };
    expect(moved(close, 'later', track).at).toBe(14_391);
    expect(moved(close, 'later', track, 10).at).toBe(14_399);
    expect(moved(close, 'minute-later', track).at).toBe(14_399);
    expect(moved(whole, 'earlier', track)).toEqual(whole);
  });

  it('keeps the moment where it is on the drawing while it comes closer', () => {
    const closer = moved({ at: 3600, from: 0, to: 14_400 }, 'closer', track);
    expect(closer).toEqual({ at: 3600, from: 1800, to: 9000 });
    expect(moved(closer, 'whole', track)).toEqual({ ...whole, at: 3600 });
  });

  it('sees whatever it goes to', () => {
    const gone = moved({ at: 100, from: 0, to: 600 }, 12_000, track);
    expect(gone.at).toBe(12_000);
    expect(gone.from).toBeLessThanOrEqual(12_000);
    expect(gone.to).toBeGreaterThan(12_000);
  });

  it('shows a dip with some time around it, also the last second of a session', () => {
    expect(moved(whole, [2472, 2567], track)).toEqual({ at: 2472, from: 2377, to: 2662 });
    expect(moved(whole, [14_399, 14_400], track)).toEqual({ at: 14_399, from: 14_220, to: 14_400 });
  });

  it('does nothing odd in a session of a few seconds', () => {
    const short = { seconds: 3, dips: [] };
    for (const move of moves) {
      const { at, from, to } = moved({ at: 1, from: 0, to: 3 }, move, short);
      expect([from, to]).toEqual([0, 3]);
      expect([0, 1, 2]).toContain(at);
    }
  });

  it('has a key for every move', () => expect(new Set(Object.values(moveOfKey))).toEqual(new Set(moves)));

  it('and reading a moment use nothing but what they are given, as they run in the page of a report by their own text', () => {
    const moveAlone = runInNewContext(`(${moved.toString()})`) as typeof moved;
    for (const move of [...moves, 50, [7, 9] as const])
      expect({ ...moveAlone(whole, move, track) }).toEqual(moved(whole, move, track));
    const { of } = columnsOf(fourHours({ hours: 0.05 }).log);
    const readAlone = runInNewContext(`(${figuresAt.toString()})`) as typeof figuresAt;
    expect({ ...readAlone((name) => of[name], 100, 'x', 'en') }).toEqual(figuresAt((name) => of[name], 100, 'x', 'en'));
  });
});

describe('The figures of a moment', () => {
  const { log } = fourHours({ hours: 0.1 });

  it('are as they were known last, for as long as that means anything', () => {
    const { of } = columnsOf(log);
    const figures = figuresAt((name) => of[name], 100, 'no answer', 'en');
    expect(figures.bitrate).toMatch(/^\d,\d{3} kbit\/s$/);
    expect(figures.ingest).toMatch(/^\d+ ms$/);
    expect(figures['router-loss']).toMatch(/^\d+(\.\d)?%$/);
  });

  it('are no data in a gap, and never a zero', () => {
    const { of } = columnsOf({ ...log, rows: log.rows.filter((_row, second) => second < 100 || second > 200) });
    expect(new Set(Object.values(figuresAt((name) => of[name], 150, 'no answer', 'en')))).toEqual(new Set([null]));
  });

  it('say when the LIVE server took no connection', () => {
    const rows = log.rows.map((row) =>
      row.ingestWell === null ? row : { ...row, ingestWell: false, ingestRttMs: null },
    );
    const { of } = columnsOf({ ...log, rows });
    expect(figuresAt((name) => of[name], 100, 'no answer', 'en').ingest).toBe('no answer');
  });
});
