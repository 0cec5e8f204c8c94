import { expect, it } from 'vitest';
import type { NetworkState } from '../../../engine/os/os.ts';
import { isOwnAddress } from '../../../engine/os/own-address.ts';

const network: NetworkState = {
  interfaces: [
    {
      ...{ name: 'Ethernet 2', up: true, carrier: true, tunnel: false },
      addresses: [
        { family: 4, address: '192.168.1.5' },
        { family: 6, address: 'fe80::5' },
      ],
    },
  ],
  routes: [],
};

it.each([
  ['192.168.1.5', true],
  ['fe80::5%12', true],
  ['FE80:0:0:0:0:0:0:5', true],
  ['192.168.1.1', false],
  ['fe80::1%12', false],
  ['nonsense', false],
])('%s is this machine’s own: %s', (address, isOwn) => expect(isOwnAddress(network, address)).toBe(isOwn));
