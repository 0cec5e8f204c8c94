import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Os } from '../../../engine/os/os.ts';
import { askOnceMore } from '../../../engine/schedule/ask-once-more.ts';
import type { AskedQuestion } from '../../../engine/schedule/ask-once-more.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';

const ask = async (internet: SmallInternet, questions: readonly AskedQuestion[], parts: Partial<Os> = {}) => {
  const readings: Reading[] = [];
  const edges = { clock: systemClock, net: internet.net, os: { ...internet.os, ...parts } };
  const inputs = { catalog: internet.catalog, settings: defaultSettings, questions };
  await askOnceMore(edges, inputs, (reading) => readings.push(reading), new AbortController().signal);
  return readings.filter(({ layer, probe }) => layer !== 'device' || probe === 'device.proxy');
};

describe('what is asked once more', () => {
  it('is what failed, and no other name or host, whatever its region', async () => {
    await using internet = await startSmallInternet();
    const [first, second] = internet.catalog.targets;
    const elsewhere = { ...second!, region: 'eu' as const };
    const catalog = { ...internet.catalog, targets: [first!, elsewhere] };
    const questions = [
      { probe: `tiktok.${elsewhere.id}`, target: 'as it was' },
      { probe: 'dns.lookup', target: `${elsewhere.host} A` },
      { probe: 'path.family', target: `${elsewhere.host} (IPv4)` },
    ];
    const readings = await ask({ ...internet, catalog }, questions);
    expect(readings.map(({ probe, status }) => [probe, status]).toSorted()).toEqual(
      [
        ['dns.lookup', 'ok'],
        ['dns.lookup', 'ok'],
        ['path.family', 'ok'],
        [`tiktok.${elsewhere.id}`, 'ok'],
      ].toSorted(),
    );
    expect(internet.net.asked.filter((endpoint) => endpoint.startsWith('tcp 20.0.0.1'))).toEqual([]);
  });

  it('is the straight way to a control, where the proxy that failed is in use no more', async () => {
    await using internet = await startSmallInternet();
    const proxy = { probe: 'device.proxy', target: 'proxy' };
    const readings = await ask(internet, [proxy]);
    expect(readings.filter(({ probe }) => probe === 'device.proxy')).toMatchObject([{ status: 'ok', target: 'proxy' }]);
    const scheme = 'http';
    const set = { source: 'system', scheme, host: '127.0.0.1', port: 9, credentials: null, bypass: [] };
    const still = await ask(internet, [proxy], { proxy: () => Promise.resolve(set as never) });
    expect(still.filter(({ probe }) => probe === 'device.proxy')).toEqual([]);
  });

  it('is nothing without a way out', async () => {
    await using internet = await startSmallInternet();
    const networkState = () => Promise.resolve({ interfaces: [], routes: [] });
    expect(await ask(internet, [{ probe: 'dns.lookup', target: 'www.tiktok.com A' }], { networkState })).toEqual([]);
    expect(internet.net.asked).toEqual([]);
  });
});
