// A whole pre-flight over real sockets, with a small internet on loopback: what stops it, and what it never does.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse } from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { preflightReportSchema } from '../../../contract/preflight.ts';
import type { PreflightProgress } from '../../../contract/preflight.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Machine } from '../../../engine/preflight/machine/machine.ts';
import type { PreflightInputs } from '../../../engine/preflight/preflight-inputs.ts';
import { takePreflight } from '../../../engine/preflight/take-preflight.ts';
import { patience } from '../support/patience.ts';
import { startSmallInternet } from '../support/small-internet.ts';

/** The ten seconds at rest are not what is tested here. */
const hurried = {
  ...systemClock,
  sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms === 10_000 ? 50 : ms, signal),
};

const machine: Machine = {
  power: () => Promise.resolve('mains'),
  freeDiskMegabytes: () => Promise.resolve(null),
  cpuTimes: () => ({ busyMs: 0, totalMs: 0 }),
};

const startSink = async () => {
  const sink = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    sink.requests += 1;
    request.on('data', (piece: Buffer) => (sink.bytes += piece.length)).on('end', () => response.end());
    request.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close(() => undefined).closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { sink, target: { host: '127.0.0.1', port, path: '/', isSecure: false } };
};

const begin = async (parts: Partial<PreflightInputs>, onProgress: (progress: PreflightProgress) => void) => {
  const internet = await startSmallInternet();
  onTestFinished(() => internet[Symbol.asyncDispose]());
  const { sink, target } = await startSink();
  const stop = new AbortController();
  const report = takePreflight(
    { clock: hurried, net: internet.net, os: internet.os, machine },
    {
      ...{
        catalog: internet.catalog,
        settings: defaultSettings,
        live: false,
        untried: null,
        past: null,
        signal: stop.signal,
      },
      bitrate: { kilobitsPerSecond: 800, from: 'user' },
      load: { type: 'to', target, durationMs: 90_000 },
      onProgress,
      ...parts,
    },
  );
  return { sink, stop, report, net: internet.net };
};

describe('A pre-flight', () => {
  it('while the user is LIVE sends no load, whatever was agreed to', patience, async () => {
    const doings: string[] = [];
    const { sink, report } = await begin({ live: true }, ({ doing }) => doings.push(doing));
    expect((await report).load).toMatchObject({ state: 'none', why: 'live' });
    expect(doings).toEqual(['looking', 'idle']);
    expect(sink.requests).toBe(0);
  });

  it('ends with its signal in the middle of a load, in a report that keeps the contract', patience, async () => {
    const sending = Promise.withResolvers<void>();
    const { sink, stop, report, net } = await begin({}, ({ doing }) => doing === 'sending' && sending.resolve());
    await sending.promise;
    await expect.poll(() => sink.bytes, patience).toBeGreaterThan(20_000);
    stop.abort();
    const ended = await report;
    expect(ended.load).toMatchObject({ state: 'none', why: 'cancelled' });
    expect(parse(preflightReportSchema, JSON.parse(JSON.stringify(ended)))).toEqual(ended);
    const { bytesSent } = net.traffic();
    await systemClock.sleep(200);
    expect(net.traffic().bytesSent).toBe(bytesSent);
  });

  it('that is stopped at once says that it cannot tell', patience, async () => {
    const { stop, report } = await begin({}, () => undefined);
    stop.abort();
    expect(await report).toMatchObject({ answer: 'unknown', load: { state: 'none', why: 'cancelled' } });
  });
});
