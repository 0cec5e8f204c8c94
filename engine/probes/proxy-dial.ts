// Dials through the proxy that this machine is told to use: to the proxy, and through it to the destination, in the
// protocol that the proxy speaks. Names and passwords of the setting go to the proxy and nowhere else.
import type { Socket } from 'node:net';
import type { Fault } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { ProxyServer } from '../os/os.ts';
import { familyOf } from '../os/parse/address.ts';
import { dial, type Dialled } from './dial.ts';
import type { LookContext } from './look-context.ts';
import type { Destination, Handshake, Say } from './proxy/handshake.ts';
import { httpConnect } from './proxy/http-connect.ts';
import { socksConnect } from './proxy/socks5.ts';

/** RFC 6761, section 6.3: this name never leaves the machine, and not every hosts file has it. */
const localhost = /^(.+\.)?localhost$/i;
const loopback = ['127.0.0.1', '::1'];

const handshakes: Readonly<Record<ProxyServer['scheme'], Handshake | null>> = {
  http: httpConnect,
  https: httpConnect,
  socks5: socksConnect,
  // Windows' old version, which few still speak; it is not claimed to be broken for that.
  socks4: null,
};

/** True for a proxy whose protocol is spoken here. */
export const canSpeak = ({ scheme }: ProxyServer): boolean => handshakes[scheme] !== null;

const addressesOf = async (context: LookContext, host: string, attempt: number): Promise<readonly string[]> => {
  if (familyOf(host) !== null) return [host];
  return localhost.test(host) ? loopback : (await context.names.system(host, attempt)).addresses;
};

type Opened = { type: 'opened'; socket: Socket } | { type: 'fault'; fault: Fault };

/** The socket to speak over: for an HTTPS proxy one whose certificate holds, since the password follows. */
const openOver = async (
  context: LookContext,
  { scheme, host }: ProxyServer,
  socket: Socket,
  signal: AbortSignal,
): Promise<Opened> => {
  if (scheme !== 'https') return { type: 'opened', socket };
  // An address is no server name (RFC 6066, section 3).
  const names = { sni: familyOf(host) === null ? host : '', accept: [host] };
  const secured = await context.net.secure(socket, names, { timeoutMs: context.limits().tlsMs, signal });
  if (secured.type === 'fault') return secured;
  if (!secured.trustFault) return { type: 'opened', socket: secured.socket };
  secured.socket.destroy();
  return { type: 'fault', fault: secured.trustFault };
};

/**
 * Opens a tunnel through `proxy` to `to`; the stage of a fault says how far it came: `connect` to the proxy, `tls` with it,
 * `request` of the tunnel. `address` is the proxy's own: what the name leads to, only the proxy knows. `attempt` is for
 * looking up the proxy's name.
 */
export const dialThroughProxy = async (
  context: LookContext,
  proxy: ProxyServer,
  to: Destination & { attempt: number },
  signal: AbortSignal,
): Promise<Dialled> => {
  const startedMs = context.clock.monotonicMs();
  const elapsed = (): number => context.clock.monotonicMs() - startedMs;
  const handshake = handshakes[proxy.scheme];
  if (!handshake) return { type: 'fault', fault: fault('malformed', null), afterMs: 0, address: null };
  const dialled = await dial(context, await addressesOf(context, proxy.host, to.attempt), proxy.port, signal);
  if (dialled.type === 'fault') return dialled;
  const { address } = dialled;
  const opened = await openOver(context, proxy, dialled.socket, signal);
  if (opened.type === 'fault') return { ...opened, afterMs: elapsed(), address };
  const { socket } = opened;
  const { connectMs, tlsMs } = context.limits();
  // The proxy has to find and reach the destination before it can answer.
  const limit = { timeoutMs: connectMs + tlsMs, signal };
  const say: Say = (packet, accept) => context.net.converse(socket, packet, accept, limit);
  const refused = await handshake(say, to, proxy.credentials?.() ?? null);
  const tookMs = elapsed();
  if (!refused) return { type: 'connected', socket, tookMs, ownMs: tookMs, address };
  socket.destroy();
  return { type: 'fault', fault: refused, afterMs: elapsed(), address };
};
