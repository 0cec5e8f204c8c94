// Which LIVE server is looked at, and whose it is.
import { describe, expect, it } from 'vitest';
import type { ObsServer } from '../../../contract/obs.ts';
import { defaultSettings, settingsSchema } from '../../../contract/settings.ts';
import { check } from '../../../contract/result.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { doorsOf } from '../../../engine/probes/ingest-doors.ts';
import { withObsServer } from '../../../engine/probes/live-server.ts';
import { isTiktoks } from '../../../engine/probes/tiktok-names.ts';

const loaded = shippedCatalog();
if (!loaded.ok) throw new Error(loaded.error.message);
const catalog = loaded.value;

const rtmp = (host: string, port: number | null = 1935): ObsServer => ({ protocol: 'rtmp', host, port });
const urlFor = (server: ObsServer | null): string | null => withObsServer(defaultSettings, server).live.ingestUrl;

describe('Where the settings name no LIVE server', () => {
  it.each<[string, ObsServer, string]>([
    ['RTMP', rtmp('push.example.com'), 'rtmp://push.example.com:1935/'],
    ['RTMPS', { ...rtmp('push.example.com', 443), protocol: 'rtmps' }, 'rtmps://push.example.com:443/'],
    ['a port that is not known', rtmp('push.example.com', null), 'rtmp://push.example.com/'],
    ['an address', rtmp('20.30.40.50', 1936), 'rtmp://20.30.40.50:1936/'],
    ['an address of IPv6', rtmp('[2a10:20::a]'), 'rtmp://[2a10:20::a]:1935/'],
  ])('OBS’s counts: %s', (_what, server, url) => {
    expect(urlFor(server)).toBe(url);
    // It is one that the settings would take, and it has doors.
    expect(check(settingsSchema, { live: { ingestUrl: url } }, 'usage', 'It').ok).toBe(true);
    expect(doorsOf(url).some(({ configured }) => configured)).toBe(true);
  });

  it.each([
    'localhost',
    '127.0.0.1',
    '192.168.1.9',
    '10.0.0.2',
    '[::1]',
    '[fd00::9]',
    'restreamer',
    'relay.local',
    'nas.home.arpa.',
  ])('a relay of the user’s own network is no LIVE server: %s', (host) => expect(urlFor(rtmp(host))).toBeNull());

  it.each(['srt', 'rist', 'whip', 'other'] as const)('%s has no greeting that needs no key', (protocol) => {
    expect(urlFor({ ...rtmp('push.example.com'), protocol })).toBeNull();
  });

  it('nothing is known while OBS tells nothing', () => expect(urlFor(null)).toBeNull());
});

it('The server that the user has named goes before OBS’s', () => {
  const settings = { ...defaultSettings, live: { ...defaultSettings.live, ingestUrl: 'rtmp://own.example/game' } };
  expect(withObsServer(settings, rtmp('push.example.com'))).toBe(settings);
});

describe('TikTok’s are', () => {
  it.each([
    'push-rtmp-f5-va01.tiktokcdn.com',
    'push-rtmp-f5-tt01.tiktokcdn-us.com',
    'PUSH.tiktokv.eu',
    'x.byteoversea.com',
  ])('%s', (host) => expect(isTiktoks(host, catalog)).toBe(true));

  it.each([
    'live.twitch.tv',
    'live.restream.io',
    'a.rtmp.youtube.com',
    'cdn.akamaized.net',
    'notmusical.ly',
    '20.20.0.10',
    '2a10:20::a',
  ])('not %s', (host) => expect(isTiktoks(host, catalog)).toBe(false));
});
