import { describe, expect, it } from 'vitest';
import { chooseResolvers } from '../../../engine/compare/choose-resolvers.ts';
import { choosePair, isComparable } from '../../../engine/compare/find-networks.ts';
import { isSamePlace, isSameRouter, listNetworks, routesOver } from '../../../engine/compare/judge/networks.ts';
import { bindOs, narrowed } from '../../../engine/compare/bound-os.ts';
import type { DeviceHint, Interface, NetworkState } from '../../../engine/os/os.ts';
import { hostileNames } from '../os/fixture.ts';
import { createStubOs } from '../support/stub-os.ts';
import { network } from './sides.ts';

const device = (name: string, address: string | null, parts: Partial<Interface> = {}): Interface => ({
  name,
  up: true,
  carrier: true,
  tunnel: false,
  addresses: address === null ? [] : [{ family: 4, address }],
  ...parts,
});
const route = (name: string, gateway: string, metric: number) =>
  ({ family: 4, gateway, device: name, metric }) as const;
const state = (interfaces: Interface[], ...routes: NetworkState['routes'][number][]): NetworkState => ({
  interfaces,
  routes,
});
const noHints = new Map<string, DeviceHint>();
const kindsOf = (interfaces: Interface[], hints = noHints) =>
  listNetworks(state(interfaces), hints).map(({ name, kind }) => `${name} ${kind}`);

describe('What a network hangs on', () => {
  it.each<[string, string, string | null, DeviceHint | null, string]>([
    ['a cable by its name', 'enp3s0', '10.0.0.5', null, 'cable'],
    ['Wi-Fi by its name', 'wlp2s0', '10.0.0.5', null, 'wifi'],
    ['Wi-Fi by its kind', 'radio', '10.0.0.5', { medium: 'wifi', driver: null }, 'wifi'],
    [
      'a phone’s hotspot by its addresses',
      'wlan0',
      '172.20.10.4',
      { medium: 'wifi', driver: 'iwlwifi' },
      'phone-hotspot',
    ],
    ['an older Android’s hotspot', 'wlan0', '192.168.43.9', null, 'phone-hotspot'],
    ['an iPhone by USB', 'enx0', '172.20.10.4', { medium: null, driver: 'ipheth' }, 'phone-usb'],
    ['an Android by USB', 'usb0', '192.168.42.5', { medium: null, driver: 'rndis_host' }, 'phone-usb'],
    [
      'a network adapter for USB, which shares its driver with phones',
      'enx1',
      '10.0.0.5',
      { medium: null, driver: 'cdc_ncm' },
      'cable',
    ],
    ['a modem', 'wwan0', '10.64.0.5', null, 'mobile'],
    ['nobody knows what', 'mystery', '10.0.0.5', null, 'unknown'],
  ])('%s', (_what, name, address, hint, kind) => {
    expect(kindsOf([device(name, address)], hint ? new Map([[name, hint]]) : noHints)).toEqual([`${name} ${kind}`]);
  });

  it('a tunnel is a VPN, whatever its name', () => {
    expect(kindsOf([device('work', '10.9.0.2', { tunnel: true })])).toEqual(['work vpn']);
  });
});

