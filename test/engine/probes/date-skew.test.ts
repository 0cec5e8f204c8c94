import { expect, it } from 'vitest';
import { dateSkewMs } from '../../../engine/probes/date-skew.ts';

const NOW_MS = Date.parse('2026-11-21T20:00:00Z');
const written = (agoS: number, age?: string) =>
  dateSkewMs({ date: new Date(NOW_MS - agoS * 1000).toUTCString(), ...(age === undefined ? {} : { age }) }, NOW_MS);

it.each([
  ['is ahead of the date', 3600, undefined, 3_600_000],
  ['is behind the date', -3600, undefined, -3_600_000],
  ['is behind the date of a cached page too', -3600, '1500', -3_600_000],
  ['is ahead of more than the time that the page was kept', 3600, '1500', 2_100_000],
  ['cannot be held against a page that was kept for as long', 1500, '1500', null],
  ['cannot be held against a page that was kept for longer', 1500, '90000', null],
  ['agrees with a page that was kept for a moment', 12, '40', 0],
  ['takes no age that is none', 1500, 'old', 1_500_000],
] as const)('this clock %s', (_what, agoS, age, skewMs) => expect(written(agoS, age)).toBe(skewMs));

it('nothing is known without a date', () => {
  expect(dateSkewMs({}, NOW_MS)).toBeNull();
  expect(dateSkewMs({ date: 'yesterday' }, NOW_MS)).toBeNull();
});
