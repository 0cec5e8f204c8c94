import { describe, expect, it } from 'vitest';
import {
  parseIpAddr,
  parseIpNeigh,
  parseIpRoute,
  parseIpRouteDevice,
  parseIpRouteMatch,
} from '../../../../engine/os/parse/iproute.ts';
import { fixture, hostileNames, nonsense } from '../fixture.ts';

const interfaces = (situation: string) => parseIpAddr(fixture('linux', `${situation}.addr.json`));
const wlan0 = (situation: string) => interfaces(situation)?.find(({ name }) => name === 'wlan0');
const routes4 = (situation: string) => parseIpRoute(fixture('linux', `${situation}.route4.json`), 4);
const routes6 = (situation: string) => parseIpRoute(fixture('linux', `${situation}.route6.json`), 6);
const home4 = { family: 4, gateway: '192.168.77.1', device: 'wlan0', metric: 600 };
const home6 = { family: 6, gateway: 'fe80::1', device: 'wlan0', metric: 600 };

describe('links and addresses as iproute2 tells them', () => {
  it('a healthy computer has one live link with addresses of both families; loopback is not a link', () => {
    expect(interfaces('dual-stack')).toEqual([
      {
        name: 'wlan0',
        up: true,
        carrier: true,
        tunnel: false,
        addresses: [
          { family: 4, address: '192.168.77.10' },
          { family: 6, address: 'fd77::10' },
          { family: 6, address: 'fe80::ff:fe00:10' },
        ],
      },
    ]);
  });

  it('a link that was switched off is down', () => {
    expect(wlan0('link-down')).toMatchObject({ up: false, carrier: false });
  });

  it('a link whose other end is gone is up without carrier', () => {
    expect(wlan0('no-carrier')).toMatchObject({ up: true, carrier: false });
  });

  it('a link without addresses has none', () => {
    expect(wlan0('no-address')).toMatchObject({ carrier: true, addresses: [] });
  });

  it('IPv6 alone is seen as such', () => {
    expect(wlan0('ipv6-only')?.addresses.every(({ family }) => family === 6)).toBe(true);
  });

  it('an address on trial is left out, a deprecated one stays', () => {
    const addresses = wlan0('odd-addresses')?.addresses.map(({ address }) => address);
    expect(addresses).toContain('fd77::20');
    expect(addresses).not.toContain('fd77::30');
  });

  it('a duplicate address is left out, an optimistic one stays', () => {
    const info = [
      { family: 'inet6', local: 'fd77::1', dadfailed: true, tentative: true },
      { family: 'inet6', local: 'fd77::2', tentative: true, optimistic: true },
    ];
    const text = JSON.stringify([{ ifname: 'wlan0', flags: ['UP', 'LOWER_UP'], operstate: 'UP', addr_info: info }]);
    expect(parseIpAddr(text)?.[0]?.addresses).toEqual([{ family: 6, address: 'fd77::2' }]);
  });

  it('Wi-Fi that is associated but not let in yet has no carrier', () => {
    const flags = ['UP', 'LOWER_UP', 'DORMANT'];
    const text = JSON.stringify([{ ifname: 'wlan0', flags, operstate: 'DORMANT', addr_info: [] }]);
    expect(parseIpAddr(text)?.[0]).toMatchObject({ up: true, carrier: false });
  });

  it('a tunnel, whose state Linux calls UNKNOWN, has carrier', () => {
    const flags = ['POINTOPOINT', 'NOARP', 'UP', 'LOWER_UP'];
    const text = JSON.stringify([{}, { ifname: 'wg0', flags, operstate: 'UNKNOWN', link_type: 'none', addr_info: [] }]);
    expect(parseIpAddr(text)).toEqual([{ name: 'wg0', up: true, carrier: true, tunnel: true, addresses: [] }]);
  });

  it('tun and TAP devices are tunnels, one by its kind and one by its name; a cable and a modem are none', () => {
    const found = interfaces('tunnels')?.map(({ name, tunnel }) => [name, tunnel]);
    expect(found).toEqual([
      ['office', true],
      ['tap0', true],
      ['eth0', false],
    ]);
    const modem = { ifname: 'wwan0', flags: ['POINTOPOINT', 'NOARP', 'UP'], link_type: 'none', addr_info: [] };
    expect(parseIpAddr(JSON.stringify([modem]))?.[0]?.tunnel).toBe(false);
  });

  it('which device a packet to an address would leave by is read where it is told', () => {
    expect(parseIpRouteDevice('[{"dst":"30.0.0.1","dev":"tun9","flags":[],"uid":0,"cache":[]}]')).toBe('tun9');
    for (const text of nonsense) expect(parseIpRouteDevice(text)).toBeNull();
  });

  it('a name with quotes, a command and an emoji comes through unharmed', () => {
    expect(interfaces('hostile-name')?.map(({ name }) => name)).toContain('a";$(id)😀');
    for (const name of hostileNames) {
      expect(parseIpAddr(JSON.stringify([{ ifname: name, flags: [] }]))?.[0]?.name).toBe(name);
    }
  });

  it('text that is cut off or never was JSON reads as no answer', () => {
    const whole = fixture('linux', 'dual-stack.addr.json').trim();
    for (let length = 0; length < whole.length; length += 7) expect(parseIpAddr(whole.slice(0, length))).toBeNull();
    const readable = nonsense.filter((text) => parseIpAddr(text) !== null);
    expect(readable).toEqual([]);
  });
});

