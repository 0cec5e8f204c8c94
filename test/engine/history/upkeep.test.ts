import { statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { History } from '../../../engine/history/history.ts';
import { sizeOnDisk } from '../../../engine/history/maintain/size.ts';
import { createStore } from '../../../engine/history/store.ts';
import type { Store } from '../../../engine/history/store.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { patience } from '../support/patience.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { batch, incident, minute, reading, readings, span, told } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, valueOf } from './history-in.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const DAYS = 14;

const idsOf = async (history: History): Promise<string[]> =>
  (await valueOf(history.ask('readings', always))).map(({ probe }) => probe);

describe('Readings', () => {
  it('are kept one by one for fourteen days', async () => {
    const clock = createHandClock();
    const history = await historyIn(freshDirectory(), { clock });
    await history.write(
      batch({
        readings: [
          reading(NOON - 14 * DAY_MS - 1, { probe: 'too old' }),
          reading(NOON - 14 * DAY_MS + MINUTE_MS + 1, { probe: 'old' }),
          reading(NOON, { probe: 'new' }),
        ],
      }),
    );
    expect(await idsOf(history)).toEqual(['too old', 'old', 'new']);
    await clock.advance(MINUTE_MS);
    await vi.waitFor(async () => expect(await idsOf(history)).toEqual(['old', 'new']), patience);
  });
});

/** Upkeep in one go. */
const tidied = async (store: Store, nowMs: number): Promise<void> => {
  const slice = store.upkeep(nowMs);
  while (await slice());
};

/** Some days of minutes and states, with readings, incidents and a log. */
const writeDays = async (store: Store, days: number, readingsADay: number): Promise<void> => {
  for (let day = 0; day < days; day += 1) {
    const dayMs = NOON + day * DAY_MS;
    const minutes = Array.from({ length: 1440 }, (_, index) => dayMs + index * MINUTE_MS);
    const parts = {
      spans: minutes.map((atMs, index) => span(day * 1440 + index + 1, atMs)),
      line: minutes.flatMap((atMs) =>
        (['router', 'internet', 'dns', 'tiktok'] as const).map((to) => minute(atMs, { to })),
      ),
      ...{ incidents: [incident(day + 1, dayMs)], told: [told(dayMs)], readings: readings(readingsADay, dayMs) },
    };
    expect(await store.write(`day ${day}`, batch(parts), dayMs)).toBe(true);
  }
};

const storeIn = async (directory: string, capBytes: number): Promise<Store> => {
  const store = createStore({ file: fileIn(directory), capBytes });
  await store.open(NOON);
  return store;
};

const ask = async <Q extends Parameters<Store['ask']>[0]>(
  store: Store,
  ...[name, argument]: [Q, Parameters<Store['ask']>[1]]
): Promise<unknown[]> => {
  const answer = await store.ask(name, argument, NOON);
  return answer.ok ? (answer.value as unknown[]) : [];
};

describe('A history that is larger than it may be', () => {
  it('throws away what matters least, and its file becomes smaller', async () => {
    const directory = freshDirectory();
    const store = await storeIn(directory, 150_000_000);
    await writeDays(store, DAYS, 15_000);
    const nowMs = NOON + DAYS * DAY_MS;
    const left = async (): Promise<number[]> =>
      [await ask(store, 'readings', always), await ask(store, 'spans', always)].map(({ length }) => length);
    expect(sizeOnDisk(fileIn(directory))).toBeGreaterThan(8_000_000);
    store.setCap(8_000_000);
    await tidied(store, nowMs);
    const after = sizeOnDisk(fileIn(directory));
    expect(after).toBeLessThan(8_000_000);
    expect(store.state()).toMatchObject({ state: 'kept', capBytes: 8_000_000, sizeBytes: after });
    const [readingsLeft = 0, spansLeft] = await left();
    expect(readingsLeft).toBeGreaterThan(0);
    expect(readingsLeft).toBeLessThan(DAYS * 15_000);
    expect(spansLeft).toBe(DAYS * 1440);
    store.setCap(4_500_000);
    await tidied(store, nowMs);
    expect(sizeOnDisk(fileIn(directory))).toBeLessThan(4_500_000);
    const spans = (await ask(store, 'spans', always)) as Array<{ fromMs: number }>;
    expect(await left()).toEqual([0, spans.length]);
    expect(spans.length).toBeLessThan(DAYS * 1440);
    expect(spans.length).toBeGreaterThan(1440);
    // The oldest go first, and incidents never.
    expect(spans[0]?.fromMs).toBe(nowMs - spans.length * MINUTE_MS);
    expect(await ask(store, 'incidents', {})).toHaveLength(DAYS);
    store.close();
  });

  it('never grows beyond what it may take, however much comes in between', async () => {
    const directory = freshDirectory();
    const store = await storeIn(directory, 5_000_000);
    for (let count = 0; count < 60; count += 1) {
      const parts = { readings: readings(5000, NOON + count * 5000), spans: [span(count + 1, NOON)] };
      expect(await store.write(`${count}`, batch(parts), NOON)).toBe(true);
      expect(sizeOnDisk(fileIn(directory))).toBeLessThan(5_000_000);
    }
    expect(await ask(store, 'spans', always)).toHaveLength(60);
    const left = (await ask(store, 'readings', always)) as Array<{ at: string }>;
    expect(Date.parse(left.at(-1)!.at)).toBe(NOON + 60 * 5000 - 1);
    store.close();
  });

  it('with nothing left to throw away waits, says so, and goes on when it is allowed more', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory, { capBytes: 3_000_000 });
    const write = (id: number): Promise<boolean> => history.write(batch({ incidents: [incident(id, NOON)] }));
    let id = 1;
    while (await write(id)) id += 1;
    expect(id).toBeGreaterThan(20);
    expect(history.state().state).toBe('held');
    expect(noticesOf(history.state())).toEqual(['history.cap-reached']);
    expect((await valueOf(history.ask('incidents', {}))).length).toBe(Math.min(500, id - 1));
    expect(statSync(fileIn(directory)).size).toBeLessThan(3_000_000);
    history.setCap(10_000_000);
    await vi.waitFor(async () => expect(await write(id)).toBe(true), patience);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [], capBytes: 10_000_000 });
  });
});
