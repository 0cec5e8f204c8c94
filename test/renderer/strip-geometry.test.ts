import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../contract/durations.ts';
import { barsOf, quartersOf, stretchesOf, totalsOf } from '../../renderer/hour/strip-geometry.ts';
import type { Span } from '../../contract/report.ts';

const NOW = Date.parse('2026-11-21T21:43:10.000Z');
const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(NOW - minutes * MINUTE).toISOString();
const ok = (minutes: number): Span => ({ from: ago(minutes), severity: 'ok', code: 'ok' });
const down = (minutes: number): Span => ({ from: ago(minutes), severity: 'down', code: 'internet.down' });
const minutesOf = (spans: readonly Span[]): [string, number][] =>
  stretchesOf(spans, NOW).map(({ severity, fromMs, toMs }) => [severity, (toMs - fromMs) / MINUTE]);

describe('The last hour', () => {
  it('was not watched before the first verdict', () => {
    expect(minutesOf([ok(20)])).toEqual([
      ['not-watched', 40],
      ['ok', 20],
    ]);
    expect(minutesOf([])).toEqual([['not-watched', 60]]);
  });

  it('begins an hour ago, however long the first state has lasted', () => {
    expect(minutesOf([ok(600), down(5)])).toEqual([
      ['ok', 55],
      ['down', 5],
    ]);
  });

  it('has no holes and no overlaps', () => {
    const stretches = stretchesOf([ok(70), down(50), ok(49), down(3)], NOW);
    expect(stretches.slice(1).map(({ fromMs }, index) => fromMs - stretches[index]!.toMs)).toEqual([0, 0, 0]);
    expect([stretches[0]!.fromMs, stretches.at(-1)!.toMs]).toEqual([NOW - HOUR_MS, NOW]);
  });

  it('shows a state that began in the future of a slower clock not at all, instead of backwards', () => {
    expect(minutesOf([ok(10), down(-1)])).toEqual([
      ['not-watched', 50],
      ['ok', 10],
    ]);
  });

  it('is drawn over the whole width, and a break of a second can still be seen', () => {
    const bars = barsOf(stretchesOf([ok(60), down(1 / 60), ok(0)], NOW), NOW, 340);
    expect(bars[0]).toMatchObject({ severity: 'ok', x: 0 });
    expect(bars.every(({ width, x }) => width >= 2 && x + width <= 340.001)).toBe(true);
  });

  it('has marks at the quarters of an hour on the clock', () => {
    const quarters = quartersOf(NOW, 340);
    expect(quarters.map(({ atMs }) => new Date(atMs).toISOString().slice(11, 16))).toEqual([
      '20:45',
      '21:00',
      '21:15',
      '21:30',
    ]);
    expect(quarters.every(({ x }) => x >= 0 && x <= 340)).toBe(true);
  });

  it('is summed up worst first', () => {
    expect(totalsOf(stretchesOf([ok(30), down(10), ok(8)], NOW))).toEqual([
      { severity: 'down', ms: 2 * MINUTE },
      { severity: 'ok', ms: 28 * MINUTE },
      { severity: 'not-watched', ms: 30 * MINUTE },
    ]);
  });
});
