// Sending at a pace, over real sockets on loopback.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendAt } from '../../../engine/preflight/send-at.ts';
import type { LoadTarget } from '../../../engine/preflight/target.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort } from '../support/loopback-servers.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const targetOn = async (serve: Serve): Promise<LoadTarget> => {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close(() => undefined).closeAllConnections());
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, path: '/up', isSecure: false };
};

const readAll =
  (arrived: { bytes: number; asked: string[] }): Serve =>
  (request, response) => {
    arrived.asked.push(`${request.method} ${request.url} ${request.headers['content-length']}`);
    request.on('data', (piece: Buffer) => (arrived.bytes += piece.length));
    request.on('end', () => response.end('thank you'));
  };

describe('Sending at a pace', () => {
  it('arrives whole, at its pace, and is counted', async () => {
    const arrived = { bytes: 0, asked: [] as string[] };
    const target = await targetOn(readAll(arrived));
    const net = createRedirectedNet();
    const { context, signal } = createContext({ net });
    const sent = await sendAt(context, target, { kilobitsPerSecond: 800, durationMs: 2000 }, signal);
    expect(sent).toMatchObject({ type: 'sent', bytes: 200_000, address: '127.0.0.1' });
    expect(arrived).toEqual({ bytes: 200_000, asked: ['POST /up 200000'] });
    // A busy machine is later, and never earlier.
    expect(sent.type === 'sent' && sent.durationMs).toBeGreaterThan(1900);
    expect(sent.type === 'sent' && sent.delivered).toBeLessThan(850);
    expect(net.traffic().bytesSent).toBeGreaterThan(200_000);
    expect(net.traffic().bytesSent).toBeLessThan(202_000);
  });

  describe('to a target that thinks before it answers', () => {
    const thinking = (thinkMs: number): Promise<LoadTarget> =>
      targetOn((request, response) => {
        request.resume().once('end', () => setTimeout(() => response.end('thank you'), thinkMs));
      });
    const stretch = { kilobitsPerSecond: 800, durationMs: 2000 };

    it('for three seconds counts what arrived, not how long it thinks', async () => {
      const { context, signal } = createContext();
      const sent = await sendAt(context, await thinking(3000), stretch, signal);
      // With the time for thought it would be 320 kbit/s at the most.
      expect(sent.type === 'sent' && sent.delivered).toBeGreaterThan(400);
      expect(sent.type === 'sent' && sent.delivered).toBeLessThan(850);
    });

    it('for the larger body alone counts the wait: nothing shows that it has arrived', async () => {
      const target = await targetOn((request, response) => {
        const isLarge = Number(request.headers['content-length']) > 1;
        request.resume().once('end', () => setTimeout(() => response.end('thank you'), isLarge ? 1500 : 0));
      });
      const { context, signal } = createContext();
      const sent = await sendAt(context, target, stretch, signal);
      expect(sent.type === 'sent' && sent.delivered).toBeLessThan(600);
    });

    it('for ever has not said that anything arrived', { timeout: 60_000 }, async () => {
      const target = await targetOn((request) => void request.resume());
      const { context, signal } = createContext();
      const sent = await sendAt(context, target, stretch, signal);
      expect(sent).toMatchObject({ type: 'failed', fault: { kind: 'timeout', stage: 'request' }, status: null });
    });
  });

  it.each([
    ['refuses at once', 413],
    ['knows no such place', 404],
    ['wants a sign-in', 302],
  ])('to a server that %s has not been taken', async (_what, status) => {
    const target = await targetOn((_request, response) => void response.writeHead(status).end());
    const { context, signal } = createContext();
    const sent = await sendAt(context, target, { kilobitsPerSecond: 800, durationMs: 20_000 }, signal);
    expect(sent).toMatchObject({ type: 'failed' });
  });

  it('to a server that thanks before it has everything proves nothing', async () => {
    const target = await targetOn((_request, response) => void response.end('thank you'));
    const { context, signal } = createContext();
    const sent = await sendAt(context, target, { kilobitsPerSecond: 800, durationMs: 20_000 }, signal);
    expect(sent).toMatchObject({ type: 'failed' });
  });

  it('to nobody fails with the fault', async () => {
    const target = { host: closedPort.address, port: closedPort.port, path: '/', isSecure: false };
    const { context, signal } = createContext();
    const sent = await sendAt(context, target, { kilobitsPerSecond: 800, durationMs: 2000 }, signal);
    expect(sent).toMatchObject({ type: 'failed', fault: { kind: 'refused' } });
  });

  it('ends with its signal, and nothing is sent after that', async () => {
    const arrived = { bytes: 0, asked: [] as string[] };
    const target = await targetOn(readAll(arrived));
    const net = createRedirectedNet();
    const stop = new AbortController();
    const { context } = createContext({ net, signal: stop.signal });
    const sending = sendAt(context, target, { kilobitsPerSecond: 800, durationMs: 600_000 }, stop.signal);
    await expect.poll(() => arrived.bytes).toBeGreaterThan(50_000);
    stop.abort();
    expect(await sending).toMatchObject({ type: 'failed', fault: { kind: 'cancelled' } });
    const { bytesSent } = net.traffic();
    await context.clock.sleep(300);
    expect(net.traffic().bytesSent).toBe(bytesSent);
  });
});
