// Writes the part of the privacy page that a program can know better than a person: every host, address, port, protocol
// and path of the catalog, and how often they are asked.
import type { Anchor, Canary, Catalog, Target } from '../../contract/catalog.ts';
import { table } from './sections.ts';

/** How often the program looks, in milliseconds, as its schedule says. */
export type Rhythm = {
  quiet: { fromMs: number; toMs: number };
  doubtMs: number;
  fault: { firstMs: number; lastMs: number };
  pulseMs: number;
};

const code = (text: string): string => `\`${text}\``;

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

const regionNames: Record<Target['region'], string> = {
  any: 'everywhere',
  us: '`us` only',
  eu: '`eu` only',
  row: '`row` and `auto`',
};

const targetRow = ({ host, port, path, upgrade, feature, region, confirmed }: Target): string[] => [
  code(host),
  `${upgrade ? 'HTTPS, WebSocket upgrade' : 'HTTPS'}, ${port}`,
  code(path),
  feature,
  regionNames[region],
  confirmed ? 'yes' : 'no',
];

const questions = ({ dns, doh }: Anchor): string =>
  [dns ? 'DNS (UDP 53)' : '', doh ? `DNS over HTTPS (443, ${code(doh.path)})` : '']
    .filter((text) => text !== '')
    .join(', ');

const anchorRow = (anchor: Anchor): string[] => [
  anchor.owner,
  `${code(anchor.ipv4)} ${code(anchor.ipv6)}`,
  code(anchor.tlsName),
  'ping (ICMP echo), TCP and TLS 443',
  questions(anchor),
];

const canaryRow = ({ owner, host, path, status, body }: Canary): string[] => [
  owner,
  code(host),
  'HTTP, 80',
  code(path),
  body === null ? `status ${status}` : `status ${status} with “${body}”`,
];

/** Every host that the shipped catalog names, as three tables. */
export const describeHosts = ({ version, targets, anchors, canaries }: Catalog): string =>
  [
    `The catalog of ${version}.`,
    '**TikTok.** One question for each thing that people do there. “Confirmed” says whether the healthy answer was seen in the wild.',
    table(
      ['host', 'protocol, port', 'path', 'stands for', 'asked when `tiktok.region` is', 'confirmed'],
      targets.map(targetRow),
    ),
    '**Anchors.** Well-known hosts of different owners, dialled by address. They show whether the internet is there.',
    table(
      ['owner', 'addresses', 'name in the TLS handshake', 'every look', 'only on suspicion'],
      anchors.map(anchorRow),
    ),
    '**Canaries.** Plain pages with a known answer. A sign-in page of a hotel cannot leave them alone.',
    table(['owner', 'host', 'protocol, port', 'path', 'healthy answer'], canaries.map(canaryRow)),
  ].join('\n\n');

/** How often the program looks, as a table. */
export const describeRhythm = ({ quiet, doubtMs, fault, pulseMs }: Rhythm): string =>
  table(
    ['while', 'what', 'how often'],
    [
      ['all is well', 'a light look at everything', `every ${seconds(quiet.fromMs)} to ${seconds(quiet.toMs)}`],
      ['something is in doubt', 'another look', `${seconds(doubtMs)} after the last one`],
      [
        'a fault is settled',
        'another look',
        `${seconds(fault.firstMs)} after the last one, growing to ${seconds(fault.lastMs)}`,
      ],
      [
        'always, during `watch`',
        'the state of this machine’s own network, and one ping to one anchor, each anchor in turn (a second one when it stays unanswered; a TCP connection to port 443 where there is no ping)',
        `every ${seconds(pulseMs)}`,
      ],
    ],
  );
