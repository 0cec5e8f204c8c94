import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../engine/deps/clock.ts';
import { fault } from '../../../engine/deps/fault-from-error.ts';
import { dial, interleave } from '../../../engine/probes/dial.ts';
import { limitsFor } from '../../../engine/probes/limits.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, startSilent, startTcp } from '../support/loopback-servers.ts';
import { expectNothingOpen } from '../support/open-handles.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import type { RedirectedNet } from '../support/redirected-net.ts';
import { patience } from '../support/patience.ts';

const PORT = 443;
const isLinux = process.platform === 'linux';

const dialBy = (net: RedirectedNet, addresses: readonly string[], parts: Parameters<typeof createContext>[0] = {}) => {
  const { context, signal } = createContext({ net, families: [4, 6], ...parts });
  return dial(context, addresses, PORT, signal);
};

describe('the order of addresses', () => {
  it.each([
    [
      ['20.0.0.1', '20.0.0.2', '2a00::1'],
      ['2a00::1', '20.0.0.1', '20.0.0.2'],
    ],
    [
      ['2a00::1', '2a00::2'],
      ['2a00::1', '2a00::2'],
    ],
    [
      ['20.0.0.1', '2a00::1', '2a00::2', '20.0.0.2'],
      ['2a00::1', '20.0.0.1', '2a00::2', '20.0.0.2'],
    ],
    [[], []],
  ])('of %j is %j', (addresses, order) => expect(interleave(addresses)).toEqual(order));
});

