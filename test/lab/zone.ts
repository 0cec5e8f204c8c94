// Every name the laboratory's internet knows, with its addresses and who serves it. Other names do not exist.
// TikTok's names go through the CNAME suffixes that its real names go through.
import { anchors } from './addresses.ts';

/** What part of TikTok a host or path belongs to; faults are set per group. `all` stands for every one of them. */
export const tiktokGroups = [
  'web',
  'login',
  'feed',
  'comments',
  'search',
  'upload',
  'vcdn',
  'icdn',
  'liveroom',
  'liveapi',
  'livechat',
  'mobile',
  'api',
  'logs',
] as const;
export type TiktokGroup = (typeof tiktokGroups)[number];

export type TiktokHost = { name: string; group: TiktokGroup | 'ingest'; cname: string; a: string[]; aaaa: string[] };
export type ControlHost = { name: string; owner: string; a: string[]; aaaa: string[] };

const host = (
  group: TiktokHost['group'],
  name: string,
  network: 20 | 30,
  edges: number[],
  via: string,
): TiktokHost => ({
  name,
  group,
  cname: `${name}.${via}`,
  a: edges.map((edge) => `20.${network}.0.${edge}`),
  aaaa: edges.slice(0, 2).map((edge) => `2a10:${network}::${edge.toString(16)}`),
});

const app = (group: TiktokHost['group'], edge: number, names: string[]) =>
  names.map((name) => host(group, name, 20, [edge, edge + 100], 'ttdns2.com'));
const video = (names: string[]) => names.map((name) => host('vcdn', name, 30, [1, 2, 3], 'edgesuite.net'));
const image = (names: string[]) => names.map((name) => host('icdn', name, 30, [11, 12, 13], 'akamaized.net'));

/** TikTok's hosts: app hosts in 20.20.0.0/16 and 2a10:20::/32, content hosts in 20.30.0.0/16 and 2a10:30::/32. */
export const tiktokHosts: readonly TiktokHost[] = [
  ...app('web', 1, ['www.tiktok.com', 'tiktok.com']),
  ...app('web', 3, ['m.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com', 'us.tiktok.com']),
  ...app('api', 5, ['open.tiktokapis.com', 'open-upload.tiktokapis.com']),
  ...app('mobile', 6, [
    'api16-normal-c-useast1a.tiktokv.com',
    'api22-normal-c-useast2a.tiktokv.com',
    'api16-normal-c-alisg.tiktokv.com',
    'api16-normal-useast5.tiktokv.us',
    'api16-normal-useast8.tiktokv.us',
    'api16-normal-no1a.tiktokv.eu',
    'im-api-va.tiktokv.com',
    'verification-va.tiktokv.com',
    'tnc16-platform-useast1a.tiktokv.com',
  ]),
  ...app('liveapi', 7, [
    'webcast.tiktok.com',
    'webcast16-normal-c-useast1a.tiktokv.com',
    'webcast16-normal-c-alisg.tiktokv.com',
    'webcast16-normal-useast5.tiktokv.us',
    'webcast16-normal-useast8.tiktokv.us',
    'webcast16-normal-no1a.tiktokv.eu',
    'tron-sg.bytelemon.com',
  ]),
  ...app('livechat', 8, [
    'webcast-ws.tiktok.com',
    'webcast-ws.us.tiktok.com',
    'webcast-ws.eu.tiktok.com',
    'webcast-ws16-normal-useast5.tiktokv.us',
  ]),
  ...app('upload', 9, [
    'tos-no1a16-up.tiktokcdn-eu.com',
    'tos-no1a19-up.tiktokcdn-eu.com',
    'tos-useast5-up.tiktokcdn-us.com',
  ]),
  ...app('ingest', 10, [
    'push-rtmp-f5-va01.tiktokcdn.com',
    'push-rtmp-l11-va01.tiktokcdn.com',
    'push-rtmp-f5-sg01.tiktokcdn.com',
    'push-rtmp-f5-tt01.tiktokcdn-us.com',
    'push-rtmp-f5-tt04.tiktokcdn-eu.com',
  ]),
  ...app('logs', 12, ['mon.tiktokv.com', 'mon-va.byteoversea.com', 'analytics.tiktok.com']),
  ...video([
    'v16-webapp.tiktok.com',
    'v16-webapp-prime.tiktok.com',
    'v16-webapp-prime.us.tiktok.com',
    'v16m-default.tiktokcdn-us.com',
    'v15m.tiktokcdn-eu.com',
  ]),
  ...image([
    'p16-sign-va.tiktokcdn.com',
    'p16-sign-sg.tiktokcdn.com',
    'p77-sign-sg.tiktokcdn.com',
    'p19-sign.tiktokcdn-us.com',
    'p19-pu-sign-useast8.tiktokcdn-us.com',
    'p16-tiktokcdn-com.akamaized.net',
    'lf16-tiktok-web.ttwstatic.com',
    'sf16-website-login.neutral.ttwstatic.com',
  ]),
];

