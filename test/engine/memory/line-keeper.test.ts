import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { createLineKeeper } from '../../../engine/memory/line-keeper.ts';
import type { LineKeeper } from '../../../engine/memory/line-keeper.ts';
import { readingSamples } from '../../contract/samples.ts';

const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

const felt = (
  line: LineKeeper,
  second: number,
  rttMs: number | null,
  more: Partial<Parameters<LineKeeper['echo']>[0]> = {},
): void =>
  line.echo({
    to: 'router',
    place: 'router',
    atMs: BEGIN_MS + second * 1000,
    sent: 1,
    lost: rttMs === null ? 1 : 0,
    rttMs,
    ...more,
  });

const sampleOf = (kind: 'lookup' | 'exchange'): Reading => readingSamples.find(({ facts }) => facts.kind === kind)!;

const lookup = (more: Partial<Reading>, facts: object = {}): Reading => {
  const sample = sampleOf('lookup');
  const at = '2026-11-21T20:00:10.000Z';
  return {
    ...sample,
    at,
    ...more,
    facts: { ...sample.facts, via: 'system', outcome: 'answer', ...facts } as Reading['facts'],
  };
};

const exchange = (more: Partial<Reading>): Reading => ({
  ...sampleOf('exchange'),
  at: '2026-11-21T20:00:10.000Z',
  ...more,
});

const phases = (own: Partial<Reading['phasesMs']>): Reading['phasesMs'] => ({
  ...{ dns: null, connect: null, tls: null, ttfb: null, total: null, ...own },
});

describe('What was measured of the line', () => {
  it('is added up minute by minute, with the differences of neighbouring RTTs', () => {
    const line = createLineKeeper();
    felt(line, 0, 10);
    felt(line, 4, 14);
    felt(line, 8, null);
    felt(line, 12, 11.5);
    felt(line, 61, 10);
    expect(line.take()).toEqual([
      {
        ...{
          to: 'router',
          minuteMs: BEGIN_MS,
          sent: 4,
          lost: 1,
          rttSumUs: 35_500,
          leastRttUs: 10_000,
          mostRttUs: 14_000,
        },
        ...{ jitterSumUs: 6500, jitters: 2 },
      },
      {
        ...{ to: 'router', minuteMs: BEGIN_MS + 60_000, sent: 1, lost: 0, rttSumUs: 10_000 },
        ...{ leastRttUs: 10_000, mostRttUs: 10_000, jitterSumUs: 1500, jitters: 1 },
      },
    ]);
    expect(line.take()).toEqual([]);
  });

  it('two anchors that lie at different distances are no jitter', () => {
    const line = createLineKeeper();
    for (let turn = 0; turn < 4; turn += 1) {
      felt(line, turn * 4, 10, { to: 'internet', place: 'near' });
      felt(line, turn * 4 + 2, 80, { to: 'internet', place: 'far' });
    }
    expect(line.take()).toMatchObject([{ to: 'internet', sent: 8, jitterSumUs: 0, jitters: 6 }]);
  });

  it('what lies far apart, or a gap, has no neighbour', () => {
    const line = createLineKeeper();
    felt(line, 0, 10);
    felt(line, 70, 30);
    line.forget();
    felt(line, 72, 90);
    expect(line.take().map(({ jitters }) => jitters)).toEqual([0, 0]);
  });

  it('one RTT for several replies counts for each, so that the sum over the replies is the mean', () => {
    const line = createLineKeeper();
    felt(line, 0, 20, { sent: 10, lost: 4 });
    expect(line.take()).toMatchObject([{ sent: 10, lost: 4, rttSumUs: 120_000 }]);
  });

  it.each([
    [
      'an answer of the resolver',
      lookup({ phasesMs: phases({ dns: 18 }) }),
      { to: 'dns', sent: 1, lost: 0, rttSumUs: 18_000 },
    ],
    [
      'a refusal of the resolver is an answer as well',
      lookup({ phasesMs: phases({ dns: 5 }) }, { outcome: 'nxdomain' }),
      { to: 'dns', sent: 1, lost: 0, rttSumUs: 5000 },
    ],
    [
      'a resolver that is silent',
      lookup({ phasesMs: phases({ dns: 2000 }) }, { outcome: 'timeout' }),
      { to: 'dns', sent: 1, lost: 1, rttSumUs: 0, leastRttUs: null },
    ],
    [
      'a connection to TikTok, whatever it answers then',
      exchange({ phasesMs: phases({ connect: 33, total: 400 }), status: 'fault' }),
      { to: 'tiktok', sent: 1, lost: 0, rttSumUs: 33_000 },
    ],
    [
      'a connection to TikTok that nobody answers',
      exchange({ phasesMs: phases({}), status: 'fault', fault: { kind: 'timeout', stage: 'connect', code: null } }),
      { to: 'tiktok', sent: 1, lost: 1, rttSumUs: 0 },
    ],
  ] as const)('%s', (_what, reading, row) => {
    const line = createLineKeeper();
    line.reading(reading);
    expect(line.take()).toMatchObject([row]);
  });

  it.each([
    ['a lookup by another resolver', lookup({ phasesMs: phases({ dns: 18 }) }, { via: 'doh' })],
    [
      'a connection for which no name was found',
      exchange({ phasesMs: phases({ dns: 3 }), fault: { kind: 'nxdomain', stage: 'dns', code: null } }),
    ],
  ])('%s says nothing about the line', (_what, reading) => {
    const line = createLineKeeper();
    line.reading(reading);
    expect(line.take()).toEqual([]);
  });
});
