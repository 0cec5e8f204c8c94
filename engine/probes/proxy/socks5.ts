// SOCKS5: a greeting that agrees on how to sign in, then the wish (RFC 1928), with a name and a password in between where
// the server wants them (RFC 1929). Names go to the proxy as they are, as with socks5h.
import type { Fault, FaultKind } from '../../../contract/reading.ts';
import { fault } from '../../deps/fault-from-error.ts';
import type { Taken } from '../../deps/net.ts';
import type { ProxyCredentials } from '../../os/os.ts';
import { ipv4Bytes, ipv6Groups } from '../../os/parse/address.ts';
import type { Destination, Handshake, Say } from './handshake.ts';

const VERSION = 5;
const CONNECT = 1;
const [NO_SIGN_IN, SIGN_IN] = [0, 2];
const [TYPE_IPV4, TYPE_NAME, TYPE_IPV6] = [1, 3, 4];
/** Lengths travel in one byte. */
const MAX_TEXT_BYTES = 255;

/** The fault's code when the server wants a name and a password, or not these. */
export const SOCKS_SIGN_IN = 'SOCKS_AUTH';

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value).subarray(0, MAX_TEXT_BYTES);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

const addressOf = (host: string): Buffer => {
  const four = ipv4Bytes(host);
  if (four) return Buffer.from([TYPE_IPV4, ...four]);
  const six = ipv6Groups(host);
  if (six) return Buffer.from([TYPE_IPV6, ...six.flatMap((group) => [group >> 8, group & 0xff])]);
  return Buffer.concat([Buffer.from([TYPE_NAME]), text(host)]);
};

const pair = ([first, second]: Buffer): Taken<readonly [number, number]> | null =>
  first === undefined || second === undefined ? null : { value: [first, second], length: 2 };

/** Bytes of the address that the server tells, by its type; what is behind it is nobody's business here. */
const addressLength = (type: number, first: number): number =>
  type === TYPE_IPV4 ? 4 : type === TYPE_IPV6 ? 16 : first + 1;

/** Stands for a reply that is not SOCKS5. */
const FOREIGN = -1;

const reply = (received: Buffer): Taken<number> | null => {
  const [version, code, , type, first] = received;
  if (version !== undefined && version !== VERSION) return { value: FOREIGN, length: received.length };
  if (code === undefined || type === undefined || first === undefined) return null;
  const length = 4 + addressLength(type, first) + 2;
  return received.length < length ? null : { value: code, length };
};

/** RFC 1928 section 6: 2 not allowed, 3 and 4 unreachable, 5 refused, 6 hop limit; the rest are failures of its own. */
const kinds: Readonly<Record<number, FaultKind>> = {
  2: 'prohibited',
  3: 'unreachable',
  4: 'unreachable',
  5: 'refused',
  6: 'unreachable',
};

const signIn = async (say: Say, { user, password }: ProxyCredentials): Promise<Fault | null> => {
  const answer = await say(Buffer.concat([Buffer.from([1]), text(user), text(password)]), pair);
  if (answer.type === 'fault') return answer.fault;
  return answer.value[1] === 0 ? null : fault('http-denied', 'request', SOCKS_SIGN_IN);
};

const greet = async (say: Say, credentials: ProxyCredentials | null): Promise<Fault | null> => {
  const methods = credentials ? [NO_SIGN_IN, SIGN_IN] : [NO_SIGN_IN];
  const answer = await say(Buffer.from([VERSION, methods.length, ...methods]), pair);
  if (answer.type === 'fault') return answer.fault;
  const [version, method] = answer.value;
  if (version !== VERSION) return fault('malformed', 'request');
  if (method === SIGN_IN && credentials) return signIn(say, credentials);
  return method === NO_SIGN_IN ? null : fault('http-denied', 'request', SOCKS_SIGN_IN);
};

const wish = ({ host, port }: Destination): Buffer =>
  Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), addressOf(host), Buffer.from([port >> 8, port & 0xff])]);

/** Asks a SOCKS5 server for a tunnel. */
export const socksConnect: Handshake = async (say, to, credentials) => {
  const refused = await greet(say, credentials);
  if (refused) return refused;
  const answer = await say(wish(to), reply);
  if (answer.type === 'fault') return answer.fault;
  if (answer.value === 0) return null;
  if (answer.value === FOREIGN) return fault('malformed', 'request');
  return fault(kinds[answer.value] ?? 'closed', 'request', `SOCKS_${answer.value}`);
};
