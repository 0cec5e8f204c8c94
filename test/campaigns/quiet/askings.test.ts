import { describe, expect, it } from 'vitest';
import { askedHosts, askingsOfHosts, tooClose } from './askings.ts';
import type { NamedHost } from './askings.ts';
import { connectionsIn } from './connection.ts';
import type { ReadConnection } from './attribute.ts';
import { readExchange } from './exchange.ts';
import { readPacket } from './packet.ts';
import { readPcap } from './pcap.ts';
import { pcapOf, writeTcp } from './written-capture.ts';
import type { WrittenFrame } from './written-capture.ts';
import { changeCipherSpec, clientHello, sealed, serverHello } from './written-tls.ts';

const us = '192.168.77.20';
const hosts: readonly NamedHost[] = [
  { name: 'www.tiktok.com', addresses: ['20.20.0.1', '20.20.0.101'] },
  { name: 'tiktok.com', addresses: ['20.20.0.1'] },
  { name: 'webcast.tiktok.com', addresses: ['20.20.0.7'] },
];

type Visit = { atMs: number; address: string; name?: string; requestsAfterMs?: number[] };

let port = 5000;

const visit = ({ atMs, address, name, requestsAfterMs = [] }: Visit): WrittenFrame[] => {
  port += 1;
  const talk = writeTcp({ us: [us, port], them: [address, 443], atMs });
  talk.open();
  if (name !== undefined) {
    talk.say('us', clientHello(name));
    talk.say('them', Buffer.concat([serverHello(true), sealed(900)]));
    talk.say('us', Buffer.concat([changeCipherSpec, sealed(53)]));
    let doneMs = 6;
    for (const afterMs of requestsAfterMs) {
      talk.pause(afterMs - doneMs);
      talk.say('us', sealed(300));
      talk.say('them', sealed(1500));
      doneMs = afterMs + 2;
    }
  }
  talk.end('us');
  return talk.frames;
};

const askingsIn = (frames: readonly WrittenFrame[]) => {
  const connections = connectionsIn(readPcap(pcapOf(frames)).map(readPacket), [us]);
  return askingsOfHosts(
    connections.map((connection): ReadConnection => ({ ...connection, exchange: readExchange(connection) })),
    hosts,
  );
};

const askings = (...visits: readonly Visit[]) => askingsIn(visits.flatMap(visit).toSorted((a, b) => a.atMs - b.atMs));

const www = { address: '20.20.0.1', name: 'www.tiktok.com', requestsAfterMs: [20] };

describe('How often a host was asked', () => {
  it('is counted from the beginning of one connection to the beginning of the next', () => {
    const asked = askings(
      { ...www, atMs: 0 },
      { ...www, atMs: 60_000, requestsAfterMs: [5000] },
      { ...www, atMs: 125_000 },
    );
    expect(askedHosts(asked)).toEqual([
      { host: 'www.tiktok.com', counts: { request: 3, handshake: 0, opened: 0 }, shortestMs: 60_000 },
    ]);
    expect(tooClose(asked)).toEqual([]);
  });

  it('counts a handshake that asked nothing, and a connection without one', () => {
    const asked = askings(
      { ...www, atMs: 0 },
      { atMs: 20_000, address: '20.20.0.101', name: 'www.tiktok.com' },
      { atMs: 70_000, address: '20.20.0.1' },
    );
    expect(askedHosts(asked)).toEqual([
      { host: 'www.tiktok.com', counts: { request: 1, handshake: 1, opened: 1 }, shortestMs: 20_000 },
    ]);
    expect(tooClose(asked)).toEqual([
      {
        host: 'www.tiktok.com',
        first: { host: 'www.tiktok.com', atMs: 0, address: '20.20.0.1', way: 'request' },
        second: { host: 'www.tiktok.com', atMs: 20_000, address: '20.20.0.101', way: 'handshake' },
      },
      {
        host: 'www.tiktok.com',
        first: { host: 'www.tiktok.com', atMs: 20_000, address: '20.20.0.101', way: 'handshake' },
        second: { host: 'www.tiktok.com', atMs: 70_000, address: '20.20.0.1', way: 'opened' },
      },
    ]);
  });

  it('takes connections without TLS beside a question for a part of it', () => {
    const asked = askingsIn([
      ...visit({ ...www, atMs: 0, requestsAfterMs: [6] }),
      ...visit({ atMs: 200, address: '20.20.0.101' }),
      ...visit({ ...www, atMs: 60_000, requestsAfterMs: [6] }),
    ]);
    expect([asked.length, tooClose(asked)]).toEqual([3, []]);
    expect(askedHosts(asked)[0]?.shortestMs).toBe(60_000);
  });

  it('counts each further request on one connection', () => {
    const asked = askings({ ...www, atMs: 0, requestsAfterMs: [20, 30_000] });
    expect(askedHosts(asked)).toMatchObject([{ counts: { request: 2 }, shortestMs: 30_000 }]);
  });

  it('keeps hosts apart, and leaves out who is not TikTok', () => {
    const asked = askings(
      { ...www, atMs: 0 },
      { atMs: 1000, address: '20.20.0.7', name: 'webcast.tiktok.com', requestsAfterMs: [20] },
      { atMs: 2000, address: '1.1.1.1', name: 'cloudflare-dns.com' },
      { atMs: 3000, address: '1.1.1.1' },
    );
    expect(askedHosts(asked).map(({ host, shortestMs }) => [host, shortestMs])).toEqual([
      ['webcast.tiktok.com', null],
      ['www.tiktok.com', null],
    ]);
  });

  it('does not count what was asked before the capture and only ends in it', () => {
    expect(askingsIn(visit({ ...www, atMs: 0 }).slice(-2))).toEqual([]);
  });

  it('leaves it open whom a connection without a name meant, where none of those at its address gave its name', () => {
    expect(askings({ atMs: 0, address: '20.20.0.1' }).map(({ host }) => host)).toEqual([
      'www.tiktok.com or tiktok.com',
    ]);
  });
});
