// One connection to a subscription: it lasts until the server ends it, falls silent, or nobody listens any more.
import { createEventReader } from './event-reader.ts';

/** The server sends a heartbeat every 15 s; two that are missing, and a little time, mean that it is gone. */
const SILENCE_MS = 40_000;

/** Why a connection ended. */
export type StreamEnd = 'ended' | 'refused';

/** What is heard on a connection: that it stands, and each piece of data. */
export type StreamListener = { onOpen: () => void; onSign: () => void; onData: (data: string) => void };

/** Where a stream is, and what its server is told beside. */
export type StreamRequest = { url: string; headers: Readonly<Record<string, string>> };

const HTTP_UNAUTHORISED = 401;

const readAll = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onText: (text: string) => void,
): Promise<void> => {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) onText(piece.value);
};

/** Follows a stream. Network trouble ends it like the server's own end does; `signal` ends it too. */
export const followStream = async (
  { url, headers }: StreamRequest,
  to: StreamListener,
  signal: AbortSignal,
): Promise<StreamEnd> => {
  const silent = new AbortController();
  let patience = setTimeout(() => silent.abort(), SILENCE_MS);
  const sign = (): void => {
    clearTimeout(patience);
    patience = setTimeout(() => silent.abort(), SILENCE_MS);
    to.onSign();
  };
  const read = createEventReader(to.onData);
  try {
    const response = await fetch(url, {
      headers: { ...headers, accept: 'text/event-stream' },
      cache: 'no-store',
      signal: AbortSignal.any([signal, silent.signal]),
    });
    if (response.status === HTTP_UNAUTHORISED) return 'refused';
    if (!response.ok || response.body === null) return 'ended';
    to.onOpen();
    await readAll(response.body, (text) => {
      sign();
      read(text);
    });
  } catch {
    // Every way in which a connection can break; what listeners throw is kept from here by the caller.
  } finally {
    clearTimeout(patience);
  }
  return 'ended';
};
