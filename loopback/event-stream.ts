// One stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). A reader that does not
// read is let go: what it leaves unread would pile up in the memory of a program that is meant to run for weeks.
import type { ServerResponse } from 'node:http';
import type { Limits } from './limits.ts';

/** Tells values as events until its reader leaves, is dropped, or `end` is called. */
export type EventStream = { begin: () => void; tell: (value: unknown) => void; end: () => void };

/** A stream on a response whose head was not sent yet. */
export const createEventStream = (
  response: ServerResponse,
  { unreadBytes, unreadMs, heartbeatMs }: Pick<Limits, 'unreadBytes' | 'unreadMs' | 'heartbeatMs'>,
): EventStream => {
  let stalled: NodeJS.Timeout | undefined;
  const drop = (): void => void response.destroy();
  const goesOn = (): void => {
    clearTimeout(stalled);
    stalled = undefined;
  };
  const begin = (): void => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  };
  const write = (text: string): void => {
    if (response.destroyed || response.writableEnded) return;
    // Asked before writing: one long value is no sign of a reader that does not read.
    if (response.writableLength > unreadBytes) return drop();
    begin();
    if (!response.write(text)) stalled ??= setTimeout(drop, unreadMs);
  };
  const beating = setInterval(() => write(':\n\n'), heartbeatMs);
  response.on('drain', goesOn).once('close', () => {
    clearInterval(beating);
    goesOn();
  });
  return { begin, tell: (value) => write(`data: ${JSON.stringify(value)}\n\n`), end: () => void response.end() };
};
