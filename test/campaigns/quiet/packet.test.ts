import { describe, expect, it } from 'vitest';
import { readPacket } from './packet.ts';
import { readPcap } from './pcap.ts';
import { arpFrame, icmpFrame, ipFrame, pcapOf, udpFrame, writeTcp } from './written-capture.ts';

const us = '192.168.77.20';
const us6 = '2a02:77::20';

const read = (bytes: Buffer) => readPacket({ atMs: 0, length: bytes.length, bytes });

describe('A capture', () => {
  const frames = [
    { atMs: 1_800_000_000_123.25, bytes: arpFrame(us, '192.168.77.1') },
    { atMs: 1_800_000_001_000, bytes: icmpFrame(us, '1.1.1.1', 8) },
  ];

  it('gives its frames back, each with its moment and its length', () => {
    expect(readPcap(pcapOf(frames))).toEqual(frames.map(({ atMs, bytes }) => ({ atMs, length: bytes.length, bytes })));
  });

  it('may end in the middle of a frame, which is left out', () => {
    const whole = pcapOf(frames);
    expect(readPcap(whole.subarray(0, whole.length - 1))).toHaveLength(1);
    expect(readPcap(whole.subarray(0, 30))).toEqual([]);
  });

  it('of another kind is refused', () => {
    const bytes = pcapOf(frames);
    bytes.writeUInt32LE(101, 20);
    expect(() => readPcap(bytes)).toThrow('no capture of Ethernet frames');
    expect(() => readPcap(Buffer.from('no capture at all, but long enough'))).toThrow('no capture of Ethernet frames');
  });
});

describe('A frame is read', () => {
  it.each<[string, Buffer, string, string, string]>([
    ['ping', icmpFrame(us, '1.1.1.1', 8), us, '1.1.1.1', 'echo'],
    ['its answer', icmpFrame('1.1.1.1', us, 0), '1.1.1.1', us, 'echo'],
    ['ping over IPv6', icmpFrame(us6, '2606:4700:4700::1111', 128), us6, '2606:4700:4700::1111', 'echo'],
    ['its answer over IPv6', icmpFrame('2606:4700:4700::1111', us6, 129), '2606:4700:4700::1111', us6, 'echo'],
    ['a router that gave up', icmpFrame('100.64.0.1', us, 11), '100.64.0.1', us, 'icmp'],
    ['ARP', arpFrame(us, '192.168.77.1'), us, '192.168.77.1', 'neighbours'],
    [
      'a question for a neighbour',
      icmpFrame('fe80::20', 'ff02::1:ff00:1', 135),
      'fe80::20',
      'ff02::1:ff00:1',
      'neighbours',
    ],
    ['another protocol', ipFrame(us, '1.1.1.1', 47, Buffer.alloc(30)), us, '1.1.1.1', 'other'],
    ['something else', Buffer.alloc(60), '', '', 'other'],
  ])('that is %s', (_, bytes, source, destination, type) => {
    expect(read(bytes)).toMatchObject({ length: bytes.length, source, destination, content: { type } });
  });

  it('with its ports', () => {
    expect(read(udpFrame([us, 5000], ['192.168.77.1', 53], 30)).content).toEqual({
      type: 'udp',
      sourcePort: 5000,
      destinationPort: 53,
    });
  });

  it('as nothing known where it is the rest of a packet in pieces', () => {
    const bytes = icmpFrame(us, '1.1.1.1', 8);
    bytes.writeUInt16BE(185, 14 + 6);
    expect(read(bytes).content).toEqual({ type: 'other' });
  });

  it('without the padding of short frames', () => {
    const talk = writeTcp({ us: [us, 5000], them: ['20.20.0.1', 443], atMs: 0 });
    talk.say('us', Buffer.from('x'));
    const [frame] = talk.frames;
    const padded = Buffer.concat([frame!.bytes, Buffer.alloc(6)]);
    expect(read(padded)).toMatchObject({ length: padded.length, content: { payload: Buffer.from('x'), ack: true } });
  });

  it('behind headers that IPv6 lets stand in between', () => {
    const behind = Buffer.concat([Buffer.from([58, 0, 0, 0, 0, 0, 0, 0]), Buffer.from([128, 0]), Buffer.alloc(6)]);
    expect(read(ipFrame(us6, 'ff02::1', 0, behind)).content).toEqual({ type: 'echo' });
  });
});
