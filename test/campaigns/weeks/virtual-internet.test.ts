import { describe, expect, it } from 'vitest';
import type { PingEvent } from '../../../engine/os/os.ts';
import { queryResolver } from '../../../engine/probes/resolve/query-resolver.ts';
import { chanceOf } from './chance.ts';
import { addressOfName } from './places.ts';
import { createTimeline } from './timeline.ts';
import type { Stretch } from './timeline.ts';
import { createVirtualClock } from './virtual-clock.ts';
import { createVirtualNet } from './virtual-net.ts';
import { createVirtualOs } from './virtual-os.ts';
import { flawlessWorld } from './world.ts';

const { gateway, rttMs } = flawlessWorld.network;
const anchor = { address: '30.0.0.1', port: 443 };
const patient = { timeoutMs: 10_000 };

/** A virtual machine in a world that changes as told; `during` runs something and lets time pass until it has ended. */
const machineIn = (stretches: readonly Stretch[] = []) => {
  const clock = createVirtualClock(0);
  const timeline = createTimeline(stretches);
  const around = { clock, chance: chanceOf(1, 'test'), world: () => timeline.at(clock.now()) };
  const during = async <T>(work: Promise<T>): Promise<T> => {
    await clock.run(clock.monotonicMs() + 30_000);
    return work;
  };
  return { clock, net: createVirtualNet(around), os: createVirtualOs(around), during };
};

describe('The virtual internet', () => {
  it('connects within a round trip, and refuses where nobody listens', async () => {
    const { net, during } = machineIn();
    expect(await during(net.connect(anchor, patient))).toMatchObject({ type: 'connected', tookMs: rttMs });
    const refused = await during(net.connect({ address: gateway, port: 80 }, patient));
    expect(refused).toMatchObject({ fault: { kind: 'refused', stage: 'connect' } });
  });

  it('sends a lost SYN again after a second, as the kernel does', async () => {
    const { net, during } = machineIn([{ fromMs: -1, untilMs: 500, change: { internet: 'silent' } }]);
    expect(await during(net.connect(anchor, patient))).toMatchObject({ type: 'connected', tookMs: 1000 + rttMs });
  });

  it('ends a stage by its deadline, and by its signal', async () => {
    const { net, during, clock } = machineIn([{ fromMs: -1, untilMs: Infinity, change: { internet: 'silent' } }]);
    const late = await during(net.connect(anchor, { timeoutMs: 2000 }));
    expect(late).toMatchObject({ fault: { kind: 'timeout' }, afterMs: 2000 });
    const enough = new AbortController();
    const given = net.connect(anchor, { timeoutMs: 2000, signal: enough.signal });
    await clock.run(clock.monotonicMs() + 300);
    enough.abort();
    expect(await given).toMatchObject({ fault: { kind: 'cancelled' }, afterMs: 300 });
  });

  it('has no way out without a route, and says so at once', async () => {
    const { net, os, during } = machineIn([{ fromMs: -1, untilMs: Infinity, change: { hasRoute: false } }]);
    expect(await during(net.connect(anchor, patient))).toMatchObject({ fault: { kind: 'no-route' }, afterMs: 0 });
    expect((await os.networkState())?.routes).toEqual([]);
  });

  it('loses what was on its way when the machine fell asleep', async () => {
    const { net, clock } = machineIn();
    const pending = net.connect(anchor, { timeoutMs: 500 });
    await clock.run(10);
    clock.sleepMachine(3_600_000);
    await clock.run(1000);
    expect(await pending).toMatchObject({ fault: { kind: 'timeout' } });
  });

  it.each([
    ['works', 'answer'],
    ['denies', 'nxdomain'],
    ['servfail', 'servfail'],
    ['silent', 'timeout'],
  ] as const)('has a resolver that %s', async (resolver, outcome) => {
    const { net, clock, during } = machineIn([{ fromMs: -1, untilMs: Infinity, change: { resolver } }]);
    const limit = { timeoutMs: 1000 };
    const asked = await during(queryResolver({ net, clock }, gateway, 'www.tiktok.com', 'A', limit));
    expect(asked.answer.outcome).toBe(outcome);
    const control = await during(queryResolver({ net, clock }, gateway, 'check.alpha.example', 'A', limit));
    expect(control.answer.outcome).toBe(resolver === 'denies' ? 'answer' : outcome);
    const truth = await during(queryResolver({ net, clock }, anchor.address, 'www.tiktok.com', 'A', limit));
    expect(truth.answer.addresses).toEqual([addressOfName.get('www.tiktok.com')]);
  });

  it('replies to echo requests, says "time exceeded" on the way, and lets TikTok be silent', async () => {
    const { os, during } = machineIn();
    const ping = async (address: string, hopLimit: number | null): Promise<PingEvent[]> => {
      const events: PingEvent[] = [];
      const onEvent = (event: PingEvent): void => void events.push(event);
      await during(os.ping({ address, count: 2, intervalMs: 200, waitMs: 1000, hopLimit, onEvent }));
      return events;
    };
    expect(await ping(anchor.address, null)).toMatchObject([{ type: 'reply', rttMs }, { type: 'reply' }]);
    expect(await ping(anchor.address, 1)).toMatchObject([{ reason: 'ttl-exceeded', from: gateway }, {}]);
    expect(await ping(addressOfName.get('www.tiktok.com')!, null)).toEqual([]);
  });
});
