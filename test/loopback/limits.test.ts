import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { patience } from '../engine/support/patience.ts';
import { askBy, call, codeIn, dial, statusIn } from './http-client.ts';
import { scriptPath, startServing } from './serving.ts';
import type { Serving } from './serving.ts';

const headOf = (serving: Serving, cookie: string, ...more: readonly string[]): string =>
  [
    'POST /api/ask/health.checkAgain HTTP/1.1',
    `Host: 127.0.0.1:${serving.port}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    ...more,
    '\r\n',
  ].join('\r\n');

/** The engine’s side lives, and a window is still answered. */
const expectAlive = async (serving: Serving, cookie: string): Promise<void> => {
  expect((await serving.call(askBy(cookie, 'health.current'))).status).toBe(200);
};

describe('A body', () => {
  const atMost = (bytes: number): string => `{"argument":"${'x'.repeat(bytes - '{"argument":""}'.length)}"}`;

  it('of 16 KiB is read, and one byte more is refused with 413', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const ask = (body: string) => serving.call({ path: '/api/ask/settings.set', cookie, body });
    expect((await ask(atMost(16 * 1024))).status).toBe(200);
    const refused = await ask(atMost(16 * 1024 + 1));
    expect([refused.status, codeIn(refused)]).toEqual([413, 'too-large']);
    await expectAlive(serving, cookie);
  });

  it('that was refused unread ends nothing when its time is up', async () => {
    await using serving = await startServing({ bodyMs: 100 });
    const cookie = await serving.enter();
    const refused = await serving.call({ path: '/api/ask/settings.set', cookie, body: atMost(17_000) });
    expect(refused.status).toBe(413);
    // An error that nobody hears would fail the whole run.
    await wait(300);
    await expectAlive(serving, cookie);
  });

  it.each([
    ['announced', ['Content-Length: 1000000000']],
    ['sent in chunks', ['Transfer-Encoding: chunked']],
  ])('that is too large and %s is refused before it is all there', async (_how, headers) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const { said } = dial(serving.port, `${headOf(serving, cookie, ...headers)}${chunk}${chunk}`);
    expect(statusIn(await said)).toBe(413);
    await expectAlive(serving, cookie);
  });

  it.each([
    ['never comes', ''],
    ['stops half-way', '{"argu'],
  ])('that %s is refused with 408, and the connection is closed', async (_how, start) => {
    await using serving = await startServing({ bodyMs: 100 });
    const cookie = await serving.enter();
    const { said } = dial(serving.port, `${headOf(serving, cookie, 'Content-Length: 15')}${start}`);
    const answer = await said;
    expect(statusIn(answer)).toBe(408);
    expect(answer).toContain('"code":"too-slow"');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(serving.checks()).toBe(0);
    await expectAlive(serving, cookie);
  });

  it('that trickles in is refused all the same', async () => {
    await using serving = await startServing({ bodyMs: 200 });
    const cookie = await serving.enter();
    const { socket, said } = dial(serving.port, headOf(serving, cookie, 'Content-Length: 10000'));
    const trickling = setInterval(() => socket.writable && socket.write('x'), 10);
    expect(statusIn(await said)).toBe(408);
    clearInterval(trickling);
  });

  it('whose sender hangs up half-way troubles nobody', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const { socket } = dial(serving.port, `${headOf(serving, cookie, 'Content-Length: 15')}{"argu`);
    await once(socket, 'connect');
    await wait(50);
    socket.resetAndDestroy();
    await expectAlive(serving, cookie);
    expect(serving.bugs).toEqual([]);
  });

  it('that nobody reads, since its request was refused, does not keep the connection', async () => {
    await using serving = await startServing();
    const sent = headOf(serving, 'none=none', 'Content-Length: 1000000');
    const answer = await dial(serving.port, `${sent}xxxxx`).said;
    expect(statusIn(answer)).toBe(401);
    expect(answer.toLowerCase()).toContain('connection: close');
  });
});

