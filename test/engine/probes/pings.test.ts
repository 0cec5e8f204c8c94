import { describe, expect, it } from 'vitest';
import type { Os, PingEnd, PingOptions } from '../../../engine/os/os.ts';
import { createPings, fellSilent, mayBeChance } from '../../../engine/probes/pings.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs } from '../support/stub-os.ts';

type Series = { options: PingOptions; end: (end: PingEnd) => void };

/** Pings whose series the test plays by hand. */
const start = (count = 3, parts: Partial<Os> = {}) => {
  const clock = createHandClock();
  const net = createRedirectedNet();
  const series: Series[] = [];
  const ping = (options: PingOptions): Promise<PingEnd> => new Promise((end) => series.push({ options, end }));
  const look = new AbortController();
  const pings = createPings({ os: createStubOs({ ping, ...parts }), net, clock }, count, look.signal);
  const reply = (index: number, rttMs: number): void =>
    series[index]!.options.onEvent({ type: 'reply', sequence: 1, rttMs, from: 'x' });
  return { clock, net, series, look, pings, reply };
};

describe('the echo requests of one look', () => {
  it('are one series per address, shared by everybody who asks', async () => {
    const { pings, series, reply } = start();
    const asked = [pings.replyWithin('a', 1000), pings.replyWithin('a', 1000), pings.replyWithin('b', 1000)];
    const run = pings.run('a');
    expect(series.map(({ options }) => options.address)).toEqual(['a', 'b']);
    expect(series[0]!.options).toMatchObject({ count: 3, hopLimit: null });
    reply(0, 12);
    reply(1, 5);
    expect(await Promise.all(asked)).toEqual(['yes', 'yes', 'yes']);
    series[0]!.end({ type: 'sent', sent: 3 });
    expect(await run).toEqual({ sent: 3, rttsMs: [12], silentMs: 0, intervalMs: 200 });
  });

  it('answer "no" when no reply comes in time, and when the series ends without one', async () => {
    const { pings, clock, series } = start();
    const inTime = pings.replyWithin('a', 500);
    const atTheEnd = pings.replyWithin('a', 5000);
    await clock.advance(500);
    expect(await inTime).toBe('no');
    series[0]!.end({ type: 'sent', sent: 3 });
    expect(await atTheEnd).toBe('no');
  });

  it('answer a later question by a later reply, never by an old one', async () => {
    const { pings, clock, reply } = start();
    const first = pings.replyWithin('a', 1000);
    reply(0, 10);
    expect(await first).toBe('yes');
    const second = pings.replyWithin('a', 1000);
    await clock.advance(1000);
    expect(await second).toBe('no');
  });

  it('take an error message for no reply', async () => {
    const { pings, clock, series } = start();
    const asked = pings.replyWithin('a', 1000);
    series[0]!.options.onEvent({ type: 'error', sequence: 1, reason: 'unreachable', from: 'router' });
    await clock.advance(1000);
    expect(await asked).toBe('no');
  });

  it('are "unknown" and no series where the system has no ping', async () => {
    const { pings, series, net } = start();
    const asked = pings.replyWithin('a', 1000);
    const run = pings.run('a');
    series[0]!.end({ type: 'unavailable' });
    expect(await asked).toBe('unknown');
    expect(await run).toBeNull();
    expect(net.traffic().bytesSent).toBe(0);
  });

  it('start a new series for a question after the end of the last, whose result stays readable', async () => {
    const { pings, series, reply, clock } = start();
    const run = pings.run('a');
    reply(0, 10);
    series[0]!.end({ type: 'sent', sent: 3 });
    await clock.settle();
    expect(await pings.run('a')).toEqual(await run);
    expect(series).toHaveLength(1);
    const again = pings.replyWithin('a', 1000);
    expect(series).toHaveLength(2);
    reply(1, 11);
    expect(await again).toBe('yes');
  });

  it('start one more series for who wants one, also while another runs', async () => {
    const { pings, series, reply } = start();
    const first = pings.run('a');
    const again = pings.runAgain('a');
    reply(1, 7);
    series[0]!.end({ type: 'sent', sent: 3 });
    series[1]!.end({ type: 'sent', sent: 3 });
    expect([(await first)?.rttsMs, (await again)?.rttsMs]).toEqual([[], [7]]);
  });

  it('are counted as traffic', async () => {
    const { pings, series, reply, net } = start();
    const run = pings.run('a');
    reply(0, 10);
    reply(0, 10);
    series[0]!.end({ type: 'sent', sent: 3 });
    await run;
    expect(net.traffic()).toMatchObject({ bytesSent: 3 * 84, bytesReceived: 2 * 84 });
  });

  it.each([
    ['three requests in a row and the wait for the last', [0], 1400, true],
    ['less than that', [0], 1399, false],
    ['less than that since the last of several replies', [0, 600], 1399, false],
    ['that since the last of several replies', [0, 600], 1400, true],
    ['all of the time, so that it never was anything else', [], 5000, false],
  ])('fell silent if nothing came for %s', async (_what, repliesAtMs, silentMs, fell) => {
    const { pings, clock, series, reply } = start();
    const run = pings.run('a');
    for (const atMs of repliesAtMs) {
      await clock.advance(atMs);
      reply(0, 10);
    }
    await clock.advance(silentMs);
    series[0]!.end({ type: 'sent', sent: 14 });
    const ended = await run;
    expect(ended).toMatchObject({ silentMs });
    expect(fellSilent(ended!)).toBe(fell);
  });

  it.each([
    ['three requests, after none was lost', 11, 1400, false],
    ['three requests, after every other was lost', 5, 1400, true],
    ['ten requests, even where every other was lost before', 2, 2800, false],
  ])('end in a silence of %s, which may be chance or not', (_what, replies, silentMs, chance) => {
    const run = { sent: 14, rttsMs: Array<number>(replies).fill(10), silentMs };
    expect(mayBeChance([run, run, run])).toBe(chance);
  });

  it.each([
    ['one request', 1990, false],
    ['two requests', 2990, false],
    ['three requests', 3990, true],
  ])('of a ping that keeps a second between requests fell silent with %s', async (_what, silentMs, fell) => {
    const { pings, clock, series, reply } = start(14, { leastPingIntervalMs: () => 1000 });
    const run = pings.run('a');
    expect(series[0]!.options.intervalMs).toBe(1000);
    reply(0, 10);
    await clock.advance(silentMs);
    series[0]!.end({ type: 'sent', sent: 14 });
    expect(fellSilent((await run)!)).toBe(fell);
  });

  it('of such a ping that end in one lost request, after another one was lost, may be chance', () => {
    const run = { sent: 14, rttsMs: Array<number>(12).fill(10), silentMs: 1990, intervalMs: 1000 };
    expect(mayBeChance([run, run, run])).toBe(true);
  });

  it('that throw tell so to who asked, and to nobody else', async () => {
    const { pings } = start(3, { ping: () => Promise.reject(new TypeError('a bug')) });
    await expect(pings.replyWithin('a', 1000)).rejects.toThrow('a bug');
  });

  it('do not count an error message as the end of silence', async () => {
    const { pings, clock, series, reply } = start();
    const run = pings.run('a');
    reply(0, 10);
    await clock.advance(1400);
    series[0]!.options.onEvent({ type: 'error', sequence: 2, reason: 'unreachable', from: 'router' });
    series[0]!.end({ type: 'sent', sent: 14 });
    expect(fellSilent((await run)!)).toBe(true);
  });

  it('end with the look', async () => {
    const { pings, look, series, clock } = start();
    const asked = pings.replyWithin('a', 1000);
    look.abort();
    expect(await asked).toBe('no');
    expect(series[0]!.options.signal?.aborted).toBe(true);
    expect(clock.alarms()).toEqual([]);
  });
});
