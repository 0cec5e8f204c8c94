import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../contract/durations.ts';
import { say } from '../../../contract/message.ts';
import type { Session, SessionLog, SessionRow } from '../../../contract/session.ts';
import { sizeOnDisk } from '../../../engine/history/maintain/size.ts';
import { LOG_BYTES } from '../../../engine/history/sqlite/open-file.ts';
import { numberIn } from '../../../engine/history/sqlite/pragma.ts';
import { createStore } from '../../../engine/history/store.ts';
import type { Store } from '../../../engine/history/store.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { circumstances } from '../exports/evening.ts';
import { fourHours } from '../session/four-hours.ts';
import { batch, readings } from './batches.ts';
import { always, fileIn } from './history-in.ts';

const { log: evening } = fourHours({ hours: 0.75 });
const endMs = Date.parse(evening.session.endedAt!);

const storeIn = async (directory: string, capBytes = 150_000_000): Promise<Store> => {
  const store = createStore({ file: fileIn(directory), capBytes });
  await store.open(endMs);
  return store;
};

const keep = async (store: Store, log: SessionLog, change: Partial<Session> = {}): Promise<number> => {
  const session = { ...log.session, id: 0, ...change };
  const kept = await store.ask('keepSession', { session, rows: log.rows, events: log.events }, endMs);
  if (!kept.ok) throw new Error(kept.error.message);
  return kept.value;
};

const logIn = async (store: Store, id: number): Promise<SessionLog> => {
  const found = await store.ask('session', { id }, endMs);
  if (!found.ok || found.value === null) throw new Error('there is no such session');
  return found.value;
};

const tidied = async (store: Store, nowMs: number): Promise<void> => {
  const slice = store.upkeep(nowMs);
  while (await slice());
};

/** What a file holds, without the pages that were emptied and wait to be filled again. */
const usedBytes = (directory: string): number => {
  const db = new DatabaseSync(fileIn(directory), { readOnly: true });
  const used = numberIn(db, 'page_count') - numberIn(db, 'freelist_count');
  const bytes = used * numberIn(db, 'page_size');
  db.close();
  return bytes;
};

const widths = (rows: readonly SessionRow[]): number => Math.max(...rows.map(({ spanMs = 1000 }) => spanMs));

describe('The seconds of a session', () => {
  it('are kept for fourteen days, then in rows of ten seconds, after ninety days of a minute', async () => {
    const store = await storeIn(freshDirectory());
    const id = await keep(store, evening);
    const after = async (days: number): Promise<SessionLog> => {
      await tidied(store, endMs + days * DAY_MS);
      return logIn(store, id);
    };
    expect((await after(13.9)).rows).toEqual(evening.rows);
    const tens = (await after(14.1)).rows;
    expect(tens.length).toBeGreaterThan(evening.rows.length / 10);
    expect(tens.length).toBeLessThan(evening.rows.length / 8);
    expect((await after(89)).rows).toEqual(tens);
    const minutes = (await after(90.1)).rows;
    expect(minutes.length).toBeLessThan(evening.rows.length / 45);
    expect(Math.round(widths(minutes) / 1000)).toBe(60);
    expect((await after(400)).rows).toEqual(minutes);
    store.close();
  });

  it('of one that is found only after ninety days come to the same', async () => {
    const [early, late] = [await storeIn(freshDirectory()), await storeIn(freshDirectory())];
    const [one, other] = [await keep(early, evening), await keep(late, evening)];
    await tidied(early, endMs + 20 * DAY_MS);
    for (const store of [early, late]) await tidied(store, endMs + 100 * DAY_MS);
    expect((await logIn(late, other)).rows).toEqual((await logIn(early, one)).rows);
    for (const store of [early, late]) store.close();
  });

  it('change nothing of what the session came to, nor of what happened in it', async () => {
    const store = await storeIn(freshDirectory());
    const id = await keep(store, evening);
    await tidied(store, endMs + 100 * DAY_MS);
    const { session, events } = await logIn(store, id);
    expect({ session: { ...session, id: evening.session.id }, events }).toEqual({
      session: evening.session,
      events: evening.events,
    });
    store.close();
  });

  it('are left alone where the session goes on, or where it was never worked out what it came to', async () => {
    const store = await storeIn(freshDirectory());
    const open = await keep(store, evening, { endedAt: null, end: null, summary: null });
    const unjudged = await keep(store, evening, { summary: null });
    await tidied(store, endMs + 100 * DAY_MS);
    for (const id of [open, unjudged]) expect((await logIn(store, id)).rows).toHaveLength(evening.rows.length);
    store.close();
  });

  it('are reported with their steps: no false gap, the same frames lost, the dips where they were', async () => {
    const store = await storeIn(freshDirectory());
    const id = await keep(store, evening);
    const report = async (form: 'json' | 'md'): Promise<string> => {
      const made = await store.ask('sessionReport', { ask: { id, form }, around: circumstances }, endMs);
      return made.ok ? made.value!.files[0]!.text : '';
    };
    type Document = { columns: string[]; rows: Array<Array<number | string | null>> };
    const columnIn = ({ columns, rows }: Document, name: string) => rows.map((row) => row[columns.indexOf(name)]);
    const lost = (document: Document): number =>
      columnIn(document, 'dropped_frames').reduce<number>((all, one) => all + Number(one ?? 0), 0);
    const fine = JSON.parse(await report('json')) as Document;
    await tidied(store, endMs + 100 * DAY_MS);
    const wide = JSON.parse(await report('json')) as Document;
    expect(lost(wide)).toBe(lost(fine));
    expect(lost(wide)).toBeGreaterThan(0);
    expect(Math.max(...columnIn(wide, 'row_s').map(Number))).toBeCloseTo(60, 0);
    expect(columnIn(wide, 'stream').filter((state) => state === 'wobbling').length).toBeGreaterThanOrEqual(2);
    const text = await report('md');
    expect(text).toContain('put together into steps of up to 1 min');
    expect(text).toContain(say(evening.session.summary!.dips[0]!.message).slice(0, 40));
    store.close();
  });
});

