import { describe, expect, it } from 'vitest';
import { holdEnds, holdReason, networkHold } from '../../../engine/schedule/held.ts';
import type { HoldReason, LookEnd } from '../../../engine/schedule/held.ts';
import { homeNetwork } from '../support/stub-os.ts';

describe('a pause of two seconds', () => {
  it.each<[string, number, number, HoldReason | null]>([
    ['that took two seconds is nothing', 2000, 2000, null],
    ['that came a little late is nothing', 2400, 2400, null],
    ['that came late by more than half a second was a stall', 2600, 2600, 'stall'],
    ['while the wall clock went on for an hour was sleep', 3_602_000, 2000, 'wake'],
    ['that took a minute by both clocks was sleep too', 62_000, 62_000, 'wake'],
    ['after which the clock is an hour behind was another time', -3_598_000, 2000, 'clock-jump'],
    ['after which the clock is three seconds ahead was another time', 5000, 2000, 'clock-jump'],
    ['in which a time server moved the clock a little is nothing', 2300, 2000, null],
  ])('%s', (_what, wallMs, monotonicMs, expected) => {
    expect(holdReason({ meantMs: 2000, wallMs, monotonicMs })).toBe(expected);
  });
});

describe('another state of the network', () => {
  const home = homeNetwork();
  const unplugged = { interfaces: [{ ...home.interfaces[0]!, carrier: false }], routes: [] };
  const unaddressed = { interfaces: [{ ...home.interfaces[0]!, addresses: [] }], routes: [] };

  it.each([
    ['another router is another network', home, { ...home, routes: [{ ...home.routes[0]!, gateway: '10.0.0.1' }] }],
    ['a cable that is plugged in is another network', unplugged, unaddressed],
    ['an address that was got is another network', unaddressed, home],
  ])('%s, over which nothing is judged yet', (_what, before, now) =>
    expect(networkHold(before, now)).toBe('network-change'),
  );

  it.each([
    ['a cable that was pulled out', home, unplugged],
    ['an address that was lost', home, unaddressed],
    ['a route that was lost', home, { ...home, routes: [] }],
  ])('%s is a fault that the machine knows itself, and nothing is held', (_what, before, now) =>
    expect(networkHold(before, now)).toBeNull(),
  );
});

describe('a hold ends', () => {
  const well: LookEnd = { hasWayOut: true, faultyLayers: '' };
  const bad: LookEnd = { hasWayOut: true, faultyLayers: 'dns internet' };
  const noWay: LookEnd = { hasWayOut: false, faultyLayers: 'device' };

  it.each<[string, HoldReason, number, LookEnd[], boolean]>([
    ['after sleep with two looks that agree', 'wake', 4000, [well, well], true],
    ['after sleep not with one', 'wake', 2000, [well], false],
    ['after sleep not with two that differ', 'wake', 4000, [bad, well], false],
    ['after sleep also when they agree on a fault', 'wake', 9000, [noWay, bad, bad], true],
    ['after sleep not while there is no address yet', 'wake', 9000, [noWay, noWay], false],
    ['but such a machine has none after a while', 'wake', 15_000, [noWay, noWay, noWay], true],
    ['on another network with one whole look, which asks twice what fails', 'network-change', 3000, [bad], true],
    ['after a stall with two looks', 'stall', 3000, [well, well], true],
    ['in the end also when looks will not agree', 'clock-jump', 30_000, [well, bad, well, bad], true],
  ])('%s', (_what, reason, heldMs, looks, expected) => expect(holdEnds(reason, heldMs, looks)).toBe(expected));
});
