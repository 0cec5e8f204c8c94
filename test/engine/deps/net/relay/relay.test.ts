// The relay in both of its languages, over real sockets on loopback: `lo` can be bound to like any other device.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Endpoint, StageLimit } from '../../../../../engine/deps/net.ts';
import { createMeter } from '../../../../../engine/deps/net/meter.ts';
import { connectOverSeat, datagramOverSeat } from '../../../../../engine/deps/net/relay/over-seat.ts';
import { SEATS, startRelay } from '../../../../../engine/deps/net/relay/relay.ts';
import type { Interpreter, Relay, Seat } from '../../../../../engine/deps/net/relay/relay.ts';
import { createNet } from '../../../../../engine/deps/real-net.ts';
import { createAuthority } from '../../../support/certificates.ts';
import { closedPort, startTcp, startTls, startUdp } from '../../../support/loopback-servers.ts';
import { patience } from '../../../support/patience.ts';

const holdConnection = fileURLToPath(new URL('hold-connection.ts', import.meta.url));
const authority = createAuthority('A public authority');
setDefaultCACertificates([authority.certificate]);

const patient: StageLimit = { timeoutMs: 20_000 };
const interpreters: ReadonlyArray<readonly [Interpreter, string]> = [
  ['perl', '/usr/bin/perl'],
  ['python3', '/usr/bin/python3'],
];
const here = interpreters.filter(([, path]) => process.platform === 'linux' && existsSync(path));

const relays: Relay[] = [];
afterEach(() => relays.splice(0).forEach((relay) => relay.close()));