describe('A history without room', () => {
  it('puts the seconds of older sessions together before it forgets minutes, and their rows at the very last', async () => {
    const directory = freshDirectory();
    const store = await storeIn(directory);
    const { log } = fourHours();
    const lastMs = Date.parse(log.session.endedAt!);
    const ids = [await keep(store, log), await keep(store, log), await keep(store, log)];
    await store.write('readings', batch({ readings: readings(40_000, lastMs) }), lastMs);
    await tidied(store, lastMs);
    // A little more than nine tenths of it is used: some of the readings are enough.
    const tight = usedBytes(directory) / 0.96 + 2 * LOG_BYTES;
    const nowMs = lastMs + 2 * DAY_MS;
    store.setCap(tight);
    await tidied(store, nowMs);
    const rowsIn = async (): Promise<number[]> =>
      Promise.all(ids.map(async (id) => (await logIn(store, id)).rows.length));
    const readingsLeft = async (): Promise<number> => {
      const left = await store.ask('readings', always, nowMs);
      return left.ok ? left.value.length : -1;
    };
    expect(await rowsIn()).toEqual(ids.map(() => log.rows.length));
    expect(await readingsLeft()).toBeLessThan(40_000);
    store.setCap(5_000_000);
    await tidied(store, nowMs);
    expect(await readingsLeft()).toBe(0);
    expect((await rowsIn())[0]).toBeLessThan(log.rows.length / 9);
    expect((await rowsIn()).every((count) => count > 0)).toBe(true);
    expect(sizeOnDisk(fileIn(directory))).toBeLessThan(5_000_000);
    // Less than anything fits into.
    store.setCap(1);
    await tidied(store, nowMs);
    expect((await rowsIn())[0]).toBe(0);
    expect((await logIn(store, ids[0]!)).session.summary).toEqual(log.session.summary);
    store.close();
  });
});

describe('A year of four hours a day', () => {
  it('takes about half of what a history may take', async () => {
    const { log } = fourHours();
    const lastMs = Date.parse(log.session.endedAt!);
    const directory = freshDirectory();
    const store = await storeIn(directory);
    const empty = usedBytes(directory);
    const COPIES = 3;
    for (let copy = 0; copy < COPIES; copy += 1) await keep(store, log);
    const sizes: number[] = [];
    for (const days of [0, 20, 100]) {
      await tidied(store, lastMs + days * DAY_MS);
      sizes.push((usedBytes(directory) - empty) / COPIES);
    }
    store.close();
    const [seconds = 0, tens = 0, minutes = 0] = sizes;
    const year = 14 * seconds + 76 * tens + 275 * minutes;
    expect(tens).toBeLessThan(seconds / 6);
    expect(minutes).toBeLessThan(tens / 4);
    expect(year).toBeLessThan(80_000_000);
  });
});
