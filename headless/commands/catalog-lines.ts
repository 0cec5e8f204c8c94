// The catalog for people: every host, port and path the program can contact, with the healthy answer, a paragraph a part.
import type { Catalog, CatalogPart, HealthyAnswer } from '../../contract/catalog.ts';

/** What the parts of a catalog are called when they are counted. */
export const partNames: Readonly<Record<CatalogPart, string>> = {
  targets: 'targets',
  anchors: 'anchors',
  canaries: 'canaries',
  transfers: 'files for comparing speed',
  rtmpControls: 'hosts for comparing port 1935',
  regionPages: 'pages that name the country',
  logHosts: 'log hosts',
  cnameSuffixes: 'groups of CNAME domains',
  outsideHosts: 'hosts of outside sources',
};

const healthyIn = ({ statuses, bodyIncludes, headers }: HealthyAnswer): string =>
  [
    statuses.join(' '),
    ...(bodyIncludes === undefined ? [] : [`with ${JSON.stringify(bodyIncludes)}`]),
    ...(headers === undefined ? [] : [`with the header ${headers.join(', ')}`]),
  ].join(' ');

const paragraphs: { readonly [Part in CatalogPart]: (entries: Catalog[Part]) => readonly string[] } = {
  targets: (targets) => [
    'TikTok, questions for each feature (HTTPS), and the healthy answers:',
    ...targets.map(
      ({ feature, region, host, port, path, healthy }) =>
        `  ${feature.padEnd(9)} ${region.padEnd(3)} ${host}:${port}${path} -> ${healthy.map(healthyIn).join(' or ')}`,
    ),
  ],
  anchors: (anchors) => [
    'Anchors, by address (ping, TCP and TLS on 443, DNS on 53, DNS over HTTPS):',
    ...anchors.map(({ owner, ipv4, ipv6, tlsName }) => `  ${owner.padEnd(10)} ${ipv4} ${ipv6} ${tlsName}`),
  ],
  canaries: (canaries) => [
    'Canaries, plain HTTP on port 80:',
    ...canaries.map(({ owner, host, path, status }) => `  ${owner.padEnd(10)} http://${host}${path} -> ${status}`),
  ],
  transfers: (transfers) => [
    'Files of other owners for comparing speed, on suspicion (HTTPS on 443):',
    ...transfers.map(
      ({ owner, host, path, bytes }) => `  ${owner.padEnd(10)} https://${host}${path} -> ${bytes} bytes`,
    ),
  ],
  rtmpControls: (controls) => [
    'Hosts of other owners for comparing port 1935, on suspicion (TCP on 1935, nothing is sent):',
    ...controls.map(({ owner, host }) => `  ${owner.padEnd(10)} ${host}:1935`),
  ],
  regionPages: (pages) => [
    'Pages of TikTok that name the visitor’s country, when tiktok.region is auto (HTTPS on 443):',
    ...pages.map(({ host, path }) => `  https://${host}${path}`),
  ],
  logHosts: (hosts) => [
    'Hosts that only collect logs (DNS lookups, no connection):',
    ...hosts.map(({ host }) => `  ${host}`),
  ],
  cnameSuffixes: (groups) => [
    'Domains to which TikTok’s names may lead (never asked themselves):',
    ...groups.map(({ owner, suffixes }) => `  ${owner}: ${suffixes.join(' ')}`),
  ],
  outsideHosts: (hosts) => [
    'Outside sources, each only after you have allowed it (HTTPS or a secure WebSocket on 443):',
    ...hosts.map(({ outside, host, path }) => `  ${outside.padEnd(10)} ${host}${path}`),
  ],
};

/** A whole catalog as lines of text. */
export const catalogLines = (catalog: Catalog): string[] =>
  [
    [`Catalog of ${catalog.version}`],
    paragraphs.targets(catalog.targets),
    paragraphs.anchors(catalog.anchors),
    paragraphs.canaries(catalog.canaries),
    paragraphs.transfers(catalog.transfers),
    paragraphs.rtmpControls(catalog.rtmpControls),
    paragraphs.regionPages(catalog.regionPages),
    paragraphs.logHosts(catalog.logHosts),
    paragraphs.cnameSuffixes(catalog.cnameSuffixes),
    paragraphs.outsideHosts(catalog.outsideHosts),
  ].flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph]));
