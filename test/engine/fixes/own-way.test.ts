import { describe, expect, it } from 'vitest';
import { deviceIn, isElsewhere, lineIn, wayBy } from '../../../engine/fixes/own-way.ts';
import type { NetworkState } from '../../../engine/os/os.ts';
import { homeNetwork } from '../support/stub-os.ts';

const withRoutes = (...ways: ReadonlyArray<readonly [string, string | null]>): NetworkState => ({
  ...homeNetwork(),
  routes: ways.map(([device, gateway], at) => ({ family: 4, gateway, device, metric: at })),
});

describe('The way out by one device', () => {
  const before = wayBy('wlan0', withRoutes(['wlan0', '192.168.1.1'], ['wlan0', 'fe80::1']));

  it.each<[boolean, string, NetworkState | null]>([
    [true, 'to another router', withRoutes(['wlan0', '10.0.0.1'])],
    [false, 'to the same router, in one family', withRoutes(['wlan0', 'fe80::1'])],
    [false, 'to nobody yet: it may still be down', withRoutes()],
    [false, 'to nobody yet, while another device leads out', withRoutes(['usb0', '10.0.0.1'])],
    [false, 'where the system says nothing', null],
  ])('is elsewhere: %s, as it leads %s', (expected, _where, now) => {
    expect(isElsewhere(before, wayBy('wlan0', now))).toBe(expected);
  });

  it('is that of the best route, or of the first device that there is', () => {
    expect(deviceIn(withRoutes(['usb0', '10.0.0.1'], ['wlan0', '192.168.1.1']))).toBe('usb0');
    expect(deviceIn(withRoutes())).toBe('eth0');
    expect(deviceIn(null)).toBeNull();
  });

  it('leads over a line below it where it is a VPN’s, and that line is what is reconnected', () => {
    const routed = withRoutes(['tun0', null], ['wlan0', '192.168.1.1']);
    const tunnel = { name: 'tun0', up: true, carrier: true, tunnel: true, addresses: [] };
    const state = { ...routed, interfaces: [tunnel, ...routed.interfaces] };
    expect([deviceIn(state), lineIn(state)]).toEqual(['tun0', 'wlan0']);
    const [ofTunnel, ofLine] = state.routes;
    expect(lineIn({ ...state, routes: [ofTunnel!], boundRoutes: [ofLine!] })).toBe('wlan0');
    expect(lineIn({ ...state, routes: [ofTunnel!] })).toBe('tun0');
    expect(lineIn(withRoutes(['usb0', '10.0.0.1'], ['wlan0', '192.168.1.1']))).toBe('usb0');
    expect(lineIn(withRoutes())).toBe('eth0');
    expect(lineIn(null)).toBeNull();
  });

  it('is no tunnel’s that the system has not listed yet, as long as there is a line', () => {
    expect(lineIn(withRoutes(['tun7', null], ['wlan0', '192.168.1.1']))).toBe('wlan0');
    expect(lineIn(withRoutes(['tun7', null]))).toBe('tun7');
  });

  it('is the better one of both families, and of two that are as good the one that is listed first', () => {
    const of = (...metrics: readonly [number, number]): NetworkState => ({
      ...homeNetwork(),
      routes: [
        { family: 6, gateway: 'fe80::1', device: 'usb0', metric: metrics[0] },
        { family: 4, gateway: '192.168.1.1', device: 'wlan0', metric: metrics[1] },
      ],
    });
    expect([of(1, 2), of(2, 1), of(1, 1)].map(lineIn)).toEqual(['usb0', 'wlan0', 'usb0']);
  });
});
