// One stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). A reader that does not
// read is let go: what it leaves unread would pile up in the memory of a program that is meant to run for weeks.
import type { ServerResponse } from 'node:http';
import type { Limits } from './limits.ts';

/** Tells values as events, each with its name, until its reader leaves, is dropped, or `end` is called. */
export type EventStream = {
  /** Sends the head, and what was told before. Nothing is sent before, so that a refusal can still take the stream's place. */
  begin: () => void;
  /** The name has no line breaks. */
  tell: (name: string, value: unknown) => void;
  /** Ends; its reader is asked to come again after so many milliseconds, where it is told so. */
  end: (againMs?: number) => void;
};

/** A stream on a response whose head was not sent yet. */
export const createEventStream = (
  response: ServerResponse,
  { unreadBytes, unreadMs, heartbeatMs }: Pick<Limits, 'unreadBytes' | 'unreadMs' | 'heartbeatMs'>,
): EventStream => {
  let stalled: NodeJS.Timeout | undefined;
  let toldBefore: string[] | null = [];
  const drop = (): void => void response.destroy();
  const goesOn = (): void => {
    clearTimeout(stalled);
    stalled = undefined;
  };
  const write = (text: string): void => {
    if (toldBefore !== null) return void toldBefore.push(text);
    if (response.destroyed || response.writableEnded) return;
    // Asked before writing: one long value is no sign of a reader that does not read.
    if (response.writableLength > unreadBytes) return drop();
    if (!response.write(text)) stalled ??= setTimeout(drop, unreadMs);
  };
  const begin = (): void => {
    const texts = toldBefore ?? [];
    toldBefore = null;
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    if (texts.length > 0) write(texts.join(''));
    const beating = setInterval(() => write(':\n\n'), heartbeatMs);
    response.on('drain', goesOn).once('close', () => {
      clearInterval(beating);
      goesOn();
    });
  };
  return {
    begin,
    tell: (name, value) => write(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`),
    end: (againMs) => {
      if (againMs !== undefined) write(`retry: ${againMs}\n\n`);
      response.end();
    },
  };
};
