import { describe, expect, it } from 'vitest';
import type { PingEvent } from '../../../../engine/os/os.ts';
import { parseDarwinPing, parseLinuxPing, parseSent } from '../../../../engine/os/parse/unix-ping.ts';
import { fixture, nonsense } from '../fixture.ts';

const linux = (name: string): PingEvent[] =>
  fixture('linux', `${name}.txt`)
    .split('\n')
    .map(parseLinuxPing)
    .filter((event) => event !== null);

const darwin = (name: string): PingEvent[] => {
  const events: PingEvent[] = [];
  for (const line of fixture('darwin', `${name}.txt`).split('\n')) {
    const event = parseDarwinPing(line, events.length);
    if (event) events.push(event);
  }
  return events;
};

const told = (events: PingEvent[]) =>
  events.map((event) => `${event.sequence} ${event.type === 'error' ? event.reason : event.type} ${event.from}`);

describe("Linux' ping", () => {
  it.each([
    ['iputils-reply4', '192.168.77.1'],
    ['iputils-reply6', 'fd77::1'],
    ['busybox-reply4', '192.168.77.1'],
    ['busybox-reply6', 'fd77::1'],
  ])('%s: three replies, counted from one', (name, from) => {
    expect(told(linux(name))).toEqual([1, 2, 3].map((sequence) => `${sequence} reply ${from}`));
    for (const event of linux(name)) expect(event.type === 'reply' && event.rttMs > 0).toBe(true);
    expect(parseSent(fixture('linux', `${name}.txt`))).toBe(3);
  });

  it('keeps the zone of a link-local gateway', () => {
    expect(told(linux('iputils-reply-zone'))).toEqual(['1 reply fe80::1%wlan0', '2 reply fe80::1%wlan0']);
  });

  it.each([
    ['iputils-ttl4', 'ttl-exceeded', '192.168.77.1'],
    ['iputils-ttl6', 'ttl-exceeded', 'fd77::1'],
    ['iputils-unreachable4', 'unreachable', '192.168.77.1'],
    ['iputils-unreachable6', 'unreachable', 'fd77::1'],
    ['iputils-prohibited4', 'prohibited', '192.168.77.1'],
    ['iputils-prohibited6', 'prohibited', 'fd77::1'],
  ])('%s: the router reports %s', (name, reason, from) => {
    expect(told(linux(name))).toEqual([`1 ${reason} ${from}`, `2 ${reason} ${from}`]);
  });

  it.each([
    ['From 10.0.0.1: icmp_seq=4 Destination Net Prohibited', '4 prohibited 10.0.0.1'],
    ['From 10.0.0.1 icmp_seq=4 Destination Port Unreachable', '4 unreachable 10.0.0.1'],
    ['From fe80::1%wlan0 icmp_seq=4 Destination unreachable: Address unreachable', '4 unreachable fe80::1%wlan0'],
  ])('%s', (line, expected) => {
    expect(told([parseLinuxPing(line)].filter((event) => event !== null))).toEqual([expected]);
  });

  it.each([
    ['From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1400)', '1 too-large 10.0.0.1'],
    ['From 2a00::1 icmp_seq=2 Packet too big: mtu=1400', '2 too-large 2a00::1'],
  ])('a router has no room for the packet: %s', (line, expected) => {
    expect(told([parseLinuxPing(line)].filter((event) => event !== null))).toEqual([expected]);
  });

  it('a repeated reply, a redirect and a forged reporter are no events', () => {
    expect(parseLinuxPing('64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=1.2 ms (DUP!)')).toBeNull();
    expect(parseLinuxPing('From 10.0.0.1 icmp_seq=1 Redirect Host(New nexthop: 10.0.0.2)')).toBeNull();
    expect(parseLinuxPing('From $(reboot) icmp_seq=1 Packet filtered')).toBeNull();
  });
});

describe("macOS' ping and ping6", () => {
  it('replies count from one and a time-out is no event', () => {
    expect(told(darwin('ping-reply4'))).toEqual(['1 reply 192.168.77.1', '3 reply 192.168.77.1']);
    expect(told(darwin('ping6-reply'))).toEqual(['1 reply fe80::1%en0', '2 reply fe80::1%en0']);
    expect(parseSent(fixture('darwin', 'ping-reply4.txt'))).toBe(3);
  });

  it('errors are numbered as they come', () => {
    expect(told(darwin('ping-ttl4'))).toEqual(['1 ttl-exceeded 192.168.77.1', '2 ttl-exceeded 192.168.77.1']);
    expect(told(darwin('ping-prohibited4'))).toEqual(['1 prohibited 192.168.77.1']);
  });

  it.each([
    ['92 bytes from 10.0.0.1: frag needed and DF set (MTU 1400)', '10.0.0.1'],
    ['1240 bytes from 2a00::1: Packet too big mtu = 1400', '2a00::1'],
  ])('a router has no room for the packet: %s', (line, from) => {
    expect(parseDarwinPing(line, 0)).toEqual({ type: 'too-large', sequence: 1, from });
  });
});

it('nonsense is no event on either system', () => {
  for (const text of nonsense)
    expect([parseLinuxPing(text), parseDarwinPing(text, 0), parseSent(text)]).toEqual([null, null, null]);
});