describe('Which networks can be used', () => {
  const both = state(
    [device('usb0', '192.168.42.20'), device('wlan0', '192.168.1.20'), device('docker0', '172.17.0.1')],
    route('wlan0', '192.168.1.1', 100),
    route('usb0', '192.168.42.129', 600),
  );

  it('the one in use comes first; what lies inside this computer is none', () => {
    const listed = listNetworks(both, noHints);
    expect(listed.map(({ name, isDefault, why }) => [name, isDefault, why])).toEqual([
      ['wlan0', true, null],
      ['usb0', false, null],
    ]);
  });

  it.each<[string, Interface, boolean]>([
    ['link-down', device('eth0', null, { carrier: false }), false],
    ['no-address', device('eth0', '169.254.7.7'), true],
    ['no-route', device('eth0', '10.0.0.5'), false],
  ])('%s', (why, one, hasRoute) => {
    const routes = hasRoute ? [route('eth0', '10.0.0.1', 0)] : [];
    expect(listNetworks(state([one], ...routes), noHints)).toMatchObject([{ name: 'eth0', why }]);
  });

  it('macOS keeps the routes of the lines below a VPN for bound programs', () => {
    const mac = { ...state([device('en0', '10.0.0.5')]), boundRoutes: [route('en0', '10.0.0.1', 3)] };
    expect(listNetworks(mac, noHints)).toMatchObject([{ name: 'en0', why: null, isDefault: false }]);
    expect(routesOver(mac, 'en0')).toHaveLength(1);
  });

  it('names that would trip a terminal are left out, and no name is more than a name', () => {
    const listed = listNetworks(state(['a\u001b[2J', ...hostileNames].map((name) => device(name, null))), noHints);
    expect(listed.map(({ name }) => name)).toEqual(hostileNames);
  });

  it('a name that turns the sentence around it is left out', () => {
    const turning = ['wl\u202eofi', 'a\u2066b', 'a\u2028b'];
    expect(listNetworks(state(turning.map((name) => device(name, null))), noHints)).toEqual([]);
  });

  it('is the same place as long as its address and its router stay; another Wi-Fi is another one', () => {
    const home = state([device('wlan0', '192.168.1.20')], route('wlan0', '192.168.1.1', 100));
    const metric = state([device('wlan0', '192.168.1.20')], route('wlan0', '192.168.1.1', 700));
    const cafe = state([device('wlan0', '10.0.0.9')], route('wlan0', '10.0.0.1', 100));
    expect(isSamePlace(home, metric, 'wlan0')).toBe(true);
    expect(isSamePlace(home, cafe, 'wlan0')).toBe(false);
    expect(isSamePlace(home, state([]), 'wlan0')).toBe(false);
    // What was not there before and is not there now has not changed.
    expect(isSamePlace(home, state([]), 'usb0')).toBe(true);
  });

  it('is the same place when an address of IPv6 comes beside that of IPv4', () => {
    const addresses = [
      { family: 4 as const, address: '192.168.1.20' },
      { family: 6 as const, address: '2001:db8::7' },
    ];
    const home = state([device('wlan0', '192.168.1.20')], route('wlan0', '192.168.1.1', 100));
    const both = state([device('wlan0', null, { addresses })], route('wlan0', '192.168.1.1', 100));
    expect(isSamePlace(home, both, 'wlan0')).toBe(true);
  });

  it('one network’s own view has its routes alone, as the best ones', () => {
    expect(narrowed(both, 'usb0')).toEqual({
      interfaces: [both.interfaces[0]],
      routes: [route('usb0', '192.168.42.129', 0)],
    });
  });

  it('cable and Wi-Fi of one router are one line; two routers of the same make are not', () => {
    const home = [device('eth0', '192.168.1.5'), device('wlan0', '192.168.1.6')];
    const one = state(home, route('eth0', '192.168.1.1', 1), route('wlan0', '192.168.1.1', 2));
    expect(isSameRouter(one, 'eth0', 'wlan0')).toBe(true);
    expect(isSameRouter(both, 'wlan0', 'usb0')).toBe(false);
  });
});

describe('Which two are compared', () => {
  const listed = [network('wlan0'), network('usb0'), network('eth0', { why: 'no-address' })];
  const names = (via: string[]) => {
    const pair = choosePair(listed, via);
    return pair.ok ? (pair.value?.map(({ name }) => name) ?? null) : pair.error.code;
  };

  it('those that were named, in that order, also one that the system itself calls broken', () => {
    expect(names(['usb0', 'wlan0'])).toEqual(['usb0', 'wlan0']);
    expect(names(['eth0', 'wlan0'])).toEqual(['eth0', 'wlan0']);
    expect(names(['usb0'])).toEqual(['usb0', 'wlan0']);
  });

  it('else the one in use and the next that can be used; none where there is only one', () => {
    expect(names([])).toEqual(['wlan0', 'usb0']);
    expect(choosePair(listed.slice(0, 1), [])).toEqual({ ok: true, value: null });
  });

  it.each([...hostileNames, 'nowhere0'])('%j is no network of this computer', (name) => {
    expect(names([name, 'wlan0'])).toBe('usage');
  });

  it('the same one twice is a slip', () => {
    expect(names(['wlan0', 'wlan0'])).toBe('usage');
  });

  it('one from which no answer would come back is not compared', () => {
    expect(isComparable([network('wlan0'), network('usb0', { why: 'replies-dropped' })])).toBe(false);
    expect(isComparable([network('wlan0'), network('usb0', { why: 'no-address' })])).toBe(true);
  });
});

