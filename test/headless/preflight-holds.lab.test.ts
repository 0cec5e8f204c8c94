// What a pre-flight calls safe is streamed by a real OBS over the same line, and holds; what it forbids does not. Needs root, and the
// Debian packages of a real OBS.
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preflightReportSchema } from '../../contract/preflight.ts';
import { obsPassword, profileIniWith, streamKey } from '../engine/obs/support/obs-files.ts';
import { ObsProgram } from '../engine/obs/support/obs-program.ts';
import { RtmpServer } from '../engine/obs/support/rtmp-server.ts';
import type { SpawnThere } from '../engine/obs/support/start-there.ts';
import { whyNoObs } from '../engine/obs/support/why-no-obs.ts';
import type { NodeName } from '../lab/addresses.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { namespaceName, spawnIn } from '../lab/namespace.ts';
import { missingRequirements } from '../lab/requirements.ts';
import { recordProcess } from '../lab/state.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { INGEST4 } from '../scenarios/targets.ts';
import { mainFile } from './tokwatch.ts';

const reasons = [...missingRequirements(), ...whyNoObs()];
if (reasons.length > 0) process.stderr.write(`\n!! SKIPPED: a stream at the safe bitrate: ${reasons.join('; ')}\n\n`);

const TARGET = 'https://speed.cloudflare.com/__up';
/** The laboratory's own server has TikTok's port. */
const SERVER_PORT = 19_351;
const AUDIO_KBIT_S = 96;
const WANTED_KBIT_S = 4000;

const patience = { timeout: 60_000 };

/** 3 Mbit/s up, and a queue of 90 ms. */
const narrowLine: Step = {
  ...{ type: 'tc', in: 'rtr', device: 'wan0' },
  queue: ['tbf', 'rate', '3mbit', 'burst', '8k', 'latency', '90ms'],
};

type Status = {
  outputActive: boolean;
  outputBytes: number;
  outputDuration: number;
  outputTotalFrames: number;
  outputSkippedFrames: number;
};
type Streamed = { kilobitsPerSecond: number; bytes: number; received: number; dropped: number };

const spawnerIn =
  (lab: Lab, node: NodeName): SpawnThere =>
  async (program, args, options) => {
    const child = spawnIn(namespaceName(lab.copy, node), program, args, { ...options, detached: true });
    await once(child, 'spawn');
    await recordProcess(lab.stateDirectory, { name: `holds-${program}`, pid: child.pid ?? 0, commandLine: null });
    return child;
  };

const startServer = async (lab: Lab): Promise<RtmpServer> => {
  const there = { namespace: namespaceName(lab.copy, 'tt'), spawnThere: spawnerIn(lab, 'tt') };
  const folder = await mkdtemp(join(lab.stateDirectory, 'rtmp-'));
  const server = new RtmpServer({ ...there, folder, places: [`${INGEST4}:${SERVER_PORT}`] });
  await server.start();
  return server;
};

const obsOf = (lab: Lab, home: string): ObsProgram =>
  new ObsProgram({
    ...{ folder: home, home, namespace: namespaceName(lab.copy, 'cli'), spawnThere: spawnerIn(lab, 'cli') },
    ...{ server: `rtmp://${INGEST4}:${SERVER_PORT}/live`, secrets: { password: obsPassword, key: streamKey } },
    profile: profileIniWith(WANTED_KBIT_S - AUDIO_KBIT_S, AUDIO_KBIT_S),
  });

describe.skipIf(reasons.length > 0)('What a pre-flight says of a line', { timeout: 300_000 }, () => {
  let lab: Lab;
  let server: RtmpServer;
  let obs: ObsProgram;
  let user: Record<string, string>;
  let safe = 0;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'pfh' });
    server = await startServer(lab);
    // OBS and Tokwatch are of one user, who lets Tokwatch read how OBS is reached.
    user = await userEnvironment(lab, { settings: { live: { readObsSettings: true } } });
    obs = obsOf(lab, user['HOME'] ?? '');
    await lab.inject({ id: 'narrow', steps: [narrowLine], proofs: [] });
  });
  afterAll(() => lab?.down());

  const status = (): Status => obs.tell('GetStreamStatus') as Status;
  const isListening = (): boolean => {
    try {
      return obs.tell('GetVersion') !== null;
    } catch {
      return false;
    }
  };
  const streamAt = async (kilobitsPerSecond: number, ms: number): Promise<Streamed> => {
    obs.tell('SetProfileParameter', {
      ...{ parameterCategory: 'SimpleOutput', parameterName: 'VBitrate' },
      parameterValue: String(kilobitsPerSecond - AUDIO_KBIT_S),
    });
    const before = server.received();
    obs.tell('StartStream');
    await expect.poll(() => status().outputDuration, patience).toBeGreaterThan(0);
    await wait(ms);
    const { outputBytes: bytes, outputDuration, outputSkippedFrames, outputTotalFrames } = status();
    const received = server.received() - before;
    obs.tell('StopStream');
    await expect.poll(() => status().outputActive, patience).toBe(false);
    const dropped = outputSkippedFrames / outputTotalFrames;
    return { kilobitsPerSecond: (bytes * 8) / outputDuration, bytes, received, dropped };
  };

  it('3 Mbit/s and 90 ms of queue: no-go for the 4000 kbit/s that OBS is set to, and a safe bitrate', async () => {
    await obs.start();
    await expect.poll(isListening, patience).toBe(true);
    const args = ['--seconds', '60', '--target', TARGET, '--yes', '--json'];
    const options = { env: user, timeoutMs: 200_000 };
    const { stdout } = await lab.in('cli', 'node', [mainFile, 'preflight', ...args], options);
    const report = parse(preflightReportSchema, JSON.parse(stdout));
    expect(report).toMatchObject({ answer: 'no-go', bitrate: { kilobitsPerSecond: WANTED_KBIT_S, from: 'obs' } });
    // Nobody has typed the server either, nor the password; and the stream key is nobody's business.
    expect(report.ingest).toContainEqual({ port: SERVER_PORT, configured: true, takesStreams: true });
    for (const secret of [obsPassword, streamKey]) expect(stdout).not.toContain(secret);
    safe = report.safe?.kilobitsPerSecond ?? 0;
    expect(safe).toBeGreaterThan(0);
    expect(safe).toBeLessThan(3000);
  });

  it('a real OBS holds the safe bitrate: less than one frame in a hundred is dropped', async () => {
    const streamed = await streamAt(safe, 75_000);
    // It did send that much, and the server has got it.
    expect(streamed.kilobitsPerSecond).toBeGreaterThan(0.85 * safe);
    expect(streamed.received).toBeGreaterThan(0.95 * streamed.bytes);
    expect(streamed.dropped).toBeLessThan(0.01);
  });

  it('and loses frames at the bitrate that was called too much', async () => {
    const streamed = await streamAt(WANTED_KBIT_S, 40_000);
    expect(streamed.dropped).toBeGreaterThan(0.05);
  });
});
