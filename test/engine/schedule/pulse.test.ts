import { describe, expect, it } from 'vitest';
import type { NetworkState, Os, PingEnd } from '../../../engine/os/os.ts';
import { feelByEcho, networkMark } from '../../../engine/schedule/pulse.ts';
import type { Echo } from '../../../engine/schedule/pulse.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork } from '../support/stub-os.ts';

const RTT_MS = 10;

/** A ping that keeps a second between two requests whatever it is asked for; these of its requests get lost. */
const slowPing =
  (clock: HandClock, lost: readonly number[]): Os['ping'] =>
  async ({ address, count, waitMs, onEvent, signal }): Promise<PingEnd> => {
    for (let sequence = 1; sequence <= count && !signal?.aborted; sequence += 1) {
      const isLost = lost.includes(sequence);
      const tookMs = isLost ? waitMs : RTT_MS;
      await clock.sleep(tookMs, signal);
      if (!isLost && !signal?.aborted) onEvent({ type: 'reply', sequence, rttMs: RTT_MS, from: address });
      if (sequence < count) await clock.sleep(1000 - tookMs, signal);
    }
    return { type: 'sent', sent: count };
  };

const calm: Echo = { address: '30.0.0.1', requests: 2, intervalMs: 300, replyMs: 500, all: false };
const close: Echo = { ...calm, requests: 4, intervalMs: 200, all: true };

const feel = async (echo: Echo, lost: readonly number[]) => {
  const clock = createHandClock();
  const os = createStubOs({ ping: slowPing(clock, lost), leastPingIntervalMs: () => 1000 });
  const edges = { clock, os, net: createRedirectedNet() };
  const felt = feelByEcho(edges, echo, new AbortController().signal);
  await clock.advance(20_000);
  return felt;
};

describe('by a ping that keeps a second between two requests', () => {
  it('a line that loses nothing has lost nothing', async () => {
    expect(await feel(close, [])).toMatchObject({ alive: true, requests: { sent: 4, lost: 0 } });
  });

  it('one lost echo is no silence', async () => {
    expect(await feel(calm, [1])).toMatchObject({ alive: true });
  });

  it('what is lost is counted', async () => {
    expect(await feel(close, [2])).toMatchObject({ alive: true, requests: { sent: 4, lost: 1 } });
    expect(await feel(close, [4])).toMatchObject({ alive: true, requests: { sent: 4, lost: 1 } });
    expect(await feel(calm, [1, 2])).toMatchObject({ alive: false, requests: { sent: 2, lost: 2 } });
  });
});

it('what ping could not send was not lost', async () => {
  const os = createStubOs({ ping: () => Promise.resolve({ type: 'sent', sent: 1 }) });
  const edges = { clock: createHandClock(), os, net: createRedirectedNet() };
  const felt = await feelByEcho(edges, calm, new AbortController().signal);
  expect(felt).toMatchObject({ alive: false, requests: { sent: 1, lost: 1 } });
});

describe('the mark of a network', () => {
  type Own = NetworkState['interfaces'][number]['addresses'][number];
  const home = homeNetwork([4, 6]);
  const [cable] = home.interfaces;
  const [four, six] = home.routes;
  const six6 = (address: string): Own => ({ family: 6, address });
  const withAddresses = (...more: Own[]): NetworkState => ({
    ...home,
    interfaces: [{ ...cable!, addresses: [...cable!.addresses, ...more] }],
  });
  const linkLocal = withAddresses(six6('fe80::7'));

  it.each<[string, NetworkState, NetworkState]>([
    ['a new temporary address', home, withAddresses(six6('2a00:1::abcd'))],
    ['a temporary address instead of the last one', withAddresses(six6('2a00:1::7')), withAddresses(six6('2a00:1::8'))],
    ['an address of the link alone', home, linkLocal],
    ['another number of the same link', home, { ...home, routes: [four!, { ...six!, zone: '13' }] }],
  ])('is the same with %s', (_what, one, other) => expect(networkMark(other)).toBe(networkMark(one)));

  it.each<[string, NetworkState]>([
    ['without IPv6', homeNetwork()],
    ['without IPv4', homeNetwork([6])],
    ['with another IPv6 network', withAddresses(six6('2a00:2::10'))],
    ['with another IPv4 address', withAddresses({ family: 4, address: '192.168.1.11' })],
    ['with another router', { ...home, routes: [{ ...four!, gateway: '192.168.1.2' }, six!] }],
    ['with a route that costs more', { ...home, routes: [{ ...four!, metric: 600 }, six!] }],
    ['with a link that is down', { ...home, interfaces: [{ ...cable!, carrier: false }] }],
    ['over another link', { ...home, interfaces: [{ ...cable!, name: 'wlan0' }] }],
    ['with a usable address that went', { ...home, interfaces: [{ ...cable!, addresses: [six6('fe80::7')] }] }],
  ])('is another one %s', (_what, other) => expect(networkMark(other)).not.toBe(networkMark(home)));
});
