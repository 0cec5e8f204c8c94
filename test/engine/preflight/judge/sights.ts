// A creator at home with everything in order, and what may differ from that.
import type { LineEnd, LoadStage, PreflightLoad } from '../../../../contract/preflight.ts';
import { message } from '../../../../contract/message.ts';
import { toVerdict } from '../../../../engine/incidents/to-verdict.ts';
import type { Sights } from '../../../../engine/preflight/judge/sights.ts';
import { wouldHold } from '../../../../engine/preflight/judge/safe-bitrate.ts';
import { nextStretch } from '../../../../engine/preflight/judge/plan-load.ts';
import { story } from '../../story.ts';
import { allWell } from '../../story-words.ts';

const AT = '2026-11-21T20:00:00.000Z';

export const wellVerdict = toVerdict(story.and(allWell).candidate(), AT, AT);

/** One end of a line. */
export const end = (rttMs: number, lost = 0, sent = 100, jitterMs = 1): LineEnd => ({ sent, lost, rttMs, jitterMs });

/** One stretch of sending; delivered as asked for unless told. */
export const stage = (kilobitsPerSecond: number, parts: Partial<LoadStage> = {}): LoadStage => {
  const plain = { kilobitsPerSecond, delivered: kilobitsPerSecond, lagMs: 20, durationMs: 60_000, bytes: 1 };
  const ends = { router: end(2), internet: end(22) };
  return { ...plain, ends, ...parts, holds: wouldHold({ ...plain, ...parts }) };
};

/** What a load comes to on a line that carries so much, in kbit/s, by the real plan. */
export const loadOver = (carriedKbitS: number, wantedKbitS: number, ends?: LoadStage['ends']): LoadStage[] => {
  const plan = { kilobitsPerSecond: wantedKbitS, durationMs: 60_000 };
  const stages: LoadStage[] = [];
  for (let next = nextStretch(plan, stages); next; next = nextStretch(plan, stages)) {
    const { kilobitsPerSecond, durationMs } = next;
    const isTooMuch = kilobitsPerSecond > carriedKbitS;
    const fate = isTooMuch
      ? { delivered: carriedKbitS, lagMs: 5000, durationMs: Math.min(durationMs, 11_000), ...(ends && { ends }) }
      : { durationMs };
    stages.push(stage(kilobitsPerSecond, fate));
  }
  return stages;
};

/** A load that was measured. */
export const measured = (stages: LoadStage[], reach: 'internet' | 'home' = 'internet'): PreflightLoad => ({
  ...{ state: 'measured', host: 'up.example', reach },
  stages,
});

/** No load. */
export const without = (why: 'quick' | 'no-target' | 'live'): PreflightLoad => ({
  ...{ state: 'none', why },
  message: message(`preflight.no-load.${why}`),
});

/** All in order on a line of 20 Mbit/s, but for `parts`. */
export const sights = (parts: Partial<Sights> = {}): Sights => ({
  bitrate: { kilobitsPerSecond: 4000, from: 'user' },
  verdict: wellVerdict,
  dns: { verdict: 'clean', hosts: [] },
  untried: null,
  doors: [
    { port: 1935, configured: true, takesStreams: true },
    { port: 443, configured: false, takesStreams: true },
  ],
  idle: { router: end(2), internet: end(20) },
  load: measured(loadOver(20_000, 4000)),
  wifiDbm: null,
  isWifi: false,
  machine: { power: 'mains', freeDiskMegabytes: 50_000, cpuPercent: 10 },
  families: [
    { family: 4, works: true },
    { family: 6, works: true },
  ],
  usual: null,
  ...parts,
});