const [google, cloudflare, quad9] = anchors;

const control = (owner: string, a: string, aaaa: string, names: string[]): ControlHost[] =>
  names.map((name) => ({ name, owner, a: [a], aaaa: [aaaa] }));

/** Hosts of other owners: anchors under their names, plain-HTTP canaries, and ordinary web sites. */
export const controlHosts: readonly ControlHost[] = [
  { name: 'dns.google', owner: 'google', a: [...google.addresses4], aaaa: [...google.addresses6] },
  { name: 'cloudflare-dns.com', owner: 'cloudflare', a: ['104.16.248.249'], aaaa: ['2606:4700::6810:f8f9'] },
  { name: 'one.one.one.one', owner: 'cloudflare', a: [...cloudflare.addresses4], aaaa: [...cloudflare.addresses6] },
  { name: 'dns.quad9.net', owner: 'quad9', a: [...quad9.addresses4], aaaa: [...quad9.addresses6] },
  ...control('google', '142.250.180.3', '2a00:1450:4009:820::2003', [
    'connectivitycheck.gstatic.com',
    'www.gstatic.com',
    'www.google.com',
    'clients3.google.com',
    'ajax.googleapis.com',
  ]),
  ...control('cloudflare', '104.16.132.229', '2606:4700::6810:84e5', [
    'cp.cloudflare.com',
    'www.cloudflare.com',
    'speed.cloudflare.com',
    'cloudflare.com',
  ]),
  ...control('microsoft', '13.107.4.52', '2620:1ec:c11::52', [
    'www.msftconnecttest.com',
    'www.msftncsi.com',
    'www.microsoft.com',
  ]),
  ...control('apple', '17.253.57.210', '2620:149:a44::210', ['captive.apple.com', 'www.apple.com']),
  ...control('mozilla', '34.107.221.82', '2600:1901:0:38d7::', ['detectportal.firefox.com', 'www.mozilla.org']),
  ...control('gnome', '8.43.85.29', '2620:52:3:1::29', ['nmcheck.gnome.org']),
  ...control('debian', '151.101.130.132', '2a04:4e42::644', ['network-test.debian.org', 'www.debian.org']),
  ...control('ubuntu', '185.125.190.17', '2620:2d:4000:1::17', ['connectivity-check.ubuntu.com']),
  ...control('wikimedia', '185.15.59.224', '2a02:ec80:300:ed1a::1', ['www.wikipedia.org', 'en.wikipedia.org']),
  ...control('iana', '192.0.43.8', '2001:500:88:200::8', ['example.com', 'www.example.com', 'www.iana.org']),
  ...control('youtube', '142.250.186.110', '2a00:1450:4001:82b::200e', ['a.rtmp.youtube.com', 'b.rtmp.youtube.com']),
  ...control('twitch', '52.223.202.128', '2620:12c:9000::80', ['live.twitch.tv', 'ingest.twitch.tv']),
  ...control('facebook', '157.240.0.22', '2a03:2880:f0fc::22', ['live-api-s.facebook.com']),
  ...control('outside', '20.40.0.1', '2a10:40::1', [
    ...['api.globalping.io', 'api.ooni.io', 'api.ioda.inetintel.cc.gatech.edu', 'ocistatus.oraclecloud.com'],
    ...['stat.ripe.net', 'mastodon.social', 'jetstream.us-east.bsky.network', 'jetstream.us-west.bsky.network'],
  ]),
  ...control('github', '140.82.121.4', '2606:50c0:8000::154', ['github.com']),
  { name: 'dns.msftncsi.com', owner: 'microsoft', a: ['131.107.255.255'], aaaa: ['fd3e:4f5a:5b81::1'] },
];

const byName = new Map<string, TiktokHost | ControlHost>([...controlHosts, ...tiktokHosts].map((h) => [h.name, h]));
const byCname = new Map(tiktokHosts.map((h) => [h.cname, h]));

/** The host of that name (lower case), or of the name that a CNAME points to. */
export const findHost = (name: string): TiktokHost | ControlHost | undefined => byName.get(name) ?? byCname.get(name);

/** The TikTok host of that name, or undefined for names that are not TikTok's. */
export const findTiktokHost = (name: string): TiktokHost | undefined => {
  const found = byName.get(name);
  return found && 'group' in found ? found : undefined;
};
