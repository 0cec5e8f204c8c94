import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { IncidentFilter } from '../../../contract/incident.ts';
import type { Batch, History } from '../../../engine/history/history.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { patience } from '../support/patience.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { batch, incident, minute, reading, span, told } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, valueOf, visitTo } from './history-in.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

const everything: Batch = {
  spans: [span(1, NOON)],
  readings: [reading(NOON), reading(NOON + 1, { status: 'fault', fault: 'timeout', totalMs: null })],
  line: [minute(NOON)],
  incidents: [incident(1, NOON)],
  told: [told(NOON), told(NOON + 1)],
};

const counts = async (history: History): Promise<number[]> => [
  (await valueOf(history.ask('spans', always))).length,
  (await valueOf(history.ask('readings', always))).length,
  (await valueOf(history.ask('incidents', {}))).length,
  (await valueOf(history.ask('told', always))).length,
];

describe('A history', () => {
  it('tells after a restart what was written before', async () => {
    const directory = freshDirectory();
    const first = await historyIn(directory);
    expect(await first.write(everything)).toBe(true);
    await first.close();
    const second = await historyIn(directory);
    expect(second.state()).toMatchObject({ state: 'kept', since: new Date(NOON).toISOString(), notices: [] });
    expect(await valueOf(second.ask('spans', always))).toEqual([{ ...span(1, NOON), id: undefined }]);
    expect(await valueOf(second.ask('readings', always))).toEqual(everything.readings);
    expect(await valueOf(second.ask('told', always))).toEqual([...everything.told].reverse());
    expect(await valueOf(second.ask('incident', { id: 1 }))).toEqual(incident(1, NOON));
    expect(await valueOf(second.ask('lastIds', null))).toEqual({
      ...{ span: 1, incident: 1, lastSpanEndMs: NOON + 10_000 },
      openIncidents: [incident(1, NOON)],
    });
  });

  it('is for its owner alone, in a folder that is made where it is missing', async () => {
    const directory = `${freshDirectory()}/made/on/the/way`;
    const history = await historyIn(directory);
    await history.write(everything);
    const modes = readdirSync(directory).map((name) => (statSync(`${directory}/${name}`).mode & 0o777).toString(8));
    expect(readdirSync(directory).sort()).toEqual(['history.sqlite', 'history.sqlite-shm', 'history.sqlite-wal']);
    expect(modes).toEqual(['600', '600', '600']);
    expect((statSync(directory).mode & 0o777).toString(8)).toBe('700');
  });

  it('moves the end of a span on, shortens one, and adds up what was measured in a minute', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    await history.write(batch({ spans: [span(1, NOON)], line: [minute(NOON)] }));
    await history.write(
      batch({
        spans: [span(1, NOON, { toMs: NOON + 5000 }), span(2, NOON + 5000, { code: 'router.down' })],
        line: [minute(NOON, { sent: 2, lost: 2, rttSumUs: 0, leastRttUs: null, mostRttUs: null })],
      }),
    );
    await history.write(batch({ line: [minute(NOON, { rttSumUs: 5000, leastRttUs: 5000, mostRttUs: 5000 })] }));
    const spans = await valueOf(history.ask('spans', always));
    expect(spans.map(({ toMs, code }) => [toMs - NOON, code])).toEqual([
      [5000, 'ok'],
      [15_000, 'router.down'],
    ]);
    await history.close();
    const { DatabaseSync } = await import('node:sqlite');
    using db = new DatabaseSync(fileIn(directory), { readOnly: true });
    expect(db.prepare('SELECT * FROM line WHERE tier = 1').all()).toEqual([
      {
        ...{ tier: 1, line_end: 0, at_ms: NOON, sent: 4, lost: 2 },
        ...{ rtt_sum_us: 7000, least_rtt_us: 2000, most_rtt_us: 5000, jitter_sum_us: 0, jitters: 0 },
      },
    ]);
  });

  it('keeps all of a batch or nothing, and goes on after one that cannot be written', async () => {
    const history = await historyIn(freshDirectory());
    const broken = { ...everything, told: [{ ...told(NOON), at: 'no time' }] };
    expect(await history.write(broken)).toBe(true);
    expect(await counts(history)).toEqual([0, 0, 0, 0]);
    expect(noticesOf(history.state())).toEqual(['history.left-out']);
    expect(await history.write(everything)).toBe(true);
    expect(await counts(history)).toEqual([1, 2, 1, 2]);
  });

  it('writes many batches that come at once in their order', async () => {
    const history = await historyIn(freshDirectory());
    const answers = Array.from({ length: 50 }, (_, index) =>
      history.write(batch({ spans: [span(1, NOON, { toMs: NOON + index })], told: [told(NOON + index)] })),
    );
    expect(new Set(await Promise.all(answers))).toEqual(new Set([true]));
    expect((await valueOf(history.ask('spans', always)))[0]?.toMs).toBe(NOON + 49);
    expect((await valueOf(history.ask('told', { ...always, limit: 2 }))).map(({ at }) => Date.parse(at))).toEqual([
      NOON + 49,
      NOON + 48,
    ]);
  });

  it('writes what is under way before it closes, and takes nothing afterwards', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    const written = history.write(everything);
    await history.close();
    expect(await written).toBe(true);
    expect(await history.write(everything)).toBe(false);
    expect(await history.ask('lastIds', null)).toMatchObject({ ok: false, error: { code: 'no-history' } });
    expect(await counts(await historyIn(directory))).toEqual([1, 2, 1, 2]);
  });

  it('tells whoever listens of each change', async () => {
    const history = await historyIn(freshDirectory());
    const heard: unknown[] = [];
    const end = history.subscribe(({ since }) => heard.push(since));
    await history.write(everything);
    await vi.waitFor(() => expect(heard).toEqual([null, new Date(NOON).toISOString()]), patience);
    end();
  });
});

