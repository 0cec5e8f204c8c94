// A disk that takes nothing just when a session ends.
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fail, ok } from '../../../contract/result.ts';
import type { History } from '../../../engine/history/history.ts';
import { createRecorder } from '../../../engine/session/recorder.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { fileIn } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { patience } from '../support/patience.ts';
import { rowAt } from './judge/evening.ts';
import { at, kept, pass, scene } from './session-scene.ts';

const begun = {
  ...({ startedAt: at, endedAt: null, start: 'obs', end: null, obsVersion: null, server: null } as const),
  ...{ title: '', summary: null },
};

const recording = () => {
  const [clock, leaving] = [createHandClock(), new AbortController()];
  const disk = { refuses: false, refusesSums: false, rows: 0, sessions: 0 };
  const ask = (name: string, { session, rows }: { session: { id: number }; rows: readonly unknown[] }) => {
    if (disk.refuses || (disk.refusesSums && name === 'closeSession'))
      return Promise.resolve(fail('no-history', 'full'));
    disk.rows += rows.length;
    if (session.id === 0) disk.sessions += 1;
    return Promise.resolve(ok(name === 'closeSession' ? session : 7));
  };
  const history = { ask } as unknown as Pick<History, 'ask'>;
  return { disk, clock, leaving, recorder: createRecorder({ clock, history, leaving: leaving.signal }, begun) };
};

describe('A log that ends while the disk refuses', () => {
  it('is given to it again until it takes it, with its true end', async () => {
    const { disk, clock, recorder } = recording();
    await recorder.flush();
    disk.refuses = true;
    recorder.add(rowAt(1));
    recorder.add(rowAt(2));
    const ending = recorder.end('stream-ended');
    const endedAt = new Date(clock.now()).toISOString();
    await clock.advance(60_000);
    disk.refuses = false;
    await clock.advance(60_000);
    expect(await ending).toMatchObject({ id: 7, end: 'stream-ended', endedAt });
    expect(disk).toMatchObject({ rows: 2, sessions: 1 });
  });

  it('is one session, too, where its seconds were taken and what they come to was not', async () => {
    const { disk, clock, recorder } = recording();
    Object.assign(disk, { refusesSums: true });
    recorder.add(rowAt(1));
    const ending = recorder.end('by-hand');
    await clock.advance(20_000);
    disk.refusesSums = false;
    await clock.advance(20_000);
    await ending;
    expect(disk).toMatchObject({ rows: 1, sessions: 1 });
  });

  it('does not keep the program from ending', async () => {
    const { disk, clock, leaving, recorder } = recording();
    disk.refuses = true;
    const ending = recorder.end('quit');
    await clock.settle();
    leaving.abort();
    expect(await ending).toMatchObject({ id: 0, end: 'quit' });
  });
});

describe('A file that somebody holds locked at the end of a session', () => {
  it('does not keep Tokwatch from ending', patience, async () => {
    const directory = freshDirectory();
    const stage = await scene({ directory });
    stage.setLive(true);
    await pass(stage, 2);
    const other = new DatabaseSync(fileIn(directory), { timeout: 10_000 });
    onTestFinished(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    await stage.stop();
    other.exec('ROLLBACK');
    expect((await kept(stage)).session.endedAt).toBeNull();
  });

  it('has all of it once it is let go, and nobody says meanwhile that the session goes on', patience, async () => {
    const directory = freshDirectory();
    const stage = await scene({ directory });
    stage.setLive(true);
    await pass(stage, 2);
    const id = (await kept(stage)).session.id;
    const other = new DatabaseSync(fileIn(directory), { timeout: 10_000 });
    onTestFinished(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    stage.setLive(false);
    const removed = await stage.desk.remove(id);
    expect(removed).toMatchObject({ ok: false, error: { message: expect.stringContaining('is over') as string } });
    other.exec('ROLLBACK');
    await expect
      .poll(async () => {
        await stage.clock.advance(5000);
        return (await kept(stage)).session.summary;
      }, patience)
      .not.toBeNull();
    expect((await kept(stage)).session).toMatchObject({ id, end: 'by-hand' });
    expect((await kept(stage)).events.at(-1)).toMatchObject({ kind: 'ended' });
  });
});
