// Sockets that leave by one network, on loopback: its one device and its one address.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bindByAddress, bindByDevice } from '../../../engine/compare/bound-net.ts';
import type { BoundNet } from '../../../engine/compare/bound-net.ts';
import { startTcp, startUdp } from '../support/loopback-servers.ts';
import { patience } from '../support/patience.ts';

const loopback = { device: 'lo', addresses: ['127.0.0.1', '::1'] };
const patient = { timeoutMs: 20_000 };
const hasRelay = process.platform === 'linux' && (existsSync('/usr/bin/perl') || existsSync('/usr/bin/python3'));

// One that ended in between has none.
const commandLineOf = (pid: string): string => {
  const path = `/proc/${pid}/cmdline`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** The relays that this process has started, by their process ids. */
const relaysHere = (): number[] =>
  readdirSync('/proc/self/task')
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '' && /perl|python/.test(commandLineOf(pid)))
    .map(Number);

const echo = (bound: BoundNet, endpoint: { address: string; port: number }) =>
  bound.net.datagram(endpoint, Buffer.from('query'), (datagram) => datagram.toString(), patient);

describe('by source address', () => {
  it('a connection comes from the address of its network', async () => {
    const from: Array<string | undefined> = [];
    await using server = await startTcp((socket) => from.push(socket.remoteAddress));
    const bound = (await bindByAddress({ device: 'lo', addresses: ['127.0.0.7', '192.0.2.9'] }))!;
    // 127.0.0.0/8 is no address that leads out, so it is not chosen.
    const refused = await bound.net.connect(server.endpoint, patient);
    expect(refused).toMatchObject({ type: 'fault', fault: { code: 'EADDRNOTAVAIL' } });
    expect(from).toEqual([]);
  });

  it('without an address of the right family the system chooses', async () => {
    await using server = await startUdp((datagram) => [datagram]);
    const bound = (await bindByAddress({ device: 'lo', addresses: ['2001:db8::7'] }))!;
    expect(await echo(bound, server.endpoint)).toMatchObject({ type: 'answer', value: 'query' });
  });
});

describe.runIf(hasRelay)('by device', () => {
  const bind = async (): Promise<BoundNet> => {
    const bound = (await bindByDevice({})(loopback))!;
    onTestFinished(() => bound.close());
    return bound;
  };

  it('more questions than one relay has seats are all answered, and what they took is known', async () => {
    await using server = await startUdp((datagram) => [datagram]);
    const bound = await bind();
    const all = await Promise.all(Array.from({ length: 100 }, () => echo(bound, server.endpoint)));
    expect(all.filter(({ type }) => type === 'answer')).toHaveLength(100);
    expect(bound.sent().sockets).toEqual({ sentBytes: 500, receivedBytes: 500 });
    expect(bound.isWhole()).toBe(true);
  });

  it('pings are counted apart from sockets, and each connection that is tried as one packet', async () => {
    await using server = await startTcp();
    const bound = await bind();
    bound.net.countTraffic(84, 84);
    const connected = await bound.net.connect(server.endpoint, patient);
    expect(connected.type).toBe('connected');
    expect(bound.sent()).toEqual({
      sockets: { sentBytes: 40, receivedBytes: 0 },
      pings: { sentBytes: 84, receivedBytes: 84 },
    });
    if (connected.type === 'connected') connected.socket.destroy();
    await expect.poll(server.open, patience).toBe(0);
  });

  it('what could not be asked for want of a relay is no word on the network', async () => {
    await using server = await startTcp();
    const bound = await bind();
    bound.close();
    expect(await bound.net.connect(server.endpoint, patient)).toMatchObject({ fault: { kind: 'cancelled' } });
    expect(bound.isWhole()).toBe(false);
  });

  it('a relay that is killed in the middle makes what was seen no word on the network', async () => {
    await using server = await startTcp();
    const bound = await bind();
    const connected = await bound.net.connect(server.endpoint, patient);
    expect(connected.type).toBe('connected');
    for (const pid of relaysHere()) process.kill(pid, 'SIGKILL');
    await expect.poll(() => bound.isWhole(), patience).toBe(false);
  });

  it('a relay that stands still is not taken for a network that is silent', async () => {
    await using server = await startTcp();
    const bound = await bind();
    for (const pid of relaysHere()) process.kill(pid, 'SIGSTOP');
    const limit = { timeoutMs: 200 };
    const asked = await Promise.all(Array.from({ length: 5 }, () => bound.net.connect(server.endpoint, limit)));
    expect(asked.map((one) => one.type === 'fault' && one.fault.kind)).toEqual(Array(5).fill('cancelled'));
    expect(bound.isWhole()).toBe(false);
  });

  it('whoever is silent is: the relay has tried', async () => {
    await using server = await startUdp(() => []);
    const bound = await bind();
    const limit = { timeoutMs: 1000 };
    const ask = () => bound.net.datagram(server.endpoint, Buffer.from('query'), () => true, limit);
    const asked = await Promise.all(Array.from({ length: 5 }, ask));
    expect(asked.map((one) => one.type === 'fault' && one.fault.kind)).toEqual(Array(5).fill('timeout'));
    expect(bound.isWhole()).toBe(true);
  });

  it.each(['-e', 'two words', 'a/b', ''])('a device called %j is not even tried', async (device) => {
    expect(await bindByDevice({})({ device, addresses: [] })).toBeNull();
  });
});