describe('dialling', () => {
  it('connects to the first address and asks no other', async () => {
    await using server = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', '2a00::1', PORT, server.endpoint);
    const dialled = await dialBy(net, ['20.0.0.1', '2a00::1']);
    expect(dialled).toMatchObject({ type: 'connected', address: '2a00::1' });
    expect(net.asked).toEqual([`tcp 2a00::1 ${PORT}`]);
    if (dialled.type === 'connected') dialled.socket.destroy();
  });

  it.runIf(isLinux)('gives a silent address 250 ms alone, then tries the next one, which wins', async () => {
    await using silent = await startSilent();
    await using server = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', '2a00::1', PORT, silent.endpoint);
    net.move('tcp', '20.0.0.1', PORT, server.endpoint);
    const clock = createHandClock();
    const dialled = dialBy(net, ['20.0.0.1', '2a00::1'], { clock });
    await clock.advance(249);
    expect(net.asked).toEqual([`tcp 2a00::1 ${PORT}`]);
    await clock.advance(1);
    const winner = await dialled;
    expect(winner).toMatchObject({ type: 'connected', address: '20.0.0.1', tookMs: 250 });
    expect(winner.type === 'connected' && winner.ownMs < 250, 'the time of the one before it is not its own').toBe(
      true,
    );
    expect(net.asked).toEqual([`tcp 2a00::1 ${PORT}`, `tcp 20.0.0.1 ${PORT}`]);
    expect(clock.alarms()).toEqual([]);
    if (winner.type === 'connected') winner.socket.destroy();
    await expect.poll(server.open, patience).toBe(0);
  });

  it('leaves out a family that has no way out, as long as the other one is offered', async () => {
    await using server = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, server.endpoint);
    const dialled = await dialBy(net, ['20.0.0.1', '2a00::1'], { families: [4] });
    expect(dialled).toMatchObject({ type: 'connected', address: '20.0.0.1' });
    expect(net.asked).toEqual([`tcp 20.0.0.1 ${PORT}`]);
    if (dialled.type === 'connected') dialled.socket.destroy();
  });

  it('goes on past a dead first address', async () => {
    await using server = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, closedPort);
    net.move('tcp', '20.0.0.2', PORT, server.endpoint);
    const dialled = await dialBy(net, ['20.0.0.1', '20.0.0.2']);
    expect(dialled).toMatchObject({ type: 'connected', address: '20.0.0.2' });
    if (dialled.type === 'connected') dialled.socket.destroy();
  });

  it('returns as soon as every address has refused, and asks none of them again', async () => {
    const net = createRedirectedNet();
    const addresses = ['20.0.0.1', '20.0.0.2', '20.0.0.3'];
    for (const address of addresses) net.move('tcp', address, PORT, closedPort);
    const clock = createHandClock();
    const dialled = dialBy(net, addresses, { clock });
    while (net.asked.length < addresses.length) await clock.advance(250);
    expect(await dialled).toMatchObject({ type: 'fault', fault: { kind: 'refused' }, address: '20.0.0.1' });
    expect(clock.alarms()).toEqual([]);
    expect(net.asked).toHaveLength(addresses.length);
  });

  it.runIf(isLinux)('sends further SYNs to a silent address, and says "timeout" when none was heard', async () => {
    await using silent = await startSilent();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, silent.endpoint);
    const limits = () => ({ connectMs: 400, tlsMs: 1, requestMs: 1, lateMs: 1, retryMs: 100 });
    const dialled = await dialBy(net, ['20.0.0.1'], { limits });
    expect(dialled).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'connect' } });
    expect(net.asked.length).toBeGreaterThan(1);
  });

  it.runIf(isLinux)('tells what was said rather than that others were silent', async () => {
    await using silent = await startSilent();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, silent.endpoint);
    net.move('tcp', '20.0.0.2', PORT, closedPort);
    const limits = () => ({ connectMs: 1500, tlsMs: 1, requestMs: 1, lateMs: 1, retryMs: 5000 });
    const dialled = await dialBy(net, ['20.0.0.1', '20.0.0.2'], { limits });
    expect(dialled).toMatchObject({ type: 'fault', fault: { kind: 'refused' } });
  });

  it('of more than six addresses tries six', async () => {
    const net = createRedirectedNet();
    const addresses = Array.from({ length: 9 }, (_, index) => `20.0.0.${index + 1}`);
    for (const address of addresses) net.move('tcp', address, PORT, closedPort);
    const clock = createHandClock();
    const dialled = dialBy(net, addresses, { clock });
    for (let step = 0; step < 20; step += 1) await clock.advance(250);
    expect(await dialled).toMatchObject({ type: 'fault' });
    expect(net.asked).toEqual(addresses.slice(0, 6).map((address) => `tcp ${address} ${PORT}`));
  });

  it('in haste gives each of six silent addresses its fair time', async () => {
    const given: Array<[string, number]> = [];
    const clock = createHandClock();
    const net: RedirectedNet = {
      ...createRedirectedNet(),
      connect: async ({ address }, { timeoutMs, signal }) => {
        given.push([address, timeoutMs]);
        await clock.sleep(timeoutMs, signal);
        return { type: 'fault', fault: fault('timeout', 'connect'), afterMs: timeoutMs };
      },
    };
    const addresses = Array.from({ length: 6 }, (_, index) => `20.0.0.${index + 1}`);
    const dialled = dialBy(net, addresses, { clock, limits: () => limitsFor(20, true) });
    await clock.advance(limitsFor(20, true).connectMs);
    expect(await dialled).toMatchObject({ type: 'fault', fault: { kind: 'timeout' } });
    const first = new Map(given.toReversed());
    expect([...first.keys()].toSorted()).toEqual(addresses);
    expect(Math.min(...first.values())).toBeGreaterThanOrEqual(limitsFor(20, true).retryMs);
  });

  it('starts no try so late that its silence would be this machine’s own', async () => {
    const given: number[] = [];
    const clock = createHandClock();
    const late: Clock = { ...clock, sleep: (ms, signal) => clock.sleep(ms > 0 ? ms + 5000 : 0, signal) };
    const net: RedirectedNet = {
      ...createRedirectedNet(),
      connect: async (_endpoint, { timeoutMs, signal }) => {
        given.push(timeoutMs);
        await clock.sleep(timeoutMs, signal);
        return { type: 'fault', fault: fault('timeout', 'connect'), afterMs: timeoutMs };
      },
    };
    const dialled = dialBy(net, ['20.0.0.1', '20.0.0.2'], { clock: late, limits: () => limitsFor(20) });
    await clock.advance(10_000);
    await dialled;
    expect(given).toEqual([limitsFor(20).connectMs]);
  });

  it('without an address is a fault of the name', async () => {
    expect(await dialBy(createRedirectedNet(), [])).toMatchObject({ fault: { kind: 'no-records', stage: 'dns' } });
  });

  it.runIf(isLinux)('ends when its caller gives up', async () => {
    await using silent = await startSilent();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, silent.endpoint);
    const caller = new AbortController();
    const dialled = dialBy(net, ['20.0.0.1'], { signal: caller.signal });
    await expect.poll(() => net.asked.length, patience).toBe(1);
    caller.abort();
    expect(await dialled).toMatchObject({ type: 'fault' });
  });
});

it('the connections that did not win are closed', async () => {
  {
    await using one = await startTcp();
    await using other = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', '20.0.0.1', PORT, one.endpoint);
    net.move('tcp', '20.0.0.2', PORT, other.endpoint);
    const clock = createHandClock();
    const dialled = dialBy(net, ['20.0.0.1', '20.0.0.2'], { clock });
    await clock.advance(250);
    const winner = await dialled;
    if (winner.type === 'connected') winner.socket.destroy();
    await expect.poll(() => one.open() + other.open(), patience).toBe(0);
  }
  await expectNothingOpen();
});
