// A comparison on loopback: two networks whose counters are made up, over one small internet.
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { compareReportSchema } from '../../../contract/compare.ts';
import type { CompareState, Network } from '../../../contract/compare.ts';
import { HOUR_MS } from '../../../contract/durations.ts';
import { message } from '../../../contract/message.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { awaitNetworks } from '../../../engine/compare/await-networks.ts';
import { compareNetworks, MAX_LOOKS } from '../../../engine/compare/compare-networks.ts';
import { createComparer } from '../../../engine/compare/create-comparer.ts';
import { noNetworks } from '../../../engine/compare/no-networks.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Net } from '../../../engine/deps/net.ts';
import type { NetworkState } from '../../../engine/os/os.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { patience } from '../support/patience.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { createStubOs } from '../support/stub-os.ts';
import { network } from './sides.ts';

const devices = ['wlan0', 'usb0'] as const;
const addressOf = { wlan0: '192.168.1.20', usb0: '192.168.42.20' };

const bothUp: NetworkState = {
  interfaces: devices.map((name) => {
    const addresses = [{ family: 4 as const, address: addressOf[name] }];
    return { name, up: true, carrier: true, tunnel: false, addresses };
  }),
  routes: devices.map((device, index) => ({ family: 4, gateway: '192.168.1.1', device, metric: index })),
};

const via: readonly [Network, Network] = [network('wlan0', { isDefault: true }), network('usb0')];

/** Edges over the small internet; `leaves` says by which interface that which is bound to one really leaves. */
const edgesOver = (internet: SmallInternet, leaves: (device: string) => string) => {
  const carried = new Map<string, { sentBytes: number; receivedBytes: number }>(
    devices.map((name) => [name, { sentBytes: 0, receivedBytes: 0 }]),
  );
  const bound: string[] = [];
  const os = {
    ...internet.os,
    networkState: () => Promise.resolve(bothUp),
    counters: () => Promise.resolve(new Map([...carried].map(([name, bytes]) => [name, { ...bytes }]))),
  };
  const bind = ({ device }: { device: string }) => {
    bound.push(device);
    const before = internet.net.traffic();
    const since = () => {
      const { bytesSent, bytesReceived } = internet.net.traffic();
      return { sentBytes: bytesSent - before.bytesSent, receivedBytes: bytesReceived - before.bytesReceived };
    };
    const net: Net = {
      ...internet.net,
      connect: async (endpoint, limit) => {
        const bytes = carried.get(leaves(device))!;
        bytes.sentBytes += 100_000;
        bytes.receivedBytes += 1_000_000;
        return internet.net.connect(endpoint, limit);
      },
    };
    const none = { sentBytes: 0, receivedBytes: 0 };
    return Promise.resolve({
      net,
      sent: () => ({ sockets: since(), pings: none }),
      isWhole: () => true,
      close: () => undefined,
    });
  };
  // What runs on this computer itself is no network's resolver, unless the system tells that it is.
  const details = { ...noNetworks.details, resolversOf: () => internet.os.resolvers() };
  return { edges: { clock: systemClock, os, bind, details }, bound };
};

const compare = async (internet: SmallInternet, leaves = (device: string): string => device) => {
  const { edges, bound } = edgesOver(internet, leaves);
  const looks: string[] = [];
  const report = await compareNetworks(edges, {
    ...{ catalog: internet.catalog, settings: defaultSettings, via, signal: new AbortController().signal },
    onProgress: ({ side, look }) => looks.push(`${side} ${look}`),
  });
  return { report: parse(compareReportSchema, JSON.parse(JSON.stringify(report))), looks, bound };
};

describe('Two networks over which all is well', () => {
  it('are looked at once, in turns, each bound to its own, and found fine', async () => {
    await using internet = await startSmallInternet();
    const { report, looks, bound } = await compare(internet);
    expect(report.conclusion.code).toBe('both-fine');
    expect(report.sides.map(({ proof }) => proof.state)).toEqual(['counters', 'counters']);
    expect(looks).toEqual(['0 1', '1 1']);
    expect(bound).toEqual(['wlan0', 'usb0']);
  });

  it('are not concluded about when all of it left by one of them', async () => {
    await using internet = await startSmallInternet();
    const { report } = await compare(internet, () => 'wlan0');
    expect(report.sides.map(({ proof }) => proof.state)).toEqual(['counters', 'elsewhere']);
    expect(report.conclusion).toMatchObject({ code: 'cannot-conclude', confidence: 'cannot-split' });
  });
});

