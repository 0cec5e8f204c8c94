import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { patience } from '../support/patience.ts';
import { batch, minute, span } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, sentencesOf, valueOf } from './history-in.ts';

const worker = new URL('./crashing-worker.ts', import.meta.url);
const NOON = Date.UTC(2026, 10, 21, 12);

/** Lets a minute pass, again and again, until it has happened. */
const inMinutes = (clock: HandClock, happened: () => void): Promise<void> =>
  vi.waitFor(async () => {
    await clock.advance(60_000);
    happened();
  }, patience);

describe('A thread that ends by itself', () => {
  it('is told, and started again; what was being written is neither lost nor counted twice', async () => {
    const clock = createHandClock();
    const directory = freshDirectory();
    const history = await historyIn(directory, { clock, worker });
    await history.write(batch({ spans: [span(1, NOON)], line: [minute(NOON)] }));
    let answer: boolean | null = null;
    const deadly = batch({ spans: [span(2, NOON, { code: 'dns.down' })], line: [minute(NOON)] });
    const written = history.write(deadly).then((told) => (answer = told));
    await vi.waitFor(() => expect(history.state().state).toBe('held'), patience);
    expect(sentencesOf(history.state())).toEqual([
      'What keeps the history has stopped. It begins again within a minute.',
    ]);
    expect(await history.ask('spans', always)).toMatchObject({ ok: false, error: { code: 'no-history' } });
    await inMinutes(clock, () => expect(answer).toBe(true));
    await written;
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await valueOf(history.ask('spans', always))).toHaveLength(2);
    await history.close();
    using db = new DatabaseSync(fileIn(directory), { readOnly: true });
    expect(db.prepare('SELECT sum(sent) AS sent FROM line WHERE tier = 1').get()).toEqual({ sent: 2 });
  });

  it('is no reason to wait for ever for a batch that ends every thread', async () => {
    const clock = createHandClock();
    const history = await historyIn(freshDirectory(), { clock, worker });
    let answer: boolean | null = null;
    const written = history
      .write(batch({ spans: [span(1, NOON, { code: 'tiktok.down' })] }))
      .then((told) => (answer = told));
    await inMinutes(clock, () => expect(answer).toBe(false));
    await written;
    await inMinutes(clock, () => expect(history.state().state).toBe('kept'));
    expect(await history.write(batch({ spans: [span(2, NOON)] }))).toBe(true);
  });

  it('before it could begin is told too, and nothing is thrown', async () => {
    const missing = new URL('./no-such-file.ts', import.meta.url);
    const history = await historyIn(freshDirectory(), { worker: missing });
    expect(history.state().state).toBe('held');
    expect(noticesOf(history.state())).toContain('history.stopped');
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(false);
    expect(await history.ask('lastIds', null)).toMatchObject({ ok: false, error: { code: 'no-history' } });
    await history.close();
  });
});

describe('A thread that says nothing', () => {
  it('holds up nobody for long, neither at the beginning nor at the end', async () => {
    const clock = createHandClock();
    const silent = new URL('./silent-worker.ts', import.meta.url);
    const opened = historyIn(freshDirectory(), { clock, worker: silent });
    await clock.advance(10_000);
    const history = await opened;
    expect(history.state().state).toBe('held');
    expect(noticesOf(history.state())).toEqual(['history.opening']);
    const written = history.write(batch({ spans: [span(1, NOON)] }));
    const closed = history.close();
    await clock.advance(5000);
    await closed;
    expect(await written).toBe(false);
  });
});

describe('A history that is closed', () => {
  it('may be closed twice', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    await Promise.all([history.close(), history.close()]);
    expect((await historyIn(directory)).state().state).toBe('kept');
  });
});
