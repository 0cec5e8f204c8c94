import { describe, expect, it } from 'vitest';
import { check } from '../../../contract/result.ts';
import { defaultSettings, uploadTargetSchema } from '../../../contract/settings.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { targetOf } from '../../../engine/preflight/target.ts';

const loaded = shippedCatalog();
if (!loaded.ok) throw new Error(loaded.error.message);
const catalog = loaded.value;
const settings = { ...defaultSettings, live: { ...defaultSettings.live, ingestUrl: 'rtmp://live.example.net/app' } };

const isAllowed = (url: string): boolean => check(uploadTargetSchema, url, 'usage', '--target').ok;

describe('Where a load may go', () => {
  it.each([
    ['https://speed.cloudflare.com/__up', { host: 'speed.cloudflare.com', port: 443, path: '/__up', isSecure: true }],
    ['https://my.server.example:8443/in', { host: 'my.server.example', port: 8443, path: '/in', isSecure: true }],
    ['http://192.168.1.9/up', { host: '192.168.1.9', port: 80, path: '/up', isSecure: false }],
    ['http://[fd00::9]:8080/', { host: 'fd00::9', port: 8080, path: '/', isSecure: false }],
  ])('%s', (url, target) => {
    expect(isAllowed(url)).toBe(true);
    expect(targetOf(url, catalog, settings)).toEqual({ ok: true, value: target });
  });

  it.each([
    'https://www.tiktok.com/',
    'https://push-rtmp-f5-va01.tiktokcdn.com/',
    'https://upload.byteoversea.com/x',
    'https://anything.tiktokv.us/',
    'https://WEBCAST.TikTok.com/',
    'https://live.example.net/',
  ])('never to TikTok, nor to the own LIVE server: %s', (url) => {
    expect(targetOf(url, catalog, settings)).toMatchObject({ ok: false, error: { code: 'usage' } });
  });

  it.each([
    ['plain HTTP on the internet', 'http://speed.cloudflare.com/__up'],
    ['plain HTTP to a public address', 'http://1.1.1.1/'],
    ['a name that looks like a private address', 'http://192.168.1.9.example.com/'],
    ['a name that begins like one', 'http://10.example.com/'],
    ['172.32, which is public', 'http://172.32.0.1/'],
    ['a user and a password', 'https://me:secret@my.server.example/'],
    ['a query, which may hold a secret', 'https://my.server.example/?token=1'],
    ['another protocol', 'ftp://my.server.example/'],
    ['no URL', 'somewhere'],
    ['a control character', 'https://my.server.example/\u001b[2J'],
  ])('no setting is %s', (_what, url) => expect(isAllowed(url)).toBe(false));
});
