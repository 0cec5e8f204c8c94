import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PingEvent } from '../../../../engine/os/os.ts';
import { parseWindowsNeighbours, parseWindowsNetwork } from '../../../../engine/os/parse/windows-network.ts';
import { parseWindowsPing, parseWindowsSent } from '../../../../engine/os/parse/windows-ping.ts';
import { fixture, hostileNames, nonsense } from '../fixture.ts';

const read = (name: string): string => fixture('win32', name);

const eventsIn = (text: string, hopLimit: number | null = null): PingEvent[] => {
  const events: PingEvent[] = [];
  for (const line of text.split(/\r?\n/)) {
    const event = parseWindowsPing(line, events.length, hopLimit);
    if (event) events.push(event);
  }
  return events;
};

const twoReplies = [
  { type: 'reply', sequence: 1, rttMs: 2, from: '192.168.77.1' },
  { type: 'reply', sequence: 2, rttMs: 1, from: '192.168.77.1' },
];

describe('ping.exe, whatever language it speaks', () => {
  it.each(['en', 'de'])('%s: two of three replies', (language) => {
    const text = read(`ping-${language}-reply4.txt`);
    expect(eventsIn(text)).toEqual(twoReplies);
    expect(parseWindowsSent(text)).toBe(3);
  });

  it("the bytes of a German console's code page do not matter", () => {
    const text = readFileSync(new URL('../../../fixtures/win32/ping-de-cp850.txt', import.meta.url), 'utf8');
    expect(text).toContain('\uFFFD');
    expect(eventsIn(text)).toEqual(twoReplies);
    expect(parseWindowsSent(text)).toBe(3);
  });

  it.each([
    ['Ответ от 8.8.8.8: число байт=32 время=20мс TTL=57', 20],
    ['来自 8.8.8.8 的回复: 字节=32 时间=20ms TTL=57', 20],
    ['8.8.8.8 からの応答: バイト数 =32 時間 =20ms TTL=57', 20],
    ['Réponse de 8.8.8.8 : octets=32 temps=20 ms TTL=57', 20],
  ])('%s', (line, rttMs) => {
    expect(parseWindowsPing(line, 0, null)).toEqual({ type: 'reply', sequence: 1, rttMs, from: '8.8.8.8' });
  });

  it('IPv6 replies come without TTL', () => {
    expect(eventsIn(read('ping-en-reply6.txt')).map((event) => [event.type, event.from])).toEqual([
      ['reply', 'fe80::1%12'],
      ['reply', 'fe80::1%12'],
    ]);
    expect(parseWindowsSent(read('ping-en-reply6.txt'))).toBe(2);
  });

  it.each(['en', 'de'])('%s: "unreachable" is an error though ping.exe counts it as received', (language) => {
    const error = { type: 'error', reason: 'unreachable', from: '192.168.77.10' };
    const events = eventsIn(read(`ping-${language}-unreachable.txt`));
    expect(events).toEqual([
      { ...error, sequence: 1 },
      { ...error, sequence: 2 },
    ]);
    expect(eventsIn(read(`ping-${language}-unreachable.txt`), 3)).toEqual(events);
  });

  it.each(['en', 'de'])('%s: a router answers for a hop limit', (language) => {
    expect(eventsIn(read(`ping-${language}-ttl.txt`), 1)).toEqual([
      { type: 'error', sequence: 1, reason: 'ttl-exceeded', from: '192.168.77.1' },
    ]);
  });

  it('a transmission failure is no event but counts as sent', () => {
    expect(eventsIn(read('ping-en-failure.txt'))).toEqual([]);
    expect(parseWindowsSent(read('ping-en-failure.txt'))).toBe(1);
  });

  it.each([
    'Packet needs to be fragmented but DF set.',
    'Paket müsste fragmentiert werden, DF-Flag ist jedoch gesetzt.',
    'Le paquet doit être fragmenté mais paramétré DF.',
    'È necessario frammentare il pacchetto ma DF attivo.',
    '需要拆分数据包但是设置 DF。',
  ])('a packet that is too large for this machine’s own link: %s', (line) => {
    expect(parseWindowsPing(line, 1, null)).toEqual({ type: 'too-large', sequence: 2, from: null });
  });

  it('a packet that is too large for a router’s', () => {
    const line = 'Reply from 10.0.0.1: Packet needs to be fragmented but DF set.';
    expect(parseWindowsPing(line, 0, null)).toEqual({ type: 'too-large', sequence: 1, from: '10.0.0.1' });
  });

  it('nonsense is no event', () => {
    for (const text of nonsense)
      expect([parseWindowsPing(text, 0, null), parseWindowsSent(text)]).toEqual([null, null]);
  });
});

