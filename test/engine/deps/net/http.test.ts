import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpRequest, Net, StageFault } from '../../../../engine/deps/net.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { createAuthority } from '../../support/certificates.ts';
import { saying, startResetting, startTcp, startTls } from '../../support/loopback-servers.ts';
import type { Running } from '../../support/loopback-servers.ts';
import { expectNothingOpen } from '../../support/open-handles.ts';
import { patience } from '../../support/patience.ts';

const authority = createAuthority('A public authority');
setDefaultCACertificates([authority.certificate]);

const patient = { timeoutMs: 20_000 };
const plain: HttpRequest = {
  host: 'www.tiktok.com',
  path: '/robots.txt?x=1',
  headers: { 'user-agent': 'test' },
  upgrade: false,
  maxBodyBytes: 100,
};

type Limit = { timeoutMs: number; signal?: AbortSignal };

/** Asks over a fresh connection; whatever comes of it, that connection must be closed afterwards. */
const ask = async (
  server: Running,
  request: Partial<HttpRequest> = {},
  limit: Limit = patient,
  net: Net = createNet(),
): Promise<HttpAnswer | StageFault> => {
  const connected = await net.connect(server.endpoint, patient);
  if (connected.type === 'fault') return connected;
  const answer = await net.request(connected.socket, { ...plain, ...request }, limit);
  expect(connected.socket.destroyed).toBe(true);
  await expect.poll(server.open, patience).toBe(0);
  return answer;
};

/** Connections handled by Node's own HTTP server. */
const byNode = (listener: RequestListener): ((socket: Socket) => void) => {
  const server = createServer(listener);
  return (socket) => void server.emit('connection', socket);
};

const text = (answer: HttpAnswer | StageFault): string => (answer.type === 'answer' ? answer.body.toString() : '');

describe('an HTTP answer', () => {
  it('comes with its status, its headers in lower case and its body', async () => {
    const page =
      'HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nX-TT-LogID: 1\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\ngone';
    await using server = await startTcp(saying(page));
    const answer = await ask(server);
    expect(answer).toMatchObject({
      type: 'answer',
      status: 404,
      headers: { 'content-length': '4', 'x-tt-logid': '1', 'set-cookie': 'a, b' },
    });
    expect(text(answer)).toBe('gone');
  });

  it('is given to a question that names host, path and headers as asked for', async () => {
    const handler = byNode(({ method, url, headers }, response) => {
      response.end(JSON.stringify([method, url, headers.host, headers['user-agent']]));
    });
    await using server = await startTcp(handler);
    expect(JSON.parse(text(await ask(server)))).toEqual(['GET', '/robots.txt?x=1', 'www.tiktok.com', 'test']);
  });

  it('may be to a body that was sent along', async () => {
    await using server = await startTcp(byNode((request, response) => void request.pipe(response)));
    expect(text(await ask(server, { method: 'POST', body: Buffer.from('ping') }))).toBe('ping');
  });

  it.each([
    ['in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n'],
    ['after an interim answer', 'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd'],
  ])('%s is read whole', async (_how, page) => {
    await using server = await startTcp(saying(page));
    const answer = await ask(server);
    expect(answer).toMatchObject({ status: 200 });
    expect(text(answer)).toBe('abcd');
  });

  it('whose end is the end of the connection is read whole', async () => {
    await using server = await startTcp((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nabcd')),
    );
    expect(text(await ask(server))).toBe('abcd');
  });

  it('that never ends is read only so far', async () => {
    const pour = (socket: Socket): void => {
      const more = setInterval(() => socket.write('x'.repeat(1000)), 1);
      socket.once('close', () => clearInterval(more));
    };
    await using server = await startTcp((socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        pour(socket);
      }),
    );
    expect(text(await ask(server))).toBe('x'.repeat(100));
  });

  it('that comes over TLS is the same', async () => {
    await using server = await startTls(
      authority.issue(['www.tiktok.com']),
      saying('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine'),
    );
    const net = createNet();
    const connected = await net.connect(server.endpoint, patient);
    if (connected.type === 'fault') throw new Error('no connection');
    const names = { sni: 'www.tiktok.com', accept: ['www.tiktok.com'] };
    const secured = await net.secure(connected.socket, names, patient);
    if (secured.type === 'fault') throw new Error('no handshake');
    expect(text(await net.request(secured.socket, plain, patient))).toBe('fine');
    await expect.poll(server.open, patience).toBe(0);
    expect(net.traffic().bytesReceived).toBeGreaterThan(500);
    expect(net.traffic().requests).toBe(1);
  });
});

