import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../contract/durations.ts';
import { spansOf } from '../../../renderer/history/chart/incident-spans.ts';
import { nextOrder, sortedRows } from '../../../renderer/history/chart/table-rows.ts';
import { createZooming } from '../../../renderer/history/sheet/zooming.ts';
import { periodOf, rangeOf, spanned } from '../../../renderer/history/time/range.ts';
import { pinched, wheelFactor, zoomed } from '../../../renderer/history/time/zoom.ts';
import { incidentOf } from '../support/history-stories.ts';
import { storyAt } from '../support/stories.ts';

const NOW = Date.parse(storyAt);
const day = periodOf(rangeOf('day'), NOW);

describe('Zooming', () => {
  it('leaves the moment under the hand where it is', () => {
    expect(zoomed({ fromMs: 0, toMs: 100 }, 25, 0.5)).toEqual({ fromMs: 12.5, toMs: 62.5 });
    expect(zoomed({ fromMs: 0, toMs: 100 }, 25, 2)).toEqual({ fromMs: -25, toMs: 175 });
  });

  it('takes a wheel in px, lines or pages; away from oneself is closer', () => {
    expect(wheelFactor({ deltaY: -240, deltaMode: 0 })).toBe(0.5);
    expect(wheelFactor({ deltaY: 15, deltaMode: 1 })).toBe(2);
  });

  it('by two fingers keeps what lies under them', () => {
    const period = { fromMs: 0, toMs: 1000 };
    expect(pinched(period, 100, [40, 60], [20, 80])).toEqual({
      fromMs: 400 - 20 * (200 / 60),
      toMs: 400 + 80 * (200 / 60),
    });
    expect(pinched(period, 100, [40, 60], [60, 40])).toEqual(period);
    expect(pinched(period, 100, [40, 60], [50, 51])).toBeNull();
  });

  it('stays in the whole range, and is the whole again where it would be more', () => {
    const range = rangeOf('day');
    const part = (fromMs: number, toMs: number) => periodOf(spanned(range, { fromMs, toMs }, NOW), NOW);
    expect(part(day.toMs - HOUR_MS, day.toMs + HOUR_MS)).toEqual({ fromMs: day.toMs - 2 * HOUR_MS, toMs: day.toMs });
    expect(spanned(range, { fromMs: 0, toMs: NOW * 2 }, NOW)).toEqual(range);
    const closest = part(day.fromMs + 1000, day.fromMs + 1001);
    expect(closest.toMs - closest.fromMs).toBe(120_000);
  });

  it('asks for every second stretch of a hasty wheel at most', async () => {
    const told: number[] = [];
    const zooming = createZooming(
      () => ({ period: { fromMs: 0, toMs: 1000 }, width: 100 }),
      ({ fromMs, toMs }) => told.push(toMs - fromMs),
    );
    const turn = (timeStamp: number): void =>
      zooming.wheel({ offsetX: 50, deltaY: -240, deltaMode: 0, timeStamp } as WheelEvent);
    for (const timeStamp of [0, 10, 20, 30]) turn(timeStamp);
    expect(told).toEqual([500]);
    await expect.poll(() => told).toEqual([500, 62.5]);
  });
});

describe('Incidents behind a close-up', () => {
  const long = incidentOf({ id: 1, code: 'internet.down', fromMinutesAgo: 600, minutes: 120 }).incident;
  const near = incidentOf({ id: 2, code: 'tiktok.cdn-down', fromMinutesAgo: 470, minutes: 1 }).incident;
  const open = incidentOf({ id: 3, code: 'internet.down', fromMinutesAgo: 30, minutes: null }).incident;
  const past = incidentOf({ id: 4, code: 'internet.down', fromMinutesAgo: 3000, minutes: 10 }).incident;

  it('lie where they were, earliest first, and one that goes on reaches to the end', () => {
    const spans = spansOf([open, past, long], day, 1440);
    expect(spans.map(({ id, x, wide }) => [id, Math.round(x), Math.round(wide)])).toEqual([
      [1, 840, 120],
      [3, 1410, 30],
    ]);
  });

  it('are wide enough to be seen, and their shapes do not lie on each other', () => {
    const spans = spansOf([long, near], day, 144);
    expect(spans.map(({ wide }) => wide)).toEqual([12, 2]);
    expect(spans.map(({ markX }) => markX === null)).toEqual([false, true]);
  });
});

describe('The rows of a table', () => {
  const rows = [
    { atMs: 1, values: [5] },
    { atMs: 2, values: [null] },
    { atMs: 3, values: [9] },
  ];
  const times = (column: number | null, descends: boolean) =>
    sortedRows(rows, { column, descends }).map(({ atMs }) => atMs);

  it('are sorted either way, what was not measured last', () => {
    expect([times(0, true), times(0, false)]).toEqual([
      [3, 1, 2],
      [1, 3, 2],
    ]);
    expect([times(null, false), times(null, true)]).toEqual([
      [1, 2, 3],
      [3, 2, 1],
    ]);
  });

  it('are turned round by the heading that sorts them already', () => {
    const byTime = { column: null, descends: false };
    expect(nextOrder(byTime, null)).toEqual({ column: null, descends: true });
    expect(nextOrder(byTime, 2)).toEqual({ column: 2, descends: true });
    expect(nextOrder({ column: 2, descends: true }, 2)).toEqual({ column: 2, descends: false });
  });
});
