import { describe, expect, it } from 'vitest';
import { parseArp, parseNdp } from '../../../../engine/os/parse/darwin-neighbours.ts';
import { parseIfconfig } from '../../../../engine/os/parse/ifconfig.ts';
import { parseNetstat } from '../../../../engine/os/parse/netstat.ts';
import { fixture, hostileNames, nonsense } from '../fixture.ts';

const read = (name: string): string => fixture('darwin', name);

describe("macOS' links and addresses", () => {
  it('Wi-Fi is live; the duplicate address is left out, the deprecated one stays; Apple devices are no links', () => {
    const interfaces = parseIfconfig(read('ifconfig-wifi.txt'));
    expect(interfaces?.map(({ name, carrier }) => [name, carrier])).toEqual([
      ['en4', false],
      ['en0', true],
      ['utun0', false],
    ]);
    expect(interfaces?.[1]?.addresses.map(({ address }) => address)).toEqual([
      'fe80::cf:1a2b:3c4d:5e6f',
      '192.168.77.10',
      '2001:db8:77::10',
      '2001:db8:77::dead',
    ]);
  });

  it('with Wi-Fi off nothing has carrier, though system tunnels and AirDrop keep running', () => {
    expect(parseIfconfig(read('ifconfig-wifi-off.txt'))?.some(({ carrier }) => carrier)).toBe(false);
  });

  it("a VPN's tunnel is live once it has an address", () => {
    const tunnel = parseIfconfig(read('ifconfig-vpn.txt'))?.at(-1);
    const addresses = [{ family: 4, address: '10.8.0.2' }];
    expect(tunnel).toEqual({ name: 'utun4', up: true, carrier: true, tunnel: true, addresses });
  });

  it('survives odd names, cut-off text and nonsense', () => {
    for (const name of hostileNames) {
      expect(parseIfconfig(`${name}: flags=8863<UP,RUNNING> mtu 1500\n\tstatus: active`)?.[0]).toEqual({
        name,
        up: true,
        carrier: true,
        tunnel: false,
        addresses: [],
      });
    }
    const whole = read('ifconfig-wifi.txt');
    for (let length = 0; length < whole.length; length += 13) parseIfconfig(whole.slice(0, length));
    for (const text of nonsense) expect(parseIfconfig(text)).toBeNull();
  });
});

describe("macOS' routing table", () => {
  const home = { family: 4, gateway: '192.168.77.1', device: 'en0' };

  it('routes of one interface only, marked I, are no way out', () => {
    expect(parseNetstat(read('netstat-inet.txt'), 4)?.routes).toEqual([expect.objectContaining(home)]);
    expect(parseNetstat(read('netstat-inet6-none.txt'), 6)?.routes).toEqual([]);
  });

  it('the columns of old versions are understood', () => {
    expect(parseNetstat(read('netstat-inet-old.txt'), 4)?.routes).toEqual([expect.objectContaining(home)]);
  });

  it('a gateway loses its zone: its link is the device', () => {
    expect(parseNetstat(read('netstat-inet6.txt'), 6)?.routes).toEqual([
      expect.objectContaining({ family: 6, gateway: 'fe80::1', device: 'en0' }),
    ]);
  });

  it('two halves of a VPN override the default route', () => {
    const routes = parseNetstat(read('netstat-inet-vpn.txt'), 4)?.routes;
    expect(routes?.map(({ device }) => device)).toEqual(['utun4', 'en0']);
    expect(routes?.[0]).toMatchObject({ gateway: '10.8.0.1', metric: -1 });
  });

  it('below a VPN that took the default route, the line keeps one for programs bound to it', () => {
    const { routes, bound } = parseNetstat(read('netstat-inet-vpn-default.txt'), 4)!;
    expect(routes.map(({ device, gateway }) => [device, gateway])).toEqual([['utun4', null]]);
    expect(bound).toEqual([expect.objectContaining({ device: 'en0', gateway: '192.168.77.1' })]);
  });

  it('one half alone is no default route', () => {
    const half = read('netstat-inet-vpn.txt').replace(/^128.*$/m, '');
    expect(parseNetstat(half, 4)?.routes.map(({ device }) => device)).toEqual(['en0']);
  });

  it('text without a table is no answer', () => {
    for (const text of nonsense) expect(parseNetstat(text, 4)).toBeNull();
  });
});

describe("macOS' neighbour tables", () => {
  it('ARP knows who did not answer, but not who is there now', () => {
    expect(parseArp(read('arp.txt'), '192.168.77.99', 'en0')).toBe('failed');
    expect(parseArp(read('arp.txt'), '192.168.77.1', 'en0')).toBe('unknown');
    expect(parseArp(read('arp.txt'), '192.168.77.99', 'en1')).toBe('unknown');
  });

  it('neighbour discovery knows both', () => {
    expect(parseNdp(read('ndp.txt'), 'fe80::1', 'en0')).toBe('reachable');
    expect(parseNdp(read('ndp.txt'), 'fe80::2', 'en0')).toBe('unknown');
    expect(parseNdp(read('ndp.txt'), 'fe80::99', 'en0')).toBe('failed');
  });

  it('nonsense says nothing', () => {
    for (const text of nonsense)
      expect([parseArp(text, '1.1.1.1', 'en0'), parseNdp(text, '::2', 'en0')]).toEqual(['unknown', 'unknown']);
  });
});
