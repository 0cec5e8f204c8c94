import { describe, expect, it } from 'vitest';
import type { Target } from '../../../contract/catalog.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import { readExchange } from '../../../engine/probes/exchange-probe.ts';
import type { AddressSource } from '../../../engine/probes/open-host.ts';
import { userAgent } from '../../../engine/probes/user-agent.ts';
import { targetOf } from '../support/catalog-entries.ts';
import { createAuthority, expired } from '../support/certificates.ts';
import { stallAfter } from '../support/https-server.ts';
import { bookOf, createContext, patientLimits } from '../support/look-contexts.ts';
import { closedPort, startResetting, startTls } from '../support/loopback-servers.ts';
import { publicAuthority, startSmallInternet, tiktokAddresses } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { patience } from '../support/patience.ts';

const exchange = (internet: SmallInternet, target: Partial<Target> = {}, book = tiktokAddresses as object) => {
  const pages = Object.fromEntries(Object.entries(book).map(([name, address]) => [name, [String(address)]]));
  const { context, signal } = createContext({ net: internet.net, names: bookOf(pages) });
  return readExchange(context, targetOf(target), { from: 'system', attempt: 1 }, signal);
};

const moveTikTok = (internet: SmallInternet, to: Endpoint): void =>
  internet.net.move('tcp', tiktokAddresses['www.tiktok.com'], 443, to);

describe('an exchange with TikTok', () => {
  it('that goes well is timed stage by stage', async () => {
    await using internet = await startSmallInternet();
    const reading = await exchange(internet);
    expect(reading).toMatchObject({ probe: 'tiktok.web', status: 'ok', fault: null, layer: 'tiktok' });
    expect(reading.facts).toMatchObject({ stage: 'done', identity: 'public', httpStatus: 200, judged: 'healthy' });
    for (const ms of Object.values(reading.phasesMs)) expect(ms).toEqual(expect.any(Number));
  });

  it('says who is asking, and keeps the question out of its name', async () => {
    await using internet = await startSmallInternet();
    let agent: string | undefined;
    internet.answers.tiktok = ({ headers }, response) => {
      agent = headers['user-agent'];
      response.end('fine');
    };
    const reading = await exchange(internet, { path: '/api/x?aid=1' });
    expect(agent).toBe(userAgent);
    expect(reading.target).toBe('https://www.tiktok.com/api/x');
  });

  it.each([
    [503, '', 'fault', 'error', 'http-error'],
    [451, '', 'fault', 'not-here', 'http-denied'],
    [200, '', 'filtered', 'filtered', null],
    [429, '', 'filtered', 'filtered', null],
    [403, 'no', 'filtered', 'denied', null],
  ] as const)('answered with %i and "%s" is a %s', async (code, body, status, judged, kind) => {
    await using internet = await startSmallInternet();
    internet.answers.tiktok = (_request, response) => void response.writeHead(code).end(body);
    const reading = await exchange(internet);
    expect(reading).toMatchObject({ status, facts: { judged, stage: 'done' } });
    expect(reading.fault?.kind ?? null).toBe(kind);
  });
});

describe('an exchange of a calm look', () => {
  const calm = { samples: 1, tiktok: true, calm: { turn: 0 } };
  const names = bookOf(Object.fromEntries(Object.entries(tiktokAddresses).map(([name, at]) => [name, [at]])));
  const asker = (internet: SmallInternet) => {
    const { context, signal } = createContext({ net: internet.net, names, scope: calm });
    return async (source: AddressSource) => (await readExchange(context, targetOf(), source, signal)).facts;
  };
  const first = { from: 'system', attempt: 1 } as const;

  it('takes up the session of the last one, and is judged by the answer as ever', async () => {
    await using internet = await startSmallInternet();
    const ask = asker(internet);
    expect(await ask(first)).not.toHaveProperty('resumed');
    expect(await ask(first)).toMatchObject({ resumed: true, identity: 'public', judged: 'healthy' });
    internet.answers.tiktok = (_request, response) => void response.writeHead(503).end();
    expect(await ask(first)).toMatchObject({ resumed: true, judged: 'error', httpStatus: 503 });
  });

  it('does not when something has failed, nor at addresses that others told', async () => {
    await using internet = await startSmallInternet();
    const ask = asker(internet);
    await ask(first);
    expect(await ask({ from: 'system', attempt: 2 })).not.toHaveProperty('resumed');
    const addresses = [tiktokAddresses['www.tiktok.com']];
    expect(await ask({ from: 'truth', attempt: 1, addresses })).not.toHaveProperty('resumed');
  });

  it('sees at once who has stepped in between', async () => {
    await using internet = await startSmallInternet();
    await using between = await startTls(createAuthority('A filter').issue(['www.tiktok.com']));
    const ask = asker(internet);
    await ask(first);
    moveTikTok(internet, between.endpoint);
    expect(await ask(first)).toMatchObject({ stage: 'tls', identity: 'untrusted' });
  });
});

