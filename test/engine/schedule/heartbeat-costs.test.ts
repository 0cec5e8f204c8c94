import { describe, expect, it } from 'vitest';
import type { Os } from '../../../engine/os/os.ts';
import { PULSE_MS } from '../../../engine/schedule/cadence.ts';
import { homeNetwork, pingWith } from '../support/stub-os.ts';
import { anchors, router, start } from './beating-heart.ts';

describe('where ping keeps a second between two requests', () => {
  const slow: Partial<Os> = { leastPingIntervalMs: () => 1000 };

  it('a line that loses every fifth echo is suspected', async () => {
    const { world, clock, beats, calls } = start(null, slow);
    await beats(10);
    world.loses = (_address, number) => number % 5 === 0;
    await clock.advance(120_000);
    expect(calls).toContain('loss');
  });

  it('and one that loses every fiftieth never is', async () => {
    const { world, beats, calls } = start(null, slow);
    world.loses = (_address, number) => number % 50 === 0;
    await beats(300);
    expect(calls).toEqual([]);
  });

  it('a closer look sends no more at a time than a silence may take to show', async () => {
    const counts = new Set<number>();
    let lost = 0;
    const ping = pingWith(({ count }) => {
      counts.add(count);
      lost -= 1;
      return Array.from({ length: count }, (_, index) => (lost >= 0 && index === 0 ? null : 10));
    });
    const { beats } = start(null, { ...slow, ping });
    await beats(4);
    lost = 1;
    await beats(4);
    expect([...counts]).toEqual([2]);
  });
});

describe('where a read of the network is dear', () => {
  it('a pulled cable shows as soon as the places fall silent', async () => {
    const { world, clock, beats, calls } = start(null, { networkPauseMs: 600_000 });
    await beats(4);
    for (const { ipv4 } of anchors) world.dead.add(ipv4);
    world.dead.add(router);
    world.network = { interfaces: [{ ...homeNetwork().interfaces[0]!, carrier: false }], routes: [] };
    await clock.advance(2 * PULSE_MS);
    expect(calls).toEqual(expect.arrayContaining(['life', 'network lost']));
  });
});
