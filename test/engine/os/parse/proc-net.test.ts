import { describe, expect, it } from 'vitest';
import { parseProcArp, parseProcDev, parseProcRoute, parseProcRoute6 } from '../../../../engine/os/parse/proc-net.ts';
import { fixture, nonsense } from '../fixture.ts';

describe('/proc/net, where ip is missing', () => {
  it('names the links', () => {
    expect(parseProcDev(fixture('linux', 'dual-stack.proc-dev.txt'))).toEqual(['wlan0']);
  });

  it('has the default routes of both families with gateway and metric', () => {
    expect(parseProcRoute(fixture('linux', 'dual-stack.proc-route.txt'))).toEqual([
      { family: 4, gateway: '192.168.77.1', device: 'wlan0', metric: 600 },
    ]);
    expect(parseProcRoute6(fixture('linux', 'dual-stack.proc-ipv6_route.txt'))).toEqual([
      { family: 6, gateway: 'fe80::1', device: 'wlan0', metric: 600 },
    ]);
  });

  it('a tunnel has no gateway, and half routes are no default routes', () => {
    const table = ['tun9\t00000000\t00000000\t0001\t0\t0\t50\t00000000', 'tun9\t00000000\t0\t0001\t0\t0\t0\t00000080'];
    expect(parseProcRoute(table.join('\n'))).toEqual([{ family: 4, gateway: null, device: 'tun9', metric: 50 }]);
  });

  it('an incomplete ARP entry has failed; a complete one may be old', () => {
    const table = fixture('linux', 'arp-with-failed.txt');
    expect(parseProcArp(table, '192.168.77.99', 'wlan0')).toBe('failed');
    expect(parseProcArp(table, '192.168.77.1', 'wlan0')).toBe('unknown');
    expect(parseProcArp(table, '192.168.77.99', 'eth1')).toBe('unknown');
  });

  it('survives nonsense', () => {
    for (const text of nonsense) {
      expect([...parseProcRoute(text), ...parseProcRoute6(text)]).toEqual([]);
      expect(parseProcArp(text, '192.168.77.1', 'wlan0')).toBe('unknown');
      expect(parseProcDev(text)).toEqual([]);
    }
  });
});
