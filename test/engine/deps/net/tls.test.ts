import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { Endpoint, Secured, StageFault } from '../../../../engine/deps/net.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { createAuthority, expired, notYet } from '../../support/certificates.ts';
import { saying, startResetting, startTcp, startTls } from '../../support/loopback-servers.ts';
import { expectNothingOpen } from '../../support/open-handles.ts';
import { patience } from '../../support/patience.ts';

const authority = createAuthority('A public authority');
const stranger = createAuthority('Nobody we know');
setDefaultCACertificates([authority.certificate]);

const name = 'www.tiktok.com';
const patient = { timeoutMs: 20_000 };

/** Connects, makes the handshake and destroys the socket again. */
const secure = async (
  endpoint: Endpoint,
  accept: readonly string[] = [name],
  limit: { timeoutMs: number; signal?: AbortSignal } = patient,
): Promise<Secured | StageFault> => {
  const net = createNet();
  const connected = await net.connect(endpoint, patient);
  if (connected.type === 'fault') return connected;
  const secured = await net.secure(connected.socket, { sni: name, accept }, limit);
  if (secured.type === 'secured') secured.socket.destroy();
  else expect(connected.socket.destroyed).toBe(true);
  return secured;
};

describe('a handshake with a server whose certificate holds', () => {
  it('is secured and trusted by name', async () => {
    await using server = await startTls(authority.issue([name]));
    const secured = await secure(server.endpoint);
    expect(secured).toMatchObject({ type: 'secured', identity: 'public', trustFault: null });
    await expect.poll(server.open, patience).toBe(0);
  });

  it.each(['127.0.0.1', '::1'])('is trusted by the address %s, which a control may go by', async (address) => {
    await using server = await startTls(authority.issue(['anchor.example', address]), undefined, address);
    expect(await secure(server.endpoint, [name, address])).toMatchObject({ identity: 'public', trustFault: null });
  });

  it('is trusted by a wildcard', async () => {
    await using server = await startTls(authority.issue(['*.tiktok.com']));
    expect(await secure(server.endpoint)).toMatchObject({ trustFault: null });
  });

  it('sends the name it asks for, and offers nothing but HTTP/1.1', async () => {
    const seen: unknown[] = [];
    const options = { ...authority.issue([name]), ALPNProtocols: ['h2', 'http/1.1'] };
    await using server = await startTls(options, (socket) => seen.push(socket.servername, socket.alpnProtocol));
    await secure(server.endpoint);
    await expect.poll(() => seen, patience).toEqual([name, 'http/1.1']);
  });
});

const middle = authority.delegate('A public intermediate');
const foreignMiddle = stranger.delegate('A public intermediate');
/** A server's certificate together with the one that signed it, as servers send them. */
const chained = (identity: { key: string; cert: string }, ...certificates: readonly string[]) => ({
  key: identity.key,
  cert: [identity.cert, ...certificates].join(''),
});

