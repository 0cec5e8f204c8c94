import { expect, it } from 'vitest';
import { isSpecialAddress, isStandIn } from '../../../../engine/probes/resolve/special-address.ts';

it.each([
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.0',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.0.1',
  '172.16.0.0',
  '172.31.255.255',
  '192.0.2.1',
  '192.168.0.1',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::FFFF:0a00:0001',
  'fe80::1',
  'febf::1',
  'fc00::1',
  'fd12:3456::1',
  '2001:db8::1',
  '2001:DB8:1::1',
  'ff02::1',
])('no public server is at %s', (address) => expect(isSpecialAddress(address)).toBe(true));

it.each([
  '1.0.0.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.3.1',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '::ffff:20.0.0.1',
  '::ffff:1400:1',
  '2001:4860:4860::8888',
  '2a00:1450::1',
  '64:ff9b::1400:1',
  'fec0::1',
])('a public server may be at %s', (address) => expect(isSpecialAddress(address)).toBe(false));

it.each(['198.18.0.0', '198.19.255.255', '::ffff:198.18.0.7'])(
  '%s may stand in for a server, behind a tunnel',
  (address) => {
    expect([isStandIn(address), isSpecialAddress(address)]).toEqual([true, false]);
  },
);

it.each(['198.17.255.255', '198.20.0.0', '10.0.0.1', '2001:2::1'])('%s stands in for nobody', (address) =>
  expect(isStandIn(address)).toBe(false),
);
