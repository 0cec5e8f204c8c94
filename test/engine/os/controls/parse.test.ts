// What no program should print, every parser survives; and texts that are written anew keep all that is not their business.
import { describe, expect, it } from 'vitest';
import {
  leavesLinkLocal,
  parseAddressesToRestore,
  parseRoutesToRestore,
} from '../../../../engine/os/controls/parse/link-restore.ts';
import { isExactText, withIpv4First, withNameServers } from '../../../../engine/os/controls/parse/name-settings.ts';
import { isManagedByNetworkd } from '../../../../engine/os/controls/parse/networkctl.ts';
import {
  parseAirportPower,
  parseServiceOrder,
  parseServiceServers,
} from '../../../../engine/os/controls/parse/networksetup.ts';
import { parseNmDevice, parseNmFields } from '../../../../engine/os/controls/parse/nmcli.ts';
import { parseLinkServers } from '../../../../engine/os/controls/parse/resolvectl.ts';
import { parseWindowsSetUp } from '../../../../engine/os/controls/parse/windows-adapters.ts';
import { fixture, nonsense } from '../fixture.ts';

describe.each(nonsense.map((text, at) => [at, text] as const))('nonsense number %i', (_at, text) => {
  it('is no state of anything', () => {
    expect(parseNmDevice(text, 'wlan0')).toBeNull();
    expect(isManagedByNetworkd(text, 'wlan0')).toBe(false);
    expect(parseLinkServers(text, 'wlan0')).toBeNull();
    expect(parseServiceOrder(text)).toEqual([]);
    expect(parseServiceServers(text)).toBeNull();
    expect(parseAirportPower(text)).toBeNull();
    expect(parseAddressesToRestore(text)).toEqual([]);
    expect(leavesLinkLocal(text)).toBe(false);
    expect(parseWindowsSetUp(text)).toBeNull();
    expect(text.trim() === '' ? [] : null).toEqual(parseRoutesToRestore(text));
  });
});

it('a link-local address comes back with the kernel, unless the kernel was told to make none', () => {
  const listed = JSON.stringify([
    { addr_info: [{ family: 'inet6', local: 'fe80::20', prefixlen: 64, scope: 'link', valid_life_time: 4294967295 }] },
  ]);
  const linkOf = (mode: string): string => JSON.stringify([{ ifname: 'eth0', inet6_addr_gen_mode: mode }]);
  expect(parseAddressesToRestore(listed, leavesLinkLocal(linkOf('none')))).toEqual(['fe80::20/64']);
  expect(parseAddressesToRestore(listed, leavesLinkLocal(linkOf('eui64')))).toEqual([]);
});

it('a device of another name is not the one that was asked for', () => {
  const text = fixture('linux', 'controls/nm-device-wired.txt');
  expect(parseNmDevice(text, 'enp3s0')).toMatchObject({ state: 'connected', type: 'ethernet' });
  expect(parseNmDevice(text, 'enp3s')).toBeNull();
  expect(parseNmDevice(text.replace(/UUID:.*/, 'UUID:--help'), 'enp3s0')).toMatchObject({ state: 'disconnected' });
  expect(parseNmFields('ipv6.dns:fd78::53,fd78::54\nIP4.DNS[1]:--\n')).toEqual(
    new Map([
      ['ipv6.dns', 'fd78::53,fd78::54'],
      ['IP4.DNS[1]', ''],
    ]),
  );
});

it('systemd-networkd has some devices, not all', () => {
  const text = fixture('linux', 'controls/networkd-list.txt');
  expect(['lo', 'eth0', 'wlan0', 'eth1', 'eth'].map((device) => isManagedByNetworkd(text, device))).toEqual([
    ...[false, true, true, false, false],
  ]);
});

describe('a resolv.conf that is written anew', () => {
  it('keeps every line but the name servers, where the first of them stood', () => {
    const text = '# mine\nsearch lan\nnameserver 192.168.1.1\noptions edns0\nnameserver 192.168.1.2\n#nameserver 1\n';
    expect(withNameServers(text, ['1.1.1.1', '9.9.9.9', '8.8.8.8', '8.8.4.4'])).toBe(
      '# mine\nsearch lan\nnameserver 1.1.1.1\nnameserver 9.9.9.9\nnameserver 8.8.8.8\noptions edns0\n#nameserver 1\n',
    );
    expect(withNameServers('', ['1.1.1.1'])).toBe('nameserver 1.1.1.1\n');
    expect(withNameServers('search lan', ['1.1.1.1'])).toBe('nameserver 1.1.1.1\nsearch lan');
  });

  it('is left alone where it could not be brought back letter by letter', () => {
    expect(['nameserver 1.1.1.1\n', '', 'ä\t😀'].every(isExactText)).toBe(true);
    expect(['a\0b', 'caf\uFFFD', 'x'.repeat(40_000)].some(isExactText)).toBe(false);
  });
});

it('a gai.conf puts IPv4 first once', () => {
  const first = withIpv4First('#precedence ::ffff:0:0/96  100\nprecedence ::ffff:0:0/96 10\nlabel ::/0 1\n');
  expect(first).toBe('#precedence ::ffff:0:0/96  100\nlabel ::/0 1\nprecedence ::ffff:0:0/96  100\n');
  expect(withIpv4First(first ?? '')).toBeNull();
});
