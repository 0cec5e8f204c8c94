// Whether an address is this machine's own: what it says about itself is no sign of anybody else's life.
import type { NetworkState } from './os.ts';
import { ipv6Groups, splitZone } from './parse/address.ts';

const plain = (text: string): string => {
  const { address } = splitZone(text);
  return ipv6Groups(address)?.join(':') ?? address;
};

/** True for an address that one of this machine's interfaces has, however it is written. */
export const isOwnAddress = ({ interfaces }: NetworkState, address: string): boolean =>
  interfaces.some(({ addresses }) => addresses.some((own) => plain(own.address) === plain(address)));