describe('Incidents', () => {
  const ended = (id: number, startedMs: number, minutes: number, code: 'dns.down' | 'internet.down') =>
    incident(id, startedMs, {
      ...{ code, blame: code === 'dns.down' ? 'you' : 'your-provider', end: 'over' },
      endedAt: new Date(startedMs + minutes * 60_000).toISOString(),
    });
  const hour = 3_600_000;
  const all = [
    ended(1, NOON, 90, 'dns.down'),
    ended(2, NOON + 2 * hour, 10, 'internet.down'),
    ended(3, NOON + 4 * hour, 10, 'dns.down'),
    incident(4, NOON + 6 * hour),
  ];

  it.each<[string, IncidentFilter, number[]]>([
    ['newest first', {}, [4, 3, 2, 1]],
    ['that reach into a period', { fromMs: NOON + hour, toMs: NOON + 4 * hour }, [2, 1]],
    ['of a late period, where one goes on', { fromMs: NOON + 99 * hour }, [4]],
    ['of a cause', { codes: ['dns.down'] }, [3, 1]],
    ['of whom they blame', { blames: ['your-provider', 'your-network'] }, [4, 2]],
    ['that go on', { open: true }, [4]],
    ['that are over', { open: false }, [3, 2, 1]],
    ['page by page', { before: 3, limit: 1 }, [2]],
    ['of no cause at all', { codes: [] }, []],
  ])('are listed %s', async (_what, filter, ids) => {
    const history = await historyIn(freshDirectory());
    await history.write(batch({ incidents: all }));
    expect((await valueOf(history.ask('incidents', filter))).map(({ id }) => id)).toEqual(ids);
  });

  it('keep their notes when they are told again', async () => {
    const history = await historyIn(freshDirectory());
    const at = new Date(NOON).toISOString();
    expect(await valueOf(history.ask('note', { incident: 1, text: 'too early', at }))).toBeNull();
    await history.write(batch({ incidents: [incident(1, NOON)] }));
    expect(await valueOf(history.ask('note', { incident: 1, text: 'Called them.', at }))).toEqual({
      ...{ id: 1, at, text: 'Called them.' },
    });
    await history.ask('note', { incident: 1, text: 'Again.\nNobody there.', at });
    await history.write(batch({ incidents: [ended(1, NOON, 5, 'dns.down')] }));
    const [only] = await valueOf(history.ask('incidents', {}));
    expect(only).toMatchObject({ code: 'dns.down', end: 'over' });
    expect(only?.notes.map(({ text }) => text)).toEqual(['Called them.', 'Again.\nNobody there.']);
    expect((await valueOf(history.ask('lastIds', null))).openIncidents).toEqual([]);
  });
});

