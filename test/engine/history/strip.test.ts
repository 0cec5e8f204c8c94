import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { stripSchema, subjects } from '../../../contract/history.ts';
import type { Strip, StripAsk } from '../../../contract/history.ts';
import type { DatabaseSync } from 'node:sqlite';
import { answerStrip } from '../../../engine/history/queries/strip.ts';
import { rollUp } from '../../../engine/history/maintain/roll-up.ts';
import { QUARTER_MS } from '../../../engine/history/roll-ups/tiers.ts';
import { eachSeed } from '../diagnosis/seeded.ts';
import type { Random } from '../diagnosis/seeded.ts';
import type { SpanRow } from '../../../engine/history/history.ts';
import { paintedTotals } from './painted.ts';
import { allOkBut, rowOf, span, sumOf, totals } from './span-words.ts';
import { openTables, record, rollUpAll } from './tables.ts';

/** A midnight of UTC. */
const MIDNIGHT = Date.UTC(2026, 2, 1);
const LATER = MIDNIGHT + 122 * DAY_MS;
/** Longer than a season, so that it is told by days. */
const LONG_MS = 120 * DAY_MS;

const ask = (fromMs: number, toMs: number, widthPx = 1000): StripAsk => ({ fromMs, toMs, widthPx });

const askTwice = (db: DatabaseSync, asked: StripAsk, nowMs = LATER): [before: Strip, after: Strip] => {
  const before = answerStrip(db, asked, nowMs);
  rollUpAll(db, nowMs);
  return [before, answerStrip(db, asked, nowMs)];
};

