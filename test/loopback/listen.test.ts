import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { outsideSample, snapshotSample } from '../contract/samples.ts';
import { patience } from '../engine/support/patience.ts';
import { call, codeIn, dial, open, statusIn } from './http-client.ts';
import { startServing } from './serving.ts';
import type { Serving } from './serving.ts';

const path = '/api/listen/health.changed';
const atNoon = { ...snapshotSample, at: '2026-11-21T12:00:00.000Z' };
const later = { ...snapshotSample, at: '2026-11-21T12:01:00.000Z' };

/** A reader of the stream: its events so far, its lines, and a way to leave. */
const listenTo = async (serving: Serving, cookie: string, channels = 'health.changed') => {
  const response = await open(serving.port, { path: `/api/listen/${channels}`, cookie });
  const lines: string[] = [];
  createInterface({ input: response }).on('line', (line) => lines.push(line));
  const ended = new Promise((resolve) => response.on('error', () => undefined).once('close', resolve));
  return {
    response,
    lines,
    events: (): unknown[] =>
      lines.filter((line) => line.startsWith('data: ')).map((line) => JSON.parse(line.slice(6)) as unknown),
    names: () => lines.filter((line) => line.startsWith('event: ')).map((line) => line.slice(7)),
    leave: () => response.destroy(),
    ended,
  };
};

