import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../engine/deps/clock.ts';
import { findPath } from '../../../engine/diagnosis/findings/path.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';
import type { NetworkState, Os } from '../../../engine/os/os.ts';
import { probeHops } from '../../../engine/probes/hops-probe.ts';
import { limitsFor } from '../../../engine/probes/limits.ts';
import { readNetwork, usableFamilies } from '../../../engine/probes/network-probe.ts';
import { createPings } from '../../../engine/probes/pings.ts';
import type { PingRun } from '../../../engine/probes/pings.ts';
import { probeQuality, sampleQuality } from '../../../engine/probes/quality-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, startTcp } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { allReply, createStubOs, homeNetwork, nobodyReplies, noPing, pingWith } from '../support/stub-os.ts';
import type { Echo } from '../support/stub-os.ts';

describe('the device itself', () => {
  const [cable] = homeNetwork().interfaces;
  const linkLocal = [{ family: 4, address: '169.254.7.7' }] as const;

  it.each([
    ['at home', homeNetwork([4, 6]), ['ok', 'ok', 'ok'], [4, 6]],
    [
      'with the cable out',
      { interfaces: [{ ...cable!, carrier: false }], routes: [] },
      ['fault', 'fault', 'fault'],
      [],
    ],
    [
      'with an address that it gave itself',
      { interfaces: [{ ...cable!, addresses: linkLocal }], routes: [] },
      ['ok', 'fault', 'fault'],
      [],
    ],
    ['without a way out', { ...homeNetwork(), routes: [] }, ['ok', 'ok', 'fault'], []],
    [
      'with IPv6 routed but not addressed',
      { ...homeNetwork([4]), routes: homeNetwork([4, 6]).routes },
      ['ok', 'ok', 'ok'],
      [4],
    ],
  ] as ReadonlyArray<[string, NetworkState, string[], number[]]>)('%s', (_what, network, statuses, families) => {
    expect(readNetwork(systemClock, network).map(({ status }) => status)).toEqual(statuses);
    expect(usableFamilies(network)).toEqual(families);
  });
});

describe('where packets end', () => {
  const trace = async (ping: Os['ping'], to: 'tiktok' | 'control' = 'tiktok') => {
    const { context, readings, signal } = createContext({ os: createStubOs({ ping }) });
    await probeHops(context, { to, host: 'www.tiktok.com', content: false, address: '20.0.0.1' }, signal);
    return readings;
  };
  const routers: Os['ping'] = ({ hopLimit, onEvent }) => {
    const from = `10.0.0.${hopLimit}`;
    if (hopLimit === 3) onEvent({ type: 'error', sequence: 1, reason: 'prohibited', from });
    if (hopLimit! < 3) onEvent({ type: 'error', sequence: 1, reason: 'ttl-exceeded', from });
    return Promise.resolve({ type: 'sent', sent: 1 });
  };

  it('is told hop by hop, with the router that forbids', async () => {
    expect(await trace(routers)).toMatchObject([
      {
        status: 'fault',
        detail: 'echo requests end after hop 3',
        facts: {
          hops: ['10.0.0.1', '10.0.0.2', '10.0.0.3', null, null, null],
          reached: false,
          prohibitedBy: '10.0.0.3',
        },
      },
    ]);
  });

  it('is nowhere if they arrive', async () => {
    const arrives: Os['ping'] = ({ onEvent, address }) => {
      onEvent({ type: 'reply', sequence: 1, rttMs: 9, from: address });
      return Promise.resolve({ type: 'sent', sent: 1 });
    };
    expect(await trace(arrives)).toMatchObject([{ status: 'ok', facts: { reached: true, prohibitedBy: null } }]);
  });

  it('is told with whose network it is in', async () => {
    const { context, readings, signal } = createContext({ os: createStubOs({ ping: routers }) });
    for (const content of [true, false]) {
      await probeHops(context, { to: 'tiktok', host: 'www.tiktok.com', content, address: '20.0.0.1' }, signal);
    }
    expect(readings).toMatchObject([{ facts: { content: true } }, { facts: { content: false } }]);
  });

  it.each([
    ['a system without ping', pingWith(noPing)],
    ['a system that could not start every ping', pingWith(({ hopLimit }) => (hopLimit === 4 ? 'unavailable' : []))],
  ])('is not known on %s, which is no fault, but was asked', async (_what, ping) => {
    const readings = await trace(ping);
    expect(readings).toMatchObject([{ status: 'ok', facts: { hops: [], reached: false, prohibitedBy: null } }]);
    expect(findPath(readings.reduce(withReading, emptyWindow))).toMatchObject({
      wasTraced: true,
      diesShort: { holds: false },
    });
    expect(await trace(ping, 'control')).toEqual([]);
  });

  it('is not said of a control where nobody answers at all', async () => {
    expect(await trace(pingWith(nobodyReplies), 'control')).toEqual([]);
    expect(await trace(pingWith(nobodyReplies), 'tiktok')).toMatchObject([{ status: 'fault' }]);
  });
});

