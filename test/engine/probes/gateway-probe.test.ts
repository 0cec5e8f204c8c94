import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../engine/diagnosis/diagnose.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';
import type { Net } from '../../../engine/deps/net.ts';
import type { Os, PingEvent, PingOptions } from '../../../engine/os/os.ts';
import { gatewaysOf, probeGateways } from '../../../engine/probes/gateway-probe.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, startSilent, startTcp } from '../support/loopback-servers.ts';
import type { Running } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork, nobodyReplies, noPing, pingWith } from '../support/stub-os.ts';

const router = '192.168.1.1';

const lookAtRouter = async (place: Running['endpoint'], parts: Partial<Os> = {}, also: Partial<LookContext> = {}) => {
  const net = createRedirectedNet();
  for (const port of [53, 80, 443]) net.move('tcp', router, port, place);
  net.move('udp', router, 53, closedPort);
  const os = createStubOs({ ping: pingWith(nobodyReplies), ...parts });
  const { context, readings } = createContext({ net, os, ...also });
  await probeGateways(context);
  return readings;
};

/** Nobody answers an echo request; one that may pass no router ends in an error for this reason, if in any. */
const agingPing =
  (reason: (PingEvent & { type: 'error' })['reason'] | null, asked: PingOptions[] = []): Os['ping'] =>
  (options) => {
    asked.push(options);
    if (options.hopLimit === 1 && reason !== null) {
      options.onEvent({ type: 'error', sequence: 1, reason, from: router });
    }
    return Promise.resolve({ type: 'sent', sent: options.count });
  };

const onLinux = it.runIf(process.platform === 'linux');

describe.concurrent('the router', () => {
  it('is alive if it answers a ping', async () => {
    const os = createStubOs();
    expect(await lookAtRouter(closedPort, os)).toMatchObject([{ status: 'ok', facts: { icmp: 'yes' } }]);
  });

  it('is alive if it opens or refuses a port, though it drops pings', async () => {
    await using open = await startTcp();
    expect(await lookAtRouter(open.endpoint)).toMatchObject([{ status: 'ok', facts: { tcp: 'yes' } }]);
    expect(await lookAtRouter(closedPort)).toMatchObject([{ status: 'ok', facts: { tcp: 'yes' } }]);
  });

  describe('that the system keeps from this program', () => {
    const forbidden: Net['connect'] = () =>
      Promise.resolve({
        type: 'fault',
        fault: { kind: 'unreachable', stage: 'connect', code: 'EHOSTUNREACH' },
        afterMs: 1,
      });
    const look = async (parts: Partial<Os>, afterMs = 1) => {
      const net = {
        ...createRedirectedNet(),
        connect: async (...asked: Parameters<Net['connect']>) => ({
          ...(await forbidden(...asked)),
          afterMs,
        }),
      } as Net;
      const silent: Net['datagram'] = () =>
        Promise.resolve({
          type: 'fault',
          fault: { kind: 'unreachable', stage: 'connect', code: 'EHOSTUNREACH' },
          afterMs,
        });
      const os = createStubOs({
        ping: pingWith(nobodyReplies),
        neighbour: () => Promise.resolve('reachable'),
        ...parts,
      });
      const { context, readings } = createContext({ net: { ...net, datagram: silent }, os });
      await probeGateways(context);
      return readings.at(-1);
    };

    it('is told as that, where the system guards its network and itself hears the router', async () => {
      expect(await look({ guardsLocalNetwork: true })).toMatchObject({
        ...{ status: 'fault', fault: { kind: 'prohibited' } },
        facts: { kind: 'gateway', barred: true },
      });
    });

    it.each<[string, Partial<Os>, number]>([
      ['no system that guards it', {}, 1],
      [
        'a router that the system cannot find either',
        { guardsLocalNetwork: true, neighbour: () => Promise.resolve('failed') },
        1,
      ],
      ['an answer that took as long as a search on the wire', { guardsLocalNetwork: true }, 1800],
    ])('is not told of %s', async (_what, parts, afterMs) => {
      const reading = await look(parts, afterMs);
      expect(reading).toMatchObject({ status: 'fault' });
      expect(reading?.facts).not.toHaveProperty('barred');
    });
  });

  onLinux('is alive if a packet dies of age at it, though it says nothing for itself', async () => {
    await using silent = await startSilent();
    const asked: PingOptions[] = [];
    const readings = await lookAtRouter(silent.endpoint, { ping: agingPing('ttl-exceeded', asked) });
    expect(readings).toMatchObject([{ status: 'ok', fault: null, facts: { forwards: 'yes' } }]);
    expect(asked.map(({ address, hopLimit }) => [address, hopLimit])).toEqual([
      [router, null],
      [smallCatalog.anchors[0]!.ipv4, 1],
    ]);
  });

  onLinux.each(['unreachable', 'prohibited', null] as const)(
    'is not shown to be alive by a packet of which somebody says: %s',
    async (reason) => {
      await using silent = await startSilent();
      const readings = await lookAtRouter(silent.endpoint, { ping: agingPing(reason) });
      expect(readings.at(-1)).toMatchObject({ status: 'fault', facts: { kind: 'gateway', forwards: 'no' } });
    },
  );

  onLinux('is not shown to be alive by what this machine says of its own packets', async () => {
    await using silent = await startSilent();
    const ping: Os['ping'] = ({ hopLimit, count, onEvent }) => {
      if (hopLimit === 1) onEvent({ type: 'error', sequence: 1, reason: 'ttl-exceeded', from: '192.168.1.10' });
      return Promise.resolve({ type: 'sent', sent: count });
    };
    const readings = await lookAtRouter(silent.endpoint, { ping });
    expect(readings.at(-1)).toMatchObject({ status: 'fault', facts: { kind: 'gateway', forwards: 'no' } });
  });

  onLinux('cannot be seen to forward on a system without ping', async () => {
    await using silent = await startSilent();
    const readings = await lookAtRouter(silent.endpoint, { ping: pingWith(noPing) });
    expect(readings.at(-1)).toMatchObject({ status: 'fault', facts: { icmp: 'unknown', forwards: 'unknown' } });
  });

  it('that speaks for itself is not asked to forward anything', async () => {
    const asked: PingOptions[] = [];
    const clock = createHandClock();
    expect(await lookAtRouter(closedPort, { ping: agingPing('ttl-exceeded', asked) }, { clock })).toMatchObject([
      { status: 'ok', facts: { tcp: 'yes', forwards: 'unknown' } },
    ]);
    await clock.advance(5000);
    expect(asked.map(({ hopLimit }) => hopLimit)).toEqual([null]);
  });

  onLinux('is asked to forward once its own signs are 300 ms late, and not earlier', async () => {
    await using silent = await startSilent();
    const clock = createHandClock();
    const limits: Array<number | null> = [];
    const ping: Os['ping'] = ({ hopLimit, onEvent }) => {
      limits.push(hopLimit);
      if (hopLimit === null) return new Promise(() => undefined);
      onEvent({ type: 'error', sequence: 1, reason: 'ttl-exceeded', from: router });
      return Promise.resolve({ type: 'sent', sent: 1 });
    };
    const looking = lookAtRouter(silent.endpoint, { ping }, { clock });
    await clock.advance(299);
    expect(limits).toEqual([null]);
    await clock.advance(1);
    expect(limits).toEqual([null, 1]);
    expect(await looking).toMatchObject([{ status: 'ok', facts: { forwards: 'yes' } }]);
  });

  it('is asked for an echo alone in a calm look, and for more once that is 300 ms late', async () => {
    const scope = { samples: 1, tiktok: true, calm: { turn: 0 } };
    const net = createRedirectedNet();
    for (const port of [53, 80, 443]) net.move('tcp', router, port, closedPort);
    net.move('udp', router, 53, closedPort);
    const look = async (parts: Partial<Os>) => {
      const { context, readings } = createContext({ net, os: createStubOs(parts), scope });
      await probeGateways(context);
      return readings;
    };
    expect(await look({})).toMatchObject([{ status: 'ok', facts: { icmp: 'yes', tcp: 'unknown', dns: 'unknown' } }]);
    expect(net.asked).toEqual([]);
    expect(await look({ ping: pingWith(nobodyReplies) })).toMatchObject([{ status: 'ok', facts: { tcp: 'yes' } }]);
    expect(net.asked).toContain(`tcp ${router} 53`);
  });

  it('is the one of the best route in each family; a tunnel has none', () => {
    const route = (family: 4 | 6, gateway: string | null, metric: number) => ({ family, gateway, metric, device: 'x' });
    const routes = [route(4, 'far', 600), route(4, 'near', 100), route(6, 'six', 1), route(6, 'slow', 9)];
    expect(gatewaysOf(routes).map(({ gateway }) => gateway)).toEqual(['near', 'six']);
    expect(gatewaysOf([route(4, null, 1), route(4, 'home', 100)])).toEqual([]);
  });
});

