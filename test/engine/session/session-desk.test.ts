import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { historyIn } from '../history/history-in.ts';
import { rowAt } from './judge/evening.ts';
import { at, ended, gone, kept, pass, scene, up } from './session-scene.ts';

describe('A session', () => {
  it('lasts as long as the user says that he is LIVE, with a row a second and what happened in it', async () => {
    const live = await scene();
    live.setLive(true);
    live.tell({ type: 'echo', echo: { to: 'router', place: 'router', atMs: 0, sent: 2, lost: 1, rttMs: 4 } });
    await pass(live, 3);
    expect(live.desk.mark('the raid')).toMatchObject({ ok: true });
    live.tell({ type: 'verdict', verdict: snapshotOf('router.down').verdict, sharpens: [] });
    await pass(live, 1);
    live.setLive(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('by-hand');
    const { session, rows, events } = await kept(live);
    expect(session).toMatchObject({ start: 'by-hand', title: '', server: null });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      ...{ obs: null, router: { sent: 2, lost: 1, rttMs: 4 }, internet: { sent: null, lost: null, rttMs: null } },
      ...{ uplinkBytes: 300_000, wifiDbm: -52, cpuPercent: 31, code: 'ok', ownBytes: 0 },
    });
    expect(rows[1]!.router).toEqual({ sent: null, lost: null, rttMs: null });
    expect(rows[1]!.atMs - rows[0]!.atMs).toBe(1000);
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'health', 'marker', 'verdict', 'ended']);
    expect(events[2]!.message.params).toEqual({ text: 'the raid' });
  });

  it('begins and ends with the stream of OBS, whose server and version it names', async () => {
    const live = await scene();
    live.obs(up(true));
    await expect.poll(live.isLive).toBe(true);
    await pass(live, 2);
    live.obs(up(false));
    await expect.poll(live.isLive).toBe(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('stream-ended');
    expect((await kept(live)).session).toMatchObject({
      ...{ start: 'obs', obsVersion: '31.0.2', server: { protocol: 'rtmps', host: 'push.example', port: 443 } },
    });
  });

  it('does not begin by itself where the user does not want that', async () => {
    const live = await scene({ live: { followObs: false } });
    live.obs(up(true));
    await live.clock.advance(2000);
    expect(live.isLive()).toBe(false);
  });

  it('is not begun by an encoder that runs, but says that it was running', async () => {
    const live = await scene({ programs: () => Promise.resolve(['init', 'TikTok LIVE Studio.exe']) });
    await live.clock.advance(60_000);
    expect(live.state()).toMatchObject({ encoder: { id: 'live-studio' }, session: null });
    expect(live.isLive()).toBe(false);
    live.setLive(true);
    await pass(live, 3);
    const { events } = await ended(live);
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'encoder', 'health', 'ended']);
  });

  it('waits a minute for an OBS that has crashed, and goes on when it is back', async () => {
    const live = await scene();
    live.obs(up(true));
    await expect.poll(live.isLive).toBe(true);
    live.obs(gone('broke'));
    await pass(live, 50);
    expect(live.isLive()).toBe(true);
    live.obs(up(true));
    await pass(live, 2);
    live.obs(gone('broke'));
    await pass(live, 61);
    await expect.poll(live.isLive).toBe(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('obs-gone');
  });

  it('that the user began by hand is not ended by OBS', async () => {
    const live = await scene();
    live.setLive(true);
    live.obs(up(true));
    live.obs(up(false));
    await pass(live, 2);
    expect(live.isLive()).toBe(true);
  });

  it('ends with Tokwatch, and says so', async () => {
    const live = await scene();
    live.setLive(true);
    await pass(live, 2);
    await live.stop();
    expect(await kept(live)).toMatchObject({ session: { end: 'quit' }, rows: [{}, {}] });
  });

  describe('that was cut off', () => {
    const cutOff = async (directory: string): Promise<void> => {
      const first = await historyIn(directory);
      const begun = { startedAt: at, endedAt: null, start: 'obs', end: null, obsVersion: null, server: null } as const;
      const began = { id: 1, atMs: Date.parse(at), kind: 'began', message: message('session.began.obs') } as const;
      const row = rowAt(5);
      const session = { id: 0, ...begun, title: '', summary: null };
      await first.ask('keepSession', { session, rows: [{ ...row, atMs: Date.parse(at) + 5000 }], events: [began] });
      await first.close();
    };

    it('is closed with its last second when Tokwatch starts again, summed up, and told once', async () => {
      const directory = freshDirectory();
      await cutOff(directory);
      const live = await scene({ directory });
      const { session, events } = await kept(live);
      expect(session).toMatchObject({
        ...{ end: 'unexpected', endedAt: '2026-11-21T12:00:06.000Z' },
        summary: { durationMs: 6000, message: { id: 'session.sum.unexpected' } },
      });
      expect(events.map(({ id, kind, message: said }) => [id, kind, said.id])).toEqual([
        [1, 'began', 'session.began.obs'],
        [2, 'ended', 'session.ended.unexpected'],
      ]);
      expect(live.state().closed).toEqual(session);
      expect(live.announced).toMatchObject([{ occasion: 'cut-off', urgency: 'low', title: { id: 'session.cut-off' } }]);
      await live.stop();
      const next = await scene({ directory });
      expect([next.state().closed, next.announced]).toEqual([null, []]);
      expect((await kept(next)).events).toHaveLength(2);
    });

    it('is shown until another one begins, or it is removed', async () => {
      const directory = freshDirectory();
      await cutOff(directory);
      const live = await scene({ directory });
      live.setLive(true);
      expect(live.state().closed).toBeNull();
      const other = freshDirectory();
      await cutOff(other);
      const next = await scene({ directory: other });
      expect(await next.desk.remove(next.state().closed!.id)).toMatchObject({ ok: true });
      expect(next.state().closed).toBeNull();
    });
  });

  it('that goes on can be given a name, which stays to its end and beyond', async () => {
    const live = await scene();
    live.setLive(true);
    await pass(live, 2);
    const { id } = live.state().session!;
    expect(await live.desk.rename(id, 'Quiz night')).toEqual({ ok: true, value: undefined });
    expect(live.state().session).toMatchObject({ title: 'Quiz night' });
    await pass(live, 2);
    expect(live.state().session).toMatchObject({ title: 'Quiz night' });
    live.setLive(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('by-hand');
    expect((await kept(live)).session.title).toBe('Quiz night');
    expect(await live.desk.report({ id, form: 'md' })).toMatchObject({ ok: true });
    expect(await live.desk.trends()).toMatchObject({ ok: true });
  });

  it('that goes on cannot be removed; one that is over can', async () => {
    const live = await scene();
    live.setLive(true);
    await pass(live, 2);
    const { id } = live.state().session!;
    expect(await live.desk.remove(id)).toMatchObject({ error: { code: 'not-ready' } });
    await ended(live);
    expect(await live.desk.remove(id)).toMatchObject({ ok: true });
    expect(await live.desk.list({ limit: 5 })).toEqual({ ok: true, value: [] });
    expect(await live.desk.log(id)).toMatchObject({ error: { code: 'not-found' } });
    expect(live.desk.mark('too late')).toMatchObject({ error: { code: 'not-ready' } });
  });
});