describe('the quality of the line', () => {
  /** Four requests of which the second is lost, five times over. */
  const someLost = Array.from({ length: 5 }, () => [10, null, 30, 14]).flat();
  const allAfter =
    (rttMs: number): Echo =>
    ({ count }) =>
      Array.from({ length: count }, () => rttMs);
  type Sampling = { samples?: number; windows?: number; usualRttMs?: number; answers?: boolean };
  const sample = async (ping: Os['ping'], parts: Sampling = {}, net = createRedirectedNet()) => {
    const { samples = 20, windows = 1, usualRttMs = null, answers = true } = parts;
    const [os, clock] = [createStubOs({ ping }), systemClock];
    const pings = createPings({ os, net, clock }, samples, new AbortController().signal);
    const scope = { samples, windows, tiktok: true };
    const internetAnswers = Promise.resolve(answers);
    const { context, readings } = createContext({ os, net, pings, scope, usualRttMs, internetAnswers });
    await probeQuality(context);
    return readings.flatMap(({ facts }) => (facts.kind === 'quality' ? [facts] : []));
  };

  it('is loss, middle RTT and jitter, towards the router and every anchor', async () => {
    const facts = await sample(pingWith(() => someLost));
    const expected = { kind: 'quality', method: 'icmp', sent: 20, received: 15, rttMs: 14 };
    expect(facts).toHaveLength(1 + smallCatalog.anchors.length);
    for (const one of facts) expect(one).toMatchObject(expected);
    expect(facts[0]!.jitterMs).toBeCloseTo((5 * (20 + 16) + 4 * 4) / 14);
  });

  it('says nothing of a router that drops pings, and everything of a silent anchor', async () => {
    const facts = await sample(pingWith(nobodyReplies));
    expect(facts).toHaveLength(smallCatalog.anchors.length);
    expect(facts[0]).toMatchObject({ sent: 20, received: 0, rttMs: null, jitterMs: null });
  });

  it('is not told of a few requests that only show life', async () => {
    expect(await sample(pingWith(allReply), { samples: 3 })).toEqual([]);
  });

  it('comes with what is usual here, for the anchors alone', async () => {
    const facts = await sample(pingWith(allReply), { usualRttMs: 12 });
    expect(facts.map(({ to, usualRttMs }) => [to, usualRttMs])).toEqual(
      expect.arrayContaining([
        ['router', null],
        ['anchor', 12],
      ]),
    );
  });

  it.each<[string, Os['ping'], Sampling, number]>([
    ['a good window is enough', pingWith(allReply), {}, 1],
    ['a lossy one is followed by further ones', pingWith(() => someLost), {}, 3],
    ['one as slow as no line should be is followed too', pingWith(allAfter(900)), {}, 3],
    ['one far over the usual is followed too', pingWith(allAfter(250)), { usualRttMs: 30 }, 3],
    ['a silent one is not, since nothing there is left to measure', pingWith(nobodyReplies), {}, 1],
  ])('%s', async (_what, ping, parts, windows) => {
    const facts = await sample(ping, { windows: 3, ...parts });
    const owner = smallCatalog.anchors[0]!.owner;
    expect(facts.filter((one) => one.owner === owner)).toHaveLength(windows);
  });

  it.each([
    ['ends when two in a row are good', 'x....', 'x..'],
    ['takes one good window among bad ones for chance', 'x.xxx', 'x.xx'],
    ['ends all the same when no three of them are bad', 'x.x.x', 'x.x.'],
  ])('%s', async (_what, line, measured) => {
    const asked = new Map<string, number>();
    const changes = pingWith((options) => {
      const window = asked.get(options.address) ?? 0;
      asked.set(options.address, window + 1);
      return line[window] === 'x' ? someLost : allReply(options);
    });
    const facts = await sample(changes, { windows: 3 });
    const towardsRouter = facts.filter(({ to }) => to === 'router');
    expect(towardsRouter.map(({ received }) => (received === 20 ? '.' : 'x')).join('')).toBe(measured);
  });

  it('is measured by TCP handshakes where there is no ping', async () => {
    await using server = await startTcp();
    const net = createRedirectedNet();
    const [first, ...others] = smallCatalog.anchors;
    net.move('tcp', first!.ipv4, 443, closedPort);
    for (const { ipv4 } of others) net.move('tcp', ipv4, 443, server.endpoint);
    const facts = await sample(pingWith(noPing), { samples: 14 }, net);
    expect(facts.map(({ received }) => received > 0)).toEqual([false, true, true]);
    expect(facts.every(({ method }) => method === 'tcp')).toBe(true);
  });

  it('is not measured while the internet does not answer', async () => {
    expect(await sample(pingWith(allReply), { answers: false })).toEqual([]);
  });

  it('is sampled in windows of their own, one after the other, each as a reading of its own', async () => {
    const { context, readings } = createContext({
      scope: { samples: 20, tiktok: true },
      pings: createPings(
        { os: createStubOs(), net: createRedirectedNet(), clock: systemClock },
        20,
        new AbortController().signal,
      ),
    });
    expect(await sampleQuality(context, { windows: 3 })).toHaveLength(3);
    expect(readings).toHaveLength(3 * (1 + smallCatalog.anchors.length));
  });
});

