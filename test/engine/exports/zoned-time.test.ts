import { describe, expect, it } from 'vitest';
import {
  clockOf,
  dayAfter,
  dayInWords,
  dayOf,
  isZone,
  momentAt,
  momentOf,
} from '../../../engine/exports/zoned-time.ts';

const at = (iso: string): number => Date.parse(iso);

describe('A moment on the user’s clock', () => {
  it.each([
    ['Europe/Berlin', '2026-11-21T20:40:07Z', '2026-11-21 21:40:07 UTC+01:00'],
    ['Europe/Berlin', '2026-07-21T22:40:07Z', '2026-07-22 00:40:07 UTC+02:00'],
    ['America/St_Johns', '2026-11-21T02:00:00Z', '2026-11-20 22:30:00 UTC-03:30'],
    ['Asia/Kathmandu', '2026-11-21T20:00:00Z', '2026-11-22 01:45:00 UTC+05:45'],
    ['UTC', '2026-01-01T00:00:00Z', '2026-01-01 00:00:00 UTC+00:00'],
  ])('in %s', (zone, iso, shown) => expect(momentOf(at(iso), zone)).toBe(shown));

  it('tells the hour that comes twice apart, as the clocks are set back', () => {
    const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((iso) => momentOf(at(iso), 'Europe/Berlin'));
    expect(twice).toEqual(['2026-10-25 02:30:00 UTC+02:00', '2026-10-25 02:30:00 UTC+01:00']);
  });
});

describe('A day and a time of day', () => {
  it.each([
    ['2026-11-21', 21 * 60 + 40, 'Europe/Berlin', '2026-11-21T20:40:00.000Z'],
    ['2026-10-25', 0, 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-26', 0, 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-29', 180, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-11-21', 0, 'Pacific/Auckland', '2026-11-20T11:00:00.000Z'],
  ])('%s at minute %i in %s is a moment', (day, minutes, zone, iso) =>
    expect(new Date(momentAt(day, minutes, zone)).toISOString()).toBe(iso),
  );

  it('in the hour that the clocks leave out is just after it', () =>
    expect(clockOf(momentAt('2026-03-29', 150, 'Europe/Berlin'), 'Europe/Berlin')).toBe('03:30'));

  it('comes back the same for every hour of a year', () => {
    for (let ms = at('2026-01-01T00:00:00Z'); ms < at('2027-01-01T00:00:00Z'); ms += 3_600_000) {
      const [hour = 0, minute = 0] = clockOf(ms, 'America/New_York').split(':').map(Number);
      const back = momentAt(dayOf(ms, 'America/New_York'), hour * 60 + minute, 'America/New_York');
      // Of an hour that comes twice, the first.
      expect([ms, ms - 3_600_000]).toContain(back);
    }
  });
});

describe('The calendar', () => {
  it('knows months and leap years', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  });

  it('says a day in words', () => {
    expect(dayInWords('2026-11-21')).toBe('Sat 21 Nov 2026');
    expect(dayInWords('2026-11-21', false)).toBe('Sat 21 Nov');
  });

  it('knows a zone from what is none', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});
