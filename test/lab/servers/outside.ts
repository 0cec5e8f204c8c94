// The outside sources in one: every one of them with its own form of answers, and every way in which they can fail.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { DAY_MS } from '../../../contract/durations.ts';
import { controlHosts } from '../zone.ts';
import { CLIENT_PLACE, type OutsideManners } from './outside-manners.ts';
import { showMeasurement, takeMeasurement } from './vantage.ts';

const names = new Set(controlHosts.filter(({ owner }) => owner === 'outside').map(({ name }) => name));

/** Whether a host is an outside source. */
export const isOutsideHost = (host: string): boolean => names.has(host);

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

const days = ({ blockedShare }: OutsideManners): object[] =>
  Array.from({ length: 10 }, (_, ago) => {
    const blocked = ago < 3 ? Math.round(20 * blockedShare) : 0;
    return {
      measurement_start_day: new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10),
      ...{
        anomaly_count: blocked,
        confirmed_count: 0,
        failure_count: 1,
        ok_count: 20 - blocked,
        measurement_count: 21,
      },
    };
  });

const alerts = ({ criticalSignals }: OutsideManners): object[] =>
  ['bgp', 'ping-slash24', 'merit-nt'].map((datasource, index) => ({
    ...{ datasource, entity: null, time: Math.floor(Date.now() / 1000) - 600, condition: null },
    ...{ level: index < criticalSignals ? 'critical' : 'normal', value: 1, historyValue: 2, method: 'median' },
  }));

const regions = ({ troubledRegion }: OutsideManners): object[] =>
  ['us-ashburn-1', 'us-phoenix-1', 'eu-frankfurt-1'].map((regionCanonicalName) => ({
    regionCanonicalName,
    serviceHealthReports: [
      { serviceName: 'Object Storage', serviceStatus: 'NormalPerformance', incidents: [{ severity: 'Informational' }] },
      {
        serviceName: 'Compute',
        serviceStatus: regionCanonicalName === troubledRegion ? 'ServiceDisruption' : 'NormalPerformance',
      },
    ],
  }));

const ripestat = (data: object): Answer => ({ status: 200, body: { status: 'ok', status_code: 200, data } });

const posts = ({ complaints }: OutsideManners): object[] =>
  Array.from({ length: complaints }, (_, index) => ({
    id: String(index),
    created_at: new Date(Date.now() - index * 1000).toISOString(),
    content: '<p>it does not load for me <a href="https://example.social/">#tiktokdown</a></p>',
    account: { id: String(1000 + index), bot: false },
  }));

const measured = async (request: IncomingMessage, path: string, manners: OutsideManners): Promise<Answer> => {
  if (request.method === 'POST') {
    const taken = takeMeasurement((await json(request)) as Parameters<typeof takeMeasurement>[0], manners);
    return taken ? { status: 202, body: taken } : { status: 422, body: { error: { type: 'no_probes_found' } } };
  }
  const shown = showMeasurement(path.split('/').at(-1) ?? '', manners);
  return shown ? { status: 200, body: shown } : { status: 404, body: { error: { type: 'not_found' } } };
};

const answerTo = async (request: IncomingMessage, manners: OutsideManners): Promise<Answer> => {
  const { hostname, pathname } = new URL(request.url ?? '/', `https://${request.headers.host ?? 'host'}`);
  if (hostname === 'api.globalping.io') return measured(request, pathname, manners);
  if (pathname.endsWith('/aggregation')) return { status: 200, body: { v: 0, result: days(manners) } };
  if (pathname.endsWith('/geolookup')) {
    const place = { cc: CLIENT_PLACE.country, asn: CLIENT_PLACE.asn, as_name: 'Example' };
    return { status: 200, body: { v: 1, geolocation: { '203.0.113.0': place } } };
  }
  if (pathname.endsWith('/alerts')) return { status: 200, body: { error: null, data: alerts(manners) } };
  if (pathname.endsWith('/components.json'))
    return { status: 200, body: { realm: 'OC1', regionHealthReports: regions(manners) } };
  if (pathname.includes('/whats-my-ip/')) return ripestat({ ip: CLIENT_PLACE.address });
  if (pathname.includes('/network-info/'))
    return ripestat({ asns: [String(CLIENT_PLACE.asn)], prefix: '203.0.112.0/22' });
  if (pathname.includes('/routing-status/'))
    return ripestat({ visibility: { v4: { ris_peers_seeing: 371, total_ris_peers: 375 } } });
  return { status: 200, body: posts(manners) };
};

const spoiled: Partial<Record<OutsideManners['mode'], Answer | string>> = {
  garbage: '{"id": "\u0000\u0001 nothing that anybody could',
  page: '<!doctype html><title>Sign in</title><p>Welcome to this network.',
  'other-shape': { status: 200, body: { id: 7, results: 'none', data: [1, null, {}], status: 'ok', result: {} } },
  limited: { status: 429, body: { error: 'quota exceeded' }, headers: { 'x-ratelimit-reset': '600' } },
  nobody: { status: 422, body: { error: { type: 'no_probes_found' } } },
  refused: { status: 403, body: { error: { type: 'access_forbidden' } } },
};

/** Answers a request to an outside source, under the manners of the moment. */
export async function serveOutside(
  request: IncomingMessage,
  response: ServerResponse,
  manners: OutsideManners,
): Promise<void> {
  const { mode } = manners;
  if (mode === 'never') return;
  if (mode === 'slow') await wait(30_000, undefined, { ref: false });
  if (mode === 'endless') return void sendWithoutEnd(response);
  const said = spoiled[mode] ?? (await answerTo(request, manners));
  if (typeof said === 'string') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(said);
    return;
  }
  response
    .writeHead(said.status, { 'content-type': 'application/json', ...said.headers })
    .end(JSON.stringify(said.body));
}

async function sendWithoutEnd(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    response.write('['.repeat(1000));
    await wait(20, undefined, { ref: false });
  }
}
