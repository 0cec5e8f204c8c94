// Writes the part of the privacy page that a program can know better than a person: every host, address, port, protocol
// and path of the catalog, and how often they are asked.
import type {
  Anchor,
  Canary,
  Catalog,
  OutsideHost,
  RegionPage,
  RtmpControl,
  Target,
  Transfer,
} from '../../contract/catalog.ts';
import { table } from './sections.ts';

/** How often the program looks, in milliseconds, as its schedule says. */
export type Rhythm = {
  quiet: { fromMs: number; toMs: number };
  doubt: { firstMs: number; nextMs: number };
  fault: { firstMs: number; lastMs: number };
  pulseMs: number;
  /** While the user is LIVE and all is well. */
  liveMs: number;
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

const transferRow = ({ owner, host, path, bytes }: Transfer): string[] => [
  owner,
  code(host),
  'HTTPS, 443',
  code(path),
  `up to ${Math.round(bytes / 1000)} kB`,
];

const controlRow = ({ owner, host }: RtmpControl): string[] => [owner, code(host), 'TCP, 1935'];

const outsideRow = ({ outside, host, path, role }: OutsideHost): string[] => [
  code(outside),
  code(host),
  role === 'stream' ? 'secure WebSocket, 443' : 'HTTPS, 443',
  code(path),
];

const pageRow = ({ host, path }: RegionPage): string[] => [code(host), 'HTTPS, 443', code(path)];

/** Every host that the shipped catalog names, a table for each part. */
export const describeHosts = ({ version, targets, anchors, canaries, ...further }: Catalog): string =>
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
    '**Files for comparing speed.** When you ask for a look, and where content comes slowly, the same amount is fetched from somebody else in the same minute, the first of these that gives enough.',
    table(['owner', 'host', 'protocol, port', 'path', 'how much'], further.transfers.map(transferRow)),
    '**Hosts for comparing port 1935.** Where the LIVE server of your own settings stays silent on that port or refuses. A connection is opened and closed, and nothing is sent over it.',
    table(['owner', 'host', 'protocol, port'], further.rtmpControls.map(controlRow)),
    '**Pages that name your country.** Only while `tiktok.region` is `auto`, to ask the right hosts afterwards.',
    table(['host', 'protocol, port', 'path'], further.regionPages.map(pageRow)),
    `**Log hosts.** Looked up at your DNS resolver and, where it denies them or the filter doctor asks, at an anchor over HTTPS. They are never connected to: ${further.logHosts.map(({ host }) => code(host)).join(', ')}.`,
    '**Outside sources.** Never asked before you have allowed the one in question, and then only when something is wrong or you ask for it.',
    table(['allowed as', 'host', 'protocol, port', 'path'], further.outsideHosts.map(outsideRow)),
  ].join('\n\n');

/** How often the program looks, as a table. */
export const describeRhythm = ({ quiet, doubt, fault, pulseMs, liveMs }: Rhythm): string =>
  table(
    ['while', 'what', 'how often'],
    [
      [
        'all is well',
        'a light look: one question to each of at most six hosts of TikTok’s, hosts and questions in turn',
        `every ${seconds(quiet.fromMs)} to ${seconds(quiet.toMs)}`,
      ],
      [
        'all is well and you are LIVE',
        'a small look: one anchor, TikTok’s LIVE API and chat, your own LIVE server; in every second look also one known page and two of TikTok’s other hosts, all in turn',
        `every ${seconds(liveMs)}`,
      ],
      [
        'something is in doubt',
        'another look',
        `${seconds(doubt.firstMs)} after the one that raised it, then ${seconds(doubt.nextMs)} after the last one`,
      ],
      [
        'a fault is settled',
        'another look',
        `${seconds(fault.firstMs)} after the last one, growing to ${seconds(fault.lastMs)}`,
      ],
      [
        'always, while it watches',
        'the state of this machine’s own network, one small ping each to the router and to one anchor, each anchor in turn (a TCP connection to port 443 where there is no ping), and one question to your DNS for the name of a known page',
        `every ${seconds(pulseMs)}`,
      ],
    ],
  );
