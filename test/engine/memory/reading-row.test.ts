import { describe, expect, it } from 'vitest';
import { noPhases } from '../../../contract/reading.ts';
import type { Facts, Reading } from '../../../contract/reading.ts';
import { readingRow } from '../../../engine/memory/reading-row.ts';
import { readingSamples } from '../../contract/samples.ts';

const exchange = readingSamples.find(({ facts }) => facts.kind === 'exchange')!;
const answered = { ...noPhases, ttfb: 41.5, total: 180 };
const kept = (more: Partial<Reading>, facts: object = {}) =>
  readingRow({ ...exchange, ...more, facts: { ...exchange.facts, addressesFrom: 'system', ...facts } as Facts });
const transfer = { kind: 'throughput', of: 'tiktok', host: 'h.example', feature: null, bytes: 64_000, tookMs: 100 };

describe('What is kept of a reading', () => {
  it('has how long a host took to begin its answer, which a fault does not have', () => {
    expect(kept({ phasesMs: answered })).toMatchObject({ totalMs: 180, ttfbMs: 41.5 });
    expect(kept({ phasesMs: noPhases, status: 'fault' })).not.toHaveProperty('ttfbMs');
  });

  it('has no time of an address that the system does not give', () =>
    expect(kept({ phasesMs: answered }, { addressesFrom: 'truth' })).not.toHaveProperty('ttfbMs'));

  it('has how fast bytes came, where enough of them came to tell', () => {
    expect(kept({ phasesMs: answered }, { ...transfer, kbitS: 5120 })).toMatchObject({ kbitS: 5120 });
    const few = kept({ phasesMs: answered }, { ...transfer, kbitS: null });
    expect([few?.kbitS, few?.ttfbMs]).toEqual([undefined, undefined]);
  });
});
