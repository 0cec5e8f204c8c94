// Addresses that no public service has (IANA special-purpose registries, RFC 6890). A resolver that gives one of them
// for a TikTok name does not tell the truth about it.

const blocks4: ReadonlyArray<readonly [string, number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const asNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const inBlock = (address: string, [base, bits]: readonly [string, number]): boolean =>
  Math.floor(asNumber(address) / 2 ** (32 - bits)) === Math.floor(asNumber(base) / 2 ** (32 - bits));

// Unspecified, loopback, link-local, unique local, documentation, multicast.
const special6 = /^(::|::1|fe[89ab][0-9a-f]:.*|f[cd][0-9a-f]{2}:.*|2001:db8:.*|ff[0-9a-f]{2}:.*)$/i;

// An IPv4 address in IPv6's clothes (RFC 4291 section 2.5.5.2), with dots or in hexadecimal.
const mapped4 = (address: string): string | null => {
  const [, dotted, high, low] = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(address) ?? [];
  if (dotted !== undefined) return dotted;
  if (high === undefined || low === undefined) return null;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
};

/** True for an address that cannot be a public server's; `address` is an IP literal. */
export const isSpecialAddress = (address: string): boolean => {
  const mapped = mapped4(address);
  if (mapped !== null) return isSpecialAddress(mapped);
  return address.includes(':') ? special6.test(address) : blocks4.some((block) => inBlock(address, block));
};