describe.each(here)('a relay in %s', (interpreter, path) => {
  const start = async (device = 'lo'): Promise<Relay | null> => {
    const relay = await startRelay({ device, interpreter, path, environment: {} });
    if (relay) relays.push(relay);
    return relay;
  };
  const seat = async (): Promise<Seat> => (await start())!.take()!;
  const connect = async (endpoint: Endpoint, limit = patient) => {
    const meter = createMeter();
    const connected = await connectOverSeat(await seat(), endpoint, limit, meter);
    if (connected.type === 'connected') onTestFinished(() => void connected.socket.destroy());
    return { connected, meter };
  };
  const socketTo = async (endpoint: Endpoint) => {
    const { connected, meter } = await connect(endpoint);
    if (connected.type === 'fault') throw new Error(JSON.stringify(connected));
    return { socket: connected.socket, tookMs: connected.tookMs, meter };
  };

  it.each(['127.0.0.1', '::1'])(
    'carries both ways by %s, more than any buffer holds, and counts it',
    async (address) => {
      await using server = await startTcp((socket) => socket.pipe(socket), address);
      const { socket, tookMs, meter } = await socketTo(server.endpoint);
      const sent = Buffer.alloc(3_000_000, 'tokwatch');
      let received = Buffer.alloc(0);
      socket.on('data', (piece: Buffer) => (received = Buffer.concat([received, piece])));
      socket.write(sent);
      await expect.poll(() => received.length, patience).toBe(sent.length);
      expect(received.equals(sent)).toBe(true);
      expect(tookMs).toBeGreaterThanOrEqual(0);
      expect(meter.totals()).toMatchObject({ bytesSent: sent.length, bytesReceived: sent.length });
    },
  );

  it('hands on the end of the far side after all that came before it', async () => {
    await using server = await startTcp((socket) => socket.end('good bye'));
    const { socket } = await socketTo(server.endpoint);
    const heard: string[] = [];
    socket.on('data', (piece: Buffer) => heard.push(piece.toString()));
    socket.on('end', () => heard.push('end'));
    socket.on('error', (error) => heard.push(String(error)));
    await expect.poll(() => heard.join(' '), patience).toBe('good bye end');
  });

  it('a reset of the far side is a reset here, not an end', async () => {
    await using server = await startTcp((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    const { socket } = await socketTo(server.endpoint);
    const heard: unknown[] = [];
    socket.on('end', () => heard.push('end'));
    socket.on('error', (error: Error & { code?: string }) => heard.push(error.code));
    socket.write('hello');
    await expect.poll(() => heard, patience).toEqual(['ECONNRESET']);
  });

  it('TLS works over it, and a reset in the middle of it is told as one', async () => {
    await using server = await startTls(authority.issue(['localhost']), (socket) => {
      socket.once('data', () => {
        // The connection itself below TLS: a reset is no word of TLS.
        (socket as unknown as { _parent: Socket })._parent.resetAndDestroy();
      });
    });
    const { socket } = await socketTo(server.endpoint);
    const net = createNet();
    const secured = await net.secure(socket, { sni: 'localhost', accept: ['localhost'] }, patient);
    if (secured.type === 'fault') throw new Error(JSON.stringify(secured));
    expect(secured.trustFault).toBeNull();
    const request = { host: 'localhost', path: '/', headers: {}, upgrade: false, maxBodyBytes: 100 };
    expect(await net.request(secured.socket, request, patient)).toMatchObject({ fault: { kind: 'reset' } });
  });

  it('says by the system’s own word why there is no connection', async () => {
    expect((await connect(closedPort)).connected).toMatchObject({ fault: { kind: 'refused', code: 'ECONNREFUSED' } });
  });

  it('lets the far side go as soon as its caller lets go', async () => {
    await using server = await startTcp();
    const { socket } = await socketTo(server.endpoint);
    await expect.poll(server.open, patience).toBe(1);
    socket.destroy();
    await expect.poll(server.open, patience).toBe(0);
  });

  it('ends with its caller’s patience, and with whoever closes it', async () => {
    await using server = await startTcp();
    const caller = new AbortController();
    caller.abort();
    expect((await connect(server.endpoint, { ...patient, signal: caller.signal })).connected).toMatchObject({
      fault: { kind: 'cancelled' },
    });
    const { socket } = await socketTo(server.endpoint);
    await expect.poll(server.open, patience).toBe(1);
    for (const relay of relays) relay.close();
    await expect.poll(server.open, patience).toBe(0);
    expect(socket.destroyed).toBe(true);
  });

  it('ends with the program that started it, however that ends', async () => {
    await using server = await startTcp();
    const holder = spawn(process.execPath, [holdConnection, interpreter, String(server.endpoint.port)], {
      stdio: 'ignore',
    });
    onTestFinished(() => void holder.kill('SIGKILL'));
    await expect.poll(server.open, patience).toBe(1);
    holder.kill('SIGKILL');
    await expect.poll(server.open, patience).toBe(0);
  });

  it('carries datagrams one by one, ignores what is not taken, and hears a refusal', async () => {
    await using server = await startUdp((datagram) => [
      Buffer.from('no'),
      Buffer.from(`yes to ${datagram.toString()}`),
    ]);
    const yes = (datagram: Buffer): string | null => (/^yes/.test(datagram.toString()) ? datagram.toString() : null);
    const ask = async (endpoint: Endpoint) =>
      datagramOverSeat(await seat(), endpoint, Buffer.from('query'), yes, patient, createMeter());
    expect(await ask(server.endpoint)).toMatchObject({ type: 'answer', value: 'yes to query' });
    expect(await ask(closedPort)).toMatchObject({ type: 'fault', fault: { kind: 'refused', stage: 'dns' } });
  });

  it('has so many seats, each taken once', async () => {
    const relay = (await start())!;
    const seats = Array.from({ length: SEATS + 1 }, () => relay.take());
    expect(seats.filter((one) => one !== null)).toHaveLength(SEATS);
    expect(relay.left()).toBe(0);
  });

  it.each(['nodevice0', '-e', '--', '$(true)'])(
    'is none for a device called %s, which does not exist',
    async (device) => {
      expect(await start(device)).toBeNull();
    },
  );
});

describe('an interpreter that is not there, or does not run the relay', () => {
  it.each(['/nonexistent/perl', '/bin/true', '/bin/false'])('is none: %s', async (path) => {
    expect(await startRelay({ device: 'lo', interpreter: 'perl', path, environment: {} })).toBeNull();
  });
});
