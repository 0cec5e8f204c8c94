import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { patience } from '../../engine/support/patience.ts';
import { askBy, call, codeIn, dial, statusIn } from './http-client.ts';
import { startServing } from './serving.ts';
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
  it('of more than 8 KiB are refused with 431', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const fine = await serving.call({ ...askBy(cookie, 'health.current'), headers: { 'x-long': 'x'.repeat(7000) } });
    expect(fine.status).toBe(200);
    const { said } = dial(serving.port, `GET / HTTP/1.1\r\nX-Long: ${'y'.repeat(9000)}\r\n\r\n`);
    const answer = await said;
    expect(statusIn(answer)).toBe(431);
    expect(answer).not.toContain('yyy');
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

describe('Whoever asks too much', () => {
  it('is told to wait after 240 requests in a minute; another session is answered on', async () => {
    await using serving = await startServing();
    const [busy, calm] = [await serving.enter(), await serving.enter()];
    const statuses = new Map<number, number>();
    for (let asked = 0; asked < 242; asked += 1) {
      const question = asked % 2 === 0 ? askBy(busy, 'health.current') : { path: '/nothing', cookie: busy };
      const { status } = await serving.call(question);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 120, 404: 120, 429: 2 });
    const refused = await serving.call(askBy(busy, 'health.current'));
    expect([refused.status, codeIn(refused)]).toEqual([429, 'too-many']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await expectAlive(serving, calm);
  });

  it('gets no more than 64 connections, and the next one when some are closed', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const idle = Array.from({ length: 64 }, () => dial(serving.port));
    await Promise.all(idle.map(({ socket }) => once(socket, 'connect')));
    await expect(call(serving.port, { cookie })).rejects.toThrow(/hang up|ECONNRESET/);
    for (const { socket } of idle) socket.destroy();
    await expect
      .poll(
        () =>
          call(serving.port, { cookie }).then(
            ({ status }) => status,
            () => 0,
          ),
        patience,
      )
      .toBe(200);
  });
});