describe.concurrent('a router without any sign of life', () => {
  onLinux.each([
    ['failed', 'unreachable'],
    ['unknown', 'timeout'],
    ['reachable', 'timeout'],
  ] as const)('is dead, whatever the neighbour table believes (%s)', async (state, kind) => {
    await using silent = await startSilent();
    const readings = await lookAtRouter(silent.endpoint, { neighbour: () => Promise.resolve(state) });
    const gateways = readings.filter(({ facts }) => facts.kind === 'gateway');
    expect(gateways).toHaveLength(2);
    expect(gateways.at(-1)).toMatchObject({ status: 'fault', fault: { kind }, facts: { neighbour: state } });
  });

  onLinux('is said to be dead only after the machine has spoken for itself, each time', async () => {
    await using silent = await startSilent();
    const told = (await lookAtRouter(silent.endpoint)).map(({ facts, status }) => `${facts.kind} ${status}`);
    const once = ['link ok', 'address ok', 'route ok', 'gateway fault'];
    expect(told).toEqual([...once, ...once]);
  });

  onLinux('is not to blame for a cable that was pulled out meanwhile', async () => {
    await using silent = await startSilent();
    const [cable] = homeNetwork().interfaces;
    const pulled = { interfaces: [{ ...cable!, carrier: false }], routes: [] };
    const readings = await lookAtRouter(silent.endpoint, { networkState: () => Promise.resolve(pulled) });
    expect(readings.slice(0, 3)).toMatchObject([
      { status: 'fault', facts: { kind: 'link' } },
      { status: 'fault', facts: { kind: 'address' } },
      { status: 'fault', facts: { kind: 'route' } },
    ]);
    expect(diagnose(readings.reduce(withReading, emptyWindow), 1)).toMatchObject({
      ...{ code: 'device.link-down', blame: 'you', confirmed: true },
    });
  });

  onLinux('stands alone where the system cannot describe the network', async () => {
    await using silent = await startSilent();
    const readings = await lookAtRouter(silent.endpoint, { networkState: () => Promise.resolve(null) });
    expect(readings.map(({ facts }) => facts.kind)).toEqual(['gateway', 'gateway']);
  });
});
