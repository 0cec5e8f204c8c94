import { describe, expect, it } from 'vitest';
import { pulseSuspicion, withBeat } from '../../../engine/schedule/pulse-history.ts';
import type { Beat, PulseHistory } from '../../../engine/schedule/pulse-history.ts';
import { createChance } from '../support/mutations.ts';

const beatOf = (parts: Partial<Beat> = {}): Beat => ({
  to: 'anchor',
  id: 'one',
  sent: 1,
  lost: 0,
  rttMs: 20,
  ...parts,
});
const historyOf = (...beats: Beat[]): PulseHistory => beats.reduce(withBeat, [] as PulseHistory);
const times = (count: number, of: (index: number) => Beat): Beat[] => Array.from({ length: count }, (_, i) => of(i));

/** A line that loses `share` of all echo requests, felt as the watch feels it: calmly, and closely after a loss. */
const feelLine = (share: number, seed: number, requests: number): number | null => {
  const chance = createChance(seed);
  const isLost = (): boolean => chance(100_000) < share * 100_000;
  let history: PulseHistory = [];
  let sent = 0;
  const feel = (id: string, count: number): number => {
    const lost = Array.from({ length: count }, isLost).filter(Boolean).length;
    sent += count;
    history = withBeat(history, beatOf({ id, sent: count, lost, rttMs: lost === count ? null : 20 }));
    return lost;
  };
  for (let beat = 0; sent < requests; beat += 1) {
    const lost = feel(`anchor-${beat % 3}`, 1);
    for (let close = 0; lost > 0 && close < 4; close += 1) {
      feel('anchor-0', 10);
      feel('anchor-1', 10);
      if (pulseSuspicion(history, null) !== null) return sent;
    }
    if (pulseSuspicion(history, null) !== null) return sent;
  }
  return null;
};

const shareOf = (runs: number, of: (seed: number) => boolean): number =>
  Array.from({ length: runs }, (_, seed) => of(seed + 1)).filter(Boolean).length / runs;

describe('loss is suspected', () => {
  // Half an hour of beats with one and a half requests to anchors each.
  const halfAnHour = 1350;

  it.each([
    [0.015, 0.03],
    [0.02, 0.05],
  ])('practically never in half an hour on a line that loses %d', (share, most) => {
    expect(shareOf(400, (seed) => feelLine(share, seed, halfAnHour) !== null)).toBeLessThanOrEqual(most);
  });

  it.each([
    [0.2, 0.97],
    [0.3, 0.99],
    [0.5, 0.99],
  ])('almost always within the requests of half a minute on a line that loses %d', (share, least) => {
    // Twenty calm requests, and two closer looks of four times twenty.
    expect(shareOf(400, (seed) => feelLine(share, seed, 180) !== null)).toBeGreaterThanOrEqual(least);
  });

  it('of the router by its own beats', () => {
    const beats = times(3, () => beatOf({ to: 'router', id: 'router', sent: 10, lost: 3 }));
    expect(pulseSuspicion(historyOf(...beats), null)).toBe('loss');
  });
});

describe('silence is no loss', () => {
  it('when one anchor is dead for good', () => {
    const beats = times(30, (i) => (i % 3 === 0 ? beatOf({ id: 'dead', sent: 2, lost: 2, rttMs: null }) : beatOf()));
    expect(pulseSuspicion(historyOf(...beats), null)).toBeNull();
  });

  it('when the whole line is dead', () => {
    const beats = times(20, (i) => beatOf({ id: `anchor-${i % 3}`, sent: 2, lost: 2, rttMs: null }));
    expect(pulseSuspicion(historyOf(...times(10, () => beatOf()), ...beats), null)).toBeNull();
  });

  it('when the line comes back after a while', () => {
    const outage = times(9, (i) => beatOf({ id: `anchor-${i % 3}`, sent: 2, lost: 2, rttMs: null }));
    const well = times(9, (i) => beatOf({ id: `anchor-${i % 3}` }));
    expect(pulseSuspicion(historyOf(...well, ...outage, ...well), null)).toBeNull();
  });

  it('but it is when replies come in between', () => {
    const beats = times(7, (i) => beatOf(i % 2 === 1 ? { sent: 2, lost: 2, rttMs: null } : { sent: 2, lost: 1 }));
    expect(pulseSuspicion(historyOf(...beats), null)).toBe('loss');
  });
});

describe('latency is suspected', () => {
  const anchors = (rttMs: number, count = 9): Beat[] => times(count, () => beatOf({ rttMs }));
  const router = (rttMs: number, count = 5): Beat[] => times(count, () => beatOf({ to: 'router', id: 'r', rttMs }));

  it.each<[string, Beat[], number | null, 'latency' | null]>([
    ['over three times the usual and 150 ms more', anchors(200), 30, 'latency'],
    ['over three times the usual, but hardly more', anchors(100), 30, null],
    ['150 ms more, but not three times the usual', anchors(500), 300, null],
    ['whatever it is, while the usual is not known', anchors(2000), null, null],
    ['of too few replies', anchors(200, 8), 30, null],
    ['of a router that takes longer than any local link', router(80), null, 'latency'],
    ['of a router within a local link’s time', router(50), null, null],
    ['of a router after one slow reply', [...router(5, 4), ...router(300, 1)], null, null],
  ])('%s', (_what, beats, usual, expected) => expect(pulseSuspicion(historyOf(...beats), usual)).toBe(expected));

  it('by the middle reply, so that a few slow ones are nothing', () => {
    expect(pulseSuspicion(historyOf(...anchors(20, 5), ...anchors(900, 4)), 20)).toBeNull();
    expect(pulseSuspicion(historyOf(...anchors(20, 4), ...anchors(900, 5)), 20)).toBe('latency');
  });
});

it('the history forgets what is long past', () => {
  const beats = times(200, () => beatOf({ sent: 2, lost: 1 }));
  expect(pulseSuspicion(historyOf(...beats, ...times(60, () => beatOf())), null)).toBeNull();
});