describe('Which resolvers are asked over a network', () => {
  const wlan0 = { name: 'wlan0', isDefault: true };
  const usb0 = { name: 'usb0', isDefault: false };
  const place = state(
    [device('wlan0', '192.168.1.20'), device('usb0', '192.168.42.20')],
    route('wlan0', '192.168.1.1', 100),
    route('usb0', '192.168.42.129', 600),
  );
  const system = ['127.0.0.53', '10.8.0.53', '192.168.1.1'];

  it('those that the system told for it go before all others', () => {
    expect(chooseResolvers(place, usb0, { told: ['192.168.42.129'], system })).toEqual({
      servers: ['192.168.42.129'],
      source: 'told',
    });
  });

  it('those in use belong to the network in use, but for what runs on this computer', () => {
    const chosen = chooseResolvers(place, wlan0, { told: [], system });
    expect(chosen).toEqual({ servers: ['192.168.1.1'], source: 'told' });
    const alone = state([device('wlan0', '192.168.1.20')], route('wlan0', '192.168.1.1', 100));
    const all = chooseResolvers(alone, wlan0, { told: [], system });
    expect(all).toEqual({ servers: ['10.8.0.53', '192.168.1.1'], source: 'told' });
  });

  it('to another network they belong only where they lie in it; else its router is guessed to be one', () => {
    expect(chooseResolvers(place, usb0, { told: [], system })).toEqual({
      servers: ['192.168.42.129', '10.8.0.53', '192.168.1.1'],
      source: 'guessed',
    });
    expect(chooseResolvers(place, usb0, { told: [], system: ['192.168.42.129'] }).source).toBe('told');
  });

  it('a VPN that takes some names leaves its resolver with the whole system: it is no word on the line', () => {
    const tunnel = device('tun0', '10.8.0.6', { tunnel: true });
    const beside = state([...place.interfaces, tunnel], ...place.routes);
    const alone = chooseResolvers(beside, wlan0, { told: [], system: ['10.8.0.53'] });
    expect(alone).toEqual({ servers: ['192.168.1.1', '10.8.0.53'], source: 'guessed' });
    const far = chooseResolvers(beside, wlan0, { told: [], system: ['10.99.0.1', '192.168.1.1'] });
    expect(far).toEqual({ servers: ['192.168.1.1'], source: 'told' });
    // One of the whole internet is asked over any line.
    expect(chooseResolvers(beside, wlan0, { told: [], system: ['9.9.9.9'] }).source).toBe('told');
  });

  it('one that lies in the network’s own part of IPv6 is its own', () => {
    const six = device('wlan0', null, { addresses: [{ family: 6, address: 'fd00:1::7' }] });
    const chosen = chooseResolvers(state([six, device('usb0', '192.168.42.20')]), wlan0, {
      ...{ told: [], system: ['fd00:1::1', 'fd00:2::1'] },
    });
    expect(chosen).toEqual({ servers: ['fd00:1::1'], source: 'told' });
  });

  it('what a network has left behind that has lost its IPv4 alone is not taken for that of the other one', () => {
    const six = device('wlan0', null, { addresses: [{ family: 6, address: '2001:db8::7' }] });
    const left = state([six, device('usb0', '192.168.42.20')], route('usb0', '192.168.42.129', 600));
    for (const server of ['192.168.1.1', 'fd00::1']) {
      const chosen = chooseResolvers(left, { ...usb0, isDefault: true }, { told: [], system: [server] });
      expect(chosen).toEqual({ servers: ['192.168.42.129', server], source: 'guessed' });
    }
  });

  it('what a network without an address may have left behind is not taken for that of the other one', () => {
    const left = state([device('wlan0', null), device('usb0', '192.168.42.20')], route('usb0', '192.168.42.129', 600));
    const chosen = chooseResolvers(left, { ...usb0, isDefault: true }, { told: [], system: ['192.168.1.1'] });
    expect(chosen).toEqual({ servers: ['192.168.42.129', '192.168.1.1'], source: 'guessed' });
  });
});

describe('Which proxy is asked over a network', () => {
  const proxyAt = (host: string) => ({
    ...({ source: 'system', scheme: 'http', host, port: 8080, bypass: [], credentials: null } as const),
  });
  it.each([
    ['127.0.0.1', null],
    ['localhost', null],
    ['::1', null],
    ['192.168.1.5', '192.168.1.5'],
    ['proxy.example', 'proxy.example'],
  ])('%s: one on this computer is none of the network’s', async (host, asked) => {
    const os = createStubOs({ proxy: () => Promise.resolve(proxyAt(host)) });
    const proxy = await bindOs(os, { device: 'wlan0', resolvers: [] }).proxy();
    expect(proxy && 'host' in proxy ? proxy.host : null).toBe(asked);
  });
});