/** A raw reader that never reads what it is told. */
const deafReader = async (serving: Serving, cookie: string) => {
  const dialled = dial(serving.port);
  dialled.socket.pause();
  dialled.socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nCookie: ${cookie}\r\n\r\n`);
  await expect.poll(serving.listeners, patience).toBe(1);
  return dialled;
};

/** More than what the operating system keeps for a reader that does not read. */
const heavy = { ...snapshotSample, verdict: { ...snapshotSample.verdict, summary: 'x'.repeat(1024 * 1024) } };

describe('A subscription of the window', () => {
  it('gives the present value at once and then every change, each as one event', async () => {
    await using serving = await startServing();
    const reader = await listenTo(serving, await serving.enter());
    expect(reader.response).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/event-stream' } });
    await expect.poll(reader.events, patience).toEqual([snapshotSample]);
    serving.tell(atNoon);
    serving.tell(later);
    await expect.poll(reader.events, patience).toEqual([snapshotSample, atNoon, later]);
    expect(reader.names()).toEqual(Array.from({ length: 3 }, () => 'health.changed'));
    expect(reader.lines).toHaveLength(9);
  });

  it('ends on the engine’s side when the reader leaves', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const [first, second] = [await listenTo(serving, cookie), await listenTo(serving, cookie)];
    expect(serving.listeners()).toBe(2);
    first.leave();
    await expect.poll(serving.listeners, patience).toBe(1);
    serving.tell(atNoon);
    await expect.poll(second.events, patience).toEqual([snapshotSample, atNoon]);
    second.leave();
    await expect.poll(serving.listeners, patience).toBe(0);
  });

  it('shows that it is alive while nothing changes', async () => {
    await using serving = await startServing({ heartbeatMs: 20 });
    const reader = await listenTo(serving, await serving.enter());
    await expect.poll(() => reader.lines.filter((line) => line === ':').length, patience).toBeGreaterThan(2);
    expect(reader.events()).toEqual([snapshotSample]);
  });

  it.each([
    ...['none', 'health.current', 'health', 'app.about', '__proto__.toString'],
    ...['health.changed,none', 'none,health.changed', 'health.changed,', 'health.changed,app.about'],
  ])('to "%s" is refused with 404, and nothing of it is begun', async (channels) => {
    await using serving = await startServing();
    const answer = await serving.call({ path: `/api/listen/${channels}`, cookie: await serving.enter() });
    expect([answer.status, codeIn(answer)]).toEqual([404, 'unknown-channel']);
    expect(answer.text).not.toContain(channels);
    expect(serving.listeners()).toBe(0);
  });
});

describe('Several subscriptions of a window', () => {
  it('are one stream: each tells what is so at once and then its changes, by its name', async () => {
    await using serving = await startServing();
    const reader = await listenTo(serving, await serving.enter(), 'health.changed,outside.changed,health.changed');
    await expect.poll(reader.names, patience).toEqual(['health.changed', 'outside.changed']);
    expect(reader.events()).toEqual([snapshotSample, outsideSample]);
    serving.tell(atNoon);
    await expect.poll(reader.names, patience).toEqual(['health.changed', 'outside.changed', 'health.changed']);
    expect(serving.listeners()).toBe(1);
    reader.leave();
    await expect.poll(serving.listeners, patience).toBe(0);
  });

  it('may be all that there are', async () => {
    await using serving = await startServing();
    const all = Object.entries(api).flatMap(([group, entries]) =>
      Object.entries(entries)
        .filter(([, { type }]) => type === 'tell')
        .map(([name]) => `${group}.${name}`),
    );
    const reader = await listenTo(serving, await serving.enter(), all.join());
    await expect.poll(() => reader.names().toSorted(), patience).toEqual(all.toSorted());
  });

  it('are refused where they are more than any honest window has', async () => {
    await using serving = await startServing({ subscriptions: 1 });
    const answer = await serving.call({
      path: '/api/listen/health.changed,outside.changed',
      cookie: await serving.enter(),
    });
    expect([answer.status, codeIn(answer)]).toEqual([400, 'usage']);
    expect(serving.listeners()).toBe(0);
  });
});

describe('How many streams there are', () => {
  it('is limited to 16; the next is told to wait, and gets its turn when one leaves', async () => {
    await using serving = await startServing();
    const readers = await Promise.all(Array.from({ length: 16 }, async () => listenTo(serving, await serving.enter())));
    const cookie = await serving.enter();
    const refused = await call(serving.port, { path, cookie });
    expect([refused.status, codeIn(refused)]).toEqual([429, 'too-many']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    readers[0]?.leave();
    await expect.poll(serving.listeners, patience).toBe(15);
    const reader = await listenTo(serving, cookie);
    expect(reader.response.statusCode).toBe(200);
  });

  it('is limited to 5 in one browser; whoever comes next hears what is so, and is asked to come again', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const readers = await Promise.all(Array.from({ length: 5 }, () => listenTo(serving, cookie)));
    const guest = await listenTo(serving, cookie, 'health.changed,outside.changed');
    await guest.ended;
    expect(guest.events()).toEqual([snapshotSample, outsideSample]);
    expect(guest.lines).toContain('retry: 2000');
    await expect.poll(serving.listeners, patience).toBe(5);
    // Another browser has connections of its own.
    const other = await listenTo(serving, await serving.enter());
    serving.tell(atNoon);
    await expect.poll(other.events, patience).toEqual([snapshotSample, atNoon]);

    readers[0]?.leave();
    await expect.poll(serving.listeners, patience).toBe(5);
    const late = await listenTo(serving, cookie);
    serving.tell(later);
    await expect.poll(late.events, patience).toEqual([snapshotSample, later]);
  });
});

describe('A reader that does not read', () => {
  it('is dropped when more than 1 MiB waits for it, and others are told on', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const deaf = await deafReader(serving, cookie);
    const reader = await listenTo(serving, cookie);
    let told = 0;
    while (serving.listeners() > 1 && told < 64) {
      serving.tell(heavy);
      told += 1;
      await expect.poll(() => reader.events().length, patience).toBe(told + 1);
    }
    expect(serving.listeners()).toBe(1);
    expect(told).toBeGreaterThan(1);
    deaf.socket.destroy();
  });

  it('is dropped when it leaves anything unread for too long', async () => {
    await using serving = await startServing({ unreadBytes: Infinity, unreadMs: 50 });
    const deaf = await deafReader(serving, await serving.enter());
    for (let told = 0; told < 16; told += 1) serving.tell(heavy);
    await expect.poll(serving.listeners, patience).toBe(0);
    deaf.socket.resume();
    expect(statusIn(await deaf.said)).toBe(200);
  });

  it('is not dropped when it reads in time', async () => {
    await using serving = await startServing({ unreadBytes: Infinity, unreadMs: 20_000 });
    const slow = await deafReader(serving, await serving.enter());
    for (let told = 0; told < 16; told += 1) serving.tell(heavy);
    slow.socket.resume();
    serving.tell(atNoon);
    await expect.poll(() => slow.heard().includes(atNoon.at), patience).toBe(true);
    expect(serving.listeners()).toBe(1);
  });
});

describe('The end of the server', () => {
  it('ends open streams, half-sent requests and idle connections', async () => {
    await using serving = await startServing();
    const reader = await listenTo(serving, await serving.enter());
    const idle = dial(serving.port);
    const half = dial(serving.port, 'POST /api/ask/health.current HTTP/1.1\r\n');
    await once(half.socket, 'connect');
    await serving.close();
    await Promise.all([reader.ended, idle.said, half.said]);
    expect(serving.listeners()).toBe(0);
    await expect(call(serving.port, {})).rejects.toThrow('ECONNREFUSED');
  });
});
