// How long a target takes to answer when there is next to nothing to arrive: the way there and back, and what it thinks.
import type { Socket } from 'node:net';
import type { HttpRequest } from '../deps/net.ts';
import type { Way } from '../probes/look-context.ts';

/** Says it of a target behind a connected socket, in ms; null where it does not answer within `timeoutMs`. */
export const ownAnswerMs = async (
  { clock, net }: Way,
  socket: Socket,
  request: Omit<HttpRequest, 'body'>,
  limit: { timeoutMs: number; signal: AbortSignal },
): Promise<number | null> => {
  const startedMs = clock.monotonicMs();
  const answer = await net.request(socket, { ...request, body: Buffer.alloc(1) }, limit);
  return answer.type === 'answer' ? clock.monotonicMs() - startedMs : null;
};
