import { setDefaultCACertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import type { ProxyServer, ProxySettings } from '../../../engine/os/os.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { probeProxy } from '../../../engine/probes/proxy-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createAuthority } from '../support/certificates.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { closedPort, saying, startSilent, startTcp, startTls } from '../support/loopback-servers.ts';
import { startHttpProxy, startSocks } from '../support/proxy-servers.ts';
import type { Ways } from '../support/proxy-servers.ts';
import { createStubOs } from '../support/stub-os.ts';

const isLinux = process.platform === 'linux';
const authority = createAuthority('A public authority');
const controls = smallCatalog.anchors.map(({ tlsName }) => tlsName);
const [first, second, third] = controls.map((name) => `${name}:443`) as [string, string, string];

beforeAll(() => setDefaultCACertificates([authority.certificate]));

/** The controls on loopback, as a proxy reaches them. */
const startControls = async (signedBy = authority) => {
  const server = await startTls(signedBy.issue(controls));
  const ways: Ways = Object.fromEntries([first, second, third].map((name) => [name, server.endpoint]));
  return { ways, open: server.open, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

const secret = { user: 'ann', password: 'open sesame' };

const at = ({ address, port }: Endpoint, parts: Partial<ProxyServer> = {}): ProxyServer => ({
  source: 'environment',
  scheme: 'http',
  host: address,
  port,
  bypass: [],
  credentials: null,
  ...parts,
});

const look = async (proxy: ProxySettings | null, parts: Partial<LookContext> = {}): Promise<Reading[]> => {
  const os = createStubOs({ proxy: () => Promise.resolve(proxy) });
  const { context, readings } = createContext({ os, ...parts });
  await probeProxy(context);
  return readings;
};

const short = { limits: () => ({ connectMs: 150, tlsMs: 150, requestMs: 150, lateMs: 100, retryMs: 1000 }) };

describe.concurrent('a proxy that works', () => {
  it('carries a control to its certificate, in one request', async () => {
    await using there = await startControls();
    await using proxy = await startHttpProxy(there.ways);
    const [reading, ...more] = await look(at(proxy.endpoint));
    expect(more).toEqual([]);
    expect(reading).toMatchObject({
      probe: 'device.proxy',
      layer: 'device',
      status: 'ok',
      fault: null,
      facts: { kind: 'proxy', source: 'environment', scheme: 'http', outcome: 'works' },
    });
    expect(reading!.phasesMs.total).toBeGreaterThan(0);
    expect(proxy.asked).toEqual([first]);
    expect(proxy.authorizations).toEqual([undefined]);
  });

  it('may be spoken to over TLS, and be given a name and a password', async () => {
    await using there = await startControls();
    await using proxy = await startHttpProxy(there.ways, () => null, authority.issue(['proxy.example']));
    const names = bookOf({ 'proxy.example': [proxy.endpoint.address] });
    const settings = at(proxy.endpoint, { scheme: 'https', host: 'proxy.example', credentials: () => secret });
    expect(await look(settings, { names })).toMatchObject([
      { status: 'ok', facts: { scheme: 'https', outcome: 'works' } },
    ]);
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('ann:open sesame').toString('base64')}`]);
  });

  it('may speak SOCKS5, with and without a sign-in', async () => {
    await using there = await startControls();
    await using plain = await startSocks(there.ways);
    await using closed = await startSocks(there.ways, { signIn: secret });
    const works = [{ status: 'ok', facts: { scheme: 'socks', outcome: 'works' } }];
    expect(await look(at(plain.endpoint, { scheme: 'socks5' }))).toMatchObject(works);
    expect(await look(at(closed.endpoint, { scheme: 'socks5', credentials: () => secret }))).toMatchObject(works);
    expect([plain.asked, closed.asked]).toEqual([[first], [first]]);
  });

  it('may be this machine itself, by the name that needs no lookup', async () => {
    await using there = await startControls();
    await using proxy = await startHttpProxy(there.ways);
    const readings = await look(at(proxy.endpoint, { host: 'localhost' }));
    expect(readings).toMatchObject([{ facts: { outcome: 'works' } }]);
  });

  it('works even if it forbids one control', async () => {
    await using there = await startControls();
    await using proxy = await startHttpProxy(there.ways, ({ url }) => (url === first ? 403 : null));
    expect(await look(at(proxy.endpoint))).toMatchObject([{ status: 'ok', facts: { outcome: 'works' } }]);
    expect(proxy.asked).toEqual([first, second]);
  });
});

describe.concurrent('a proxy that does not work', () => {
  it('is refused where nobody listens, looked at twice', async () => {
    const fault = { kind: 'refused', stage: 'connect' };
    expect(await look(at(closedPort))).toMatchObject([
      { attempt: 1, status: 'fault', fault, facts: { outcome: 'refused' } },
      { attempt: 2, status: 'fault', fault, facts: { outcome: 'refused' } },
    ]);
  });

  it.runIf(isLinux)('is silent where nobody answers', async () => {
    await using silent = await startSilent();
    const readings = await look(at(silent.endpoint), short);
    expect(readings.at(-1)).toMatchObject({
      status: 'fault',
      fault: { stage: 'connect' },
      facts: { outcome: 'timeout' },
    });
  });

  it.each(['http', 'socks5'] as const)('is silent where it is connected to and says nothing (%s)', async (scheme) => {
    await using mute = await startTcp();
    const readings = await look(at(mute.endpoint, { scheme }), short);
    expect(readings.at(-1)).toMatchObject({
      status: 'fault',
      fault: { stage: 'request' },
      facts: { outcome: 'timeout' },
    });
  });

  it.each([
    [403, 'http-denied'],
    [502, 'http-error'],
  ])(
    'denies when it answers %i for every control, the second look beginning with another one',
    async (status, kind) => {
      await using proxy = await startHttpProxy({}, () => status);
      const readings = await look(at(proxy.endpoint));
      const denied = { status: 'fault', fault: { kind, code: `HTTP_${status}` }, facts: { outcome: 'denied' } };
      expect(readings).toMatchObject([denied, denied]);
      expect(proxy.asked).toEqual([first, second, third, second, third, first]);
    },
  );

  it('denies when it does not take the name and the password that are set', async () => {
    await using http = await startHttpProxy({}, () => 407);
    await using socks = await startSocks({}, { signIn: { user: 'ann', password: 'another' } });
    const settings = { credentials: () => secret };
    const readings = [
      (await look(at(http.endpoint, settings))).at(-1),
      (await look(at(socks.endpoint, { ...settings, scheme: 'socks5' }))).at(-1),
    ];
    for (const reading of readings) expect(reading).toMatchObject({ status: 'fault', facts: { outcome: 'denied' } });
  });

  it.each([
    ['hangs up', (): Promise<AsyncDisposable & { endpoint: Endpoint }> => startTcp((socket) => socket.end()), 'closed'],
    ['speaks something else', () => startTcp(saying('220 mail.example ESMTP\r\n')), 'not-http'],
    ['talks without end', () => startTcp(saying(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`)), 'too-large'],
  ])('denies when it %s', async (_what, start, kind) => {
    await using server = await start();
    const readings = await look(at(server.endpoint));
    expect(readings.at(-1)).toMatchObject({ status: 'fault', fault: { kind }, facts: { outcome: 'denied' } });
  });

  it.each([
    [1, 'closed'],
    [2, 'prohibited'],
    [4, 'unreachable'],
    [5, 'refused'],
  ])('denies when a SOCKS server replies %i', async (code, kind) => {
    await using proxy = await startSocks({}, { reply: () => code });
    const reading = (await look(at(proxy.endpoint, { scheme: 'socks5' }))).at(-1);
    const fault = { kind, stage: 'request', code: `SOCKS_${code}` };
    expect(reading).toMatchObject({ status: 'fault', fault, facts: { outcome: 'denied' } });
  });

  it('denies when the tunnel leads to nobody', async () => {
    await using gone = await startTcp((socket) => socket.destroy());
    await using proxy = await startHttpProxy({
      [first]: gone.endpoint,
      [second]: gone.endpoint,
      [third]: gone.endpoint,
    });
    const reading = (await look(at(proxy.endpoint))).at(-1);
    expect(reading).toMatchObject({ status: 'fault', fault: { stage: 'tls' }, facts: { outcome: 'denied' } });
  });
});

