import { expect, it } from 'vitest';
import { createHold } from '../../../engine/schedule/hold.ts';
import { createHandClock } from '../support/hand-clock.ts';

const well = { hasWayOut: true, faultyLayers: '' };

/** A judge that notes when it is held and let go. */
const start = () => {
  const clock = createHandClock();
  const calls: string[] = [];
  const judge = { hold: () => void calls.push('held'), release: () => void calls.push('released') };
  return { clock, calls, hold: createHold(clock, judge) };
};

it('a judge that was held is let go once, by looks that agree', () => {
  const { calls, hold } = start();
  hold.noteLook(well);
  expect(hold.isHeld()).toBe(false);
  hold.begin('wake');
  hold.noteLook(well);
  expect([hold.isHeld(), calls]).toEqual([true, ['held']]);
  hold.noteLook(well);
  hold.noteLook(well);
  expect([hold.isHeld(), calls]).toEqual([false, ['held', 'released']]);
});

it('a second reason begins the hold anew', async () => {
  const { clock, calls, hold } = start();
  hold.begin('wake');
  hold.noteLook(well);
  await clock.advance(29_000);
  hold.begin('stall');
  hold.noteLook({ hasWayOut: true, faultyLayers: 'dns' });
  expect(hold.isHeld()).toBe(true);
  hold.noteLook({ hasWayOut: true, faultyLayers: 'dns' });
  expect(calls).toEqual(['held', 'held', 'released']);
});
