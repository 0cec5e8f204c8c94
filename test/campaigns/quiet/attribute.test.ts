import { describe, expect, it } from 'vitest';
import { attributed, bytesByKind, tiktok, us } from './attributed.ts';
import { arpFrame, icmpFrame, lengthOf, udpFrame, writeTcp } from './written-capture.ts';
import { writeHandshake } from './written-tls.ts';

describe('Other traffic', () => {
  it('is told apart by what it is for', () => {
    const page = writeTcp({ us: [us, 5001], them: ['17.253.57.210', 80], atMs: 10 });
    page.open();
    page.say('us', Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    const door = writeTcp({ us: [us, 5002], them: ['192.168.77.1', 53], atMs: 20 });
    door.open();
    door.end('us');
    const longLookup = writeTcp({ us: [us, 5004], them: ['192.168.77.1', 53], atMs: 25 });
    longLookup.open();
    longLookup.say('us', Buffer.alloc(60));
    const stream = writeTcp({ us: [us, 5003], them: [tiktok, 1935], atMs: 30 });
    stream.open();
    stream.say('us', Buffer.alloc(1537));
    const single = [
      icmpFrame(us, '1.1.1.1', 8),
      arpFrame('192.168.77.1', us),
      udpFrame(['192.168.77.1', 53], [us, 5000], 80),
      udpFrame([us, 5000], ['1.1.1.1', 123], 48),
      icmpFrame('100.64.0.1', us, 11),
    ];
    const frames = [
      ...single.map((bytes, atMs) => ({ atMs, bytes })),
      ...page.frames,
      ...door.frames,
      ...longLookup.frames,
      ...stream.frames,
    ];
    expect(bytesByKind(frames)).toEqual({
      ping: single[0]!.length,
      neighbours: single[1]!.length,
      DNS: single[2]!.length + lengthOf(longLookup.frames),
      other: single[3]!.length + single[4]!.length,
      'HTTP in the clear': lengthOf(page.frames),
      'TCP without data': lengthOf(door.frames),
      'TCP of another kind': lengthOf(stream.frames),
    });
  });

  it('belongs to the other end, whoever speaks', () => {
    const { shares } = attributed([
      { atMs: 0, bytes: icmpFrame(us, '1.1.1.1', 8) },
      { atMs: 1, bytes: icmpFrame('1.1.1.1', us, 0) },
    ]);
    expect(shares.map(({ peer }) => peer)).toEqual(['1.1.1.1', '1.1.1.1']);
  });
});

describe('Connections', () => {
  it('are two where a port is used again, and one where only the SYN is sent again', () => {
    const first = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    first.sendSyn();
    first.repeatSyn();
    const second = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 500, beginAt: { us: 9000, them: 77 } });
    second.open();
    expect(attributed([...first.frames, ...second.frames]).connections.map(({ beganAtMs }) => beganAtMs)).toEqual([
      0, 500,
    ]);
  });

  it('that were open before the capture keep their bytes, and are known for what they are', () => {
    const rest = writeHandshake(us, tiktok).frames.slice(4);
    const { connections, shares } = attributed(rest);
    expect(connections.map(({ sawBeginning, peer }) => [sawBeginning, peer])).toEqual([[false, tiktok]]);
    expect(shares.map(({ kind, bytes }) => [kind, bytes])).toEqual(
      rest.map(({ bytes }) => ['TCP of another kind', bytes.length]),
    );
  });

  it('whose SYN was missed are known by their hello all the same', () => {
    const { frames } = writeHandshake(us, tiktok);
    expect(bytesByKind(frames.slice(1))).toEqual({ 'TLS handshake': lengthOf(frames.slice(1)) });
  });
});
