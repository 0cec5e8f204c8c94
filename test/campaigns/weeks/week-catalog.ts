// A small catalog for virtual weeks: every kind of host that the shipped one has, and few of each, so that a week passes
// quickly. It goes through the ordinary schema.
import * as v from 'valibot';
import { catalogSchema } from '../../../contract/catalog.ts';
import type { Catalog } from '../../../contract/catalog.ts';

const sourced = { source: 'virtual', confirmed: true };

const anchor = (id: string, owner: string, address: string, format: 'wire' | 'json', path: string) => ({
  ...{ id, owner, ipv4: address, ipv6: `2a00:30::${address.split('.')[3]}`, tlsName: `dns.${id}.example`, dns: true },
  doh: { path, format },
  ...sourced,
});

const canary = (id: string, owner: string, status: number, body: string | null) => ({
  ...{ id, owner, host: `check.${id}.example`, path: '/generate_204', status, body },
  ...sourced,
});

const target = (id: string, feature: string, host: string, path: string, healthy: unknown, parts: object = {}) => ({
  ...{ id, feature, region: 'any', host, path, healthy: [healthy] },
  ...sourced,
  ...parts,
});

const content = { content: true };

/** Seven questions to six hosts of TikTok's, three anchors, three known pages, one file and one log host. */
export const weekCatalog: Catalog = v.parse(catalogSchema, {
  version: '2026-11-21',
  targets: [
    target('web', 'web', 'www.tiktok.com', '/robots.txt', { statuses: [200], bodyIncludes: 'User-agent' }),
    target('feed', 'feed', 'www.tiktok.com', '/api/feed', { statuses: [200], bodyIncludes: '"itemList":[{' }),
    target('live', 'live', 'webcast.tiktok.com', '/webcast/room', { statuses: [200], bodyIncludes: 'status_code' }),
    target(
      'chat',
      'liveChat',
      'webcast-ws.tiktok.com',
      '/webcast/im',
      { statuses: [400, 401, 403] },
      { upgrade: true },
    ),
    target('api', 'api', 'open.tiktokapis.com', '/v2/user', { statuses: [401], bodyIncludes: 'access_token_invalid' }),
    target('video', 'video', 'v16-webapp.tiktok.com', '/robots.txt', { statuses: [200, 403, 404] }, content),
    target('image', 'image', 'p16-sign.tiktokcdn.com', '/robots.txt', { statuses: [200, 403, 404] }, content),
  ],
  anchors: [
    anchor('alpha', 'Alpha', '30.0.0.1', 'wire', '/dns-query'),
    anchor('beta', 'Beta', '30.0.0.2', 'json', '/resolve'),
    anchor('gamma', 'Gamma', '30.0.0.3', 'wire', '/dns-query'),
  ],
  canaries: [
    canary('alpha', 'Alpha', 204, null),
    canary('delta', 'Delta', 200, 'Success'),
    canary('beta', 'Beta', 204, null),
  ],
  transfers: [{ id: 'file', owner: 'Delta', host: 'files.delta.example', path: '/file', bytes: 250_000, ...sourced }],
  logHosts: [{ id: 'log', host: 'mon.tiktokv.com', ...sourced }],
});
