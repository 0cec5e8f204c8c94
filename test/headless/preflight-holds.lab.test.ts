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

/** 3 Mbit/s up, and a queue of 90 ms. */
const narrowLine: Step = {
  ...{ type: 'tc', in: 'rtr', device: 'wan0' },
  queue: ['tbf', 'rate', '3mbit', 'burst', '8k', 'latency', '90ms'],
};

type Status = { outputBytes: number; outputDuration: number; outputTotalFrames: number; outputSkippedFrames: number };
type Streamed = { kilobitsPerSecond: number; received: number; dropped: number };

const spawnerIn =
  (lab: Lab, node: NodeName): SpawnThere =>
  async (program, args, options) => {
    const child = spawnIn(namespaceName(lab.copy, node), program, args, { ...options, detached: true });
    await once(child, 'spawn');
    await recordProcess(lab.stateDirectory, { name: `holds-${program}`, pid: child.pid ?? 0, commandLine: null });
    return child;
  };

describe.skipIf(reasons.length > 0)('What a pre-flight says of a line', () => {
  let lab: Lab;
  let server: RtmpServer;
  let obs: ObsProgram;
  let safe = 0;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'pfh' });
    const inServer = { namespace: namespaceName(lab.copy, 'tt'), spawnThere: spawnerIn(lab, 'tt') };
    const folder = await mkdtemp(join(lab.stateDirectory, 'rtmp-'));
    server = new RtmpServer({ ...inServer, folder, places: [`${INGEST4}:${SERVER_PORT}`] });
    const home = await lab.freshHome();
    obs = new ObsProgram({
      ...{ folder: home, home, namespace: namespaceName(lab.copy, 'cli'), spawnThere: spawnerIn(lab, 'cli') },
      ...{ server: `rtmp://${INGEST4}:${SERVER_PORT}/live`, secrets: { password: obsPassword, key: streamKey } },
      profile: profileIniWith(WANTED_KBIT_S - AUDIO_KBIT_S, AUDIO_KBIT_S),
    });
    await server.start();
    await lab.inject({ id: 'narrow', steps: [narrowLine], proofs: [] });
  });
  afterAll(() => lab?.down());

  const streamAt = async (kilobitsPerSecond: number, ms: number): Promise<Streamed> => {
    obs.tell('SetProfileParameter', {
      ...{ parameterCategory: 'SimpleOutput', parameterName: 'VBitrate' },
      parameterValue: String(kilobitsPerSecond - AUDIO_KBIT_S),
    });
    const before = server.received();
    obs.tell('StartStream');
    await expect.poll(() => (obs.tell('GetStreamStatus') as Status).outputDuration).toBeGreaterThan(0);
    await wait(ms);
    const status = obs.tell('GetStreamStatus') as Status;
    const received = server.received() - before;
    obs.tell('StopStream');
    await expect.poll(() => (obs.tell('GetStreamStatus') as { outputActive: boolean }).outputActive).toBe(false);
    return {
      kilobitsPerSecond: (status.outputBytes * 8) / status.outputDuration,
      received,
      dropped: status.outputSkippedFrames / status.outputTotalFrames,
    };
  };

  it(
    '3 Mbit/s with 90 ms of queue is no-go for 4000 kbit/s, and a safe bitrate is named',
    { timeout: 240_000 },
    async () => {
      const env = await userEnvironment(lab, {});
      const args = ['--bitrate', String(WANTED_KBIT_S), '--seconds', '60', '--target', TARGET, '--yes', '--json'];
      const { stdout } = await lab.in('cli', 'node', [mainFile, 'preflight', ...args], { env, timeoutMs: 200_000 });
      const report = parse(preflightReportSchema, JSON.parse(stdout));
      expect(report.answer).toBe('no-go');
      safe = report.safe?.kilobitsPerSecond ?? 0;
      expect(safe).toBeGreaterThan(0);
      expect(safe).toBeLessThan(3000);
    },
  );

  it('OBS holds the safe bitrate: less than one frame in a hundred is dropped', { timeout: 240_000 }, async () => {
    await obs.start();
    await expect
      .poll(
        () => {
          try {
            return obs.tell('GetStreamStatus') !== null;
          } catch {
            return false;
          }
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    const streamed = await streamAt(safe, 75_000);
    process.stderr.write(`safe ${safe}: ${JSON.stringify(streamed)}\n`);
    expect(streamed.dropped).toBeLessThan(0.01);
    expect(streamed.kilobitsPerSecond).toBeGreaterThan(0.9 * safe);
  });

  it('and loses frames at the bitrate that was called too much', { timeout: 240_000 }, async () => {
    const streamed = await streamAt(WANTED_KBIT_S, 40_000);
    process.stderr.write(`4000: ${JSON.stringify(streamed)}\n`);
    expect(streamed.dropped).toBeGreaterThan(0.05);
  });
});
