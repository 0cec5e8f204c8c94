import { describe, expect, it } from 'vitest';
import { formatServer, parseHosts, parseResolvConf, parseServer } from '../../../../engine/os/parse/name-files.ts';
import { nonsense } from '../fixture.ts';

describe('the hosts file', () => {
  it('gives each name, in lower case, its addresses in order', () => {
    const hosts = parseHosts(
      [
        '127.0.0.1\tlocalhost',
        '::1 localhost ip6-localhost',
        '0.0.0.0 WWW.TikTok.com # blocked',
        '  10.0.0.1   nas ',
      ].join('\r\n'),
    );
    expect([...hosts]).toEqual([
      ['localhost', ['127.0.0.1', '::1']],
      ['ip6-localhost', ['::1']],
      ['www.tiktok.com', ['0.0.0.0']],
      ['nas', ['10.0.0.1']],
    ]);
  });

  it('skips comments, lines without an address and nonsense, and is not fooled by names of object members', () => {
    expect(parseHosts('# 1.2.3.4 a\nhello world\n1.2.3.4\n').size).toBe(0);
    for (const text of nonsense) expect(parseHosts(text).size).toBe(0);
    expect(parseHosts('1.2.3.4 __proto__ constructor').get('__proto__')).toEqual(['1.2.3.4']);
  });
});

describe('resolv.conf', () => {
  it('lists at most three servers in order, link-local ones with their zone', () => {
    const text =
      '# x\nnameserver 10.0.0.1 # router\nnameserver fe80::1%wlan0\noptions timeout:1\nnameserver\t::1\nnameserver 9.9.9.9\n';
    expect(parseResolvConf(text)).toEqual(['10.0.0.1', 'fe80::1%wlan0', '::1']);
  });

  it('skips what is no address', () => {
    expect(parseResolvConf('nameserver dns.example\nnameserver $(reboot)\n;nameserver 1.1.1.1\n')).toEqual([]);
    for (const text of nonsense) expect(parseResolvConf(text)).toEqual([]);
  });
});

describe('a server with a port', () => {
  it.each([
    ['9.9.9.9', '9.9.9.9', 53],
    ['127.0.0.1:5353', '127.0.0.1', 5353],
    ['[::1]:5353', '::1', 5353],
    ['[fe80::1%2]:53', 'fe80::1%2', 53],
    ['2001:db8::1', '2001:db8::1', 53],
  ])('%s is taken apart', (text, address, port) => {
    expect(parseServer(text)).toEqual({ address, port });
  });

  it('port 53 goes without saying', () => {
    expect(formatServer({ address: '::1', port: 53 })).toBe('::1');
    expect(formatServer({ address: '::1', port: 5353 })).toBe('[::1]:5353');
    expect(formatServer({ address: '127.0.0.1', port: 5353 })).toBe('127.0.0.1:5353');
  });

  it.each(['', ':53', '1.2.3.4:0', '1.2.3.4:99999', '[1.2.3.4', 'dns.example:53', ...nonsense])(
    '%j is none',
    (text) => {
      expect(parseServer(text)).toBeNull();
    },
  );
});
