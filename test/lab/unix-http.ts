// Small requests to the servers' control sockets and to the relays.
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';

const TIMEOUT_MS = 2000;

/**
 * Sends one HTTP request to a unix-domain socket; status and body of the answer, or a rejection when nobody listens.
 */
export function askSocket(
  socketPath: string,
  method: 'GET' | 'PUT',
  path: string,
  body?: unknown,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, method, path, timeout: TIMEOUT_MS, agent: false }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: answer }), reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${socketPath}: no answer within ${TIMEOUT_MS} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Sends one line to a unix-domain socket and returns the line that comes back. */
export function askLine(socketPath: string, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const connection = createConnection(socketPath, () => connection.write(`${line}\n`));
    connection.setTimeout(TIMEOUT_MS, () =>
      connection.destroy(new Error(`${socketPath}: no answer within ${TIMEOUT_MS} ms`)),
    );
    connection.setEncoding('utf8').on('data', (part: string) => (answer += part));
    connection.on('error', reject).on('end', () => resolve(answer.trim()));
  });
}
