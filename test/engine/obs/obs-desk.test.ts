// What a window asks of OBS, over a real socket to a stand-in: a password that is typed, and what OBS is set to do.
import { describe, expect, it } from 'vitest';
import type { ObsState } from '../../../contract/obs.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { createNet } from '../../../engine/deps/real-net.ts';
import type { EngineEdges } from '../../../engine/deps.ts';
import { glanceAtObs } from '../../../engine/obs/glance-at-obs.ts';
import { openObsDesk } from '../../../engine/obs/obs-desk.ts';
import { obsOpener } from '../../../engine/session/open-obs.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { patience } from '../support/patience.ts';
import { createStubOs } from '../support/stub-os.ts';
import { outputOf, startStandIn } from './support/stand-in-obs.ts';
import type { StandIn } from './support/stand-in-obs.ts';

const password = 'typed-password-1812';

const edgesOf = (): EngineEdges => ({
  ...{ clock: systemClock, net: createNet(), os: createStubOs(), files: realFiles, random: () => 0 },
  live: {
    obs: { net: createNet(), places: [], typed: () => Promise.resolve({ port: null, password: null }) },
    processors: () => ({ busyMs: 0, totalMs: 0 }),
  },
});

const settingsAt = (obsPort: number): Settings => ({
  ...defaultSettings,
  live: { ...defaultSettings.live, obsPort },
});

const openAt = async (changes: Partial<StandIn>) => {
  const server = await startStandIn(changes);
  let present = settingsAt(server.endpoint.port);
  const settings = (): Promise<Settings> => Promise.resolve(present);
  const desk = await openObsDesk(edgesOf(), { dataDirectory: freshDirectory(), settings });
  const ending = new AbortController();
  const states: ObsState[] = [];
  const { clock, files, random, live } = desk.edges;
  const open = (): void => {
    obsOpener({ obs: live!.obs, clock, files, random, settings })((state) => states.push(state), ending.signal);
  };
  return {
    ...{ server, desk, open, now: () => states.at(-1) },
    set: (next: Settings) => {
      present = next;
      desk.useSettings(next);
    },
    [Symbol.asyncDispose]: async () => {
      ending.abort();
      await server[Symbol.asyncDispose]();
    },
  };
};

describe('OBS, as a window asks of it', () => {
  it('takes a password as soon as it is typed, and none that is wrong', patience, async () => {
    await using obs = await openAt({ password });
    obs.open();
    await expect.poll(obs.now, patience).toMatchObject({ link: 'apart', why: 'password-needed' });
    await obs.desk.usePassword('another');
    await expect.poll(obs.now, patience).toMatchObject({ link: 'apart', why: 'wrong-password' });
    await obs.desk.usePassword(password);
    await expect.poll(obs.now, patience).toMatchObject({ link: 'up' });
    expect(obs.server.obs.heard.join('\n')).not.toContain(password);
  });

  it('is found at another port as soon as that is set', patience, async () => {
    await using obs = await openAt({});
    const { port } = obs.server.endpoint;
    obs.set(settingsAt(1));
    obs.open();
    await expect.poll(obs.now, patience).toMatchObject({ link: 'apart', why: 'absent' });
    obs.set(settingsAt(port));
    await expect.poll(obs.now, patience).toMatchObject({ link: 'up' });
  });

  it('says where it sends to, whether it streams, and how much of all outputs together', patience, async () => {
    await using obs = await openAt({ outputs: [outputOf()] });
    expect(await obs.desk.bitrate()).toBeNull();
    expect(obs.desk.server()).toBeNull();
    obs.open();
    await expect.poll(obs.desk.isStreaming, patience).toBe(true);
    expect(obs.desk.server()).toEqual({ protocol: 'rtmp', host: 'ingest.example', port: 1935 });
    expect(await obs.desk.bitrate()).toBe(3660);
    obs.server.obs.outputs = [outputOf(), outputOf({ outputName: 'second' }), outputOf({ isRecording: true })];
    expect(await obs.desk.bitrate()).toBe(7320);
    obs.server.obs.profile['Output/Mode'] = 'Advanced';
    expect(await obs.desk.bitrate()).toBeNull();
  });

  it.each([
    ['no number', { 'SimpleOutput/VBitrate': 'plenty' }],
    ['nothing', { 'SimpleOutput/VBitrate': '0' }],
    ['no sound', { 'SimpleOutput/ABitrate': '' }],
  ])('says no bitrate where its own is %s', async (_what, changed) => {
    await using obs = await openAt({});
    Object.assign(obs.server.obs.profile, changed);
    obs.open();
    await expect.poll(obs.now, patience).toMatchObject({ link: 'up' });
    expect(await obs.desk.bitrate()).toBeNull();
  });

  it('is looked at once by a command that does not stay', patience, async () => {
    await using server = await startStandIn({ outputs: [outputOf({ outputActive: false })] });
    const { signal } = new AbortController();
    expect(await glanceAtObs(edgesOf(), settingsAt(server.endpoint.port), signal)).toEqual({
      server: { protocol: 'rtmp', host: 'ingest.example', port: 1935 },
      isStreaming: false,
      kilobitsPerSecond: 3660,
    });
    const nobody = { server: null, isStreaming: false, kilobitsPerSecond: null };
    expect(await glanceAtObs(edgesOf(), settingsAt(1), signal)).toEqual(nobody);
    await using locked = await startStandIn({ password });
    const asked = await glanceAtObs(edgesOf(), settingsAt(locked.endpoint.port), signal);
    expect(asked).toEqual({ ...nobody, isStreaming: null });
  });
});
