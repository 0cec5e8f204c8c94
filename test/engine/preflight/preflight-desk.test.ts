// The pre-flight as a window asks for it: what is named before, the user's word for it, and what becomes of it.
import { describe, expect, it } from 'vitest';
import type { ObsServer } from '../../../contract/obs.ts';
import type { PreflightReport, PreflightState } from '../../../contract/preflight.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import type { PreflightInputs } from '../../../engine/preflight/preflight-inputs.ts';
import { createPreflightDesk } from '../../../engine/preflight/preflight-desk.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { historyIn } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';

const report = { answer: 'go' } as PreflightReport;
const uploadTarget = 'https://up.example/in';

const open = async ({ target = uploadTarget, obs = 3660 } = {}) => {
  const clock = createHandClock();
  let snapshot: Snapshot = snapshotOf('ok');
  let listener: (event: EngineEvent) => void = () => undefined;
  const now = { target, obs, isStreaming: false, server: null as ObsServer | null };
  const rests: boolean[] = [];
  const taken: PreflightInputs[] = [];
  const finish = Promise.withResolvers<void>();
  const desk = createPreflightDesk({
    ...{ clock, catalog: smallCatalog, history: await historyIn(freshDirectory()) },
    settings: () =>
      Promise.resolve({ ...defaultSettings, live: { ...defaultSettings.live, uploadTarget: now.target } }),
    obs: { bitrate: () => Promise.resolve(now.obs), isStreaming: () => now.isStreaming, server: () => now.server },
    engine: {
      snapshot: () => snapshot,
      subscribe: (tell) => {
        listener = tell;
        return () => undefined;
      },
      setLoading: (isLoading) => rests.push(isLoading),
    },
    take: async (inputs) => {
      taken.push(inputs);
      inputs.onProgress?.({ doing: 'looking' });
      await clock.sleep(10_000, inputs.signal);
      if (inputs.load.type === 'to') {
        inputs.onProgress?.({ doing: 'sending', kilobitsPerSecond: inputs.bitrate.kilobitsPerSecond, seconds: 60 });
        await Promise.race([finish.promise, clock.sleep(100_000, inputs.signal)]);
      }
      return report;
    },
  });
  const states: PreflightState[] = [];
  desk.subscribe((state) => states.push(state));
  return {
    ...{ desk, clock, now, rests, taken, finish: finish.resolve, state: () => states.at(-1)! },
    see: (part: Partial<Snapshot>) => {
      snapshot = { ...snapshot, ...part };
      listener({ type: 'snapshot', snapshot });
    },
  };
};

const named = { host: 'up.example', bytes: 44_174_415 };

