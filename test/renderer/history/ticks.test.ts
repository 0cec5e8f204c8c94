import { describe, expect, it } from 'vitest';
import type { Period } from '../../../contract/history.ts';
import { momentAtX, ticksOf, xOf } from '../../../renderer/history/time/ticks.ts';
import { tickWords } from '../../../renderer/history/time/time-words.ts';
import { dayStartMs, offsetMs, wallTime } from '../../../renderer/history/time/zone-clock.ts';

const HOUR = 3_600_000;
const from = (iso: string, hours: number): Period => ({
  fromMs: Date.parse(iso),
  toMs: Date.parse(iso) + hours * HOUR,
});
const labels = (period: Period, width: number, zone: string): string[] =>
  ticksOf(period, width, zone).map(({ atMs, kind }) => tickWords(atMs, kind, 'en', zone));

describe('The marks of the axis', () => {
  it('stand at round local hours, and midnight names the day', () => {
    expect(labels(from('2026-11-20T21:43:10Z', 24), 520, 'Europe/Berlin')).toEqual([
      ...['Nov 21', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00'],
    ]);
  });

  it('stand at round local times where the zone is half an hour off', () => {
    expect(labels(from('2026-11-20T21:43:10Z', 1), 400, 'Asia/Kolkata')).toEqual([
      ...['03:20', '03:30', '03:40', '03:50', '04:00', '04:10'],
    ]);
  });

  it('stay at local hours when the clocks are put forward', () => {
    const ticks = ticksOf(from('2026-03-28T23:00:00Z', 23), 600, 'Europe/Berlin');
    expect(ticks.map(({ atMs }) => wallTime(atMs, 'Europe/Berlin').hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 0]);
    const gaps = ticks.slice(1).map(({ atMs }, index) => (atMs - ticks[index]!.atMs) / HOUR);
    // The hour from two to three did not exist.
    expect(gaps).toEqual([2, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('stay at local hours when the clocks are put back', () => {
    const ticks = ticksOf(from('2026-10-24T22:00:00Z', 25), 600, 'Europe/Berlin');
    expect(ticks.map(({ atMs }) => wallTime(atMs, 'Europe/Berlin').hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 0]);
    expect((ticks[1]!.atMs - ticks[0]!.atMs) / HOUR).toBe(4);
  });

  it('stay at local hours where the clocks are put forward by half an hour', () => {
    const ticks = ticksOf(from('2026-10-03T13:30:00Z', 24), 600, 'Australia/Lord_Howe');
    expect(ticks.every(({ atMs }) => wallTime(atMs, 'Australia/Lord_Howe').minute === 0)).toBe(true);
    expect(ticks.length).toBeGreaterThanOrEqual(8);
  });

  it('stand at the beginning of local days, across both changes of the clocks', () => {
    for (const day of ['2026-03-26T12:00:00Z', '2026-10-22T12:00:00Z']) {
      const ticks = ticksOf(from(day, 7 * 24), 700, 'Europe/Berlin');
      expect(ticks).toHaveLength(7);
      expect(ticks.every(({ atMs }) => wallTime(atMs, 'Europe/Berlin').hour === 0)).toBe(true);
    }
  });

  it.each([
    [90, 348, ['Sep', 'Oct', 'Nov']],
    [365, 348, ['2026', 'Apr', 'Jul', 'Oct']],
    [365, 800, ['Dec', '2026', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']],
  ])('in %d days over %d px are %o', (days, width, expected) => {
    const toMs = Date.parse('2026-11-21T21:43:10Z');
    expect(labels({ fromMs: toMs - days * 24 * HOUR, toMs }, width, 'Europe/Berlin')).toEqual(expected);
  });

  it('have room for their labels at every width and length', () => {
    for (const width of [288, 348, 600, 1000]) {
      for (const hours of [1 / 30, 0.3, 1, 5, 24, 72, 168, 2160, 8760]) {
        const ticks = ticksOf(from('2026-01-07T05:06:07Z', hours), width, 'America/New_York');
        const gaps = ticks.slice(1).map(({ x }, index) => x - ticks[index]!.x);
        // February is shorter than a month is counted, and so is the day on which the clocks are put forward.
        expect(Math.min(40, ...gaps), `${hours} h over ${width} px`).toBeGreaterThanOrEqual(36);
      }
    }
  });

  it('and moments find each other', () => {
    const period = from('2026-11-21T00:00:00Z', 24);
    expect(momentAtX(xOf(period.fromMs + HOUR, period, 480), period, 480)).toBe(period.fromMs + HOUR);
    expect([momentAtX(-5, period, 480), momentAtX(999, period, 480)]).toEqual([period.fromMs, period.toMs]);
  });
});

describe('The clock of a zone', () => {
  it('knows how far it is ahead of UTC, before and after a change', () => {
    expect(offsetMs(Date.parse('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe(HOUR);
    expect(offsetMs(Date.parse('2026-03-29T01:01:00Z'), 'Europe/Berlin')).toBe(2 * HOUR);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T20:00:00Z', '2026-03-28T23:00:00.000Z'],
    ['America/New_York', '2026-11-02T04:30:00Z', '2026-11-01T04:00:00.000Z'],
    // Clocks in Havana go back from one to midnight, which is there twice.
    ['America/Havana', '2026-11-01T20:00:00Z', '2026-11-01T04:00:00.000Z'],
    // Clocks in Beirut skip midnight: the day begins at one.
    ['Asia/Beirut', '2026-03-29T12:00:00Z', '2026-03-28T22:00:00.000Z'],
  ])('knows when a day of %s begins', (zone, atIso, startIso) => {
    expect(new Date(dayStartMs(Date.parse(atIso), zone)).toISOString()).toBe(startIso);
  });
});