describe('A snooze', () => {
  it('is remembered until it is ended', async () => {
    const history = await historyIn(freshDirectory());
    const until = '2026-11-22T08:00:00.000Z';
    expect(await valueOf(history.ask('snoozedUntil', null))).toBeNull();
    await history.ask('snooze', { until });
    expect(await valueOf(history.ask('snoozedUntil', null))).toBe(until);
    await history.ask('snooze', { until: null });
    expect(await valueOf(history.ask('snoozedUntil', null))).toBeNull();
  });
});

describe('A visit', () => {
  it('finds nothing where there is nothing, and makes nothing', async () => {
    const directory = `${freshDirectory()}/not-there`;
    const visit = await visitTo(directory);
    expect(visit.state()).toMatchObject({ state: 'off' });
    expect(await visit.ask('incidents', {})).toEqual({
      ok: false,
      error: { code: 'no-history', message: 'There is no history yet. It begins when Tokwatch watches.' },
    });
    expect(() => readdirSync(directory)).toThrow('ENOENT');
  });

  it('sees what is being written, and may add a note and a snooze', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    await history.write(everything);
    const visit = await visitTo(directory);
    expect(visit.state()).toMatchObject({ state: 'kept', since: new Date(NOON).toISOString() });
    await history.write(batch({ spans: [span(2, NOON + 10_000)] }));
    expect(await counts(visit)).toEqual([2, 2, 1, 2]);
    const at = new Date(NOON).toISOString();
    expect(await visit.ask('note', { incident: 1, text: 'From outside.', at })).toMatchObject({ ok: true });
    expect((await valueOf(history.ask('incident', { id: 1 })))?.incident.notes).toHaveLength(1);
    await visit.ask('snooze', { until: at });
    expect(await valueOf(history.ask('snoozedUntil', null))).toBe(at);
    expect(await visit.write(everything)).toBe(false);
  });

  it('finds everything after the keeper has gone, and leaves no file behind that was not there', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    await history.write(everything);
    await history.close();
    const visit = await visitTo(directory);
    expect(await counts(visit)).toEqual([1, 2, 1, 2]);
    await visit.close();
    const next = await historyIn(directory);
    expect(await counts(next)).toEqual([1, 2, 1, 2]);
  });
});

describe('A clock that is set back by an hour', () => {
  it('loses nothing and stops nothing', async () => {
    const clock = createHandClock();
    const history = await historyIn(freshDirectory(), { clock });
    const write = (id: number): Promise<boolean> =>
      history.write(
        batch({
          ...{ spans: [span(id, clock.now())], line: [minute(Math.floor(clock.now() / 60_000) * 60_000)] },
          ...{ readings: [reading(clock.now())], told: [told(clock.now())], incidents: [incident(id, clock.now())] },
        }),
      );
    expect(await write(1)).toBe(true);
    clock.jump(-3_600_000);
    expect(await write(2)).toBe(true);
    await clock.advance(120_000);
    expect(await write(3)).toBe(true);
    expect(await counts(history)).toEqual([3, 3, 3, 3]);
    expect((await valueOf(history.ask('spans', always))).map(({ fromMs }) => (fromMs - NOON) / 60_000)).toEqual([
      -60, -58, 0,
    ]);
    expect((await valueOf(history.ask('incidents', {}))).map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
    expect((await valueOf(history.ask('lastIds', null))).span).toBe(3);
  });
});
