import { describe, expect, it } from 'vitest';
import { missedIn } from './capture.ts';
import { readPacket } from './packet.ts';
import { readPcap } from './pcap.ts';
import { scoreQuiet } from './score-quiet.ts';
import { labSurroundings } from './surroundings.ts';
import { icmpFrame, lengthOf, pcapOf, udpFrame, writeTcp } from './written-capture.ts';
import type { WrittenFrame } from './written-capture.ts';
import { changeCipherSpec, clientHello, sealed, serverHello } from './written-tls.ts';

const us = '192.168.77.20';
const beganAtMs = 1_800_000_000_000;

const ask = (afterMs: number, port: number): WrittenFrame[] => {
  const talk = writeTcp({ us: [us, port], them: ['20.20.0.7', 443], atMs: beganAtMs + afterMs });
  talk.open();
  talk.say('us', clientHello('webcast.tiktok.com'));
  talk.say('them', Buffer.concat([serverHello(true), sealed(900)]));
  talk.say('us', Buffer.concat([changeCipherSpec, sealed(53)]));
  talk.say('them', Buffer.concat([sealed(250), sealed(250)]));
  talk.say('us', sealed(300));
  talk.say('them', sealed(2000));
  return talk.frames;
};

const ping = (afterMs: number): WrittenFrame => ({ atMs: beganAtMs + afterMs, bytes: icmpFrame(us, '1.1.1.1', 8) });
const lookup = (afterMs: number): WrittenFrame => ({
  atMs: beganAtMs + afterMs,
  bytes: udpFrame([us, 5000], ['192.168.77.1', 53], 40),
});

const score = (frames: readonly WrittenFrame[], minutes: number) =>
  scoreQuiet(readPcap(pcapOf(frames)).map(readPacket), { beganAtMs, minutes }, labSurroundings);

describe('A capture is added up', () => {
  const first = [...ask(1000, 5001), ping(2000), lookup(3000)];
  const second = [ping(60_000), ...ask(61_500, 5002), ping(119_999)];
  const outside = [ping(-1), ping(120_000)];
  const { minutes, kinds, peers, hosts, tooClose } = score([...first, ...second, ...outside], 2);

  it('minute by minute, and leaves out what lies before and behind', () => {
    expect(minutes.map(({ all, connections }) => [all.bytes, all.packets, connections])).toEqual([
      [lengthOf(first), first.length, 1],
      [lengthOf(second), second.length, 1],
    ]);
    expect(minutes[1]!.beyondBytes - minutes[0]!.beyondBytes).toBe(
      2 * ping(0).bytes.length - lengthOf([ping(0), lookup(0)]),
    );
  });

  it('so that no byte is lost or counted twice', () => {
    const whole = lengthOf([...first, ...second]);
    for (const parts of [kinds, peers]) expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(whole);
    for (const { all, beyondBytes, handshakeBytes, ticketBytes } of minutes)
      expect(beyondBytes + handshakeBytes + ticketBytes).toBe(all.bytes);
    expect(minutes[0]!.ticketBytes).toBe(54 + 2 * 255);
  });

  it('by whom it went to, with the names that were asked for', () => {
    expect(peers.map(({ peer, who, names, kind }) => [peer, who, names, kind])).toEqual(
      expect.arrayContaining([
        ['20.20.0.7', 'TikTok', ['webcast.tiktok.com'], 'TLS handshake'],
        ['1.1.1.1', 'cloudflare (anchor)', [], 'ping'],
        ['192.168.77.1', 'the router', [], 'DNS'],
      ]),
    );
    expect(kinds.find(({ kind }) => kind === 'ping')).toEqual({
      kind: 'ping',
      bytes: 3 * ping(0).bytes.length,
      packets: 3,
    });
  });

  it('by how often a host was asked, in time since the beginning', () => {
    expect(hosts).toEqual([
      { host: 'webcast.tiktok.com', counts: { request: 2, handshake: 0, opened: 0 }, shortestMs: 60_500 },
    ]);
    expect(tooClose).toEqual([]);
    const early = score([...ask(1000, 5001), ...ask(60_900, 5002)], 2).tooClose;
    expect(early.map(({ first: one, second: two }) => [one.atMs, two.atMs])).toEqual([[1000, 60_900]]);
  });
});

describe('The end of tcpdump', () => {
  it('tells how many frames it missed', () => {
    const said = '12 packets captured\n14 packets received by filter\n3 packets dropped by kernel\n';
    expect(missedIn(said)).toBe(3);
    expect(missedIn('tcpdump: listening on wlan0')).toBeNull();
  });
});
