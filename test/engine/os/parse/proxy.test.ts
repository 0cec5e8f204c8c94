import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { proxyFromEnvironment } from '../../../../engine/os/parse/environment-proxy.ts';
import { parseGnomeProxy } from '../../../../engine/os/parse/gnome-proxy.ts';
import { isBypassed } from '../../../../engine/os/parse/proxy-bypass.ts';
import { parseProxyUrl } from '../../../../engine/os/parse/proxy-url.ts';
import { parseScutilProxy } from '../../../../engine/os/parse/scutil-proxy.ts';
import { parseWindowsProxy } from '../../../../engine/os/parse/windows-proxy.ts';
import { fixture, nonsense } from '../fixture.ts';

describe("a proxy's URL", () => {
  it.each([
    ['http://proxy.example:3128', 'http', 'proxy.example', 3128],
    ['http://proxy.example:80/', 'http', 'proxy.example', 80],
    ['proxy.example:3128', 'http', 'proxy.example', 3128],
    ['PROXY.example', 'http', 'proxy.example', 80],
    ['https://proxy.example', 'https', 'proxy.example', 443],
    ['socks5://127.0.0.1', 'socks5', '127.0.0.1', 1080],
    ['socks5h://127.0.0.1:9050', 'socks5', '127.0.0.1', 9050],
    ['socks://[::1]:1081', 'socks5', '::1', 1081],
    ['socks4a://proxy.example:1080', 'socks4', 'proxy.example', 1080],
    [' http://[2001:db8::7]:8080 ', 'http', '2001:db8::7', 8080],
  ])('%s', (text, scheme, host, port) => {
    expect(parseProxyUrl(text)).toEqual({ scheme, host, port, credentials: null });
  });

  it.each([
    '',
    ' ',
    'ftp://proxy.example',
    'http://',
    'http://:8080',
    'proxy.example:0',
    'proxy.example:99999',
    '-x',
    'a b',
  ])('%j is none', (text) => expect(parseProxyUrl(text)).toBeNull());

  it('keeps a name and a password out of whatever prints it, and hands them to who asks', () => {
    const server = parseProxyUrl('http://ann:p%40ss%3Aword@proxy.example:3128');
    expect(server?.credentials?.()).toEqual({ user: 'ann', password: 'p@ss:word' });
    for (const printed of [JSON.stringify(server), inspect(server, { depth: 9, showHidden: true })]) {
      expect(printed).not.toMatch(/ann|p@ss|p%40/);
    }
    expect(parseProxyUrl('http://ann:100%@proxy.example')?.credentials?.().password).toBe('100%');
  });
});

describe('the variables', () => {
  it.each([
    [{}, null],
    [{ https_proxy: '' }, null],
    [{ HTTPS_PROXY: 'http://a.example:1' }, 'a.example'],
    [{ https_proxy: 'http://b.example:1', HTTPS_PROXY: 'http://a.example:1', ALL_PROXY: 'c.example' }, 'b.example'],
    [{ ALL_PROXY: 'socks5://c.example', HTTP_PROXY: 'http://d.example' }, 'c.example'],
    [{ http_proxy: 'http://d.example' }, 'd.example'],
    [{ https_proxy: 'gopher://x', HTTP_PROXY: 'http://d.example' }, 'd.example'],
  ])('%j', (environment, host) => {
    expect(proxyFromEnvironment(environment)?.host ?? null).toBe(host);
  });

  it('name the hosts that are reached without it', () => {
    const proxy = proxyFromEnvironment({
      https_proxy: 'http://a.example',
      NO_PROXY: 'localhost, .corp.example  tiktok.com',
    });
    expect(proxy).toMatchObject({ source: 'environment', bypass: ['localhost', '.corp.example', 'tiktok.com'] });
  });
});

describe('a host is reached without the proxy', () => {
  it.each([
    ['*', 'www.tiktok.com', true],
    ['tiktok.com', 'www.tiktok.com', true],
    ['.tiktok.com', 'www.tiktok.com', true],
    ['*.tiktok.com', 'WWW.tiktok.com', true],
    ['TikTok.com', 'tiktok.com', true],
    ['www.tiktok.com:443', 'www.tiktok.com', true],
    ['www.tiktok.com:80', 'www.tiktok.com', false],
    ['*tiktok*', 'p16.tiktokcdn.com', true],
    ['tok.com', 'www.tiktok.com', false],
    ['www.tiktok.com', 'tiktok.com', false],
    ['w.w.tiktok.com', 'www.tiktok.com', false],
    ['<local>', 'www.tiktok.com', false],
    ['<local>', 'intranet', true],
    ['10.0.0.0/8', 'www.tiktok.com', false],
    ['', 'www.tiktok.com', false],
  ])('%j covers %s: %s', (entry, host, covered) => {
    expect(isBypassed({ bypass: ['other.example', entry] }, host, 443)).toBe(covered);
  });
});

