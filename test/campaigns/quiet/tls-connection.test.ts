import { describe, expect, it } from 'vitest';
import { attributed, bytesByKind, tiktok, us } from './attributed.ts';
import { lengthOf, TCP_HEADERS_BYTES, writeTcp } from './written-capture.ts';
import type { Speaker, WrittenFrame } from './written-capture.ts';
import {
  changeCipherSpec,
  clientHello,
  finished,
  sealed,
  serverHello,
  ticket,
  tlsRecord,
  writeHandshake,
} from './written-tls.ts';

const exchangeIn = (frames: readonly WrittenFrame[]) => attributed(frames).connections[0]!.exchange;

describe('A TLS connection', () => {
  it('is a handshake up to its request, certificate and all, then answer and end; tickets stand apart', () => {
    const talk = writeHandshake(us, tiktok);
    talk.acknowledge('them');
    const handshake = lengthOf(talk.frames);
    talk.say('them', Buffer.concat([ticket, ticket]));
    talk.say('us', sealed(300));
    talk.say('them', sealed(1000));
    talk.end('us');
    expect(bytesByKind(talk.frames)).toEqual({
      'TLS handshake': handshake,
      'TLS session tickets': TCP_HEADERS_BYTES + 2 * ticket.length,
      'HTTPS after the handshake': 3 * TCP_HEADERS_BYTES + sealed(300).length + sealed(1000).length,
    });
    expect(exchangeIn(talk.frames)).toMatchObject({ name: 'www.tiktok.com', requestsAtMs: [8] });
  });

  it('may send its request in the frame of its Finished, which is split, headers to the first byte', () => {
    const talk = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    talk.open();
    talk.say('us', clientHello('www.tiktok.com'));
    talk.say('them', Buffer.concat([serverHello(true), sealed(900)]));
    const before = lengthOf(talk.frames);
    talk.say('us', Buffer.concat([finished, sealed(300)]));
    talk.say('them', Buffer.concat([ticket, ticket, sealed(500)]));
    expect(attributed(talk.frames).shares.reduce((sum, { frames }) => sum + frames, 0)).toBe(talk.frames.length);
    expect(bytesByKind(talk.frames)).toEqual({
      'TLS handshake': before + TCP_HEADERS_BYTES + finished.length,
      'HTTPS after the handshake': sealed(300).length + sealed(500).length,
      'TLS session tickets': TCP_HEADERS_BYTES + 2 * ticket.length,
    });
  });

  it('is put together from segments in any size and order, however often they are sent', () => {
    const talk = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    talk.open();
    const hello = clientHello('webcast.tiktok.com');
    // A sign of life repeats the byte before the first one.
    talk.repeat('us', Buffer.alloc(1));
    talk.say('us', hello.subarray(0, 60));
    talk.repeat('us', hello.subarray(0, 60));
    talk.say('us', hello.subarray(60));
    talk.say('them', serverHello(true));
    talk.say('them', sealed(900));
    talk.say('us', finished);
    talk.repeat('us', finished.subarray(-1));
    talk.say('us', sealed(300));
    const { frames } = talk;
    const swapped = [...frames.slice(0, 4), frames[6]!, frames[4]!, frames[5]!, ...frames.slice(7)];
    expect(exchangeIn(swapped).name).toBe('webcast.tiktok.com');
    expect(bytesByKind(swapped)['HTTPS after the handshake']).toBe(TCP_HEADERS_BYTES + sealed(300).length);
  });

  it('takes two answers that differ in length for no tickets, and long ones neither', () => {
    for (const sizes of [
      [200, 600],
      [4000, 4000],
    ]) {
      const talk = writeHandshake(us, tiktok);
      talk.say('us', sealed(300));
      talk.say('them', Buffer.concat(sizes.map(sealed)));
      expect(exchangeIn(talk.frames).tickets).toEqual([]);
    }
  });

  it('that asks nothing is a handshake, tickets, and a goodbye', () => {
    const talk = writeHandshake(us, tiktok);
    const handshake = lengthOf(talk.frames);
    talk.say('them', Buffer.concat([ticket, ticket]));
    talk.say('us', sealed(19));
    talk.end('us');
    expect(bytesByKind(talk.frames)).toEqual({
      'TLS handshake': handshake,
      'TLS session tickets': TCP_HEADERS_BYTES + 2 * ticket.length,
      'HTTPS after the handshake': 2 * TCP_HEADERS_BYTES + sealed(19).length,
    });
    expect(exchangeIn(talk.frames).requestsAtMs).toEqual([]);
  });

  it('that asks nothing may get one ticket alone, and a goodbye is none', () => {
    const talk = writeHandshake(us, tiktok);
    talk.say('them', Buffer.concat([ticket, sealed(19)]));
    expect(bytesByKind(talk.frames)['TLS session tickets']).toBe(TCP_HEADERS_BYTES + ticket.length);
  });

  it('of an older version ends its handshake with the record behind the change of the cipher', () => {
    const talk = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    talk.open();
    talk.say('us', clientHello('www.tiktok.com'));
    talk.say('them', Buffer.concat([serverHello(false), tlsRecord(22, Buffer.alloc(900))]));
    talk.say('us', Buffer.concat([tlsRecord(22, Buffer.alloc(70)), changeCipherSpec, tlsRecord(22, Buffer.alloc(40))]));
    talk.say('them', Buffer.concat([tlsRecord(22, ticket), changeCipherSpec, tlsRecord(22, Buffer.alloc(40))]));
    const handshake = lengthOf(talk.frames);
    talk.say('us', sealed(300));
    talk.say('them', sealed(250));
    talk.say('them', sealed(250));
    expect(bytesByKind(talk.frames)).toEqual({
      'TLS handshake': handshake,
      'HTTPS after the handshake': 3 * TCP_HEADERS_BYTES + sealed(300).length + 2 * sealed(250).length,
    });
  });

  it('of an older version that is taken up again holds no tickets behind its handshake', () => {
    const talk = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    talk.open();
    talk.say('us', clientHello('www.tiktok.com'));
    talk.say('them', Buffer.concat([serverHello(false), changeCipherSpec, tlsRecord(22, Buffer.alloc(40))]));
    talk.say('us', Buffer.concat([changeCipherSpec, tlsRecord(22, Buffer.alloc(40))]));
    talk.say('us', sealed(300));
    talk.say('them', Buffer.concat([sealed(250), sealed(250)]));
    expect(exchangeIn(talk.frames)).toMatchObject({ tickets: [], requestsAtMs: [6] });
  });

  it('that breaks off is a handshake until its client gives up', () => {
    const talk = writeTcp({ us: [us, 5000], them: [tiktok, 443], atMs: 0 });
    talk.open();
    talk.say('us', clientHello('www.tiktok.com'));
    const handshake = lengthOf(talk.frames);
    talk.reset();
    expect(bytesByKind(talk.frames)).toEqual({
      'TLS handshake': handshake,
      'HTTPS after the handshake': TCP_HEADERS_BYTES,
    });
  });

  it('counts a request when its turn comes, not with each record of it', () => {
    const talk = writeHandshake(us, tiktok);
    const turns: Array<[Speaker, number]> = [
      ['us', 300],
      ['them', 250],
      ['them', 250],
      ['us', 400],
      ['them', 1000],
      ['us', 300],
      ['them', 1000],
      ['us', 25],
    ];
    for (const [speaker, bytes] of turns) talk.say(speaker, sealed(bytes));
    expect(exchangeIn(talk.frames).requestsAtMs).toEqual([6, 11]);
  });
});
