// Sessions that are taken up again, with real servers: what they spare, and that nobody but who showed a certificate can use one.
import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { Endpoint, Net, Secured } from '../../../../engine/deps/net.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { createTlsSessions, SESSION_MS } from '../../../../engine/deps/net/tls-sessions.ts';
import { createAuthority } from '../../support/certificates.ts';
import { startTls } from '../../support/loopback-servers.ts';

const authority = createAuthority('A public authority');
const stranger = createAuthority('Nobody we know');
setDefaultCACertificates([authority.certificate]);

const name = 'www.tiktok.com';
const patient = { timeoutMs: 20_000 };

const speaking = (identity: ReturnType<typeof authority.issue>) =>
  startTls(identity, (socket) => void socket.once('data', () => socket.end('fine')));

/** A handshake and one answer, after which tickets have come; what was seen, and how many bytes that took both ways. */
const visit = async (net: Net, endpoint: Endpoint, spare: boolean, accept: readonly string[] = [name]) => {
  const connected = await net.connect(endpoint, patient);
  if (connected.type === 'fault') throw new Error(connected.fault.kind);
  const secured = await net.secure(connected.socket, { sni: name, accept, spare }, patient);
  if (secured.type === 'fault') throw new Error(secured.fault.kind);
  const hear = (received: Buffer) => (received.length >= 4 ? { value: true, length: 4 } : null);
  await net.converse(secured.socket, Buffer.from('hello'), hear, patient);
  const bytes = connected.socket.bytesRead + connected.socket.bytesWritten;
  secured.socket.destroy();
  return { secured, bytes };
};

const seenOf = ({ identity, trustFault, resumed }: Secured) => ({ identity, fault: trustFault?.kind ?? null, resumed });
const whole = { identity: 'public', fault: null, resumed: false };
const resumed = { ...whole, resumed: true };

describe('a spare handshake', () => {
  it('takes up the last session, and moves a fraction of the bytes', async () => {
    await using server = await speaking(authority.issue([name]));
    const net = createNet();
    const first = await visit(net, server.endpoint, false);
    const second = await visit(net, server.endpoint, true);
    const third = await visit(net, server.endpoint, true);
    expect([first, second, third].map(({ secured }) => seenOf(secured))).toEqual([whole, resumed, resumed]);
    expect(second.bytes).toBeLessThan(first.bytes / 2);
    expect(third.bytes).toBeLessThan(first.bytes / 2);
  });

  it('is small also the first time', async () => {
    await using server = await speaking(authority.issue([name]));
    const usual = await visit(createNet(), server.endpoint, false);
    const spare = await visit(createNet(), server.endpoint, true);
    expect(seenOf(spare.secured)).toEqual(whole);
    expect(spare.bytes).toBeLessThan(usual.bytes - 2000);
  });

  it('is made anew where the session belongs to other names, or to another program’s network', async () => {
    await using server = await speaking(authority.issue([name, 'other.example']));
    const net = createNet();
    await visit(net, server.endpoint, false);
    expect(seenOf((await visit(net, server.endpoint, true, ['other.example'])).secured)).toEqual(whole);
    expect(seenOf((await visit(createNet(), server.endpoint, true)).secured)).toEqual(whole);
  });

  it('shows who has stepped in between: the session is nobody’s but the server’s', async () => {
    await using server = await speaking(authority.issue([name]));
    await using between = await speaking(stranger.issue([name]));
    const net = createNet();
    await visit(net, server.endpoint, false);
    const { secured } = await visit(net, between.endpoint, true);
    expect(seenOf(secured)).toEqual({ identity: 'untrusted', fault: 'tls-untrusted', resumed: false });
    // What such a server hands out is worth nothing.
    expect(seenOf((await visit(net, between.endpoint, true)).secured)).toMatchObject({ fault: 'tls-untrusted' });
    expect(seenOf((await visit(net, server.endpoint, true)).secured)).toEqual(resumed);
  });

  it('is whole again where it is not asked for', async () => {
    await using server = await speaking(authority.issue([name]));
    const net = createNet();
    await visit(net, server.endpoint, false);
    expect(seenOf((await visit(net, server.endpoint, false)).secured)).toEqual(whole);
  });
});

it('a session is used for five minutes after the certificate was shown, however often it was taken up', () => {
  let nowMs = 0;
  const sessions = createTlsSessions(() => nowMs);
  const names = { sni: name, accept: [name] };
  const shown = { ticket: Buffer.from('first'), identity: 'public', shownAtMs: 0 } as const;
  expect(sessions.find(names)).toBeNull();
  sessions.keep(names, shown);
  nowMs = SESSION_MS - 1;
  sessions.keep(names, { ...shown, ticket: Buffer.from('second') });
  expect(sessions.find({ ...names, spare: true })?.ticket.toString()).toBe('second');
  nowMs = SESSION_MS;
  expect(sessions.find(names)).toBeNull();
});
