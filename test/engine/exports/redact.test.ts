import { describe, expect, it } from 'vitest';
import { createRedact } from '../../../engine/exports/redact.ts';
import { withLabels } from '../../../engine/exports/taken-out.ts';
import { planted, privacy, privateText } from './evening.ts';

const redacted = (text: string, hide: string[] = [], more: Partial<typeof privacy> = {}): string =>
  withLabels(createRedact({ ...privacy, ...more }, hide).data(text));

describe('Text from outside loses', () => {
  it.each([
    ['an IPv4 address', 'It had 203.0.113.77.', 'It had [address].'],
    ['one with a prefix or a port', '10.0.0.0/8 via 192.168.1.1:8080', '[address] via [address]:8080'],
    ['one glued to letters', 'ip203.0.113.77x', 'ip[address]x'],
    ['an IPv6 address', 'from 2001:db8::1, twice', 'from [address], twice'],
    ['one at the end of a sentence', 'It was 2001:db8:0:1:2:3:4:5.', 'It was [address].'],
    ['one with a zone', 'fe80::1%wlan0 is silent', '[address] is silent'],
    ['one in brackets', '[2001:db8::1]:443', '[[address]]:443'],
    ['one after a word with a colon', 'IPv6:2001:db8::77', 'IPv[address]'],
    ['one that holds an IPv4 address', '::ffff:203.0.113.7', '[address]'],
    ['a MAC address', 'a4:2b:b0:c9:11:7e', '[hardware address]'],
    ['one with dashes', 'A4-2B-B0-C9-11-7E', '[hardware address]'],
    ['one as Cisco writes it', 'a42b.b0c9.117e', '[hardware address]'],
    ['one as macOS writes it', '0:1c:b3:9:85:15', '[hardware address]'],
    ['one without marks', 'a42bb0c9117e', '[hardware address]'],
    ['a host', 'via speedport.ip and p5dec1a2b.dip0.t-ipconnect.example', 'via [host name] and [host name]'],
    ['a host that holds an address', '77.113.0.203.in-addr.arpa', '[host name]'],
    ['an e-mail address', 'write to ann@example.org!', 'write to [host name]!'],
    ['a URL with a stream key', 'rtmp://push.example/game/sk-1 is it', '[host name] is it'],
    ['a profile', 'https://www.tiktok.com/@ann', '[host name]'],
    ['a name in another script', 'müller-büro.de', '[host name]'],
    ['this computer’s name', 'BIRNBAUM-STUDIO.local', '[host name]'],
    ['its user’s name', 'of Mirabelle’s', 'of [name or word]’s'],
    ['the LIVE server of the settings', `${planted.ingestHost}:1935: no answer`, '[host name]: no answer'],
    ['a known network’s name', 'on casa  BIRNBAUM 5g now', 'on [network name] now'],
    ['a network’s name that is called so', 'SSID: kitchen, channel 6', 'SSID: [network name], channel 6'],
    ['a name behind “Wi-Fi”', 'on Wi-Fi Haus Am See 2, slow', 'on Wi-Fi [network name], slow'],
    ['a quoted name', 'the network “our little net” fails', 'the network [network name] fails'],
  ])('%s', (_what, text, left) => expect(redacted(text)).toBe(left));

  it('words that the user names, wherever they stand and however they are written', () =>
    expect(redacted('Anna, ANNA and Hannah', ['anna'])).toBe('[name or word], [name or word] and H[name or word]h'));

  it('what could be mistaken for a mark, or steer a terminal', () =>
    expect(redacted('a\uE000\uE001b\u001b[31mc\u202ed\u0000')).toBe('ab[31mcd'));
});

describe('Text keeps', () => {
  it.each([
    'https://www.tiktok.com/: no answer in time.',
    'www.tiktok.com A: no answer in time.',
    'v16-webapp.tiktok.com',
    'any-host-of.tiktokcdn.com',
    'dns.google',
    'At 21:40:15 on 2026-11-21 it took 12.5 ms.',
    '2026-11-21T20:40:00.000Z',
    'Cloudflare (IPv4): no answer in time.',
    'The Wi-Fi was slow.',
  ])('%s', (text) => expect(redacted(text)).toBe(text));

  it('short names inside of other words', () =>
    expect(redacted('bottom of Tom', [], { userName: 'tom', hostName: 'pc' })).toBe('bottom of [name or word]'));

  it('no names at all where there are none', () =>
    expect(redacted('all is well', ['', ' '], { userName: '', hostName: '' })).toBe('all is well'));
});

describe('A note with everything private in it', () => {
  const left = redacted(privateText, [planted.hidden]);

  it.each(Object.entries(planted))('holds no %s', (_kind, secret) => {
    expect(privateText).toContain(secret);
    expect(left.toLowerCase()).not.toContain(secret.toLowerCase());
  });
});