const unknown = (status: 'filtered' | 'skipped') => [{ status, facts: { outcome: 'unknown' } }];

describe.concurrent('what proves nothing against a proxy', () => {
  it('a sign-in that is not set here: the browser may know it', async () => {
    await using http = await startHttpProxy({}, () => 407);
    await using socks = await startSocks({}, { signIn: secret });
    expect(await look(at(http.endpoint))).toMatchObject(unknown('filtered'));
    expect(await look(at(socks.endpoint, { scheme: 'socks5' }))).toMatchObject(unknown('filtered'));
  });

  it('a certificate of a company of its own', async () => {
    await using there = await startControls(createAuthority('A company'));
    await using proxy = await startHttpProxy(there.ways);
    expect(await look(at(proxy.endpoint))).toMatchObject([
      { ...unknown('filtered')[0], fault: { kind: 'tls-untrusted' } },
    ]);
  });

  it('a server of another SOCKS version', async () => {
    await using old = await startTcp((socket) => socket.once('data', () => socket.write(Buffer.from([0, 91]))));
    expect(await look(at(old.endpoint, { scheme: 'socks5' }))).toMatchObject(unknown('filtered'));
    expect(await look(at(old.endpoint, { scheme: 'socks4' }))).toMatchObject(unknown('skipped'));
  });

  it('a name that the resolver in use does not know', async () => {
    const fault = { kind: 'no-records', stage: 'dns' };
    expect(await look(at(closedPort, { host: 'proxy.example' }))).toMatchObject([{ ...unknown('skipped')[0], fault }]);
  });

  it('a script, which is never fetched', async () => {
    const [reading, ...more] = await look({ source: 'system', scheme: 'pac' });
    expect(more).toEqual([]);
    expect(reading).toMatchObject({ ...unknown('skipped')[0], facts: { source: 'system', scheme: 'pac' } });
  });
});

