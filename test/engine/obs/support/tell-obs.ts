// Runs where OBS runs: makes one request of OBS and prints the answer as JSON. It can start and stop a stream, which the program
// never does, so it shares no code with it.
import { createHash } from 'node:crypto';
import { WebSocket } from 'undici';

const [, , password = '', requestType = '', data = '{}'] = process.argv;
const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

type Message = {
  op: number;
  d: {
    authentication: { salt: string; challenge: string };
    requestStatus: { result: boolean; comment?: string };
    responseData?: unknown;
  };
};

const socket = new WebSocket('ws://127.0.0.1:4455', 'obswebsocket.json');
const send = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));
const answer = Promise.withResolvers<Message['d']>();
socket.addEventListener('error', () => answer.reject(new Error('OBS does not answer')));
socket.addEventListener('close', ({ code }) => answer.reject(new Error(`OBS hung up: ${code}`)));
socket.addEventListener('message', ({ data: text }) => {
  const { op, d } = JSON.parse(String(text)) as Message;
  if (op === 0) {
    const { salt, challenge } = d.authentication;
    send(1, { rpcVersion: 1, eventSubscriptions: 0, authentication: digest(digest(password + salt) + challenge) });
  }
  if (op === 2) send(6, { requestId: '1', requestType, requestData: JSON.parse(data) as unknown });
  if (op === 7) answer.resolve(d);
});
const { requestStatus, responseData } = await answer.promise;
socket.close();
if (!requestStatus.result) throw new Error(`${requestType}: ${requestStatus.comment}`);
process.stdout.write(JSON.stringify(responseData ?? null));
