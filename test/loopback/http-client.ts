// Talks to the server as a browser never would: paths as they are, any header, or bare bytes.
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request; the method is GET unless there is a body. */
export type Call = {
  path?: string;
  method?: string;
  cookie?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
};

/** An answer; `cookie` is the name and value of the cookie it set, `failure` the error of a JSON refusal. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; cookie: string | null };

const optionsOf = (port: number, { path = '/', method, cookie, headers, body }: Call) => ({
  host: '127.0.0.1',
  port,
  path,
  method: method ?? (body === undefined ? 'GET' : 'POST'),
  agent: false as const,
  headers: {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
});

/** Sends a request and gives the answer once its head is there. */
export const open = (port: number, what: Call): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(optionsOf(port, what), resolve).once('error', reject).end(what.body);
  });

/** Sends a request and gives the whole answer. */
export const call = async (port: number, what: Call): Promise<Answer> => {
  const response = await open(port, what);
  const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? null;
  return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response), cookie };
};

/** Asks a question of the API. */
export const askBy = (cookie: string, channel: string, argument?: unknown): Call => ({
  path: `/api/ask/${channel}`,
  cookie,
  body: JSON.stringify({ argument }),
});

/** The code in a JSON refusal; throws for anything else. */
export const codeIn = ({ text, headers }: Answer): string => {
  const said = JSON.parse(text) as { ok: boolean; error: { code: string; message: string } };
  if (said.ok || said.error.message === '' || !headers['content-type']?.startsWith('application/json')) {
    throw new Error(`not a refusal: ${text}`);
  }
  return said.error.code;
};

/** A connection; `heard` is what came back so far, `said` all of it, once the server has closed the connection. */
export type Dialled = { socket: Socket; heard: () => string; said: Promise<string> };

/** Opens a connection and sends bytes as they are. */
export const dial = (port: number, bytes = ''): Dialled => {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  const said = new Promise<string>((resolve) => {
    socket.setEncoding('latin1').on('data', (part: string) => (heard += part));
    // A connection that was reset has said all that it had to say.
    socket.on('error', () => resolve(heard)).once('close', () => resolve(heard));
  });
  socket.write(bytes);
  return { socket, heard: () => heard, said };
};

/** The status of a raw answer; 0 when there is none. */
export const statusIn = (said: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(said)?.[1] ?? 0);
