import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventStream } from '../../loopback/event-stream.ts';
import { usualLimits } from '../../loopback/limits.ts';

/** The part of a response that a stream uses, whose reader takes up to `room` bytes until it reads. */
const createResponse = (room: number) => {
  let unread = 0;
  const response = Object.assign(new EventEmitter(), {
    headersSent: false,
    destroyed: false,
    writableEnded: false,
    get writableLength() {
      return unread;
    },
    writeHead: () => ({ flushHeaders: () => void (response.headersSent = true) }),
    write: (text: string) => {
      unread += text.length;
      return unread <= room;
    },
    destroy: () => {
      response.destroyed = true;
      response.emit('close');
    },
    read: () => {
      unread = 0;
      response.emit('drain');
    },
  });
  return response;
};

describe('A stream of events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const streamTo = (response: ReturnType<typeof createResponse>) =>
    createEventStream(response as unknown as ServerResponse, usualLimits);

  it('waits 30 s for a reader that is behind, and begins to count again when it has caught up', () => {
    const response = createResponse(0);
    const stream = streamTo(response);
    stream.begin();
    stream.tell('count', 1);
    vi.advanceTimersByTime(29_000);
    response.read();
    // The heartbeat of the 30th second finds it behind again.
    vi.advanceTimersByTime(30_000);
    expect(response.destroyed).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(response.destroyed).toBe(true);
  });

  it('keeps no timer when its reader has left', () => {
    const response = createResponse(0);
    const stream = streamTo(response);
    stream.tell('count', 1);
    expect(vi.getTimerCount()).toBe(0);
    stream.begin();
    expect(vi.getTimerCount()).toBe(2);
    response.destroy();
    expect(vi.getTimerCount()).toBe(0);
  });
});