it('a proxy over TLS whose certificate does not hold never hears the password', async () => {
  await using proxy = await startHttpProxy({}, () => null, createAuthority('Nobody').issue(['proxy.example']));
  const names = bookOf({ 'proxy.example': [proxy.endpoint.address] });
  const settings = at(proxy.endpoint, { scheme: 'https', host: 'proxy.example', credentials: () => secret });
  const readings = await look(settings, { names });
  expect(readings).toMatchObject([{ ...unknown('filtered')[0], fault: { kind: 'tls-untrusted' } }]);
  expect(proxy.asked).toEqual([]);
});

describe('nothing is said', () => {
  it('without a proxy', async () => expect(await look(null)).toEqual([]));

  it.each([[['*']], [['tiktok.com']], [['www.tiktok.com', 'webcast.tiktok.com:443']]])(
    'where TikTok is reached without it: %j',
    async (bypass) => expect(await look(at(closedPort, { bypass }))).toEqual([]),
  );

  it('but it is looked at where only some of TikTok is reached without it', async () => {
    expect(await look(at(closedPort, { bypass: ['www.tiktok.com', 'localhost'] }))).not.toEqual([]);
  });
});

it('where the proxy is, and who signs in there, stands in no reading', async () => {
  await using there = await startControls();
  await using proxy = await startHttpProxy(there.ways);
  await using closed = await startHttpProxy({}, () => 407);
  const names = bookOf({ 'gate.corp.example': ['127.0.0.1'] });
  const settings = { host: 'gate.corp.example', credentials: () => secret, bypass: ['intranet.corp.example'] };
  const readings = [
    ...(await look(at(proxy.endpoint, settings), { names })),
    ...(await look(at(closed.endpoint, settings), { names })),
    ...(await look(at(closedPort, settings), { names })),
  ];
  expect(readings.map(({ status }) => status)).toEqual(['ok', 'fault', 'fault', 'fault', 'fault']);
  expect(JSON.stringify(readings)).not.toMatch(/corp|ann|sesame|YW5u|127\.0\.0\.1/);
});
