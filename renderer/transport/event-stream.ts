// One connection for several subscriptions: it lasts until the server ends it, falls silent, or nobody listens any more.
import { busyForMs } from './busy.ts';
import { createEventReader } from './event-reader.ts';

/** The server sends a heartbeat every 15 s; two that are missing, and a little time, mean that it is gone. */
const SILENCE_MS = 40_000;

/** A server that is there begins its answer at once; one that hangs is not waited for as long as one that was heard. */
const FIRST_MS = 5000;

/** Why a connection ended; `againMs` where it comes again and nothing is wrong: it ended by itself, or the server is too busy to begin it. */
export type StreamEnd = 'ended' | 'refused' | { againMs: number; why: 'asked' | 'unseen' | 'busy' };

/** What is heard on a connection: that it stands, that somebody is there, and each piece of data with its channel. */
export type StreamListener = {
  onOpen: () => void;
  onSign: () => void;
  onData: (data: string, channel: string) => void;
};

/** What is listened to, and what the server is told beside. */
export type StreamRequest = { channels: readonly string[]; headers: Readonly<Record<string, string>> };

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
  { channels, headers }: StreamRequest,
  to: StreamListener,
  signal: AbortSignal,
): Promise<StreamEnd> => {
  const silent = new AbortController();
  let patience = setTimeout(() => silent.abort(), FIRST_MS);
  const waitOn = (): void => {
    clearTimeout(patience);
    patience = setTimeout(() => silent.abort(), SILENCE_MS);
  };
  let end: StreamEnd = 'ended';
  const onRetry = (againMs: number): void => void (end = { againMs, why: 'asked' });
  const read = createEventReader({ onData: to.onData, onRetry });
  try {
    const response = await fetch(`/api/listen/${channels.join()}`, {
      headers: { ...headers, accept: 'text/event-stream' },
      cache: 'no-store',
      signal: AbortSignal.any([signal, silent.signal]),
    });
    if (response.status === HTTP_UNAUTHORISED) return 'refused';
    const againMs = busyForMs(response);
    if (againMs !== null) return { againMs, why: 'busy' };
    if (!response.ok || response.body === null) return end;
    waitOn();
    to.onOpen();
    await readAll(response.body, (text) => {
      waitOn();
      to.onSign();
      read(text);
    });
  } catch {
    // Every way in which a connection can break; what listeners throw is kept from here by the caller.
  } finally {
    clearTimeout(patience);
  }
  return end;
};