describe("Windows' network state", () => {
  it('Wi-Fi is live, the other adapters are not, loopback is no link', () => {
    const state = parseWindowsNetwork(read('state-wifi.json'));
    expect(state?.interfaces.map(({ name, up, carrier }) => [name, up, carrier])).toEqual([
      ['WLAN', true, true],
      ['Ethernet', true, false],
      ['Bluetooth-Netzwerkverbindung', true, false],
      ['LAN aus', false, false],
    ]);
    expect(state?.interfaces[0]?.addresses.map(({ address }) => address)).toEqual([
      'fe80::10',
      '192.168.77.10',
      '2001:db8:77::10',
    ]);
    expect(state?.routes).toEqual([
      { family: 4, gateway: '192.168.77.1', device: 'WLAN', metric: 50 },
      { family: 6, gateway: 'fe80::1', device: 'WLAN', metric: 66, zone: '12' },
    ]);
  });

  it('a lone object counts as a list of one', () => {
    expect(parseWindowsNetwork(read('state-single-objects.json'))).toEqual({
      interfaces: [
        {
          name: 'Ethernet 2',
          up: true,
          carrier: true,
          tunnel: false,
          addresses: [{ family: 4, address: '192.168.77.10' }],
        },
      ],
      routes: [{ family: 4, gateway: '192.168.77.1', device: 'Ethernet 2', metric: 25 }],
    });
  });

  it('a dial-up VPN has no adapter, but an address and two halves that override the default route', () => {
    const state = parseWindowsNetwork(read('state-vpn.json'));
    expect(state?.interfaces.at(-1)).toMatchObject({ name: 'Firmen-VPN', up: true, carrier: true, tunnel: true });
    expect(state?.routes.map(({ device, metric }) => [device, metric])).toEqual([
      ['Firmen-VPN', -1],
      ['WLAN', 50],
    ]);
  });

  it.each([
    ['Ethernet 3', 6, 'TAP-Windows Adapter V9', true],
    ['Ethernet 4', 53, 'Wintun Userspace Tunnel', true],
    ['Ethernet 5', 6, 'Cisco AnyConnect Virtual Miniport Adapter', true],
    ['Office', 23, 'WAN Miniport (SSTP)', true],
    ['tailscale0', 53, 'Something new', true],
    ['Ethernet', 6, 'Intel(R) Ethernet Connection I219-V', false],
    ['vEthernet (WSL)', 6, 'Hyper-V Virtual Ethernet Adapter', false],
    ['Wi-Fi', 71, 'Intel(R) Wi-Fi 6 AX201 160MHz', false],
  ])('%s of type %i, "%s": a tunnel is %s', (name, type, description, tunnel) => {
    const adapter = { name, index: 1, admin: 1, operational: 1, media: 1, type, description };
    const text = JSON.stringify({ adapters: [adapter], addresses: [], routes: [] });
    expect(parseWindowsNetwork(text)?.interfaces).toMatchObject([{ name, tunnel }]);
  });

  it('a computer without any link, address and route is a known state, not an unknown one', () => {
    expect(parseWindowsNetwork(read('state-offline.json'))).toEqual({
      interfaces: [{ name: 'WLAN', up: true, carrier: false, tunnel: false, addresses: [] }],
      routes: [],
    });
  });

  it('survives odd names, a byte order mark, cut-off text and nonsense', () => {
    for (const name of hostileNames) {
      const text = JSON.stringify({
        adapters: { name, index: 1, admin: 1, operational: 1 },
        addresses: [],
        routes: [],
      });
      expect(parseWindowsNetwork(`\uFEFF${text}`)?.interfaces[0]?.name).toBe(name);
    }
    const whole = read('state-wifi.json');
    for (let length = 0; length < whole.length; length += 11)
      expect(parseWindowsNetwork(whole.slice(0, length))).toBeNull();
    for (const text of nonsense) expect(parseWindowsNetwork(text)).toBeNull();
  });

  it.each([
    ['192.168.77.1', 'WLAN', 'reachable'],
    ['fe80::1', 'WLAN', 'reachable'],
    ['192.168.77.99', 'WLAN', 'failed'],
    ['192.168.77.98', 'WLAN', 'failed'],
    ['192.168.77.2', 'WLAN', 'unknown'],
    ['192.168.77.3', 'WLAN', 'unknown'],
    ['192.168.77.1', 'Ethernet', 'failed'],
    ['192.168.77.1', 'Ethernet 9', 'unknown'],
  ] as const)('the neighbour %s on %s is %s', (address, device, state) => {
    expect(parseWindowsNeighbours(read('neighbours.json'), address, device)).toBe(state);
  });

  it('a neighbour table of nonsense says nothing', () => {
    for (const text of nonsense) expect(parseWindowsNeighbours(text, '192.168.77.1', 'WLAN')).toBe('unknown');
  });
});
