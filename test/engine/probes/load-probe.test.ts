import { describe, expect, it } from 'vitest';
import type { FactsOf } from '../../../contract/reading.ts';
import type { InterfaceCounters, NetworkState } from '../../../engine/os/os.ts';
import { createLoadMeter } from '../../../engine/probes/load-probe.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork } from '../support/stub-os.ts';

const kilobit = 125;

/** A machine whose counters the test moves. */
const createMachine = () => {
  const clock = createHandClock();
  const net = createRedirectedNet();
  const devices = new Map<string, { sentBytes: number; receivedBytes: number }>([
    ['eth0', { sentBytes: 5e9, receivedBytes: 7e9 }],
  ]);
  let isCounting = true;
  const counters = (): Promise<InterfaceCounters | null> =>
    Promise.resolve(isCounting ? new Map([...devices].map(([name, bytes]) => [name, { ...bytes }])) : null);
  const meter = createLoadMeter({ clock, net, os: createStubOs({ counters }) });
  const carry = (sentBytes: number, receivedBytes: number, name = 'eth0'): void => {
    const before = devices.get(name) ?? { sentBytes: 0, receivedBytes: 0 };
    devices.set(name, { sentBytes: before.sentBytes + sentBytes, receivedBytes: before.receivedBytes + receivedBytes });
  };
  const measure = async (network: NetworkState = homeNetwork()): Promise<FactsOf<'load'> | null> => {
    const reading = await meter.measure(network);
    if (reading) expect(reading).toMatchObject({ probe: 'device.load', layer: 'device', status: 'ok' });
    return reading?.facts.kind === 'load' ? reading.facts : null;
  };
  /** So many seconds at so many kbit/s each way. */
  const pass = async (seconds: number, sent: number, received: number) => {
    await clock.advance(seconds * 1000);
    carry(seconds * sent * kilobit, seconds * received * kilobit);
    return measure();
  };
  return { clock, net, carry, measure, pass, devices, stopCounting: () => (isCounting = false) };
};

describe("the machine's own load", () => {
  it('is what the line carried since the last call; the first call has none', async () => {
    const { measure, pass } = createMachine();
    expect(await measure()).toBeNull();
    expect(await pass(10, 300, 4000)).toEqual({
      kind: 'load',
      sentKbitS: 300,
      receivedKbitS: 4000,
      peakSentKbitS: null,
      peakReceivedKbitS: 4000,
    });
    expect(await pass(60, 0, 100)).toMatchObject({ sentKbitS: 0, receivedKbitS: 100, peakReceivedKbitS: 4000 });
  });

  it('says nothing of what an idle line could carry', async () => {
    const { measure, pass } = createMachine();
    await measure();
    for (let minute = 0; minute < 15; minute += 1) {
      expect(await pass(60, 40, 900)).toMatchObject({ peakSentKbitS: null, peakReceivedKbitS: null });
    }
  });

  it('forgets a peak after ten minutes', async () => {
    const { measure, pass } = createMachine();
    await measure();
    await pass(60, 8000, 8000);
    for (let minute = 1; minute <= 10; minute += 1) expect(await pass(60, 0, 0)).toMatchObject({ peakSentKbitS: 8000 });
    expect(await pass(60, 0, 0)).toMatchObject({ peakSentKbitS: null });
  });

  it('is without what these checks themselves sent, and never below nothing', async () => {
    const { net, measure, pass } = createMachine();
    await measure();
    net.countTraffic(100 * kilobit, 5000 * kilobit);
    expect(await pass(10, 110, 500)).toMatchObject({ sentKbitS: 100, receivedKbitS: 0 });
  });

  it('is not measured over too short a time, but over the whole of it later', async () => {
    const { measure, pass } = createMachine();
    await measure();
    expect(await pass(0.25, 8000, 0)).toBeNull();
    expect(await pass(0.75, 0, 0)).toMatchObject({ sentKbitS: 2000 });
  });
});

describe('the load begins anew', () => {
  it('on another line, and what the old one carried is forgotten', async () => {
    const { measure, pass, carry, clock } = createMachine();
    await measure();
    await pass(10, 8000, 8000);
    const { interfaces, routes } = homeNetwork();
    const moved = { interfaces: [{ ...interfaces[0]!, name: 'wlan0' }], routes: [{ ...routes[0]!, device: 'wlan0' }] };
    carry(1e9, 1e9, 'wlan0');
    await clock.advance(2000);
    expect(await measure(moved)).toBeNull();
    await clock.advance(2000);
    carry(2000 * kilobit, 0, 'wlan0');
    expect(await measure(moved)).toMatchObject({ sentKbitS: 1000, peakReceivedKbitS: null });
  });

  it('where counters begin anew there is no negative load', async () => {
    const { measure, pass, devices } = createMachine();
    await measure();
    devices.set('eth0', { sentBytes: 0, receivedBytes: 0 });
    expect(await pass(10, 100, 100)).toMatchObject({ sentKbitS: 0, receivedKbitS: 0 });
    expect(await pass(10, 100, 100)).toMatchObject({ sentKbitS: 100, receivedKbitS: 100 });
  });
});

describe('which line is measured', () => {
  const tun = { name: 'tun9', up: true, carrier: true, tunnel: true, addresses: [] };
  const overTun = { family: 4, gateway: null, device: 'tun9', metric: 0 } as const;

  it('is the one below a VPN, or everything would count twice', async () => {
    const { measure, carry, clock } = createMachine();
    const { interfaces, routes } = homeNetwork([4, 6]);
    const network = { interfaces: [...interfaces, tun], routes: [overTun, ...routes] };
    carry(0, 0, 'tun9');
    await measure(network);
    await clock.advance(1000);
    for (const name of ['eth0', 'tun9']) carry(3000 * kilobit, 0, name);
    expect(await measure(network)).toMatchObject({ sentKbitS: 3000 });
  });

  it('is the tunnel where nothing else is known', async () => {
    const { measure, carry, clock } = createMachine();
    const network = { interfaces: [tun], routes: [overTun] };
    carry(0, 0, 'tun9');
    await measure(network);
    await clock.advance(1000);
    carry(3000 * kilobit, 0, 'tun9');
    expect(await measure(network)).toMatchObject({ sentKbitS: 3000 });
  });

  it('is none without a way out, without its counters, or without any', async () => {
    const { measure, pass, devices, stopCounting } = createMachine();
    await measure();
    expect(await measure({ interfaces: [], routes: [] })).toBeNull();
    devices.delete('eth0');
    expect(await measure()).toBeNull();
    stopCounting();
    expect(await pass(10, 1, 1)).toBeNull();
  });
});
