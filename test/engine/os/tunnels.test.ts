import { describe, expect, it } from 'vitest';
import type { DefaultRoute, Interface, NetworkState } from '../../../engine/os/os.ts';
import { parseIpAddr, parseIpRoute } from '../../../engine/os/parse/iproute.ts';
import { isTunnelName } from '../../../engine/os/parse/tunnel-name.ts';
import { lineRoutes, tunnelRoute } from '../../../engine/os/tunnels.ts';
import { fixture } from './fixture.ts';

const link = (name: string, tunnel = false): Interface => ({ name, up: true, carrier: true, tunnel, addresses: [] });
const route = (device: string, metric: number, parts: Partial<DefaultRoute> = {}): DefaultRoute => ({
  family: 4,
  gateway: null,
  device,
  metric,
  ...parts,
});
const [wifi, vpn] = [link('wlan0'), link('office', true)];

const told = (network: NetworkState) => ({
  tunnel: tunnelRoute(network)?.device ?? null,
  lines: lineRoutes(network).map(({ device, family }) => `${device} ${family}`),
});

describe('whether the way out leads through a tunnel', () => {
  it.each<[string, NetworkState, ReturnType<typeof told>]>([
    [
      'at home',
      { interfaces: [wifi], routes: [route('wlan0', 600), route('wlan0', 600, { family: 6 })] },
      { tunnel: null, lines: ['wlan0 4', 'wlan0 6'] },
    ],
    [
      'with a VPN before the line',
      { interfaces: [wifi, vpn], routes: [route('office', 50), route('wlan0', 600)] },
      { tunnel: 'office', lines: ['wlan0 4'] },
    ],
    [
      'with a VPN for some networks only, whose default route is the worse one',
      { interfaces: [wifi, vpn], routes: [route('wlan0', 600), route('office', 900)] },
      { tunnel: null, lines: ['wlan0 4'] },
    ],
    [
      'with IPv6 tunnelled over an IPv4 line, which is no VPN',
      { interfaces: [wifi, vpn], routes: [route('wlan0', 600), route('office', 1, { family: 6 })] },
      { tunnel: null, lines: ['wlan0 4'] },
    ],
    [
      'with a VPN for IPv4 that forgets IPv6',
      { interfaces: [wifi, vpn], routes: [route('office', 50), route('wlan0', 600), route('wlan0', 1, { family: 6 })] },
      { tunnel: 'office', lines: ['wlan0 4', 'wlan0 6'] },
    ],
    [
      'with a VPN that took the place of the default route',
      { interfaces: [wifi, vpn], routes: [route('office', 0)] },
      { tunnel: 'office', lines: [] },
    ],
    [
      'with a line that only bound programs use',
      { interfaces: [wifi, vpn], routes: [route('office', 0)], boundRoutes: [route('wlan0', 1), route('office', 2)] },
      { tunnel: 'office', lines: ['wlan0 4'] },
    ],
    ['by a device that is not listed', { interfaces: [], routes: [route('tun0', 0)] }, { tunnel: 'tun0', lines: [] }],
    ['without any route', { interfaces: [wifi, vpn], routes: [] }, { tunnel: null, lines: [] }],
  ])('%s', (_what, network, expected) => expect(told(network)).toEqual(expected));

  it('a TAP device with a default route of its own counts, as recorded', () => {
    const interfaces = parseIpAddr(fixture('linux', 'vpn-metric.addr.json'))!;
    const routes = parseIpRoute(fixture('linux', 'vpn-metric.route4.json'), 4)!;
    expect(told({ interfaces, routes })).toEqual({ tunnel: 'tun9', lines: ['wlan0 4'] });
  });
});

describe('tunnels by their names', () => {
  it.each([
    'tun0',
    'tap9',
    'utun4',
    'wg0',
    'ppp0',
    'ipsec0',
    'tailscale0',
    'ztabcdef',
    'nordlynx',
    'proton0',
    'CloudflareWARP',
  ])('%s is one', (name) => expect(isTunnelName(name)).toBe(true));

  it.each(['eth0', 'enp3s0', 'wlan0', 'wlp2s0', 'wwan0', 'en0', 'docker0', 'br-12ab', 'Wi-Fi', 'Ethernet 2', 'usb0'])(
    '%s is none',
    (name) => expect(isTunnelName(name)).toBe(false),
  );
});
