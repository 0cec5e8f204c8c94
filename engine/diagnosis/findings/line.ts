// What loss and RTT mean for the line: the local link, the provider's, or this machine filling it. Only the first lossy
// link is charged; whatever lies behind it looks at least as bad through it.
import type { Course, QualityFindings, Stretch } from './quality.ts';
import { CLEAN_LOSS, HEAVY_LOSS, isLateRtt, isSlowRouter, QUALITY_WINDOWS, WAY_LOSS } from '../line-limits.ts';
import { standing } from './quality.ts';
import type { Filled, WayOutFindings } from './way-out.ts';

/** A line that answers this late is worth a note. */
const SLOW_LINE_MS = 300;
/** A full line: so many times the usual RTT, and above this. */
const FULL_TIMES = 5;
const FULL_RTT_MS = 200;
/** A window takes about four seconds, and a look asks for them one after the other. */
const SAME_TIME_MS = 20_000;
/** The same seconds: loss may come in bursts. */
const BESIDE_MS = 10_000;
/** So many packets would have to be missing towards TikTok: that none is happens by chance once in 150 times. */
const SHOWING_LOST = 5;
/** Loss behind a lossy link is never less than on it; samples scatter this much. */
const AT_LEAST_AS_BAD = 0.6;
/** Nor is the RTT; medians of several windows scatter by half of what one RTT differs from the next, and by this at least. */
const JITTER_SHARE = 0.5;
const LEAST_JITTER_MS = 5;

/** How one property of the line stands: bad now, and whether three windows agree. */
export type Standing = ReturnType<typeof standing>;

/** The line, judged. */
export type LineFindings = {
  lan: Standing;
  loss: Standing;
  latency: Standing;
  full: Standing;
  /** This machine was so busy while the line was late that it may be the reason itself. */
  mayBeOwnLoad: boolean;
  /** Packets get lost on the way to TikTok alone. */
  wayLoss: Standing;
  /** The router takes part in the measurement; if not, nobody can say on which side of it packets get lost. */
  routerMeasured: boolean;
  /** Lossy or late, wherever: what stays unanswered on such a line accuses nobody beyond it. */
  isPoor: boolean;
  /** Neither poor nor slow: what takes long or stays away does so for another reason. */
  isPrompt: boolean;
  /** Slow to answer, in a way one can live with. */
  isSlow: boolean;
  /** Whatever was bad has been good for three windows. */
  recovered: boolean;
};

type Pair = { router: Stretch | undefined; anchors: Stretch };

// Twenty samples scatter widely, so what the link does and what lies behind it are compared over several windows together.
const lately = ({ stretches }: Course, of: (stretch: Stretch) => number | null): number => {
  const values = stretches
    .slice(0, QUALITY_WINDOWS)
    .map(of)
    .filter((value) => value !== null);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
};

type GoesOn = { loss: boolean; lateness: boolean };

// A router that only takes its time to answer pings itself holds up nothing that passes through it.
const goesOnBehind = (router: Course, anchors: Course): GoesOn => {
  const lossOf = (course: Course): number => lately(course, ({ lossShare }) => lossShare);
  const rttOf = (course: Course): number => lately(course, ({ rttMs }) => rttMs);
  const scatterMs = JITTER_SHARE * lately(router, ({ jitterMs }) => jitterMs);
  return {
    loss: lossOf(anchors) >= AT_LEAST_AS_BAD * lossOf(router),
    lateness: rttOf(anchors) >= rttOf(router) - Math.max(LEAST_JITTER_MS, scatterMs),
  };
};

const isLanPoor = ({ router, anchors }: Pair, goesOn: GoesOn, isTheLines: (stretch: Stretch) => boolean): boolean => {
  if (!router) return false;
  const loses = router.lossShare >= HEAVY_LOSS && goesOn.loss && isTheLines(anchors);
  return loses || (isSlowRouter(router.rttMs) && goesOn.lateness);
};

// The way to TikTok leads over the line: what gets lost on the line is lost there too. Where nothing is, as where a network
// rations pings, it was not the line that lost it.
const isLostTowards =
  (tiktok: Course) =>
  ({ lossShare, endedMs }: Stretch): boolean => {
    const beside = tiktok.stretches.filter((stretch) => Math.abs(stretch.endedMs - endedMs) <= BESIDE_MS);
    const sent = beside.reduce((sum, stretch) => sum + stretch.sent, 0);
    const lost = beside.reduce((sum, stretch) => sum + stretch.sent * stretch.lossShare, 0);
    return sent * lossShare < SHOWING_LOST || lost >= CLEAN_LOSS * sent;
  };

const isLatent = ({ rttMs, usualRttMs }: Stretch): boolean => isLateRtt(rttMs, usualRttMs);

// Without knowing what is usual nobody can say that it climbed: a satellite line is late with nothing on it.
const isFull = ({ rttMs, usualRttMs }: Stretch): boolean =>
  rttMs !== null && rttMs > FULL_RTT_MS && usualRttMs !== null && rttMs >= FULL_TIMES * usualRttMs;

/** Judges loss and RTT; `filledAt` tells whether this machine filled the line itself. */
export const findLine = (
  { router, anchors, tiktok, isLossy }: QualityFindings,
  { filledAt }: WayOutFindings,
): LineFindings => {
  const pairOf = (stretch: Stretch): Pair => ({
    router: router.stretches[anchors.stretches.indexOf(stretch)] ?? router.stretches[0],
    anchors: stretch,
  });
  const goesOn = goesOnBehind(router, anchors);
  const isTheLines = isLostTowards(tiktok);
  const isPoorNear = (stretch: Stretch): boolean => isLanPoor(pairOf(stretch), goesOn, isTheLines);
  const isFilled = ({ endedMs }: Stretch, sure: Filled): boolean => filledAt(endedMs) === sure;
  const behindTheRouter = (course: Course, isBad: (stretch: Stretch) => boolean): Standing =>
    standing(course, (stretch) => isBad(stretch) && !isPoorNear(stretch));
  const [latest] = anchors.stretches;
  const lostBeside = ({ endedMs }: Stretch): number => {
    const beside = anchors.stretches.filter((stretch) => Math.abs(stretch.endedMs - endedMs) <= SAME_TIME_MS);
    return beside.length === 0 ? 1 : Math.max(...beside.map(({ lossShare }) => lossShare));
  };
  const lines = {
    lan: standing(anchors, isPoorNear),
    loss: behindTheRouter(anchors, (stretch) => stretch.lossShare >= HEAVY_LOSS && isTheLines(stretch)),
    latency: behindTheRouter(anchors, (stretch) => isLatent(stretch) && !isFilled(stretch, 'yes')),
    // Held against what was lost towards the anchors at the same time, not at another.
    wayLoss: standing(tiktok, (stretch) => stretch.lossShare >= WAY_LOSS && lostBeside(stretch) < CLEAN_LOSS),
    full: behindTheRouter(anchors, (stretch) => isFull(stretch) && isFilled(stretch, 'yes')),
  };
  const isPoor = isLossy || [lines.lan, lines.loss, lines.latency, lines.full].some(({ bad }) => bad);
  const isLate = (latest?.rttMs ?? 0) > SLOW_LINE_MS;
  return {
    ...lines,
    mayBeOwnLoad: anchors.stretches.some((stretch) => isLatent(stretch) && isFilled(stretch, 'perhaps')),
    routerMeasured: router.stretches.length > 0,
    isPoor,
    isPrompt: !isPoor && !isLate,
    isSlow: isLate && !lines.latency.bad,
    recovered: Object.values(lines).every(({ bad, confirmed }) => !bad && confirmed),
  };
};
