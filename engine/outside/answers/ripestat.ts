// RIPEstat's answers (RIPE NCC, RIPEstat data API): an envelope with a status of its own around the data.
import * as v from 'valibot';

const inEnvelope = <Data extends v.GenericSchema>(data: Data) => v.object({ status: v.literal('ok'), data });

const addressSchema = inEnvelope(v.object({ ip: v.pipe(v.string(), v.ip()) }));

/** This machine's address as RIPEstat sees it; null for an answer without one. */
export const readOwnAddress = (value: unknown): string | null => {
  const read = v.safeParse(addressSchema, value);
  return read.success ? read.output.data.ip : null;
};

// Numbers of networks come as text, in older answers as numbers.
const asn = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));

const networkSchema = inEnvelope(v.object({ asns: v.array(asn) }));

/** The numbers of the networks that an address belongs to; null for an answer that does not say. */
export const readNetworks = (value: unknown): number[] | null => {
  const read = v.safeParse(networkSchema, value);
  return read.success ? read.output.data.asns : null;
};

const routesSchema = inEnvelope(
  v.object({
    visibility: v.object({
      v4: v.object({
        ris_peers_seeing: v.pipe(v.number(), v.minValue(0)),
        total_ris_peers: v.pipe(v.number(), v.minValue(1)),
      }),
    }),
  }),
);

/** Which share of the route collectors sees a network, from 0 to 1; null for an answer that does not say. */
export const readSeenShare = (value: unknown): number | null => {
  const read = v.safeParse(routesSchema, value);
  if (!read.success) return null;
  const { ris_peers_seeing: seeing, total_ris_peers: all } = read.output.data.visibility.v4;
  return Math.min(1, seeing / all);
};

/** The beginning of an address that names its network and not its user: 24 bits of IPv4, 48 of IPv6. */
export const truncated = (address: string): string => {
  if (!address.includes(':')) return address.replace(/\.\d+$/, '.0');
  const [head = ''] = address.split('::');
  const groups = [...head.split(':'), '0', '0', '0'].map((group) => (group === '' ? '0' : group));
  return `${groups.slice(0, 3).join(':')}::`;
};
