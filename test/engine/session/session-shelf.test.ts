import { describe, expect, it } from 'vitest';
import type { Session } from '../../../contract/session.ts';
import { reportForms } from '../../../contract/session-report.ts';
import type { History } from '../../../engine/history/history.ts';
import { logOf, removeSession, renameSession, reportOf, trendsIn } from '../../../engine/session/session-shelf.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { circumstances } from '../exports/evening.ts';
import { batch, incident } from '../history/batches.ts';
import { historyIn, valueOf, visitTo } from '../history/history-in.ts';
import { fourHours } from './four-hours.ts';

const evening = fourHours({ hours: 0.75 });

/** A history with the evening and its incidents in it. */
const kept = async (): Promise<{ history: History; directory: string; id: number }> => {
  const directory = freshDirectory();
  const history = await historyIn(directory);
  const { session, rows, events } = evening.log;
  const id = await valueOf(history.ask('keepSession', { session: { ...session, id: 0 }, rows, events }));
  const incidents = evening.incidents.map((one) => incident(one.id, Date.parse(one.startedAt), one));
  await history.write(batch({ incidents }));
  return { history, directory, id };
};

describe('A session on the shelf', () => {
  it.each(reportForms)('is reported as %s, with what happened meanwhile', async (form) => {
    const { history, id } = await kept();
    const { files } = await valueOf(reportOf(history, { id, form }, circumstances));
    expect(files).toMatchObject([{ name: `tokwatch-live-2026-11-20-${id}.${form}` }]);
    if (form === 'html' || form === 'md') expect(files[0]!.text).toContain('What the watch saw meanwhile');
  });

  it('has another name once it is given one, also by a program that only visits the history', async () => {
    const { directory, history, id } = await kept();
    const visitor = await visitTo(directory);
    expect(await renameSession(visitor, id, 'The “big” one')).toMatchObject({ ok: true });
    // The recorder of a session that goes on knows the old one, and writes each second.
    await history.ask('keepSession', { session: { ...evening.log.session, id }, rows: [], events: [] });
    expect((await valueOf(logOf(history, id))).session.title).toBe('The “big” one');
    expect(await valueOf(history.ask('sessions', { limit: 5, search: 'BIG' }))).toHaveLength(1);
    await renameSession(visitor, id, 'Übung für „Ärger“');
    expect(await valueOf(history.ask('sessions', { limit: 5, search: 'übung FÜR' }))).toHaveLength(1);
  });

  it('is told from a moment on to whoever has the rest, or draws no more', async () => {
    const { history, id } = await kept();
    const { session, rows, events } = evening.log;
    const sinceMs = rows.at(-60)!.atMs;
    const late = await valueOf(logOf(history, id, { sinceMs }));
    expect(late.rows).toEqual(rows.slice(-60));
    expect(late.events).toEqual(events.filter(({ atMs }) => atMs >= sinceMs));
    expect(late.events.length).toBeLessThan(events.length);
    expect(late.session.startedAt).toBe(session.startedAt);
    const whole = await valueOf(logOf(history, id));
    expect([whole.rows.length, whole.events.length]).toEqual([rows.length, events.length]);
    expect(await logOf(history, 99, { sinceMs })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('that is not there is said not to be', async () => {
    const { history } = await kept();
    const none = { ok: false, error: { code: 'not-found', message: 'There is no such session.' } };
    expect(await logOf(history, 99)).toMatchObject(none);
    expect(await renameSession(history, 99, 'x')).toMatchObject(none);
    expect(await removeSession(history, 99)).toMatchObject(none);
    expect(await reportOf(history, { id: 99, form: 'md' }, circumstances)).toMatchObject(none);
  });

  it('counts for the trends as long as it is there', async () => {
    const { history, id } = await kept();
    expect(await valueOf(trendsIn(history, 'UTC'))).toMatchObject({ sessions: 1, cells: [{ weekday: 4, hour: 19 }] });
    await removeSession(history, id);
    expect(await valueOf(trendsIn(history, 'UTC'))).toMatchObject({ sessions: 0, cells: [] });
  });

  it('of four hours is reported while the event loop goes on', async () => {
    const { history } = await kept();
    const { session, rows, events } = fourHours().log;
    const begun: Session = { ...session, id: 0 };
    const id = await valueOf(history.ask('keepSession', { session: begun, rows, events }));
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    const { files } = await valueOf(reportOf(history, { id, form: 'html' }, circumstances));
    clearInterval(ticking);
    expect(files[0]!.text.length).toBeGreaterThan(300_000);
    expect(turns).toBeGreaterThan(5);
  });
});