describe('whether the line fell silent while it was measured', () => {
  const [well, silent, deaf] = [
    { sent: 14, rttsMs: [10], silentMs: 0 },
    { sent: 14, rttsMs: Array<number>(11).fill(10), silentMs: 1400 },
    { sent: 14, rttsMs: [], silentMs: 3800 },
  ];
  const fellSilent = async (runs: ReadonlyArray<PingRun | null>, internetAnswers = true) => {
    await using server = await startTcp();
    const ofAnchors = new Map(smallCatalog.anchors.map(({ ipv4 }, index) => [ipv4, runs[index] ?? null] as const));
    const run = (address: string) => Promise.resolve(ofAnchors.has(address) ? ofAnchors.get(address)! : well);
    const pings = { replyWithin: () => Promise.resolve('yes' as const), run, runAgain: run };
    const net = createRedirectedNet();
    for (const { ipv4 } of smallCatalog.anchors) net.move('tcp', ipv4, 443, server.endpoint);
    const { context } = createContext({ net, pings, internetAnswers: Promise.resolve(internetAnswers) });
    return (await probeQuality(context)).broke;
  };

  it('is said when every anchor answered at first and none at the end', async () => {
    expect(await fellSilent([silent, silent, silent])).toBe(true);
  });

  it.each([
    ['one of them goes on answering', [silent, silent, well]],
    ['one of them never answered at all', [silent, silent, deaf]],
    ['none ever answered', [deaf, deaf, deaf]],
    ['all go on answering', [well, well, well]],
    ['there is no ping, and handshakes succeed', [null, null, null]],
  ])('is not said when %s', async (_what, runs) => expect(await fellSilent(runs)).toBe(false));

  it('is not asked while the internet does not answer', async () => {
    expect(await fellSilent([silent, silent, silent], false)).toBe(false);
  });
});

it('a line that was quick and fell silent is given less time, a slow one is not', () => {
  expect(limitsFor(20, true).connectMs).toBeLessThan(limitsFor(20).connectMs);
  expect(limitsFor(1500, true)).toEqual(limitsFor(1500));
});

it('deadlines grow with the line’s own RTT, and never shrink below those of a short line', () => {
  expect(limitsFor(0)).toEqual(limitsFor(null));
  expect(limitsFor(50)).toEqual(limitsFor(null));
  const satellite = limitsFor(1500);
  for (const [name, ms] of Object.entries(limitsFor(null))) {
    expect(satellite[name as keyof typeof satellite]).toBeGreaterThan(ms);
  }
});
