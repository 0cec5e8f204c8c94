// The way to a host, from its name to a TLS connection whose certificate holds: name, connection, handshake, each timed on
// its own. Everything that is asked over HTTPS by name goes through here, so a proxy has one place to come in.
import type { TLSSocket } from 'node:tls';
import type { Fault, PhasesMs } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { TlsIdentity } from '../deps/net.ts';
import { dial } from './dial.ts';
import type { Way } from './look-context.ts';
import { isSpecialAddress } from './resolve/special-address.ts';

/** Where the addresses of a host come from: the resolver in use, or a known-good list from over HTTPS. */
export type AddressSource =
  { from: 'system'; attempt: number } | { from: 'truth'; attempt: number; addresses: readonly string[] };

/** What is known about a way, however far it led. */
type Walked = { address: string | null; identity: TlsIdentity | null; phasesMs: Partial<PhasesMs> };

/** An open connection, owned by the caller, or where the way ended. */
export type Opening =
  | (Walked & { type: 'open'; socket: TLSSocket; address: string; identity: TlsIdentity; resumed: boolean })
  | (Walked & { type: 'fault'; fault: Fault });

type Found = { addresses: readonly string[]; dns: number | null; code: string | null };

const find = async (context: Way, host: string, source: AddressSource): Promise<Found> => {
  const resolved = source.from === 'system' ? await context.names.system(host, source.attempt) : null;
  const known = resolved?.addresses ?? (source.from === 'truth' ? source.addresses : []);
  return {
    addresses: known.filter((address) => !isSpecialAddress(address)),
    dns: resolved?.tookMs ?? null,
    code: resolved?.outcome ?? null,
  };
};

/** Where to; `spare` for a small handshake, see TlsNames. */
export type Destination = { host: string; port: number; spare?: boolean };

/** Opens a connection to `host` by name; nothing has been sent over it yet but the handshake. */
export const openHost = async (
  context: Way,
  { host, port, spare = false }: Destination,
  source: AddressSource,
  signal: AbortSignal,
): Promise<Opening> => {
  const { addresses, dns, code } = await find(context, host, source);
  const start = { type: 'fault', address: null, identity: null, phasesMs: { dns } } as const;
  if (addresses.length === 0) return { ...start, fault: fault('no-records', 'dns', code) };
  const dialled = await dial(context, addresses, port, signal);
  const { address } = dialled;
  if (dialled.type === 'fault') return { ...start, address, fault: dialled.fault };
  const names = { sni: host, accept: [host], spare };
  const secured = await context.net.secure(dialled.socket, names, { timeoutMs: context.limits().tlsMs, signal });
  const phasesMs = { dns, connect: dialled.tookMs };
  if (secured.type === 'fault') return { ...start, address, phasesMs, fault: secured.fault };
  const { socket, identity, trustFault, resumed = false } = secured;
  const walked = { address: dialled.address, identity, phasesMs: { ...phasesMs, tls: secured.tookMs } };
  if (!trustFault) return { type: 'open', socket, resumed, ...walked };
  socket.destroy();
  return { type: 'fault', ...walked, fault: trustFault };
};