describe('a handshake whose certificate does not hold is a finding and not an exception', () => {
  const wrongName = 'ERR_TLS_CERT_ALTNAME_INVALID';

  it.each([
    ['of another name', authority.issue(['edge.example.net']), 'tls-wrong-name', wrongName],
    ['of another address', authority.issue(['127.0.0.2']), 'tls-wrong-name', wrongName],
    ['that has expired', authority.issue([name], expired), 'tls-expired', 'CERT_HAS_EXPIRED'],
    ['that is not valid yet', authority.issue([name], notYet), 'tls-expired', 'CERT_NOT_YET_VALID'],
    [
      'that has expired, by way of an intermediate',
      chained(middle.issue([name], expired), middle.certificate),
      'tls-expired',
      'CERT_HAS_EXPIRED',
    ],
    [
      'of another name, by way of an intermediate',
      chained(middle.issue(['edge.example.net']), middle.certificate),
      'tls-wrong-name',
      wrongName,
    ],
  ])('%s, and a public authority vouches for whose it is', async (_what, identity, kind, code) => {
    await using server = await startTls(identity);
    const secured = await secure(server.endpoint, [name, '127.0.0.1']);
    expect(secured).toMatchObject({ identity: 'public', trustFault: { kind, stage: 'tls', code } });
    await expect.poll(server.open, patience).toBe(0);
  });

  it.each([
    ['of an unknown authority', stranger.issue([name])],
    ['of an unknown authority that shows itself', chained(stranger.issue([name]), stranger.certificate)],
    ['that has expired, of an unknown authority', stranger.issue([name], expired)],
    [
      'that has expired, of an unknown authority that shows itself',
      chained(stranger.issue([name], expired), stranger.certificate),
    ],
    ['of another name and an unknown authority', stranger.issue(['edge.example.net'])],
    ['whose intermediate is missing', middle.issue([name])],
    ['that has expired and whose intermediate is missing', middle.issue([name], expired)],
    [
      'that has expired, by way of an intermediate that only has the right name',
      chained(foreignMiddle.issue([name], expired), foreignMiddle.certificate),
    ],
    [
      'that has expired, with a genuine intermediate that did not sign it',
      chained(foreignMiddle.issue([name], expired), middle.certificate),
    ],
  ])('%s, and nobody vouches for it', async (_what, identity) => {
    await using server = await startTls(identity);
    const secured = await secure(server.endpoint);
    expect(secured).toMatchObject({ identity: 'untrusted', trustFault: { stage: 'tls' } });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('and signed by a server that is no authority itself, nobody vouches for it', async () => {
    const site = createAuthority('A public authority of sites');
    setDefaultCACertificates([authority.certificate]);
    const leaf = authority.issue(['site.example']);
    await using server = await startTls(chained(site.issue([name], expired), leaf.cert));
    expect(await secure(server.endpoint)).toMatchObject({ identity: 'untrusted' });
  });
});

describe('a handshake that does not come about', () => {
  it.each([
    ['with a plain HTTP port', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['with a port that speaks of something else', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('%s is a TLS fault', async (_what, text) => {
    await using server = await startTcp(saying(text));
    const result = await secure(server.endpoint);
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'tls-other', stage: 'tls' } });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('because the server refuses the name is a TLS fault', async () => {
    const SNICallback = (_name: string, done: (error: Error) => void): void => done(new Error('unknown name'));
    await using server = await startTls({ ...authority.issue([name]), SNICallback });
    expect(await secure(server.endpoint)).toMatchObject({ type: 'fault', fault: { stage: 'tls' } });
  });

  it('with a silent server ends by its deadline and closes the connection', async () => {
    await using server = await startTcp();
    const result = await secure(server.endpoint, [name], { timeoutMs: 200 });
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'tls' } });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('because of a reset says so', async () => {
    await using server = await startResetting();
    const result = await secure(server.endpoint);
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'reset', stage: 'tls', code: 'ECONNRESET' } });
  });

  it('because the server hangs up says so', async () => {
    await using server = await startTcp((socket) => void socket.once('data', () => socket.end()));
    expect(await secure(server.endpoint)).toMatchObject({ type: 'fault', fault: { kind: 'reset', stage: 'tls' } });
  });

  it('because its caller gave up closes the connection, before it began as well as in its middle', async () => {
    await using server = await startTcp();
    const caller = new AbortController();
    const waiting = secure(server.endpoint, [name], { ...patient, signal: caller.signal });
    await expect.poll(server.open, patience).toBe(1);
    caller.abort();
    expect(await waiting).toMatchObject({ type: 'fault', fault: { kind: 'cancelled', stage: 'tls' } });
    expect(await secure(server.endpoint, [name], { ...patient, signal: caller.signal })).toMatchObject({
      type: 'fault',
      fault: { kind: 'cancelled' },
    });
    await expect.poll(server.open, patience).toBe(0);
  });
});

it('no socket is left open after all this', expectNothingOpen);
