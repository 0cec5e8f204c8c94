// HTTP's way through a proxy: CONNECT (RFC 9110, section 9.3.6). Any 2xx opens the tunnel.
import type { Fault } from '../../../contract/reading.ts';
import { fault } from '../../deps/fault-from-error.ts';
import type { Taken } from '../../deps/net.ts';
import type { ProxyCredentials } from '../../os/os.ts';
import { userAgent } from '../user-agent.ts';
import { authority, type Handshake } from './handshake.ts';

const basic = ({ user, password }: ProxyCredentials): string => Buffer.from(`${user}:${password}`).toString('base64');

/** Stands for an answer that is not HTTP. */
const NOT_HTTP = 0;

/** The status of an answer, once its headers are whole; what follows them has come through the tunnel. */
const statusIn = (received: Buffer): Taken<number> | null => {
  const text = received.toString('latin1');
  if (!'HTTP/1.'.startsWith(text.slice(0, 7))) return { value: NOT_HTTP, length: received.length };
  const end = text.indexOf('\r\n\r\n');
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(text)?.[1] ?? NOT_HTTP);
  return end < 0 ? null : { value: status, length: end + 4 };
};

const faultOf = (status: number): Fault | null => {
  if (status === NOT_HTTP) return fault('not-http', 'request');
  if (status >= 200 && status < 300) return null;
  return fault(status >= 500 ? 'http-error' : 'http-denied', 'request', `HTTP_${status}`);
};

/** The fault's code when the proxy wants a name and a password. */
export const HTTP_SIGN_IN = 'HTTP_407';

/** Asks an HTTP proxy for a tunnel. */
export const httpConnect: Handshake = async (say, to, credentials) => {
  const lines = [
    `CONNECT ${authority(to)} HTTP/1.1`,
    `Host: ${authority(to)}`,
    `User-Agent: ${userAgent}`,
    ...(credentials ? [`Proxy-Authorization: Basic ${basic(credentials)}`] : []),
  ];
  const answer = await say(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), statusIn);
  return answer.type === 'fault' ? answer.fault : faultOf(answer.value);
};
