import { setDefaultCACertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNet } from '../../../engine/deps/real-net.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import type { ProxyServer } from '../../../engine/os/os.ts';
import { dialThroughProxy } from '../../../engine/probes/proxy-dial.ts';
import { createAuthority } from '../support/certificates.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, saying, startTcp, startTls } from '../support/loopback-servers.ts';
import { expectNothingOpen } from '../support/open-handles.ts';
import { patience } from '../support/patience.ts';
import { startHttpProxy, startSocks } from '../support/proxy-servers.ts';

const authority = createAuthority('A public authority');
beforeAll(() => setDefaultCACertificates([authority.certificate]));

const host = 'www.tiktok.com';
const patient = { timeoutMs: 20_000 };

const dialBy = (
  scheme: ProxyServer['scheme'],
  { address, port }: Endpoint,
  to = { host, port: 443 },
  signal?: AbortSignal,
) => {
  const { context, signal: own } = createContext({ net: createNet() });
  const proxy = { source: 'system', scheme, host: address, port, bypass: [], credentials: null } as const;
  return dialThroughProxy(context, proxy, { ...to, attempt: 1 }, signal ?? own);
};

const starts = { http: startHttpProxy, socks5: startSocks } as const;

describe.each(['http', 'socks5'] as const)('a tunnel through a proxy of kind %s', (scheme) => {
  it('carries a whole exchange with its destination', async () => {
    {
      const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine';
      await using tiktok = await startTls(authority.issue([host]), saying(answer));
      await using proxy = await starts[scheme]({ [`${host}:443`]: tiktok.endpoint });
      const dialled = await dialBy(scheme, proxy.endpoint);
      expect(dialled).toMatchObject({ type: 'connected', address: proxy.endpoint.address });
      if (dialled.type !== 'connected') return;
      const net = createNet();
      const secured = await net.secure(dialled.socket, { sni: host, accept: [host] }, patient);
      expect(secured).toMatchObject({ type: 'secured', trustFault: null });
      if (secured.type !== 'secured') return;
      const request = { host, path: '/', headers: {}, upgrade: false, maxBodyBytes: 100 };
      const reply = await net.request(secured.socket, request, patient);
      expect(reply).toMatchObject({ type: 'answer', status: 200, body: Buffer.from('fine') });
      await expect.poll(() => proxy.open() + tiktok.open(), patience).toBe(0);
    }
    await expectNothingOpen();
  });

  it('loses nothing of a destination that speaks first', async () => {
    await using greeter = await startTcp((socket) => void socket.write('welcome'));
    await using proxy = await starts[scheme]({ [`${host}:1935`]: greeter.endpoint });
    const dialled = await dialBy(scheme, proxy.endpoint, { host, port: 1935 });
    if (dialled.type !== 'connected') throw new Error(dialled.fault.kind);
    let heard = '';
    dialled.socket.on('data', (piece: Buffer) => (heard += piece.toString()));
    await expect.poll(() => heard, patience).toBe('welcome');
    dialled.socket.destroy();
  });

  it('is a fault, and nothing stays open, where the proxy does not know the way', async () => {
    {
      await using proxy = await starts[scheme]({});
      const dialled = await dialBy(scheme, proxy.endpoint);
      expect(dialled).toMatchObject({ type: 'fault', fault: { stage: 'request' } });
      await expect.poll(proxy.open, patience).toBe(0);
    }
    await expectNothingOpen();
  });

  it('ends when its caller gives up', async () => {
    {
      await using mute = await startTcp();
      const caller = new AbortController();
      const dialled = dialBy(scheme, mute.endpoint, undefined, caller.signal);
      await expect.poll(mute.open, patience).toBe(1);
      caller.abort();
      expect(await dialled).toMatchObject({ type: 'fault' });
      await expect.poll(mute.open, patience).toBe(0);
    }
    await expectNothingOpen();
  });

  it('is a fault of connecting where nobody listens', async () => {
    expect(await dialBy(scheme, closedPort)).toMatchObject({ fault: { kind: 'refused', stage: 'connect' } });
  });
});

it('what came with the very answer of the proxy belongs to the tunnel', async () => {
  await using eager = await startTcp(saying('HTTP/1.1 200 OK\r\n\r\nwelcome'));
  const dialled = await dialBy('http', eager.endpoint);
  if (dialled.type !== 'connected') throw new Error(dialled.fault.kind);
  expect((dialled.socket.read() as Buffer).toString()).toBe('welcome');
  dialled.socket.destroy();
});

it.each([
  ['127.9.9.9', '127.9.9.9:443'],
  ['2001:db8::9', '20010db8000000000000000000000009:443'],
])('SOCKS takes the address %s as an address', async (address, asked) => {
  await using proxy = await startSocks({});
  await dialBy('socks5', proxy.endpoint, { host: address, port: 443 });
  expect(proxy.asked).toEqual([asked]);
});

it('HTTP wants brackets around IPv6', async () => {
  await using proxy = await startHttpProxy({});
  await dialBy('http', proxy.endpoint, { host: '2001:db8::9', port: 443 });
  expect(proxy.asked).toEqual(['[2001:db8::9]:443']);
});

it('a version of SOCKS that is not spoken is nowhere dialled', async () => {
  expect(await dialBy('socks4', closedPort)).toMatchObject({
    type: 'fault',
    fault: { kind: 'malformed', stage: null },
  });
});
