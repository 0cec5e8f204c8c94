import { describe, expect, it } from 'vitest';
import { scoreSoak } from './score-soak.ts';
import type { Made, Said, Sample } from './soak-result.ts';

const S = 1000;

const verdict = (atMs: number, code: 'ok' | 'dns.slow' | 'unknown' = 'ok'): Said => ({
  ...{ atMs, type: 'verdict', code, summary: `it is ${code}` },
});

const round = (atMs: number, more: Partial<Extract<Said, { type: 'round' }>> = {}): Said => ({
  ...{ atMs, type: 'round', code: 'ok', looking: false, features: { web: 'ok', search: 'filtered' } },
  ...more,
});

const blip: Made = { disturbance: { kind: 'blip', atMs: 60 * S, lastsMs: 1000 }, fromMs: 60 * S, untilMs: 61 * S };
const slowNames: Made = {
  disturbance: { kind: 'slow names', atMs: 200 * S, lastsMs: 4000, delaysMs: [300, 400, 500] },
  fromMs: 200 * S,
  untilMs: 204 * S,
};
const made = [blip, slowNames];

describe('A watch on a usual line', () => {
  it('that says nothing but ok has raised no alarm', () => {
    const said = [verdict(5 * S), round(6 * S), round(70 * S)];
    expect(scoreSoak(said, made, [])).toMatchObject({
      firstOkMs: 5 * S,
      falseAlarms: [],
      featureAlarms: [],
      looks: 2,
      doubtfulLooks: 0,
      doubts: [],
    });
  });

  it('raises an alarm with every other verdict, unknown too, told with what was made shortly before', () => {
    const said = [verdict(5 * S), verdict(76 * S, 'dns.slow'), verdict(80 * S), verdict(219 * S, 'unknown')];
    expect(scoreSoak(said, made, []).falseAlarms).toEqual([
      {
        atMs: 76 * S,
        code: 'dns.slow',
        summary: 'it is dns.slow',
        before: ['the line gone for 1.0 s, begun 16.0 s before'],
      },
      {
        atMs: 219 * S,
        code: 'unknown',
        summary: 'it is unknown',
        before: ['names after 300, 400, 500 ms for 4.0 s, begun 19.0 s before'],
      },
    ]);
  });

  it('blames nothing that was over for longer, or came later', () => {
    const said = [verdict(59.9 * S, 'dns.slow'), verdict(76.1 * S, 'dns.slow')];
    expect(scoreSoak(said, made, []).falseAlarms.map(({ before }) => before)).toEqual([[], []]);
  });

  it('that never said ok is told so', () => {
    expect(scoreSoak([verdict(5 * S, 'unknown'), round(6 * S)], made, []).firstOkMs).toBeNull();
  });

  it('shows a broken feature under ok once for as long as it lasts, and a filtered one never', () => {
    const down = { features: { web: 'ok', feed: 'down' } } as const;
    const said = [round(1), round(2, down), round(3, down), round(4), round(5, down)];
    expect(scoreSoak(said, [], []).featureAlarms).toEqual([
      { atMs: 2, feature: 'feed', status: 'down', before: [] },
      { atMs: 5, feature: 'feed', status: 'down', before: [] },
    ]);
    expect(scoreSoak([round(1, { ...down, code: 'dns.slow' })], [], []).featureAlarms).toEqual([]);
  });

  it('doubts in spells: looks in a row are one', () => {
    const doubtful = { looking: true };
    const said = [
      round(55 * S),
      round(62 * S, doubtful),
      round(64 * S, doubtful),
      round(66 * S),
      round(100 * S, doubtful),
    ];
    const { looks, doubtfulLooks, doubts } = scoreSoak(said, made, []);
    expect([looks, doubtfulLooks]).toEqual([5, 3]);
    expect(doubts).toEqual([
      { fromMs: 62 * S, untilMs: 64 * S, looks: 2, before: ['the line gone for 1.0 s, begun 2.0 s before'] },
      { fromMs: 100 * S, untilMs: 100 * S, looks: 1, before: [] },
    ]);
  });
});

describe('The cost of a watch', () => {
  const sample = (atMs: number, cpuMs: number, childrenCpuMs: number, linkBytes: number): Sample => ({
    ...{ atMs, cpuMs, childrenCpuMs, linkBytes, residentKb: 1, mostResidentKb: 1 },
  });

  it('is its processor time with that of the programs that it ran, and bytes by the minute', () => {
    const samples = [
      sample(30 * S, 500, 100, 9000),
      sample(90 * S, 1000, 200, 30_000),
      sample(120 * S, 1100, 400, 40_000),
    ];
    expect(scoreSoak([], [], samples)).toMatchObject({ cpuShare: 0.01, linkBytesByMinute: [9000, 21_000, 10_000] });
  });

  it('has no share of the time with one sample', () => {
    expect(scoreSoak([], [], [sample(30 * S, 500, 100, 9000)])).toMatchObject({
      cpuShare: 0,
      linkBytesByMinute: [9000],
    });
  });
});