describe('A pre-flight of a window', () => {
  it('names bitrate, host, most bytes and seconds before anything is sent', async () => {
    const { desk } = await open();
    expect(await desk.plan(null)).toEqual({
      ok: true,
      value: {
        bitrate: { kilobitsPerSecond: 3660, from: 'obs' },
        load: { state: 'possible', ...named, seconds: 103 },
      },
    });
    expect(await desk.plan(1000)).toMatchObject({ value: { bitrate: { kilobitsPerSecond: 1000, from: 'user' } } });
  });

  it('goes as it was named: it is told as it goes on, the watch rests for the load alone, and a report is left', async () => {
    const { desk, clock, taken, rests, state, finish } = await open();
    expect(await desk.run({ load: named })).toEqual({ ok: true, value: undefined });
    expect(state()).toMatchObject({ going: { progress: { doing: 'looking' } }, report: null });
    expect(taken).toMatchObject([{ load: { type: 'to', target: { host: 'up.example' } }, live: false, past: [] }]);
    expect(rests).toEqual([]);
    await clock.advance(10_000);
    expect(state()).toMatchObject({ going: { progress: { doing: 'sending', kilobitsPerSecond: 3660 } } });
    expect(rests).toEqual([true]);
    finish();
    await clock.settle();
    expect(state()).toEqual({ going: null, report });
    expect(rests).toEqual([true, false]);
  });

  it.each([
    ['another host', { host: 'other.example', bytes: named.bytes }],
    ['more bytes than were named', { host: named.host, bytes: named.bytes - 1 }],
  ])('sends nothing to %s', async (_what, load) => {
    const { desk, taken, state } = await open();
    expect(await desk.run({ load })).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect(taken).toEqual([]);
    expect(state().going).toBeNull();
  });

  it('sends nothing when OBS is set to more than was agreed to, or the target is gone', async () => {
    const { desk, now, taken } = await open();
    now.obs = 8000;
    expect(await desk.run({ load: named })).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    Object.assign(now, { obs: 3660, target: null });
    expect(await desk.plan(null)).toMatchObject({
      value: { load: { state: 'none', message: { id: 'preflight.plan.no-target' } } },
    });
    expect(await desk.run({ load: named })).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect(taken).toEqual([]);
  });

  it.each<[string, ObsServer, string | null, 'relay' | 'protocol' | null]>([
    ['that can be tried', { protocol: 'rtmp', host: 'push.example', port: 1936 }, 'rtmp://push.example:1936/', null],
    ['of the own network', { protocol: 'rtmp', host: 'localhost', port: 1935 }, null, 'relay'],
    ['that needs a key', { protocol: 'srt', host: 'push.example', port: 9000 }, null, 'protocol'],
  ])('goes by the server that OBS sends to: one %s', async (_what, server, ingestUrl, untried) => {
    const { desk, now, taken } = await open();
    now.server = server;
    await desk.run({ load: null });
    expect(taken).toMatchObject([{ settings: { live: { ingestUrl } }, untried }]);
  });

  it('sends no load to the server that OBS sends to', async () => {
    const { desk, now } = await open();
    now.server = { protocol: 'rtmp', host: 'up.example', port: 1935 };
    expect(await desk.plan(null)).toMatchObject({ ok: false, error: { code: 'usage' } });
  });

  it('without anybody’s word looks, and sends nothing', async () => {
    const { desk, taken, clock, rests } = await open();
    await desk.run({ load: null });
    await clock.advance(10_000);
    expect(taken).toMatchObject([{ load: { type: 'none', why: 'quick' } }]);
    expect(rests).not.toContain(true);
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof open>>) => void]>([
    ['by the user’s word', ({ see }) => see({ live: true })],
    ['by a stream of OBS’s that nobody follows', ({ now }) => (now.isStreaming = true)],
  ])('while LIVE %s has no load, and plans none', async (_how, goLive) => {
    const scene = await open();
    goLive(scene);
    scene.desk.noteObs();
    expect(await scene.desk.plan(null)).toMatchObject({
      value: { load: { state: 'none', message: { id: 'preflight.no-load.live' } } },
    });
    expect(await scene.desk.run({ load: named })).toMatchObject({ ok: true });
    expect(scene.taken).toMatchObject([{ live: true, load: { type: 'none' } }]);
    expect(scene.taken[0]?.signal.aborted).toBe(false);
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof open>>) => void]>([
    ['the user goes LIVE', ({ see }) => see({ live: true })],
    [
      'OBS begins to stream',
      ({ now, desk }) => {
        now.isStreaming = true;
        desk.noteObs();
      },
    ],
    ['the user ends it', ({ desk }) => desk.cancel()],
  ])('ends in the middle of a load when %s, without a report, and the watch goes on', async (_what, happen) => {
    const scene = await open();
    await scene.desk.run({ load: named });
    await scene.clock.advance(11_000);
    happen(scene);
    await scene.clock.settle();
    expect(scene.taken[0]?.signal.aborted).toBe(true);
    expect(scene.state()).toEqual({ going: null, report: null });
    expect(scene.rests).toEqual([true, false]);
  });

  it('goes on one at a time, not during a fix, and not one right after the other', async () => {
    const { desk, clock, see, finish } = await open();
    see({ fixing: true });
    expect(await desk.run({ load: null })).toMatchObject({ error: { code: 'not-ready' } });
    see({ fixing: false });
    expect(await desk.run({ load: named })).toMatchObject({ ok: true });
    expect(await desk.run({ load: null })).toMatchObject({ error: { code: 'already-running' } });
    await clock.advance(11_000);
    finish();
    await clock.settle();
    expect(await desk.run({ load: null })).toMatchObject({ error: { code: 'too-many' } });
    await clock.advance(10_000);
    expect(await desk.run({ load: null })).toMatchObject({ ok: true });
  });
});
