import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { message, say } from '../../contract/message.ts';
import { checkReportSchema } from '../../contract/report.ts';
import { defaultSettings } from '../../contract/settings.ts';
import { checkOnce } from '../../engine/check.ts';
import type { CheckInputs } from '../../engine/check.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { startSilent } from './support/loopback-servers.ts';
import { expectNothingOpen } from './support/open-handles.ts';
import { startSmallInternet } from './support/small-internet.ts';
import type { SmallInternet } from './support/small-internet.ts';
import { smallCatalog } from './support/catalog-entries.ts';
import { patience } from './support/patience.ts';

const check = ({ net, os, catalog }: SmallInternet, parts: Partial<CheckInputs> = {}) =>
  checkOnce({ clock: systemClock, net, os }, { catalog, settings: defaultSettings, timeoutMs: 20_000, ...parts });

/** Takes the network away: whatever is asked stays unanswered. */
const silence = (internet: SmallInternet, place: { address: string; port: number }): void => {
  internet.answers.resolver = () => [];
  for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 443, place);
  for (const port of [53, 80, 443]) internet.net.move('tcp', '192.168.1.1', port, place);
  internet.os = { ...internet.os, ping: ({ signal }) => pingForEver(signal) };
};

const pingForEver = (signal: AbortSignal | undefined) =>
  new Promise<{ type: 'sent'; sent: number }>((resolve) => {
    signal?.addEventListener('abort', () => resolve({ type: 'sent', sent: 0 }));
  });

describe('a check', () => {
  it('of a healthy world says so, in a report that keeps the contract', async () => {
    await using internet = await startSmallInternet();
    const report = await check(internet);
    expect(report.verdict).toMatchObject({ code: 'ok', severity: 'ok', blame: 'nobody' });
    expect(report.verdict.settledAt).not.toBeNull();
    expect(parse(checkReportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.traffic.requests).toBeGreaterThan(0);
    expect(report.traffic.bytesReceived).toBeGreaterThan(0);
    const layersInOrder = ['device', 'router', 'lan', 'internet', 'dns', 'path', 'tiktok'];
    const order = [...new Set(report.probes.map(({ layer }) => layer))];
    expect(layersInOrder).toEqual(expect.arrayContaining(order));
    expect([order[0], order.at(-1)]).toEqual(['device', 'tiktok']);
  });

  it.runIf(process.platform === 'linux')(
    'ends by its time-out with "unknown" and accuses nobody when nothing answers in time',
    async () => {
      await using internet = await startSmallInternet();
      await using silent = await startSilent();
      silence(internet, silent.endpoint);
      const report = await check(internet, { timeoutMs: 500 });
      expect(report.verdict).toMatchObject({
        code: 'unknown',
        severity: 'unknown',
        blame: 'unknown',
        also: [],
        fixes: [],
      });
      expect(report.verdict.settledAt).toBeNull();
      expect(report.verdict.message.id).toBe('verdict.unknown.too-little');
      expect(report.verdict.summary).toBe(say(message('verdict.unknown.too-little')));
      expect(report.probes.map(({ layer }) => layer)).toContain('device');
    },
  );

  it('that ends after one fault, before the second look, accuses nobody', async () => {
    await using internet = await startSmallInternet();
    const caller = new AbortController();
    let asked = 0;
    internet.answers.tiktok = (_request, response) => {
      asked += 1;
      if (asked > smallCatalog.targets.length) caller.abort();
      else response.writeHead(503).end();
    };
    const report = await check(internet, { signal: caller.signal, timeoutMs: 600_000 });
    expect(report.verdict).toMatchObject({ code: 'unknown', blame: 'unknown', also: [] });
    expect(report.probes.some(({ status, layer }) => status === 'fault' && layer === 'tiktok')).toBe(true);
  });

  it('that is given up reports what it has', async () => {
    await using internet = await startSmallInternet();
    internet.answers.tiktok = () => undefined;
    const caller = new AbortController();
    const report = check(internet, { signal: caller.signal, timeoutMs: 600_000 });
    await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(5);
    caller.abort();
    expect((await report).verdict).toMatchObject({ code: 'unknown' });
  });

  it('that is given up before it began does not claim that it still looks', async () => {
    await using internet = await startSmallInternet();
    const { verdict, probes } = await check(internet, { signal: AbortSignal.abort() });
    expect(probes).toEqual([]);
    expect(verdict).toMatchObject({ code: 'unknown', message: { id: 'verdict.unknown.too-little' } });
    expect(verdict.summary).not.toContain('Looking');
  });
});

it('nothing is left open after all this', expectNothingOpen);
