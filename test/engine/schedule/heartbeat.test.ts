import { describe, expect, it } from 'vitest';
import type { NetworkState } from '../../../engine/os/os.ts';
import { NETWORK_MS, PULSE_MS, RESOLVER_MS, SLEEP_GAP_MS } from '../../../engine/schedule/cadence.ts';
import { answerTo, questionIn } from '../support/dns-messages.ts';
import { closedPort, startTcp, startUdp } from '../support/loopback-servers.ts';
import { homeNetwork } from '../support/stub-os.ts';
import { patience } from '../support/patience.ts';
import { anchors, canaries, router, start } from './beating-heart.ts';
import type { World } from './beating-heart.ts';

describe('the heartbeat', () => {
  it('feels one anchor after the other, the router every other time, and calls nobody while nothing changes', async () => {
    const { beats, pinged, calls } = start();
    await beats(6);
    const [one, two, three] = anchors.map(({ ipv4 }) => ipv4);
    expect(pinged.slice(0, 8)).toEqual([one, router, two, three, three, router, one, two]);
    expect(calls).toEqual([]);
  });

  it('is not troubled by one lost ping, but looks closer at once', async () => {
    const { world, beats, calls, pinged } = start();
    await beats(4);
    const before = pinged.length;
    world.lost = 1;
    await beats(1);
    expect(pinged.length - before).toBeGreaterThan(2);
    await beats(4);
    expect(calls).toEqual([]);
  });

  it('calls when the internet falls silent, and again when it is back', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    for (const { ipv4 } of anchors) world.dead.add(ipv4);
    await beats(1.5);
    expect(calls[0]).toEqual('life');
    await beats(4);
    const whileDown = calls.length;
    world.dead.clear();
    await beats(1.5);
    expect(calls.slice(whileDown)[0]).toEqual('life');
    expect(calls).not.toContain('loss');
  });

  it('calls when the router alone falls silent', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    world.dead.add(router);
    await beats(3);
    expect(calls).toEqual(['life']);
  });

  it('tells once of an anchor that is dead for good', async () => {
    const { world, beats, calls } = start();
    world.dead.add(anchors[1]!.ipv4);
    await beats(30);
    expect(calls).toEqual(['life']);
  });

  it('tells of a line that died in the moment in which the network changed', async () => {
    const { world, beats, calls } = start();
    await beats(4);
    world.network = homeNetwork([4, 6]);
    for (const { ipv4, ipv6 } of anchors) world.dead.add(ipv4).add(ipv6);
    await beats(3);
    expect(calls).toEqual(expect.arrayContaining(['network network-change', 'life']));
  });

  it('says nothing of a router that never answered an echo', async () => {
    const { world, beats, calls } = start();
    world.dead.add(router);
    await beats(10);
    expect(calls).toEqual([]);
  });

  it.each([
    [
      'an address of another family',
      { ...homeNetwork(), interfaces: homeNetwork([4, 6]).interfaces },
      'network-change',
    ],
    [
      'another route',
      { ...homeNetwork(), routes: [{ ...homeNetwork().routes[0]!, gateway: '10.0.0.1' }] },
      'network-change',
    ],
    ['no link', { interfaces: [{ ...homeNetwork().interfaces[0]!, carrier: false }], routes: [] }, 'lost'],
  ])('calls once, within two seconds, when the network has %s', async (_what, network: NetworkState, how) => {
    const { world, clock, beats, calls } = start();
    await beats(4);
    world.network = network;
    await clock.advance(NETWORK_MS);
    expect(calls).toEqual([`network ${how}`]);
    await beats(4);
    expect(calls).toEqual([`network ${how}`]);
  });

  it('does not wait for silent places before it notices a pulled cable', async () => {
    const { world, clock, beats, calls } = start();
    await beats(4);
    for (const { ipv4 } of anchors) world.dead.add(ipv4);
    world.network = { interfaces: [{ ...homeNetwork().interfaces[0]!, carrier: false }], routes: [] };
    await clock.advance(NETWORK_MS);
    expect(calls).toContain('network lost');
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

  it('calls nobody for one more address of the network that it is in', async () => {
    const { world, beats, calls } = start();
    const withTemporary = (address: string): NetworkState => {
      const { interfaces, routes } = homeNetwork([4, 6]);
      const addresses = [...interfaces[0]!.addresses, { family: 6 as const, address }];
      return { interfaces: [{ ...interfaces[0]!, addresses }], routes };
    };
    world.network = withTemporary('2a00:1::abcd');
    await beats(4);
    const before = [...calls];
    world.network = withTemporary('2a00:1::7777');
    await beats(4);
    expect(calls).toEqual(before);
  });

  it('notices that the machine slept, and since when', async () => {
    const { clock, beats, calls, gaps } = start();
    await beats(4);
    const lastBeat = clock.now();
    clock.jump(SLEEP_GAP_MS);
    await beats(4);
    expect(calls).toEqual(['wake']);
    expect(gaps).toEqual([lastBeat]);
  });

  it('notices that the clock was set back', async () => {
    const { clock, beats, calls, gaps } = start();
    await beats(4);
    clock.jump(-3_600_000);
    await beats(1);
    expect(calls).toEqual(['clock-jump']);
    expect(gaps).toEqual([clock.now()]);
  });

  it('sends nothing without a way out', async () => {
    const { world, beats, pinged, net } = start();
    world.network = { interfaces: [], routes: [] };
    await beats(1);
    const before = [...pinged, ...net.asked];
    await beats(3);
    expect([...pinged, ...net.asked]).toEqual(before);
  });

  it('ends with its signal and leaves nobody asleep', async () => {
    const { clock, stop, ended, beats } = start();
    await beats(2);
    stop.abort();
    await ended;
    expect(clock.alarms()).toEqual([]);
  });
});

