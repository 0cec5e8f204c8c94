import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../engine/deps/net.ts';
import { probeEdges } from '../../../engine/probes/edges-probe.ts';
import { targetOf } from '../support/catalog-entries.ts';
import { siteAuthority, stallAfter, startHttps } from '../support/https-server.ts';
import { bookOf, createContext, patientLimits } from '../support/look-contexts.ts';
import { closedPort, startResetting, startTcp, startTls } from '../support/loopback-servers.ts';
import { patience } from '../support/patience.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

const host = 'v16-webapp.tiktok.com';
const target = targetOf({ host, feature: 'video', content: true });
const hasty = () => ({ connectMs: 5000, tlsMs: 1000, requestMs: 1000, lateMs: 20_000, retryMs: 20_000 });

/** What is said of each edge, in the end, when the name leads to these servers. */
const edgesAt = async (endpoints: readonly Endpoint[], limits = patientLimits): Promise<Record<string, string>> => {
  const net = createRedirectedNet();
  const addresses = endpoints.map((endpoint, index) => {
    net.move('tcp', `20.30.0.${index + 1}`, 443, endpoint);
    return `20.30.0.${index + 1}`;
  });
  const { context, readings } = createContext({ net, limits, names: bookOf({ [host]: [...addresses, '127.0.0.1'] }) });
  await probeEdges(context, target);
  const last = new Map(
    readings.map(({ facts, status }) => [facts.kind === 'edge' ? facts.address : '', { facts, status }]),
  );
  return Object.fromEntries(
    [...last].map(([address, { facts, status }]) => [
      address,
      facts.kind === 'edge' ? `${status} ${facts.outcome}` : '',
    ]),
  );
};

describe('the edges of a content network, each on its own', () => {
  it('answer, whatever they answer', async () => {
    await using refusing = await startHttps([host], (_request, response) => void response.writeHead(403).end('no'));
    await using ill = await startHttps([host], (_request, response) => void response.writeHead(503).end());
    expect(await edgesAt([refusing.endpoint, ill.endpoint])).toEqual({
      '20.30.0.1': 'ok answers',
      '20.30.0.2': 'ok answers',
    });
  });

  it('refuse, reset, stay silent or stall, while their neighbour is well', async () => {
    await using well = await startHttps([host], (_request, response) => void response.end('User-agent: *'));
    await using resetting = await startResetting();
    await using silent = await startTcp();
    await using deaf = await startTls(siteAuthority.issue([host]));
    await using stalling = await startHttps([host], stallAfter(10));
    const servers = [closedPort, resetting.endpoint, silent.endpoint, deaf.endpoint, stalling.endpoint];
    expect(await edgesAt(servers, hasty)).toEqual({
      '20.30.0.1': 'fault refused',
      '20.30.0.2': 'fault reset',
      '20.30.0.3': 'fault timeout',
      '20.30.0.4': 'fault stalls',
      '20.30.0.5': 'fault stalls',
    });
    expect(await edgesAt([well.endpoint])).toEqual({ '20.30.0.1': 'ok answers' });
    await expect.poll(() => silent.open() + deaf.open() + stalling.open(), patience).toBe(0);
  });

  it('say nothing of TikTok when somebody else answers in their place', async () => {
    await using stranger = await startTls(siteAuthority.issue(['blocked.example']));
    expect(await edgesAt([stranger.endpoint])).toEqual({ '20.30.0.1': 'fault unknown' });
  });

  it('are asked twice when they are dead, and never more than six of them', async () => {
    const net = createRedirectedNet();
    const addresses = Array.from({ length: 9 }, (_, index) => `20.30.0.${index + 1}`);
    for (const address of addresses) net.move('tcp', address, 443, closedPort);
    const { context, readings } = createContext({ net, limits: hasty, names: bookOf({ [host]: addresses }) });
    await probeEdges(context, target);
    expect(
      readings
        .map(({ attempt }) => attempt)
        .sort()
        .join(''),
    ).toBe('111111222222');
  });

  it('of a family that this machine does not have are left alone', async () => {
    const { context, readings } = createContext({ names: bookOf({ [host]: ['2a10:30::1'] }) });
    await probeEdges(context, target);
    expect(readings).toEqual([]);
  });
});