it('TikTok is asked no more often than so many times over each network, also when it fails', async () => {
  await using internet = await startSmallInternet();
  internet.answers.tiktok = (_request, response) => void response.writeHead(503).end();
  const { report, looks } = await compare(internet);
  expect(report.conclusion.code).toBe('both-same-tiktok');
  expect(looks.length).toBeLessThanOrEqual(2 * MAX_LOOKS);
  for (const { looks: own } of report.sides) expect(own).toBeLessThanOrEqual(MAX_LOOKS);
});

const idle: CompareState = { running: null, awaiting: null, report: null, ended: null };

describe('A window compares', () => {
  it('by a word, is told of each look and of the end, and may not begin again at once', async () => {
    await using internet = await startSmallInternet();
    const { edges } = edgesOver(internet, (device) => device);
    const comparer = createComparer(edges, internet.catalog);
    const told: CompareState[] = [];
    const end = comparer.subscribe((state) => told.push(state));
    expect(told).toEqual([idle]);
    expect((await comparer.networks()).map(({ name }) => name)).toEqual(['wlan0', 'usb0']);
    expect(await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings)).toEqual({ ok: true, value: undefined });
    expect(await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings)).toMatchObject({
      error: { code: 'already-running' },
    });
    await expect.poll(() => told.at(-1)?.report?.conclusion.code, patience).toBe('both-fine');
    expect(told.map(({ running }) => running && `${running.via[running.side]} ${running.look}`)).toEqual([
      null,
      // It is under way from the first moment on, before anything is bound.
      'wlan0 1',
      'wlan0 1',
      'usb0 1',
      null,
    ]);
    expect(await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings)).toMatchObject({
      error: { code: 'too-many' },
    });
    end();
  });

  it('may end it, and then there is no report', async () => {
    await using internet = await startSmallInternet();
    const { edges } = edgesOver(internet, (device) => device);
    const comparer = createComparer(edges, internet.catalog);
    const told: CompareState[] = [];
    comparer.subscribe((state) => told.push(state));
    await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings);
    await expect.poll(() => told.at(-1)?.running?.look, patience).toBe(1);
    comparer.cancel();
    await expect.poll(() => told.at(-1), patience).toEqual({ ...idle, ended: 'cancelled' });
  });

  it.each(['nowhere0', '$(reboot)', '-rf'])('not a network called %j, and nothing is bound', async (name) => {
    await using internet = await startSmallInternet();
    const { edges, bound } = edgesOver(internet, (device) => device);
    const comparer = createComparer(edges, internet.catalog);
    const refusal = { code: 'usage', said: message('compare.refused.gone') };
    expect(await comparer.run({ via: [name, 'usb0'] }, defaultSettings)).toMatchObject({ error: refusal });
    expect(bound).toEqual([]);
  });
});

describe('While the user is LIVE', () => {
  it('a comparison is begun only where he says so, and one that goes on ends', async () => {
    await using internet = await startSmallInternet();
    const { edges, bound } = edgesOver(internet, (device) => device);
    const comparer = createComparer(edges, internet.catalog);
    const told: CompareState[] = [];
    comparer.subscribe((state) => told.push(state));
    comparer.setLive(true);
    expect(await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings)).toMatchObject({
      error: { code: 'not-ready' },
    });
    expect(bound).toEqual([]);
    comparer.setLive(false);
    await comparer.run({ via: ['wlan0', 'usb0'] }, defaultSettings);
    comparer.setLive(true);
    await expect.poll(() => told.at(-1), patience).toEqual({ ...idle, ended: 'live' });
  });

  it('one that he wanted all the same comes to its end', async () => {
    await using internet = await startSmallInternet();
    const { edges } = edgesOver(internet, (device) => device);
    const comparer = createComparer(edges, internet.catalog);
    const told: CompareState[] = [];
    comparer.subscribe((state) => told.push(state));
    comparer.setLive(true);
    await comparer.run({ via: ['wlan0', 'usb0'], despiteLive: true }, defaultSettings);
    comparer.setLive(true);
    await expect.poll(() => told.at(-1)?.report?.conclusion.code, patience).toBe('both-fine');
  });
});

