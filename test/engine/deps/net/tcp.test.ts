import { describe, expect, it } from 'vitest';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { closedPort, startSilent, startTcp } from '../../support/loopback-servers.ts';
import { expectNothingOpen } from '../../support/open-handles.ts';
import { patience } from '../../support/patience.ts';

const patient = { timeoutMs: 20_000 };
const isLinux = process.platform === 'linux';

describe('connecting by TCP', () => {
  it.each(['127.0.0.1', '127.9.8.7', '::1'])('to %s gives an open socket, which the caller owns', async (address) => {
    await using server = await startTcp(undefined, address);
    const connected = await createNet().connect(server.endpoint, patient);
    expect(connected.type).toBe('connected');
    if (connected.type !== 'connected') return;
    expect(connected.socket).toMatchObject({ connecting: false, destroyed: false });
    expect(connected.tookMs).toBeGreaterThan(0);
    connected.socket.destroy();
    await expect.poll(server.open, patience).toBe(0);
  });

  it('to a port without a listener is refused', async () => {
    const result = await createNet().connect(closedPort, patient);
    expect(result).toMatchObject({
      type: 'fault',
      fault: { kind: 'refused', stage: 'connect', code: 'ECONNREFUSED' },
    });
  });

  it.runIf(isLinux)('to somebody who never accepts ends by its deadline, though nothing ever came back', async () => {
    await using silent = await startSilent();
    const result = await createNet().connect(silent.endpoint, { timeoutMs: 200 });
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'connect', code: null } });
  });

  it.runIf(isLinux)('that hangs is ended by its caller', async () => {
    await using silent = await startSilent();
    const caller = new AbortController();
    const result = createNet().connect(silent.endpoint, { timeoutMs: 600_000, signal: caller.signal });
    setTimeout(() => caller.abort(), 50);
    expect(await result).toMatchObject({ type: 'fault', fault: { kind: 'cancelled', stage: 'connect' } });
  });

  it('is not even tried for a caller who has already given up', async () => {
    await using server = await startTcp();
    const result = await createNet().connect(server.endpoint, { ...patient, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
    expect(server.accepted()).toBe(0);
  });

  it('survives a reset that comes when nobody waits for anything any more', async () => {
    await using server = await startTcp((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    const connected = await createNet().connect(server.endpoint, patient);
    if (connected.type !== 'connected') throw new Error('no connection');
    const closed = new Promise((resolve) => connected.socket.once('close', resolve));
    connected.socket.write('x');
    expect(await closed).toBe(true);
  });
});

it('no socket is left open, however connecting ends', async () => {
  {
    await using server = await startTcp();
    await using silent = await startSilent();
    const net = createNet();
    const endpoints = [server.endpoint, closedPort, silent.endpoint, silent.endpoint];
    const results = await Promise.all(endpoints.map((endpoint) => net.connect(endpoint, { timeoutMs: 500 })));
    for (const result of results) if (result.type === 'connected') result.socket.destroy();
    await expect.poll(server.open, patience).toBe(0);
  }
  await expectNothingOpen();
});
