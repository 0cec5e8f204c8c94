import { describe, expect, it } from 'vitest';
import type { Layer } from '../../../contract/verdict.ts';
import { isProven, proofOf } from '../../../engine/compare/judge/proof.ts';
import type { Carried, OwnTraffic } from '../../../engine/compare/judge/proof.ts';

const ofSockets = (sockets: { sentBytes: number; receivedBytes: number }): OwnTraffic => ({
  sockets,
  pings: { sentBytes: 0, receivedBytes: 0 },
});
const sent = ofSockets({ sentBytes: 10_000, receivedBytes: 50_000 });
const still = { sentBytes: 0, receivedBytes: 0 };
const stateOf = (own: Carried, layer: Layer | null = null, tried = sent, isSamePlace = true) => {
  const proof = proofOf(tried, { own, other: still, isSamePlace }, layer);
  return [proof.state, isProven(proof)];
};

describe('Which network was used', () => {
  it('is proven where its interface carried all that was sent and came, and more', () => {
    expect(stateOf({ sentBytes: 13_000, receivedBytes: 56_000 })).toEqual(['counters', true]);
  });

  it('is not proven where it carried next to nothing, or its answers came another way', () => {
    expect(stateOf({ sentBytes: 300, receivedBytes: 56_000 })).toEqual(['elsewhere', false]);
    expect(stateOf({ sentBytes: 13_000, receivedBytes: 400 })).toEqual(['elsewhere', false]);
  });

  it('is not proven where nobody counts', () => {
    expect(stateOf(null)).toEqual(['no-counters', false]);
  });

  it('pings that went right do not hide sockets that went wrong', () => {
    const pings = { sentBytes: 63_000, receivedBytes: 63_000 };
    const tried = { sockets: { sentBytes: 42_000, receivedBytes: 0 }, pings };
    expect(stateOf({ sentBytes: 73_500, receivedBytes: 73_500 }, null, tried)).toEqual(['elsewhere', false]);
    expect(stateOf({ sentBytes: 120_000, receivedBytes: 73_500 }, null, tried)).toEqual(['counters', true]);
  });

  it('a silent line still has to have carried the questions', () => {
    const silence = ofSockets({ sentBytes: 10_000, receivedBytes: 0 });
    expect(stateOf({ sentBytes: 11_000, receivedBytes: 60 }, 'internet', silence)).toEqual(['counters', true]);
    expect(stateOf({ sentBytes: 42, receivedBytes: 0 }, 'internet', silence)).toEqual(['elsewhere', false]);
  });

  it('a router that is not there lets nothing leave; only then less may have been carried', () => {
    const silence = ofSockets({ sentBytes: 10_000, receivedBytes: 0 });
    expect(stateOf({ sentBytes: 420, receivedBytes: 0 }, 'router', silence)).toEqual(['nothing-left', true]);
    expect(stateOf({ sentBytes: 420, receivedBytes: 0 }, 'router')).toEqual(['elsewhere', false]);
  });

  it('where not even the router was looked for, this computer kept it back: no word on the router', () => {
    const silence = ofSockets({ sentBytes: 50_000, receivedBytes: 0 });
    expect(stateOf({ sentBytes: 0, receivedBytes: 0 }, 'router', silence)).toEqual(['elsewhere', false]);
    expect(stateOf({ sentBytes: 0, receivedBytes: 0 }, 'device', silence)).toEqual(['nothing-left', true]);
  });

  it('is not proven of a network that another one replaced in the middle, whatever its interface carried', () => {
    expect(stateOf({ sentBytes: 13_000, receivedBytes: 56_000 }, null, sent, false)).toEqual(['changed', false]);
    expect(stateOf(null, 'device', ofSockets(still), false)).toEqual(['changed', false]);
  });

  it('where nothing was tried there is nothing to prove', () => {
    expect(stateOf(null, 'device', ofSockets(still))).toEqual(['not-sent', true]);
  });
});
