import { describe, expect, it } from 'vitest';
import { durationFrom, momentFrom, periodFrom } from '../../../headless/history/time-words.ts';

const here = { nowMs: Date.parse('2026-11-21T20:40:00Z'), zone: 'Europe/Berlin' };

describe('A length of time that is typed', () => {
  it.each([
    ['15m', 900_000],
    ['15min', 900_000],
    ['2h', 7_200_000],
    ['1.5h', 5_400_000],
    [' 7D ', 604_800_000],
    ['2w', 1_209_600_000],
    ['1y', 31_536_000_000],
  ])('“%s”', (text, ms) => expect(durationFrom(text, 'x')).toEqual({ ok: true, value: ms }));

  it.each(['', '0m', '-1h', '2', 'h', '2 hours', '1e9d', '9999999d', '2h30', '\u001b[31m'])(
    '“%s” is refused, and not repeated',
    (text) => {
      const refused = durationFrom(text, 'The snooze');
      expect(refused).toEqual({
        ok: false,
        error: { code: 'usage', message: 'The snooze must be a length of time such as 15m, 2h or 7d.' },
      });
    },
  );
});

describe('A moment that is typed', () => {
  it.each([
    ['2026-11-21', '2026-11-20T23:00:00.000Z'],
    ['2026-11-21 21:40', '2026-11-21T20:40:00.000Z'],
    ['2026-11-21T21:40', '2026-11-21T20:40:00.000Z'],
    ['2026-11-21T21:40:10.000Z', '2026-11-21T21:40:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z'],
    ['2h', '2026-11-21T18:40:00.000Z'],
  ])('“%s” is on the user’s clock', (text, iso) => {
    const moment = momentFrom(text, '--from', here);
    expect(moment.ok && new Date(moment.value).toISOString()).toBe(iso);
  });

  it.each([
    '2026-13-01',
    '2026-02-30',
    '2027-02-29',
    '2026-11-21 24:00',
    '2026-11-21 21:60',
    'yesterday',
    '21.11.2026',
  ])('“%s” is refused', (text) =>
    expect(momentFrom(text, '--from', here)).toMatchObject({ ok: false, error: { code: 'usage' } }),
  );
});

describe('A time that is typed', () => {
  it('is the usual one, until now, where nothing was said', () =>
    expect(periodFrom({}, 1000, here)).toEqual({ ok: true, value: { fromMs: here.nowMs - 1000, toMs: here.nowMs } }));

  it('can be from a day to a day, the second not included', () => {
    const period = periodFrom({ from: '2026-11-01', to: '2026-11-08' }, 1000, here);
    expect(period).toMatchObject({
      value: { fromMs: Date.parse('2026-10-31T23:00Z'), toMs: Date.parse('2026-11-07T23:00Z') },
    });
  });

  it.each([
    [{ since: '7d', from: '2026-11-01' }, 'Give --since or --from, not both.'],
    [{ from: '2026-11-02', to: '2026-11-01' }, '--from must be before --to.'],
    [{ from: 'x' }, '--from must be a day'],
    [{ to: 'x' }, '--to must be a day'],
  ])('%o is refused', (typed, said) => {
    const refused = periodFrom(typed, 1000, here);
    expect(refused.ok ? '' : refused.error.message).toContain(said);
  });
});