describe('default routes as iproute2 tells them', () => {
  it('a healthy computer has one in each family', () => {
    expect(routes4('dual-stack')).toEqual([home4]);
    expect(routes6('dual-stack')).toEqual([home6]);
  });

  it('none is an empty list, not an unknown one', () => {
    expect(routes4('no-route')).toEqual([]);
    expect(routes6('no-route')).toEqual([]);
  });

  it('an unreachable default is no way out', () => {
    expect(routes4('unreachable-default')).toEqual([]);
    expect(routes6('unreachable-default')).toEqual([]);
  });

  it('an unreachable default hides worse routes and leaves better ones alone', () => {
    const wall = { type: 'unreachable', dst: 'default', metric: 300 };
    const better = { dst: 'default', gateway: '10.0.0.1', dev: 'eth0', metric: 100 };
    const worse = { dst: 'default', gateway: '10.0.1.1', dev: 'wlan0', metric: 600 };
    const devices = parseIpRoute(JSON.stringify([worse, wall, better]), 4)?.map(({ device }) => device);
    expect(devices).toEqual(['eth0']);
  });

  it('a tunnel with the lower metric comes first and has no gateway', () => {
    expect(routes4('vpn-metric')).toEqual([{ family: 4, gateway: null, device: 'tun9', metric: 50 }, home4]);
  });

  it('each hop of a multipath route is a route', () => {
    expect(routes4('multipath')).toEqual([home4, { family: 4, gateway: '10.9.0.1', device: 'eth1', metric: 600 }]);
    expect(routes6('multipath')).toEqual([home6, { family: 6, gateway: 'fe80::2', device: 'eth1', metric: 600 }]);
  });

  it('a dead hop is no way out, and IPv4 may leave through an IPv6 gateway', () => {
    const dead = { dst: 'default', gateway: '10.0.0.1', dev: 'eth0', flags: ['dead', 'linkdown'] };
    const via6 = { dst: 'default', via: { family: 'inet6', host: 'fe80::1' }, dev: 'wlan0', flags: [] };
    expect(parseIpRoute(JSON.stringify([dead, via6]), 4)).toEqual([
      { family: 4, gateway: 'fe80::1', device: 'wlan0', metric: 0 },
    ]);
  });

  it('nonsense gives no route, and cut-off text no answer', () => {
    for (const text of nonsense) expect(parseIpRoute(text, 4) ?? []).toEqual([]);
    const whole = fixture('linux', 'multipath.route4.json').trim();
    for (let length = 0; length < whole.length; length += 1) expect(parseIpRoute(whole.slice(0, length), 4)).toBeNull();
  });

  it('the way really taken shows VPNs that leave the default route alone', () => {
    for (const situation of ['vpn-halves', 'vpn-rule']) {
      expect(routes4(situation)).toEqual([home4]);
      const taken = parseIpRouteMatch(fixture('linux', `${situation}.get4.json`), 4);
      expect(taken).toMatchObject([{ family: 4, gateway: null, device: 'tun9' }]);
    }
  });

  it("the network that a computer lives in is no VPN, though its addresses be somebody's example", () => {
    const own = [{ dst: '192.0.2.0/24', dev: 'eth0', protocol: 'kernel', scope: 'link', flags: [] }];
    expect(parseIpRouteMatch(JSON.stringify(own), 4)).toEqual([]);
  });

  it('where the network is unreachable, no way is taken', () => {
    expect(parseIpRouteMatch(fixture('linux', 'no-route.get4.json'), 4)).toEqual([]);
    for (const text of nonsense) expect(parseIpRouteMatch(text, 4)).toEqual([]);
  });
});

describe('the neighbour table as iproute2 tells it', () => {
  it.each([
    ['neigh-reachable4', 'reachable'],
    ['neigh-reachable6', 'reachable'],
    ['neigh-incomplete', 'failed'],
    ['neigh-failed', 'failed'],
    ['neigh-stale', 'unknown'],
    ['neigh-permanent', 'unknown'],
    ['neigh-none', 'unknown'],
  ] as const)('%s reads as %s', (name, state) => {
    expect(parseIpNeigh(fixture('linux', `${name}.json`))).toBe(state);
  });

  it('whatever the state, a neighbour that was confirmed just now is there', () => {
    const entry = { dst: '192.168.77.1', confirmed: 1 };
    for (const state of ['STALE', 'DELAY', 'PROBE']) {
      expect(parseIpNeigh(JSON.stringify([{ ...entry, state: [state] }]))).toBe('reachable');
    }
    for (const state of ['PERMANENT', 'NOARP', 'NONE']) {
      expect(parseIpNeigh(JSON.stringify([{ ...entry, state: [state] }]))).toBe('unknown');
    }
  });

  it('REACHABLE that was last confirmed half a minute ago proves nothing about now', () => {
    const entry = { dst: '192.168.77.1', confirmed: 30, state: ['REACHABLE'] };
    expect(parseIpNeigh(JSON.stringify([entry]))).toBe('unknown');
    expect(parseIpNeigh(JSON.stringify([{ ...entry, confirmed: 1 }]))).toBe('reachable');
  });

  it('nonsense says nothing', () => {
    for (const text of nonsense) expect(parseIpNeigh(text)).toBe('unknown');
  });
});
