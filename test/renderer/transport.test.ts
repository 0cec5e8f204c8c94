import { describe, expect, it } from 'vitest';
import { delayAfter } from '../../renderer/transport/back-off.ts';
import { createContactBook } from '../../renderer/transport/contact.ts';
import { createEventReader } from '../../renderer/transport/event-reader.ts';

const eventsIn = (...pieces: string[]): string[] => {
  const events: string[] = [];
  const onData = (data: string, name: string): void => void events.push(name === '' ? data : `${name}: ${data}`);
  const read = createEventReader({ onData, onRetry: (ms) => events.push(`again after ${ms}`) });
  pieces.forEach(read);
  return events;
};

describe('Reading server-sent events', () => {
  it('gives each event when its blank line has come', () => {
    expect(eventsIn('data: {"a":1}\n\ndata: {"a":2}\n')).toEqual(['{"a":1}']);
  });

  it('puts together what was torn anywhere', () => {
    const text = 'data: {"a":"ä: b"}\n\n: heartbeat\n\ndata: 2\n\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(eventsIn(text.slice(0, cut), text.slice(cut))).toEqual(['{"a":"ä: b"}', '2']);
    }
  });

  it('passes over heartbeats and other fields', () => {
    expect(eventsIn(': still here\n\nid: 3\nmore: 9\ndata: 1\n\n\n\n')).toEqual(['1']);
  });

  it('gives each event its own name and no other one', () => {
    expect(eventsIn('event: a\ndata: 1\n\nevent: b\n\ndata: 2\nevent: c\n\ndata: 3\n\n')).toEqual([
      'a: 1',
      'c: 2',
      '3',
    ]);
  });

  it('hears when it is asked to come again, and passes over what is no time', () => {
    expect(eventsIn('retry: 2000\n\nretry: soon\n\nretry:\n\n')).toEqual(['again after 2000']);
  });

  it('joins the lines of one event, and takes every kind of line end', () => {
    expect(eventsIn('data: a\r\ndata:b\r\n\r\n', 'data: c\r', '\n\r\n')).toEqual(['a\nb', 'c']);
  });
});

describe('The wait before the next try', () => {
  it('doubles from 1 s to 30 s', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map((failures) => delayAfter(failures, 0))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('is shortened by chance, but never below a half', () => {
    expect(delayAfter(1, 1)).toBe(500);
    expect(delayAfter(50, 0.5)).toBe(22_500);
  });
});

describe('The contact', () => {
  it('is told at once and on every change, and only then', () => {
    const book = createContactBook();
    const states: string[] = [];
    const leave = book.onContact(({ state }) => states.push(state));
    book.note({ state: 'here' });
    book.note({ state: 'here' });
    book.note({ state: 'lost', silentMs: 0 });
    leave();
    book.note({ state: 'here' });
    expect(states).toEqual(['connecting', 'here', 'lost']);
  });
});
