import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { HttpTransfer, StageFault } from '../../../../engine/deps/net.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { saying, startTcp } from '../../support/loopback-servers.ts';
import type { Running } from '../../support/loopback-servers.ts';
import { expectNothingOpen } from '../../support/open-handles.ts';
import { patience } from '../../support/patience.ts';

type Limit = { timeoutMs?: number; idleMs?: number; signal?: AbortSignal };

/** Fetches over a fresh connection, which must be closed afterwards. */
const transfer = async (server: Running, limit: Limit = {}): Promise<HttpTransfer | StageFault> => {
  const { timeoutMs = 20_000, idleMs = 20_000, signal } = limit;
  const net = createNet();
  const connected = await net.connect(server.endpoint, { timeoutMs: 20_000 });
  if (connected.type === 'fault') return connected;
  const request = { host: 'cdn.example', path: '/', headers: {}, upgrade: false, maxBodyBytes: 1000, idleMs };
  const came = await net.transfer(connected.socket, request, { timeoutMs, signal });
  expect(connected.socket.destroyed).toBe(true);
  await expect.poll(server.open, patience).toBe(0);
  return came;
};

const headers = 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n';

/** Headers at once, and one more piece of the body in each tenth of a second. */
const pour = (socket: Socket): void => {
  socket.once('data', () => socket.write(headers.replace('500', '999')));
  const more = setInterval(() => socket.write('x'), 100);
  socket.once('close', () => clearInterval(more));
};

describe('a transfer', () => {
  it('that comes whole says so, and how much it was', async () => {
    await using server = await startTcp(saying(headers, 'x'.repeat(500)));
    const came = await transfer(server);
    expect(came).toMatchObject({ type: 'transfer', status: 200, bytes: 500, ended: 'whole' });
    expect(came.type === 'transfer' && came.body.toString()).toBe('x'.repeat(500));
  });

  it('that is more than enough ends there', async () => {
    await using server = await startTcp(saying(headers.replace('500', '90000'), 'x'.repeat(5000)));
    expect(await transfer(server)).toMatchObject({ ended: 'enough' });
  });

  it.each([
    ['at once', '', 0],
    ['on its way', 'x'.repeat(100), 100],
  ])('that goes silent %s has stalled', async (_when, begun, bytes) => {
    await using server = await startTcp(saying(headers, begun));
    expect(await transfer(server, { idleMs: 300 })).toMatchObject({ ended: 'stalled', bytes });
  });

  it('that is still on its way at the deadline is worth what came until then', async () => {
    await using server = await startTcp(pour);
    const came = await transfer(server, { timeoutMs: 1000 });
    expect(came).toMatchObject({ type: 'transfer', ended: 'deadline' });
    expect(came.type === 'transfer' && came.bytes).toBeLessThan(30);
  });

  it('that breaks is worth what came until then', async () => {
    await using server = await startTcp((socket) => socket.once('data', () => socket.end(`${headers}half`)));
    expect(await transfer(server)).toMatchObject({ type: 'transfer', ended: 'broke', bytes: 4 });
  });

  it('without headers is none, by the deadline or when the server hangs up', async () => {
    await using silent = await startTcp();
    const late = await transfer(silent, { timeoutMs: 200, idleMs: 100 });
    expect(late).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'request' } });
    await using closing = await startTcp((socket) => void socket.once('data', () => socket.end()));
    expect(await transfer(closing)).toMatchObject({ type: 'fault', fault: { kind: 'closed', stage: 'request' } });
  });

  it('that its caller gives up is none, in its middle and before it began', async () => {
    await using server = await startTcp(pour);
    const caller = new AbortController();
    const waiting = transfer(server, { signal: caller.signal });
    await expect.poll(server.open, patience).toBe(1);
    caller.abort();
    expect(await waiting).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
    expect(await transfer(server, { signal: caller.signal })).toMatchObject({ type: 'fault' });
  });
});

it('no socket is left open after all this', expectNothingOpen);
