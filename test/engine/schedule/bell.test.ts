import { expect, it } from 'vitest';
import { createBell, rungWithin } from '../../../engine/schedule/bell.ts';
import { createHandClock } from '../support/hand-clock.ts';

const never = new AbortController().signal;
const soon = (): Promise<'nothing'> => new Promise((resolve) => setTimeout(resolve, 20, 'nothing'));

it('a bell wakes who waits, and only once for each ring', async () => {
  const bell = createBell();
  const rung = bell.rung(never);
  bell.ring();
  await rung;
  expect(await Promise.race([bell.rung(never).then(() => 'rung'), soon()])).toBe('nothing');
});

it('a ring that nobody waited for is not lost, and many are heard as one', async () => {
  const bell = createBell();
  bell.ring();
  bell.ring();
  await bell.rung(never);
  expect(await Promise.race([bell.rung(never).then(() => 'rung'), soon()])).toBe('nothing');
});

it('waiting ends with the signal', async () => {
  const bell = createBell();
  const end = new AbortController();
  const rung = bell.rung(end.signal);
  end.abort();
  await rung;
  await bell.rung(end.signal);
});

it('waiting for so long at the most ends with the ring, or without it when the time has passed', async () => {
  const [bell, clock] = [createBell(), createHandClock()];
  const wait = (): Promise<boolean> => rungWithin(bell, { clock, timeoutMs: 1000, signal: never });
  const first = wait();
  await clock.advance(1000);
  expect(await first).toBe(false);
  const second = wait();
  bell.ring();
  expect(await second).toBe(true);
  // Who has gone without it has not taken the next ring with him.
  bell.ring();
  expect(await wait()).toBe(true);
});