describe('A strip', () => {
  it('of an empty history says of everybody that nobody watched', () => {
    const strip = answerStrip(openTables(), ask(MIDNIGHT, MIDNIGHT + DAY_MS), LATER);
    expect(strip.rows.map(({ subject }) => subject)).toEqual(subjects);
    for (const row of strip.rows)
      expect(row).toMatchObject({ stretches: [], totals: totals({ notWatchedMs: DAY_MS }) });
  });

  it('of some hours tells every stretch to the millisecond, and leaves gaps where nobody watched', () => {
    const db = openTables();
    const [a, b, c] = [MIDNIGHT + 1001, MIDNIGHT + HOUR_MS, MIDNIGHT + HOUR_MS + 17];
    record(db, [span(1, a, b), span(2, b, c, 'down'), span(3, c + 5000, c + 9000, 'degraded')]);
    for (const strip of askTwice(db, ask(MIDNIGHT, MIDNIGHT + 6 * HOUR_MS))) {
      expect(strip.stepMs).toBe(0);
      expect(rowOf(strip).stretches).toEqual([
        { fromMs: a, toMs: b, condition: 'ok', badMs: 0 },
        { fromMs: b, toMs: c, condition: 'down', badMs: 17 },
        { fromMs: c + 5000, toMs: c + 9000, condition: 'degraded', badMs: 4000 },
      ]);
      expect(rowOf(strip, 'router').stretches).toEqual([
        { fromMs: a, toMs: c, condition: 'ok', badMs: 0 },
        { fromMs: c + 5000, toMs: c + 9000, condition: 'ok', badMs: 0 },
      ]);
      expect(sumOf(rowOf(strip).totals)).toBe(6 * HOUR_MS);
    }
  });

  it('of a day tells the minutes, and what they come to exactly', () => {
    const db = openTables();
    const [a, b] = [MIDNIGHT + HOUR_MS + 500, MIDNIGHT + HOUR_MS + 700];
    record(db, [span(1, MIDNIGHT, a), span(2, a, b, 'down'), span(3, b, MIDNIGHT + DAY_MS)]);
    const minute = { fromMs: MIDNIGHT + HOUR_MS, toMs: MIDNIGHT + HOUR_MS + MINUTE_MS };
    for (const strip of askTwice(db, ask(MIDNIGHT, MIDNIGHT + DAY_MS))) {
      expect(strip.stepMs).toBe(MINUTE_MS);
      expect(rowOf(strip)).toEqual({
        subject: 'verdict',
        stretches: [
          { fromMs: MIDNIGHT, toMs: minute.fromMs, condition: 'ok', badMs: 0 },
          { ...minute, condition: 'down', badMs: 200 },
          { fromMs: minute.toMs, toMs: MIDNIGHT + DAY_MS, condition: 'ok', badMs: 0 },
        ],
        totals: totals({ okMs: DAY_MS - 200, downMs: 200 }),
      });
    }
  });

  it('of one span across everything is one stretch at every scale', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT - DAY_MS, LATER, 'down')]);
    rollUpAll(db, LATER);
    for (const lengthMs of [HOUR_MS, DAY_MS, 7 * DAY_MS, 90 * DAY_MS, LONG_MS]) {
      const [fromMs, toMs] = [MIDNIGHT + 12_345, MIDNIGHT + 12_345 + lengthMs];
      const strip = answerStrip(db, ask(fromMs, toMs), LATER);
      expect(rowOf(strip)).toMatchObject({
        stretches: [{ fromMs, toMs, condition: 'down', badMs: lengthMs }],
        totals: totals({ downMs: lengthMs }),
      });
    }
  });

  it('shows trouble of a second in a season, and how little it was', () => {
    const db = openTables();
    const [a, b] = [MIDNIGHT + 100 * DAY_MS + 1234, MIDNIGHT + 100 * DAY_MS + 2234];
    record(db, [span(1, MIDNIGHT, a), span(2, a, b, 'down'), span(3, b, LATER)]);
    const [, strip] = askTwice(db, ask(MIDNIGHT, MIDNIGHT + LONG_MS));
    const day = { fromMs: MIDNIGHT + 100 * DAY_MS, toMs: MIDNIGHT + 101 * DAY_MS };
    expect(strip.stepMs).toBe(DAY_MS);
    expect(rowOf(strip).stretches[1]).toEqual({ ...day, condition: 'down', badMs: 1000 });
    expect(rowOf(strip).totals).toEqual(totals({ okMs: LONG_MS - 1000, downMs: 1000 }));
  });

  it('is not made unknown by the moments in which the program started', () => {
    const db = openTables();
    record(db, [span(1, MIDNIGHT, MIDNIGHT + 900, 'unknown'), span(2, MIDNIGHT + 900, MIDNIGHT + 5 * DAY_MS)]);
    const [, strip] = askTwice(db, ask(MIDNIGHT, MIDNIGHT + 5 * DAY_MS));
    expect(rowOf(strip).stretches.map(({ condition }) => condition)).toEqual(['ok']);
    expect(rowOf(strip).totals.unknownMs).toBe(900);
  });

  it('says nothing about what has not come yet', () => {
    const db = openTables();
    const nowMs = MIDNIGHT + HOUR_MS;
    record(db, [span(1, MIDNIGHT, nowMs + 10 * MINUTE_MS)]);
    const strip = answerStrip(db, ask(MIDNIGHT, MIDNIGHT + 2 * HOUR_MS), nowMs);
    expect(rowOf(strip).totals).toEqual(totals({ okMs: HOUR_MS, notWatchedMs: HOUR_MS }));
    expect(answerStrip(db, ask(nowMs + 1, nowMs + 2), nowMs).rows).toHaveLength(subjects.length);
  });

  it('has the present in it before anything is rolled up, and in the same grid', () => {
    const db = openTables();
    const nowMs = MIDNIGHT + 101 * DAY_MS + 11 * HOUR_MS + 123;
    record(db, [span(1, MIDNIGHT, nowMs - HOUR_MS), span(2, nowMs - HOUR_MS, nowMs - 60_000, 'down')]);
    record(db, [span(3, nowMs - 60_000, nowMs)]);
    const [before, after] = askTwice(db, ask(MIDNIGHT, nowMs), nowMs);
    expect(after).toEqual(before);
    expect(rowOf(after).stretches.at(-1)).toMatchObject({ condition: 'down', badMs: HOUR_MS - 60_000, toMs: nowMs });
    expect(sumOf(rowOf(after).totals)).toBe(nowMs - MIDNIGHT);
  });
});

describe('Days', () => {
  it('are of UTC, whatever the clocks on the wall do: a day with 23 hours adds up like any other', () => {
    const db = openTables();
    // Berlin put its clocks forward on 29 March 2026 at 01:00 UTC; the user's day began at 23:00 UTC and took 23 hours.
    const [fromMs, toMs] = [Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22)];
    const changeMs = Date.UTC(2026, 2, 29, 1);
    record(db, [
      span(1, fromMs, changeMs),
      span(2, changeMs, changeMs + HOUR_MS, 'down'),
      span(3, changeMs + HOUR_MS, toMs),
    ]);
    for (const strip of askTwice(db, ask(fromMs, toMs)))
      expect(rowOf(strip).totals).toEqual(totals({ okMs: 22 * HOUR_MS, downMs: HOUR_MS }));
  });

  it('share what happens across midnight by the millisecond', () => {
    const db = openTables();
    const midnight = MIDNIGHT + 50 * DAY_MS;
    record(db, [span(1, midnight - 3, midnight + 4, 'down')]);
    const [, strip] = askTwice(db, ask(MIDNIGHT, MIDNIGHT + LONG_MS));
    expect(rowOf(strip).stretches.map(({ badMs }) => badMs)).toEqual([3, 4]);
  });
});