describe('asking for an upgrade', () => {
  const upgrade = {
    upgrade: true,
    headers: { 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', 'sec-websocket-version': '13' },
  };

  it.each([
    ['200 and its reason in the headers', 'HTTP/1.1 200 OK\r\nHandshake-Status: 415\r\nContent-Length: 0\r\n\r\n', 200],
    ['403', 'HTTP/1.1 403 Forbidden\r\nHandshake-Status: 415\r\nContent-Length: 2\r\n\r\nno', 403],
  ])('that is refused with %s is an answer', async (_how, page, status) => {
    const asked: string[] = [];
    await using server = await startTcp((socket) => {
      socket.once('data', (chunk: Buffer) => asked.push(chunk.toString().toLowerCase()));
      saying(page)(socket);
    });
    expect(await ask(server, upgrade)).toMatchObject({
      type: 'answer',
      status,
      headers: { 'handshake-status': '415' },
    });
    expect(asked[0]).toContain('upgrade: websocket');
    expect(asked[0]).toContain('connection: upgrade');
  });

  it('that is accepted is an answer too, and the new connection is closed at once', async () => {
    const accept = createHash('sha1').update('x').digest('base64');
    const page = `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
    await using server = await startTcp(saying(page));
    expect(await ask(server, upgrade)).toMatchObject({ status: 101, headers: { upgrade: 'websocket' } });
  });

  it('that nobody asked for is no HTTP', async () => {
    await using server = await startTcp(
      saying('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    );
    expect(await ask(server)).toMatchObject({ type: 'fault', fault: { stage: 'request' } });
  });
});

describe('an answer that does not come', () => {
  const longHeader = `${'X-Long: '.padEnd(1000, 'x')}\r\n`;
  const headersOnly = 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n';

  it('at all ends by the deadline, at the request', async () => {
    await using server = await startTcp();
    const answer = await ask(server, {}, { timeoutMs: 200 });
    expect(answer).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'request' } });
  });

  it.each(['', 'half of i'])('beyond its headers and "%s" ends by the deadline, at the body', async (begun) => {
    await using server = await startTcp(saying(headersOnly, begun));
    const answer = await ask(server, {}, { timeoutMs: 200 });
    expect(answer).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'body' } });
  });

  it.each(['', 'half of i'])('beyond its headers and "%s" ends sooner where a pause is limited', async (begun) => {
    await using server = await startTcp(saying(headersOnly, begun));
    const answer = await ask(server, { idleMs: 200 });
    expect(answer).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'body' } });
    expect(answer.type === 'fault' && answer.afterMs).toBeLessThan(patient.timeoutMs);
  });

  it('to its end because it trickles ends by the deadline, at the body, although no pause is long', async () => {
    await using server = await startTcp((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n'));
      const more = setInterval(() => socket.write('x'), 100);
      socket.once('close', () => clearInterval(more));
    });
    const answer = await ask(server, { idleMs: 20_000 }, { timeoutMs: 1000 });
    expect(answer).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'body' } });
  });

  it('because the server hangs up says where', async () => {
    const hangUp = (page: string) => (socket: Socket) => socket.once('data', () => socket.end(page));
    await using early = await startTcp(hangUp(''));
    expect(await ask(early)).toMatchObject({ type: 'fault', fault: { kind: 'closed', stage: 'request' } });
    await using late = await startTcp(hangUp(headersOnly));
    expect(await ask(late)).toMatchObject({ type: 'fault', fault: { stage: 'body' } });
  });

  it('because the connection was already closed says so', async () => {
    await using server = await startTcp((socket) => socket.resume().end());
    expect(await ask(server)).toMatchObject({ type: 'fault', fault: { stage: 'request' } });
  });

  it('because of a reset says so', async () => {
    await using server = await startResetting();
    expect(await ask(server)).toMatchObject({ type: 'fault', fault: { kind: 'reset', stage: 'request' } });
  });

  it.each([
    ['something that is no HTTP', '220 mail.example ESMTP ready\r\n', 'not-http'],
    ['bytes', '\0\x01\x02\xff\r\n\r\n', 'not-http'],
    ['an answer with too many headers', `HTTP/1.1 200 OK\r\n${longHeader.repeat(50)}\r\n`, 'too-large'],
  ])('because %s comes instead is a fault', async (_what, page, kind) => {
    await using server = await startTcp(saying(page));
    expect(await ask(server)).toMatchObject({ type: 'fault', fault: { kind, stage: 'request' } });
  });

  it('because the caller gave up ends at once, in its middle and before it began', async () => {
    await using server = await startTcp();
    const caller = new AbortController();
    const waiting = ask(server, {}, { ...patient, signal: caller.signal });
    await expect.poll(server.open, patience).toBe(1);
    caller.abort();
    expect(await waiting).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
    const never = await ask(server, {}, { ...patient, signal: caller.signal });
    expect(never).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
  });
});

it('no socket is left open after all this', expectNothingOpen);
