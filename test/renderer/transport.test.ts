import { describe, expect, it } from 'vitest';
import { delayAfter } from '../../renderer/transport/back-off.ts';
import { createContactBook } from '../../renderer/transport/contact.ts';
import type { ContactBook } from '../../renderer/transport/contact.ts';
import { createEventReader } from '../../renderer/transport/event-reader.ts';

const eventsIn = (...pieces: string[]): string[] => {
  const events: string[] = [];
  const read = createEventReader((data) => events.push(data));
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
    expect(eventsIn(': still here\n\nevent: x\nid: 3\nretry: 9\ndata: 1\n\n\n\n')).toEqual(['1']);
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

describe('The contact of several subscriptions', () => {
  const [health, outside] = [{}, {}];
  const lost = { state: 'lost', silentMs: 0 } as const;
  const heard = (): { book: ContactBook; states: string[] } => {
    const book = createContactBook();
    const states: string[] = [];
    book.onContact(({ state }) => states.push(state));
    book.note({ state: 'here' }, health);
    book.note({ state: 'here' }, outside);
    return { book, states };
  };

  it('is lost as soon as one is lost, and back when all are back', () => {
    const { book, states } = heard();
    book.note(lost, health);
    book.note(lost, outside);
    book.note({ state: 'here' }, outside);
    expect(states).toEqual(['connecting', 'here', 'lost']);
    book.note({ state: 'here' }, health);
    expect(states.at(-1)).toBe('here');
  });

  it('is not held up by one that has ended', () => {
    const { book, states } = heard();
    book.note(lost, outside);
    book.forget(outside);
    expect(states).toEqual(['connecting', 'here', 'lost', 'here']);
  });

  it('stays as it was when the last one ends', () => {
    const { book, states } = heard();
    book.forget(health);
    book.forget(outside);
    expect(states.at(-1)).toBe('here');
  });

  it('is cut off for all when a question is refused', () => {
    const { book, states } = heard();
    book.note({ state: 'shut-out' });
    expect(states.at(-1)).toBe('shut-out');
  });
});
