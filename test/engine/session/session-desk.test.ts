import { afterEach, describe, expect, it } from 'vitest';
import type { ObsState } from '../../../contract/obs.ts';
import type { Snapshot } from '../../../contract/report.ts';
import type { LiveState } from '../../../contract/session.ts';
import { surface } from '../../../engine/deps/surface.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import type { History } from '../../../engine/history/history.ts';
import type { Programs } from '../../../engine/os/programs.ts';
import { createSessionDesk } from '../../../engine/session/session-desk.ts';
import type { SessionDesk } from '../../../engine/session/session-desk.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { circumstances } from '../exports/evening.ts';
import { historyIn, valueOf } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';

type Scene = {
  desk: SessionDesk;
  clock: HandClock;
  history: History;
  state: () => LiveState;
  setLive: (live: boolean) => void;
  isLive: () => boolean;
  tell: (event: EngineEvent) => void;
  obs: (state: ObsState) => void;
  stop: () => Promise<void>;
};

const at = '2026-11-21T12:00:00.000Z';
const up = (streaming: boolean): ObsState => ({
  ...{ link: 'up', since: at, version: '31.0.2', streaming, reconnecting: false, again: null },
  server: { protocol: 'rtmps', host: 'push.example', port: 443 },
});
const gone = (how: 'broke' | 'quit'): ObsState => ({
  ...{ link: 'apart', why: 'ended', since: at },
  lost: { how, at, whileStreaming: true },
});

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

type Setting = { directory?: string; mayFollow?: boolean; programs?: Programs };

const scene = async ({ directory = freshDirectory(), mayFollow = true, programs }: Setting = {}): Promise<Scene> => {
  const clock = createHandClock();
  const history = await historyIn(directory);
  let snapshot: Snapshot = snapshotOf('ok');
  let obs: ObsState = { link: 'off' };
  let hearObs: (state: ObsState) => void = () => undefined;
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const setLive = (live: boolean): void => {
    snapshot = { ...snapshot, live };
    tell({ type: 'snapshot', snapshot });
  };
  const engine = {
    snapshot: () => snapshot,
    setLive,
    subscribe: (listener: (event: EngineEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const desk = createSessionDesk({
    ...{ clock, engine, history, mayFollow: () => Promise.resolve(mayFollow) },
    ...{ circumstances: () => Promise.resolve(circumstances), programs },
    machine: () => Promise.resolve({ uplinkBytes: 300_000, wifiDbm: -52, cpuPercent: 31 }),
    openObs: (onState) => {
      hearObs = onState;
      return { look: () => Promise.resolve('away'), state: () => obs };
    },
  });
  const ending = new AbortController();
  const attending = desk.attend(ending.signal);
  attending.catch(surface);
  let state: LiveState | null = null;
  desk.subscribe((next) => (state = next));
  const stop = async (): Promise<void> => {
    ending.abort();
    await attending;
  };
  stops.push(stop);
  // What was left open is closed first, by a real disk.
  await expect.poll(() => listeners.size).toBeGreaterThan(0);
  return {
    ...{ desk, clock, history, setLive, tell, stop, state: () => state!, isLive: () => snapshot.live },
    obs: (next) => {
      obs = next;
      hearObs(next);
    },
  };
};

/** Lets so many seconds pass, each with time for the disk. */
const pass = async ({ clock, state }: Scene, seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 1) {
    const before = state().row?.atMs;
    await clock.advance(1000);
    if (state().session) await expect.poll(() => state().row?.atMs).not.toBe(before);
  }
};

const kept = async ({ history }: Scene) => {
  const [session] = await valueOf(history.ask('sessions', { limit: 1 }));
  return (await valueOf(history.ask('session', { id: session!.id })))!;
};

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
    expect(events.map(({ kind }) => kind)).toEqual(['began', 'marker', 'verdict', 'ended']);
    expect(events[1]!.message.params).toEqual({ text: 'the raid' });
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
    const live = await scene({ mayFollow: false });
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
    live.setLive(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('by-hand');
    expect((await kept(live)).events.map(({ kind }) => kind)).toEqual(['began', 'encoder', 'ended']);
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

  it('that was cut off is closed with its last second when Tokwatch starts again', async () => {
    const directory = freshDirectory();
    const first = await historyIn(directory);
    const begun = { startedAt: at, endedAt: null, start: 'obs', end: null, obsVersion: null, server: null } as const;
    const session = { id: 0, ...begun, title: '', summary: null };
    const silence = { sent: null, lost: null, rttMs: null };
    const row = {
      ...{ atMs: Date.parse(at) + 5000, obs: null, router: silence, internet: silence, ingestRttMs: null },
      ...{ ingestWell: null, uplinkBytes: null, ownBytes: 1, wifiDbm: null, cpuPercent: null, code: null },
    };
    await first.ask('keepSession', { session, rows: [row], events: [] });
    await first.close();
    const live = await scene({ directory });
    expect((await kept(live)).session).toMatchObject({ end: 'unexpected', endedAt: '2026-11-21T12:00:06.000Z' });
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
    live.setLive(false);
    await expect.poll(async () => (await kept(live)).session.end).toBe('by-hand');
    expect(await live.desk.remove(id)).toMatchObject({ ok: true });
    expect(await live.desk.list({ limit: 5 })).toEqual({ ok: true, value: [] });
    expect(await live.desk.log(id)).toMatchObject({ error: { code: 'not-found' } });
    expect(live.desk.mark('too late')).toMatchObject({ error: { code: 'not-ready' } });
  });
});
