// How soon a watch promises to speak, kind by kind of fault.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { WatchRun } from './verdict-run.ts';

/** What is promised for nine in ten faults of a kind, in milliseconds: `saidMs` from the fault itself or from the first look that doubts. */
export type Promised = { kind: string; from: 'fault' | 'doubt'; saidMs: number; overMs: number };

const HARD_OVER_MS = 8000;

const kinds = {
  link: { kind: 'this machine’s link', from: 'fault', saidMs: 2000, overMs: HARD_OVER_MS },
  near: { kind: 'router, internet, DNS', from: 'fault', saidMs: 5000, overMs: HARD_OVER_MS },
  quality: { kind: 'quality', from: 'fault', saidMs: 40_000, overMs: 30_000 },
  tiktok: { kind: 'TikTok and the way to it', from: 'doubt', saidMs: 5000, overMs: HARD_OVER_MS },
  live: { kind: 'TikTok, while LIVE', from: 'fault', saidMs: 15_000, overMs: HARD_OVER_MS },
  // It is knocked at once in ten seconds at the most.
  liveServer: { kind: 'the LIVE server, while LIVE', from: 'fault', saidMs: 15_000, overMs: 12_000 },
} as const satisfies Record<string, Promised>;

const isQuality = (code: VerdictCode): boolean =>
  /^(lan\.degraded|internet\.(loss|latency|slow|line-full)|path\.(loss|throttled)|.*\.(cdn-slow|cdn-partial|slow|aaaa-broken))$/.test(
    code,
  );

const isAboutTikTok = (code: VerdictCode): boolean => /^(tiktok\.|path\.|dns\.tiktok)/.test(code);

/** The promise that a fault falls under. */
export const promiseFor = ({ expected, cadence }: Pick<WatchRun, 'expected' | 'cadence'>): Promised => {
  if (isQuality(expected)) return kinds.quality;
  if (cadence === 'live' && expected.endsWith('.ingest-down')) return kinds.liveServer;
  if (isAboutTikTok(expected)) return cadence === 'live' ? kinds.live : kinds.tiktok;
  return expected === 'device.link-down' ? kinds.link : kinds.near;
};