describe('Headers', () => {
  it('may carry the cookies of all other servers on this computer; more than 32 KiB are refused with 431', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const others = Array.from({ length: 10 }, (_, index) => `other-${index}=${'x'.repeat(3000)}`);
    const fine = await serving.call(askBy([...others, cookie].join('; '), 'health.current'));
    expect(fine.status).toBe(200);
    const { said } = dial(serving.port, `GET / HTTP/1.1\r\nCookie: ${'y'.repeat(33_000)}\r\n\r\n`);
    const answer = await said;
    expect(statusIn(answer)).toBe(431);
    expect(answer).not.toContain('yyy');
    expect(answer).toContain('cookies');
    await expectAlive(serving, cookie);
  });

  it.each([
    ['stop half-way', 'GET / HTTP/1.1\r\nHost: 127'],
    ['never come', ''],
  ])('that %s are refused with 408', async (_how, start) => {
    await using serving = await startServing({ headersMs: 100 });
    expect(statusIn(await dial(serving.port, start).said)).toBe(408);
  });

  it.each([
    ['is no HTTP', 'hello <script>\r\n\r\n'],
    ['is TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['breaks lines inside a header', 'GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n'],
    ['has two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['has a path that cannot be decoded', 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('or what stands in their place and %s is refused with 400, and not repeated', async (_what, bytes) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await dial(serving.port, bytes).said;
    expect(statusIn(answer)).toBe(400);
    expect(answer).not.toMatch(/hello|<script>|%zz/);
    await expectAlive(serving, cookie);
  });

  it('may expect to be told to go on, or anything else: it is answered with our headers', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const sent = headOf(serving, cookie, 'Content-Length: 2', 'Expect: the-moon', 'Connection: close');
    const answer = await dial(serving.port, `${sent}{}`).said;
    expect(statusIn(answer)).toBe(200);
    expect(answer).toContain("default-src 'none'");
  });
});

/** What the front page answers now; 0 where no connection is to be had. */
const statusNow = (serving: Serving, cookie: string): Promise<number> =>
  call(serving.port, { cookie }).then(
    ({ status }) => status,
    () => 0,
  );

describe('Whoever asks too much', () => {
  /** Many questions of one session; how often it got which status. */
  const askOften = async (serving: Serving, cookie: string, times: number): Promise<object> => {
    const statuses = new Map<number, number>();
    for (let asked = 0; asked < times; asked += 1) {
      const question = asked % 2 === 0 ? askBy(cookie, 'health.current') : askBy(cookie, 'none');
      const { status } = await serving.call(question);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    return Object.fromEntries(statuses);
  };

  it('is told to wait after 240 questions; another session is answered on', async () => {
    // A time in which no slow machine gets past its end.
    await using serving = await startServing({ requestsMs: 600_000 });
    const [busy, calm] = [await serving.enter(), await serving.enter()];
    expect(await askOften(serving, busy, 242)).toEqual({ 200: 120, 404: 120, 429: 2 });
    const refused = await serving.call(askBy(busy, 'health.current'));
    expect([refused.status, codeIn(refused)]).toEqual([429, 'too-many']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await expectAlive(serving, calm);
  });

  it('still gets the window and its files, and soon an answer again', async () => {
    await using serving = await startServing({ requests: 2, requestsMs: 1000 });
    const cookie = await serving.enter();
    const ask = async (): Promise<number> => (await serving.call(askBy(cookie, 'health.current'))).status;
    await expect.poll(async () => [await ask(), await ask(), await ask()], patience).toContain(429);
    for (const path of ['/', scriptPath, '/icon.svg']) {
      expect((await serving.call({ path, cookie })).status).toBe(200);
    }
    await expect.poll(ask, patience).toBe(200);
  });

  it('gets no more than 64 connections, and the next one when some are closed', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const idle = Array.from({ length: 64 }, () => dial(serving.port));
    await Promise.all(idle.map(({ socket }) => once(socket, 'connect')));
    await expect(call(serving.port, { cookie })).rejects.toThrow(/hang up|ECONNRESET/);
    for (const { socket } of idle) socket.destroy();
    await expect.poll(() => statusNow(serving, cookie), patience).toBe(200);
  });

  it.each([
    ['never asked anything', '', 408],
    ['were refused', 'GET / HTTP/1.1\r\nHost: HOST\r\n\r\n', 401],
  ])('cannot keep connections that %s', async (_what, bytes, status) => {
    await using serving = await startServing({ headersMs: 300 });
    const cookie = await serving.enter();
    const sent = bytes.replace('HOST', `127.0.0.1:${serving.port}`);
    const idle = Array.from({ length: 64 }, () => dial(serving.port, sent));
    const answers = await Promise.all(idle.map(({ said }) => said));
    expect(new Set(answers.map(statusIn))).toEqual(new Set([status]));
    await expect.poll(() => statusNow(serving, cookie), patience).toBe(200);
  });

  it('cannot keep a connection on which it asks no more, session or not', async () => {
    await using serving = await startServing({ idleMs: 100 });
    const cookie = await serving.enter();
    const host = `127.0.0.1:${serving.port}`;
    const { said } = dial(serving.port, `GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    expect(statusIn(await said)).toBe(200);
  });
});
