import { describe, expect, it } from 'vitest';
import type { NetworkState, PingOptions } from '../../../engine/os/os.ts';
import { PULSE_MS, SLEEP_GAP_MS } from '../../../engine/schedule/cadence.ts';
import { createHeartbeat } from '../../../engine/schedule/heartbeat.ts';
import { anchorOf } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { closedPort, startTcp } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork, pingWith } from '../support/stub-os.ts';
import { patience } from '../support/patience.ts';

const anchors = [anchorOf(1), anchorOf(2), anchorOf(3)];

type World = {
  network: NetworkState | null;
  /** Addresses that do not answer. */
  dead: Set<string>;
  /** So many of the next echo requests get lost. */
  lost: number;
  ping: boolean;
};

/** A heart that beats by a clock in the test's hand. */
const start = () => {
  const world: World = { network: homeNetwork(), dead: new Set(), lost: 0, ping: true };
  const clock = createHandClock();
  const net = createRedirectedNet();
  const pinged: string[] = [];
  const echo = ({ address, count }: PingOptions): ReadonlyArray<number | null> | 'unavailable' => {
    pinged.push(address);
    if (!world.ping) return 'unavailable';
    return Array.from({ length: count }, () => {
      world.lost -= 1;
      return world.lost >= 0 || world.dead.has(address) ? null : 10;
    });
  };
  const os = createStubOs({ networkState: () => Promise.resolve(world.network), ping: pingWith(echo) });
  const calls: string[] = [];
  const stop = new AbortController();
  const beat = createHeartbeat({ clock, net, os }, anchors, {
    onNetworkChange: () => calls.push('network'),
    onLifeChange: () => calls.push('life'),
    onGap: () => calls.push('gap'),
  });
  const ended = beat(stop.signal);
  const beats = (count: number): Promise<void> => clock.advance(count * PULSE_MS);
  return { world, clock, net, pinged, calls, stop, ended, beats };
};

describe('the heartbeat', () => {
  it('asks one anchor after the other, and calls nobody while nothing changes', async () => {
    const { beats, pinged, calls } = start();
    await beats(5);
    expect(pinged).toEqual(['30.0.0.1', '30.0.0.2', '30.0.0.3', '30.0.0.1', '30.0.0.2', '30.0.0.3']);
    expect(calls).toEqual([]);
  });

  it('is not troubled by one lost ping', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    world.lost = 1;
    await beats(4);
    expect(calls).toEqual([]);
  });

  it('calls when the internet falls silent, and again when it is back', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    for (const { ipv4 } of anchors) world.dead.add(ipv4);
    await beats(1);
    expect(calls).toEqual(['life']);
    await beats(4);
    const whileDown = calls.length;
    world.dead.clear();
    await beats(1);
    expect(calls.slice(whileDown)).toEqual(['life']);
  });

  it('is not set off again and again by one anchor that is dead for good', async () => {
    const { world, beats, calls } = start();
    world.dead.add(anchors[1]!.ipv4);
    await beats(30);
    expect(calls).toEqual([]);
  });

  it.each([
    ['another address', { ...homeNetwork(), interfaces: homeNetwork([4, 6]).interfaces }],
    ['another route', { ...homeNetwork(), routes: [{ ...homeNetwork().routes[0]!, gateway: '10.0.0.1' }] }],
    ['no link', { interfaces: [{ ...homeNetwork().interfaces[0]!, carrier: false }], routes: [] }],
  ])('calls once when the network has %s', async (_what, network: NetworkState) => {
    const { world, beats, calls } = start();
    await beats(4);
    world.network = network;
    await beats(4);
    expect(calls).toEqual(['network']);
  });

  it('says nothing of a network that could not be read for a moment', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    world.network = null;
    await beats(2);
    world.network = homeNetwork();
    await beats(4);
    expect(calls).toEqual([]);
  });

  it('notices that the machine slept', async () => {
    const { clock, beats, calls } = start();
    await beats(4);
    clock.jump(SLEEP_GAP_MS);
    await beats(4);
    expect(calls).toEqual(['gap', 'network']);
  });

  it('sends nothing without a way out', async () => {
    const { world, beats, pinged, net } = start();
    world.network = { interfaces: [], routes: [] };
    await beats(1);
    const before = pinged.length;
    await beats(3);
    expect(pinged.length).toBe(before);
    expect(net.asked).toEqual([]);
  });

  it('ends with its signal and leaves nobody asleep', async () => {
    const { clock, stop, ended, beats } = start();
    await beats(2);
    stop.abort();
    await ended;
    expect(clock.alarms()).toEqual([]);
  });
});

describe('where the system has no ping', () => {
  it('the heart is felt by TCP', async () => {
    await using server = await startTcp();
    const { world, net, beats, calls, clock } = start();
    for (const { ipv4 } of anchors) net.move('tcp', ipv4, 443, server.endpoint);
    world.ping = false;
    await beats(1);
    await expect.poll(() => beats(1).then(() => net.asked.length), patience).toBeGreaterThan(4);
    expect(calls).toEqual([]);
    for (const { ipv4 } of anchors) net.move('tcp', ipv4, 443, closedPort);
    await expect.poll(() => clock.advance(PULSE_MS).then(() => calls), patience).toContain('life');
  });
});
