// Which region TikTok named, on which network, and when it is asked again.
import { expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { createRegions } from '../../../engine/schedule/regions.ts';
import { createHandClock } from '../support/hand-clock.ts';

const start = () => {
  const clock = createHandClock();
  return { clock, regions: createRegions(clock) };
};

it('a region that was named is known for good, on that network alone', async () => {
  const { clock, regions } = start();
  regions.learn('home', { answered: true, region: 'us' });
  await clock.advance(7 * 24 * 60 * MINUTE_MS);
  expect(regions.known('home')).toBe('us');
  expect(regions.known('office')).toBeUndefined();
});

it('pages that did not answer are asked again after ten minutes, those that named none after hours', async () => {
  const { clock, regions } = start();
  regions.learn('silent', { answered: false, region: null });
  regions.learn('challenged', { answered: true, region: null });
  expect([regions.known('silent'), regions.known('challenged')]).toEqual([null, null]);
  await clock.advance(11 * MINUTE_MS);
  expect([regions.known('silent'), regions.known('challenged')]).toEqual([undefined, null]);
  await clock.advance(360 * MINUTE_MS);
  expect(regions.known('challenged')).toBeUndefined();
});