it('a network that another one has replaced in the middle is not concluded about', async () => {
  await using internet = await startSmallInternet();
  const { edges } = edgesOver(internet, (device) => device);
  const [wifi, phone] = bothUp.interfaces;
  const replaced = { ...phone!, addresses: [{ family: 4 as const, address: '10.0.0.9' }] };
  let present = bothUp;
  const os = { ...edges.os, networkState: () => Promise.resolve(present) };
  const report = await compareNetworks(
    { ...edges, os },
    {
      ...{ catalog: internet.catalog, settings: defaultSettings, via, signal: new AbortController().signal },
      onProgress: ({ side }) => {
        if (side === 1) present = { ...bothUp, interfaces: [wifi!, replaced] };
      },
    },
  );
  expect(report.sides.map(({ proof }) => proof.state)).toEqual(['counters', 'changed']);
  expect(report.conclusion.code).toBe('cannot-conclude');
});

describe('Whoever waits for a second network', () => {
  const waiting = () => {
    const clock = createHandClock();
    const present = { state: { interfaces: bothUp.interfaces.slice(0, 1), routes: bothUp.routes.slice(0, 1) } };
    const os = createStubOs({ networkState: () => Promise.resolve<NetworkState>(present.state) });
    const catalog = shippedCatalog();
    if (!catalog.ok) throw new Error(catalog.error.message);
    const comparer = createComparer({ clock, os, ...noNetworks }, catalog.value);
    const told: CompareState[] = [];
    comparer.subscribe((state) => told.push(state));
    return { clock, present, comparer, told, last: () => told.at(-1)! };
  };

  it('is told until when, and after an hour that it was given up', async () => {
    const { clock, comparer, last } = waiting();
    const until = new Date(clock.now() + HOUR_MS).toISOString();
    expect(comparer.await(defaultSettings)).toMatchObject({ ok: true });
    expect(last().awaiting).toEqual({ until });
    expect(comparer.await(defaultSettings)).toMatchObject({ error: { code: 'already-running' } });
    await clock.advance(HOUR_MS - 1000);
    expect(last().awaiting).toEqual({ until });
    await clock.advance(10_000);
    expect(last()).toEqual({ ...idle, ended: 'gave-up' });
  });

  it('may end it', async () => {
    const { clock, comparer, last } = waiting();
    comparer.await(defaultSettings);
    comparer.cancel();
    await clock.advance(10_000);
    expect(last()).toEqual({ ...idle, ended: 'cancelled' });
  });

  it('has the comparison begin once it is there, but not in the middle of a LIVE', async () => {
    const { clock, present, comparer, told, last } = waiting();
    comparer.await(defaultSettings);
    comparer.setLive(true);
    present.state = { interfaces: [...bothUp.interfaces], routes: [...bothUp.routes] };
    await clock.advance(60_000);
    expect(last().awaiting).not.toBeNull();
    comparer.setLive(false);
    await clock.advance(10_000);
    await expect.poll(() => told.find(({ running }) => running)?.running?.via, patience).toEqual(['wlan0', 'usb0']);
    // Nothing can be bound here, so the comparison comes to an end of its own, and the hour that is over later changes nothing.
    await expect.poll(() => last().report?.conclusion.code, patience).toBe('cannot-conclude');
    await clock.advance(2 * HOUR_MS);
    expect(last()).toMatchObject({ awaiting: null, ended: null });
  });
});

it('whoever waits for a second network hears of it once it is there', async () => {
  const clock = createHandClock();
  let state: NetworkState = { interfaces: bothUp.interfaces.slice(0, 1), routes: bothUp.routes.slice(0, 1) };
  const os = createStubOs({ networkState: () => Promise.resolve(state) });
  const edges = { clock, os, details: noNetworks.details };
  let found: readonly Network[] | null = null;
  const waiting = awaitNetworks(edges, new AbortController().signal).then((pair) => (found = pair));
  await clock.advance(10_000);
  expect(found).toBeNull();
  state = bothUp;
  await clock.advance(10_000);
  await waiting;
  expect(found).toMatchObject([{ name: 'wlan0' }, { name: 'usb0' }]);
});
