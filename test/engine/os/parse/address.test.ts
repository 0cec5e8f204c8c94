import { describe, expect, it } from 'vitest';
import {
  familyOf,
  ipv6Groups,
  isDeviceName,
  isSafeAddress,
  isUsableAddress,
} from '../../../../engine/os/parse/address.ts';
import { isIP } from 'node:net';
import { hostileNames, nonsense } from '../fixture.ts';

describe('telling addresses from other text', () => {
  it.each([
    '1.2.3.4',
    '0.0.0.0',
    '255.255.255.255',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.4 ',
    'a.b.c.d',
    '::',
    '::1',
    '1::',
    'fe80::1',
    '2001:db8::1:2',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '::ffff:1.2.3.4',
    '64:ff9b::1.2.3.4',
    '1:2:3:4:5:6:7::',
    '1::2::3',
    ':::',
    ':1',
    '12345::',
    'g::',
    '::1.2.3.4.5',
    '1.2.3.4::',
    'fe80::1%eth0',
    '',
    '%',
    '1.2.3.4%eth0',
  ])('agrees with Node about %j', (text) => {
    expect(familyOf(text) ?? 0).toBe(isIP(text));
  });

  it('knows the groups behind the short forms', () => {
    expect(ipv6Groups('fe80::1')).toEqual([0xfe80, 0, 0, 0, 0, 0, 0, 1]);
    expect(ipv6Groups('::ffff:1.2.3.4')).toEqual([0, 0, 0, 0, 0, 0xffff, 0x102, 0x304]);
  });

  it('takes no nonsense for an address', () => {
    for (const text of [...nonsense, ...hostileNames]) expect(familyOf(text)).toBeNull();
  });
});

describe('what may be handed to a program', () => {
  it('lets a zone through only on a link-local IPv6 address', () => {
    expect(isSafeAddress('192.168.77.1')).toBe(true);
    expect(isSafeAddress('fe80::1%wlan0')).toBe(true);
    expect(isSafeAddress('fe80::1%12')).toBe(true);
    expect(isSafeAddress('2001:db8::1%wlan0')).toBe(false);
    expect(isSafeAddress('fe80::1%')).toBe(false);
    expect(isSafeAddress('fe80::1%a b')).toBe(false);
    expect(isSafeAddress('fe80::1%-I')).toBe(false);
    expect(isSafeAddress('-c1')).toBe(false);
  });

  it('refuses names that look like an option, a path, two words or a book', () => {
    const refused = hostileNames.filter((name) => !isDeviceName(name));
    expect(refused).toEqual(['two words', '-rf', '../../etc', 'n'.repeat(200)]);
  });
});

describe('what counts as an address that leads somewhere', () => {
  it.each(['192.168.77.10', '10.0.0.1', '100.64.3.2', '8.8.8.8', 'fd77::10', '2001:db8::1', '2a00::1'])(
    '%s does',
    (address) => expect(isUsableAddress(address)).toBe(true),
  );

  it.each([
    '169.254.3.4',
    '127.0.0.1',
    '0.0.0.0',
    '224.0.0.251',
    '255.255.255.255',
    'fe80::1',
    'febf::1',
    'fe80::1%wlan0',
    '::1',
    '::',
    'ff02::1',
    'nonsense',
    '',
  ])('%j does not', (address) => expect(isUsableAddress(address)).toBe(false));
});