describe('A clock that was set back one hour', () => {
  const twelve = MIDNIGHT + 12 * HOUR_MS;
  const spans = [
    span(1, MIDNIGHT, twelve, 'down'),
    span(2, twelve - HOUR_MS, twelve - 0.5 * HOUR_MS),
    span(3, twelve - 0.5 * HOUR_MS, MIDNIGHT + DAY_MS),
  ];

  it('counts the hour that came twice once, as it was recorded last', () => {
    const db = openTables();
    record(db, spans);
    for (const widthPx of [1000, 50])
      for (const strip of askTwice(db, ask(MIDNIGHT, MIDNIGHT + DAY_MS, widthPx)))
        expect(rowOf(strip).totals).toEqual(totals({ downMs: 11 * HOUR_MS, okMs: 13 * HOUR_MS }));
  });

  it('is rolled up again where it had been rolled up', () => {
    const db = openTables();
    const all = ask(MIDNIGHT, MIDNIGHT + LONG_MS);
    record(db, spans.slice(0, 1));
    rollUpAll(db, twelve + QUARTER_MS);
    expect(rowOf(answerStrip(db, all, LATER)).totals.downMs).toBe(12 * HOUR_MS);
    // The span is told with a later end, as long as it lasts.
    for (let minute = 1; minute <= 60; minute += 1) {
      const nowMs = twelve - HOUR_MS + minute * MINUTE_MS;
      record(db, [span(2, twelve - HOUR_MS, nowMs)]);
      rollUpAll(db, nowMs);
      const soFar = rowOf(answerStrip(db, ask(MIDNIGHT, nowMs), nowMs)).totals;
      expect(soFar).toEqual(totals({ downMs: 11 * HOUR_MS, okMs: minute * MINUTE_MS }));
    }
    const [before, after] = askTwice(db, all);
    expect(rowOf(before).totals).toMatchObject({ downMs: 11 * HOUR_MS, okMs: HOUR_MS });
    expect(after).toEqual(before);
  });
});

const conditionsBy = (random: Random) =>
  allOkBut(
    Object.fromEntries(
      random.some(subjects, 0.3).map((subject) => [subject, random.of(['degraded', 'down', 'unknown'] as const)]),
    ),
  );

/** Months of spans: long and short ones, gaps, and clocks that were set back. */
const randomSpans = (random: Random, count: number): SpanRow[] => {
  let atMs = MIDNIGHT + random.upTo(DAY_MS);
  return Array.from({ length: count }, (_, index) => {
    if (random.chance(0.3)) atMs += random.upTo(3 * DAY_MS);
    if (random.chance(0.1)) atMs -= random.upTo(2 * DAY_MS);
    const fromMs = atMs;
    atMs += 1 + random.upTo(random.of([1000, MINUTE_MS, HOUR_MS, 2 * DAY_MS]));
    return { ...span(index + 1, fromMs, atMs), conditions: conditionsBy(random) };
  });
};

const randomAsk = (random: Random): StripAsk => {
  const lengthMs = 1 + random.upTo(random.of([MINUTE_MS, HOUR_MS, DAY_MS, 3 * DAY_MS, 100 * DAY_MS, 200 * DAY_MS]));
  const fromMs = MIDNIGHT + random.upTo(30 * DAY_MS);
  return ask(fromMs, fromMs + lengthMs, 1 + random.upTo(random.of([3, 60, 2000])));
};

describe('Whatever was recorded and whatever is asked, a strip', () => {
  it('adds up to the time asked about, says what the spans say, and has two stretches a pixel at most', () => {
    eachSeed(12, (random) => {
      const db = openTables();
      const spans = randomSpans(random, 60);
      record(db, spans);
      // Some are rolled up, some not yet.
      const nowMs = MIDNIGHT + random.upTo(60 * DAY_MS);
      for (let slices = random.upTo(200); slices > 0; slices -= 1) rollUp(db, nowMs);
      for (let asks = 0; asks < 12; asks += 1) {
        const asked = randomAsk(random);
        const strip = v.parse(stripSchema, answerStrip(db, asked, LATER));
        for (const { subject, stretches, totals: told } of strip.rows) {
          expect(told).toEqual(paintedTotals(spans, subject, asked));
          expect(stretches.length).toBeLessThanOrEqual(2 * asked.widthPx);
          const edges = stretches.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
          expect(edges).toEqual([asked.fromMs, ...edges, asked.toMs].toSorted((a, b) => a - b).slice(1, -1));
          expect(stretches.reduce((sumMs, { badMs }) => sumMs + badMs, 0)).toBe(told.downMs + told.degradedMs);
          expect(stretches.every(({ fromMs, toMs, badMs }) => fromMs < toMs && badMs <= toMs - fromMs)).toBe(true);
        }
      }
    });
  });
});