const gnome = (name: string) => parseGnomeProxy(fixture('linux', `gnome-proxy-${name}.txt`));

describe("GNOME's proxy", () => {
  it('is none as GNOME comes, and a script when it is automatic', () => {
    expect(gnome('none')).toBeNull();
    expect(gnome('auto')).toEqual({ source: 'system', scheme: 'pac' });
  });

  it('is the one for HTTP where HTTPS has none, without the password that is set beside it', () => {
    expect(gnome('manual')).toEqual({
      source: 'system',
      scheme: 'http',
      host: 'proxy.example',
      port: 3128,
      bypass: ['localhost', '*.corp.example', '10.0.0.0/8'],
      credentials: null,
    });
  });

  it('is SOCKS where that alone is set', () => {
    const text = fixture('linux', 'gnome-proxy-manual.txt').replace("'proxy.example'", "''");
    expect(parseGnomeProxy(text)).toMatchObject({ scheme: 'socks5', host: '::1', port: 1080 });
  });
});

const scutil = (name: string) => parseScutilProxy(fixture('darwin', `scutil-proxy-${name}.txt`));

describe("macOS' proxy", () => {
  it('is none when all are off; looking for one by itself is no setting', () => expect(scutil('none')).toBeNull());

  it('is the one for HTTPS, spoken to in plain HTTP; those of single interfaces do not count', () => {
    expect(scutil('https')).toEqual({
      source: 'system',
      scheme: 'http',
      host: 'proxy.example',
      port: 8443,
      bypass: ['*.local', '169.254/16', 'intranet.example'],
      credentials: null,
    });
  });

  it('is the SOCKS server where HTTPS has none of its own', () => {
    const text = fixture('darwin', 'scutil-proxy-https.txt').replace('HTTPSEnable : 1', 'HTTPSEnable : 0');
    expect(parseScutilProxy(text)).toMatchObject({ scheme: 'socks5', host: 'socks.example', port: 1080 });
  });

  it('is a script when one is set, whatever else is', () => {
    expect(scutil('pac')).toEqual({ source: 'system', scheme: 'pac' });
  });
});

const windows = (name: string) => parseWindowsProxy(fixture('win32', `proxy-${name}.txt`));

describe("Windows' proxy", () => {
  it('is none when it is switched off, though its address is kept', () => expect(windows('none')).toBeNull());

  it('is one for everything', () => {
    expect(windows('one')).toEqual({
      source: 'system',
      scheme: 'http',
      host: 'proxy.example',
      port: 8080,
      bypass: ['*.corp.example', '192.168.*', '<local>'],
      credentials: null,
    });
  });

  it('is the one for HTTPS where each protocol has its own, else SOCKS, else HTTP', () => {
    expect(windows('each')).toMatchObject({ scheme: 'http', host: 'proxy.example', port: 8443 });
    const text = fixture('win32', 'proxy-each.txt').replace('https=proxy.example:8443;', '');
    expect(parseWindowsProxy(text)).toMatchObject({ scheme: 'socks4', host: 'socks.example', port: 1080 });
    expect(parseWindowsProxy(text.replace(/;socks=.*/, ''))).toMatchObject({ scheme: 'http', host: 'web.example' });
  });

  it('is a script when one is set', () => expect(windows('pac')).toEqual({ source: 'system', scheme: 'pac' }));
});

it('nonsense and cut-off text name no proxy, and stop nobody', () => {
  const parsers = [parseGnomeProxy, parseScutilProxy, parseWindowsProxy];
  for (const text of nonsense) expect(parsers.map((parse) => parse(text))).toEqual([null, null, null]);
  const wholes = [
    fixture('linux', 'gnome-proxy-manual.txt'),
    fixture('darwin', 'scutil-proxy-https.txt'),
    fixture('win32', 'proxy-each.txt'),
  ];
  for (const whole of wholes) {
    for (let length = 0; length < whole.length; length += 7) parsers.forEach((parse) => parse(whole.slice(0, length)));
  }
});
