// A conversation with OBS in which anything may be asked for, also what the program never asks: so it shares no code with it.
import { createHash } from 'node:crypto';
import { WebSocket } from 'undici';

type Message = {
  op: number;
  d: {
    authentication: { salt: string; challenge: string };
    requestId: string;
    requestStatus: { result: boolean; comment?: string };
    responseData?: unknown;
  };
};

/** Requests, each with its answer; rejects when OBS does not do it, or is gone. */
export type Conversation = { request: (type: string, data?: unknown) => Promise<unknown>; end: () => void };

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Enters with the password; rejects when OBS is not there. */
export const converseWithObs = async (password: string): Promise<Conversation> => {
  const socket = new WebSocket('ws://127.0.0.1:4455', 'obswebsocket.json');
  const send = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));
  const entered = Promise.withResolvers<undefined>();
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  const fail = (why: string): void => {
    for (const { reject } of [entered, ...waiting.values()]) reject(new Error(why));
  };
  socket.addEventListener('error', () => fail('OBS does not answer'));
  socket.addEventListener('close', ({ code }) => fail(`OBS hung up: ${code}`));
  socket.addEventListener('message', ({ data: text }) => {
    const { op, d } = JSON.parse(String(text)) as Message;
    if (op === 0) {
      const { salt, challenge } = d.authentication;
      send(1, { rpcVersion: 1, eventSubscriptions: 0, authentication: digest(digest(password + salt) + challenge) });
    }
    if (op === 2) entered.resolve(undefined);
    if (op !== 7) return;
    const asked = waiting.get(d.requestId);
    waiting.delete(d.requestId);
    if (d.requestStatus.result) asked?.resolve(d.responseData ?? null);
    else asked?.reject(new Error(`refused: ${d.requestStatus.comment}`));
  });
  await entered.promise;
  let count = 0;
  return {
    request: (requestType, requestData = {}) => {
      count += 1;
      const asked = Promise.withResolvers<unknown>();
      if (socket.readyState !== WebSocket.OPEN) asked.reject(new Error('OBS has hung up'));
      waiting.set(String(count), asked);
      send(6, { requestId: String(count), requestType, requestData });
      return asked.promise;
    },
    end: () => socket.close(),
  };
};
