import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { createLoadMeter } from '../../../engine/probes/load-probe.ts';
import { measureLine } from '../../../engine/schedule/quality-watch.ts';
import type { Measurement } from '../../../engine/schedule/quality-watch.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { allReply, createStubOs, nobodyReplies, pingWith } from '../support/stub-os.ts';
import type { Echo } from '../support/stub-os.ts';

const lossy: Echo = ({ count }) => Array.from({ length: count }, (_, index) => (index % 4 === 0 ? null : 10));
const series = 1 + smallCatalog.anchors.length;

/** Measures a line on which the n-th window goes as `line` says; the windows that were told, and the time it took. */
const measure = async (measurement: Measurement, line: (window: number) => Echo, forMs = 60_000) => {
  const clock = createHandClock();
  const net = createRedirectedNet();
  let asked = 0;
  const os = createStubOs({
    ping: pingWith((options) => {
      asked += 1;
      return line(Math.ceil(asked / series))(options);
    }),
  });
  const edges = { clock, net, os };
  const stop = new AbortController();
  const readings: Reading[] = [];
  let tookMs: number | null = null;
  const inputs = {
    catalog: smallCatalog,
    settings: defaultSettings,
    load: createLoadMeter(edges),
    usualRttMs: () => null,
  };
  const ended = measureLine(edges, inputs, measurement, (reading) => readings.push(reading), stop.signal).then(() => {
    tookMs = clock.monotonicMs();
  });
  await clock.advance(forMs);
  stop.abort();
  await ended;
  const windows = readings.flatMap(({ facts }) => (facts.kind === 'quality' && facts.to === 'router' ? [facts] : []));
  return { windows: windows.map(({ received }) => received), readings, tookMs: tookMs! };
};

describe('a line is measured', () => {
  it('with one window at a glance, if that is good', async () => {
    const { windows, readings } = await measure('glance', () => allReply);
    expect(windows).toEqual([20]);
    expect(readings).toHaveLength(series);
  });

  it('with three windows on suspicion', async () => {
    expect((await measure('suspicion', () => allReply)).windows).toEqual([20, 20, 20]);
  });

  it('until three windows in a row are good, once one was bad', async () => {
    const { windows } = await measure('glance', (window) => (window === 1 || window === 3 ? lossy : allReply));
    expect(windows).toEqual([15, 20, 15, 20, 20, 20]);
  });

  it('without end while it is bad, back to back at first, then every seven seconds', async () => {
    const { windows, tookMs } = await measure('suspicion', () => lossy, 70_000);
    expect(windows).toHaveLength(6 + 10);
    expect(tookMs).toBe(70_000);
  });

  it('no longer once it is silent, and what was lost by then is not told', async () => {
    const { windows, tookMs } = await measure('suspicion', (window) => (window === 1 ? lossy : nobodyReplies));
    expect(windows).toEqual([15]);
    expect(tookMs).toBe(0);
  });

  it('as one whose anchors drop pings, where that is all that is known', async () => {
    const told = async (measurement: Measurement) => {
      const { readings } = await measure(measurement, () => nobodyReplies);
      return readings.map(({ facts }) => facts.kind === 'quality' && facts.received);
    };
    expect(await told('glance')).toEqual([0, 0, 0]);
    expect(await told('suspicion')).toEqual([]);
  });
});
