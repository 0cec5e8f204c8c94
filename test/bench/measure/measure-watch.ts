// What a watch costs while nothing is wrong: memory, CPU time and bytes, followed from outside for a while.
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Traffic } from '../../../contract/report.ts';
import type { Lab, LinkCounters } from '../../lab/lab.ts';
import type { TrafficFigures, WatchFigures } from '../bench-result.ts';
import { cpuOf, memoryOf, proportionalOf } from '../process-figures.ts';
import type { Cpu } from '../process-figures.ts';
import { endNode, startNode } from './bench-place.ts';
import { trafficFigures } from './traffic-figures.ts';
import type { Round } from './traffic-figures.ts';
import { rounded } from '../spread.ts';

/** When memory is read for the first time: the first look is over, the garbage of starting is not yet forgotten. */
const EARLY_MS = 20_000;

type Line = { type: 'round'; traffic: Traffic } | { type: 'verdict'; verdict: { code: string } };

const bytesOf = ({ bytesSent, bytesReceived }: LinkCounters): number => bytesSent + bytesReceived;
const sum = ({ ownMs, childrenMs }: Cpu): number => ownMs + childrenMs;

type Followed = { rounds: Round[]; trouble: Error | null };

// Each round is put next to what the link and the process had come to when its line arrived.
const follow = async (
  lab: Lab,
  pid: number,
  lines: AsyncIterable<string>,
  before: LinkCounters,
  into: Followed,
): Promise<void> => {
  const startedMs = performance.now();
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (line.type === 'verdict' && line.verdict.code !== 'ok') {
      into.trouble ??= new Error(`the watch says ${line.verdict.code} in a healthy network`);
    }
    if (line.type !== 'round') continue;
    const [link, cpu] = await Promise.all([lab.linkCounters(), cpuOf(pid)]);
    const { bytesSent, bytesReceived, requests } = line.traffic;
    into.rounds.push({
      atMs: performance.now() - startedMs,
      programBytes: bytesSent + bytesReceived,
      linkBytes: bytesOf(link) - bytesOf(before),
      requests,
      cpuMs: sum(cpu),
    });
  }
};

/** Watches for `watchMs`, which must be longer than 20 s, and reports what it cost. */
export const measureWatch = async (
  lab: Lab,
  watchMs: number,
): Promise<{ watch: WatchFigures; traffic: TrafficFigures }> => {
  const before = await lab.linkCounters();
  const child = await startNode(lab, 'healthy', ['headless/main.ts', 'watch', '--json']);
  const pid = child.pid!;
  const followed: Followed = { rounds: [], trouble: null };
  const following = follow(lab, pid, createInterface({ input: child.stdout! }), before, followed).catch(
    (error: unknown) => {
      followed.trouble ??= error instanceof Error ? error : new Error(String(error));
    },
  );
  try {
    await wait(EARLY_MS);
    const [early, earlyCpu] = await Promise.all([memoryOf(pid), cpuOf(pid)]);
    await wait(watchMs - EARLY_MS);
    const [end, endCpu, proportional] = await Promise.all([memoryOf(pid), cpuOf(pid), proportionalOf(pid)]);
    const last = followed.rounds.at(-1);
    if (followed.trouble) throw followed.trouble;
    if (!last) throw new Error('the watch ended no round');
    const perMinute = (cpuMs: number, overMs: number): number => rounded((cpuMs / overMs) * 60_000);
    const watch: WatchFigures = {
      watchedMs: watchMs,
      residentEarlyBytes: early.residentBytes,
      residentEndBytes: end.residentBytes,
      residentPeakBytes: end.peakBytes,
      proportionalEndBytes: proportional,
      cpuMsPerMinute: perMinute(sum(endCpu), watchMs),
      cpuShareOfCore: Math.round((sum(endCpu) / watchMs) * 10_000) / 10_000,
      childrenShareOfCpu: rounded(endCpu.childrenMs / sum(endCpu)),
      steadyCpuMsPerMinute: perMinute(sum(endCpu) - sum(earlyCpu), watchMs - EARLY_MS),
      cpuMsPerRequest: rounded(last.cpuMs / last.requests),
      requests: last.requests,
      rounds: followed.rounds.length,
    };
    return { watch, traffic: trafficFigures(followed.rounds) };
  } finally {
    await endNode(child);
    await following;
  }
};
