import type { Anchor, Canary, Catalog, Target } from '../../../contract/catalog.ts';

const sourced = { source: 'test', confirmed: true };

/** Something to ask of www.tiktok.com, well with a 200 whose body says "fine"; `parts` replaces any of it. */
export const targetOf = (parts: Partial<Target> = {}): Target => ({
  id: 'web',
  feature: 'web',
  region: 'any',
  host: 'www.tiktok.com',
  port: 443,
  path: '/robots.txt',
  upgrade: false,
  content: false,
  namesPicture: false,
  healthy: [{ statuses: [200], bodyIncludes: 'fine' }],
  ...sourced,
  ...parts,
});

/** An anchor of its own owner; `number` makes its addresses and names. */
export const anchorOf = (number: number, parts: Partial<Anchor> = {}): Anchor => ({
  id: `anchor-${number}`,
  owner: `Owner ${number}`,
  ipv4: `30.0.0.${number}`,
  ipv6: `2a00:30::${number}`,
  tlsName: `anchor-${number}.example`,
  dns: true,
  doh: { path: '/dns-query', format: 'wire' },
  ...sourced,
  ...parts,
});

/** A canary of its own owner that answers 204 without a body. */
export const canaryOf = (number: number, parts: Partial<Canary> = {}): Canary => ({
  id: `canary-${number}`,
  owner: `Owner ${number}`,
  host: `canary-${number}.example`,
  path: '/generate_204',
  status: 204,
  body: null,
  ...sourced,
  ...parts,
});

/** Two targets on two hosts, three anchors (one speaks JSON, one no DoH) and two canaries. */
export const smallCatalog: Catalog = {
  version: '2026-11-21',
  targets: [targetOf(), targetOf({ id: 'live', feature: 'live', host: 'webcast.tiktok.com', path: '/room' })],
  anchors: [anchorOf(1), anchorOf(2, { doh: { path: '/resolve', format: 'json' } }), anchorOf(3, { doh: null })],
  canaries: [canaryOf(1), canaryOf(2)],
  transfers: [],
  rtmpControls: [],
  regionPages: [],
  logHosts: [],
  cnameSuffixes: [],
  outsideHosts: [],
};