describe('an exchange whose answer asks to wait', () => {
  it.each([
    [{ 'retry-after': '120' }, 120],
    [{ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }, expect.closeTo(3600, -2) as number],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ] as const)('with %j says for how many seconds', async (headers, seconds) => {
    await using internet = await startSmallInternet();
    internet.answers.tiktok = (_request, response) => void response.writeHead(429, headers).end();
    expect((await exchange(internet)).facts).toMatchObject({ judged: 'filtered', retryAfterS: seconds });
  });
});

describe('an exchange that stops says where', () => {
  it('at the name, when it does not exist or leads to an address that no server has', async () => {
    await using internet = await startSmallInternet();
    expect(await exchange(internet, {}, {})).toMatchObject({
      status: 'fault',
      fault: { kind: 'no-records', code: 'nxdomain' },
      facts: { stage: 'dns', address: null, judged: null },
    });
    const sinkhole = await exchange(internet, {}, { 'www.tiktok.com': '127.0.0.1' });
    expect(sinkhole.facts).toMatchObject({ stage: 'dns' });
    expect(internet.net.asked).toEqual([]);
  });

  it('at the connection', async () => {
    await using internet = await startSmallInternet();
    moveTikTok(internet, closedPort);
    const reading = await exchange(internet);
    expect(reading).toMatchObject({ fault: { kind: 'refused' }, facts: { stage: 'connect', address: '20.0.0.1' } });
    expect(reading.phasesMs).toMatchObject({ connect: null, tls: null, total: null });
  });

  it('in the handshake', async () => {
    await using internet = await startSmallInternet();
    await using resetting = await startResetting();
    moveTikTok(internet, resetting.endpoint);
    expect(await exchange(internet)).toMatchObject({
      fault: { kind: 'reset' },
      facts: { stage: 'tls', identity: null },
    });
  });

  it('at a certificate that does not hold, over which nothing is asked', async () => {
    await using internet = await startSmallInternet();
    let asked = 0;
    const stranger = createAuthority('Nobody we know').issue(['www.tiktok.com']);
    await using server = await startTls(stranger, (socket) => socket.on('data', () => (asked += 1)));
    moveTikTok(internet, server.endpoint);
    expect(await exchange(internet)).toMatchObject({
      fault: { kind: 'tls-untrusted' },
      facts: { stage: 'tls', identity: 'untrusted', httpStatus: null },
    });
    await expect.poll(server.open, patience).toBe(0);
    expect(asked).toBe(0);
  });

  it('at the request, when the server hangs up', async () => {
    await using internet = await startSmallInternet();
    internet.answers.tiktok = ({ socket }) => void socket.destroy();
    expect(await exchange(internet)).toMatchObject({
      status: 'fault',
      facts: { stage: 'request', identity: 'public', judged: null },
    });
  });

  it('at the body, when headers came and then nothing more', async () => {
    await using internet = await startSmallInternet();
    internet.answers.tiktok = stallAfter(10);
    const limits = () => ({ ...patientLimits(), requestMs: 1000 });
    const pages = bookOf({ 'www.tiktok.com': [tiktokAddresses['www.tiktok.com']] });
    const { context, signal } = createContext({ net: internet.net, names: pages, limits });
    expect(await readExchange(context, targetOf(), { from: 'system', attempt: 1 }, signal)).toMatchObject({
      status: 'fault',
      fault: { kind: 'timeout', stage: 'body' },
      facts: { stage: 'body', identity: 'public', judged: null },
    });
  });

  it('at a certificate that is over, and says whose it is', async () => {
    await using internet = await startSmallInternet();
    const stranger = createAuthority('Nobody we know');
    await using own = await startTls(publicAuthority.issue(['www.tiktok.com'], expired));
    await using foreign = await startTls(stranger.issue(['www.tiktok.com'], expired));
    moveTikTok(internet, own.endpoint);
    const facts = { stage: 'tls', identity: 'public' };
    expect(await exchange(internet)).toMatchObject({ fault: { kind: 'tls-expired' }, facts });
    moveTikTok(internet, foreign.endpoint);
    expect(await exchange(internet)).toMatchObject({ facts: { ...facts, identity: 'untrusted' } });
  });
});