describe('the line is suspected', () => {
  it('of loss, within half a minute, when every fifth echo gets lost', async () => {
    const { world, clock, beats, calls } = start();
    await beats(10);
    world.loses = (_address, number) => number % 5 === 0;
    await clock.advance(30_000);
    expect(calls).toContain('loss');
  });

  it('of latency when the anchors take far longer than usual', async () => {
    const { world, clock, beats, calls } = start(20);
    await beats(10);
    world.rttMs = 250;
    await clock.advance(20_000);
    expect(calls[0]).toBe('latency');
  });

  it('never when every fiftieth echo gets lost', async () => {
    const { world, beats, calls } = start();
    world.loses = (_address, number) => number % 50 === 0;
    await beats(300);
    expect(calls).toEqual([]);
  });
});

describe('where echo requests do not help', () => {
  it.each([
    ['the system has no ping', (world: World) => void (world.ping = false)],
    ['a network drops every echo request', (world: World) => anchors.forEach(({ ipv4 }) => world.dead.add(ipv4))],
  ])('the anchors are felt by TCP: %s', async (_what, breaks) => {
    await using server = await startTcp();
    const { world, net, beats, calls, clock } = start();
    for (const { ipv4 } of anchors) net.move('tcp', ipv4, 443, server.endpoint);
    breaks(world);
    await beats(1);
    await expect.poll(() => beats(1).then(() => net.asked.length), patience).toBeGreaterThan(4);
    expect(calls).toEqual([]);
    for (const { ipv4 } of anchors) net.move('tcp', ipv4, 443, closedPort);
    await expect.poll(() => clock.advance(PULSE_MS).then(() => calls), patience).toContain('life');
  });
});

describe('the resolver in use', () => {
  it('is asked between looks for one known name after the other, and its silence and return are told', async () => {
    let answers = true;
    const asked: string[] = [];
    await using server = await startUdp((query) => {
      const question = questionIn(query);
      asked.push(question.name);
      return answers ? [answerTo(question, ['40.0.0.1'])] : [];
    });
    const { world, clock, calls } = start();
    world.resolvers = [`${server.endpoint.address}:${server.endpoint.port}`];
    // Answers travel in real time, which passes between the steps.
    const live = (): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, 20)).then(() => clock.advance(RESOLVER_MS / 8));
    await expect.poll(() => live().then(() => asked.length), patience).toBeGreaterThan(3);
    expect(new Set(asked)).toEqual(new Set(canaries.map(({ host }) => host)));
    expect(calls).toEqual([]);
    answers = false;
    await expect.poll(() => live().then(() => calls), patience).toEqual(['life']);
    answers = true;
    await expect.poll(() => live().then(() => calls), patience).toEqual(['life', 'life']);
  });
});
