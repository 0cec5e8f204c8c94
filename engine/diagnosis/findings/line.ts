// What loss and RTT mean for the line: the local link, the provider's, or this machine filling it. Only the first lossy
// link is charged; whatever lies behind it looks at least as bad through it.
import type { Course, QualityFindings, Stretch } from './quality.ts';
import { CLEAN_LOSS, HEAVY_LOSS, isLateRtt, isSlowRouter, QUALITY_WINDOWS, WAY_LOSS } from '../line-limits.ts';
import { standing } from './quality.ts';
import type { WayOutFindings } from './way-out.ts';

/** A line that answers this late is worth a note. */
const SLOW_LINE_MS = 300;
/** A full line: so many times the usual RTT, and above this. */
const FULL_TIMES = 5;
const FULL_RTT_MS = 200;
/** A window takes about four seconds, and a look asks for them one after the other. */
const SAME_TIME_MS = 20_000;
/** Loss behind a lossy link is never less than on it; samples scatter this much. */
const AT_LEAST_AS_BAD = 0.6;

/** How one property of the line stands: bad now, and whether three windows agree. */
export type Standing = ReturnType<typeof standing>;

/** The line, judged. */
export type LineFindings = {
  lan: Standing;
  loss: Standing;
  latency: Standing;
  full: Standing;
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

// Twenty samples scatter widely, so what is lost on the link and behind it is compared over several windows together.
const lossLately = ({ stretches }: Course): number => {
  const lately = stretches.slice(0, QUALITY_WINDOWS);
  return lately.reduce((sum, { lossShare }) => sum + lossShare, 0) / Math.max(1, lately.length);
};

const isLanPoor = ({ router, anchors }: Pair, lossGoesOn: boolean): boolean => {
  if (!router) return false;
  const loses = router.lossShare >= HEAVY_LOSS && lossGoesOn;
  const [near, far] = [router.rttMs ?? 0, anchors.rttMs ?? 0];
  return loses || (isSlowRouter(near) && far >= AT_LEAST_AS_BAD * near);
};

const isLatent = ({ rttMs, usualRttMs }: Stretch): boolean => isLateRtt(rttMs, usualRttMs);

// Without knowing what is usual nobody can say that it climbed: a satellite line is late with nothing on it.
const isFull = ({ rttMs, usualRttMs }: Stretch): boolean =>
  rttMs !== null && rttMs > FULL_RTT_MS && usualRttMs !== null && rttMs >= FULL_TIMES * usualRttMs;

/** Judges loss and RTT; `wayOut` tells whether this machine fills the line itself. */
export const findLine = (
  { router, anchors, tiktok }: QualityFindings,
  { fillsTheLine }: WayOutFindings,
): LineFindings => {
  const pairOf = (stretch: Stretch): Pair => ({
    router: router.stretches[anchors.stretches.indexOf(stretch)] ?? router.stretches[0],
    anchors: stretch,
  });
  const lossGoesOn = lossLately(anchors) >= AT_LEAST_AS_BAD * lossLately(router);
  const isPoorNear = (stretch: Stretch): boolean => isLanPoor(pairOf(stretch), lossGoesOn);
  const behindTheRouter = (course: Course, isBad: (stretch: Stretch) => boolean): Standing =>
    standing(course, (stretch) => isBad(stretch) && !isPoorNear(stretch));
  const [latest] = anchors.stretches;
  const lostBeside = ({ endedMs }: Stretch): number => {
    const beside = anchors.stretches.filter((stretch) => Math.abs(stretch.endedMs - endedMs) <= SAME_TIME_MS);
    return beside.length === 0 ? 1 : Math.max(...beside.map(({ lossShare }) => lossShare));
  };
  const lines = {
    lan: standing(anchors, isPoorNear),
    loss: behindTheRouter(anchors, ({ lossShare }) => lossShare >= HEAVY_LOSS),
    latency: behindTheRouter(anchors, (stretch) => isLatent(stretch) && !fillsTheLine),
    // Held against what was lost towards the anchors at the same time, not at another.
    wayLoss: standing(tiktok, (stretch) => stretch.lossShare >= WAY_LOSS && lostBeside(stretch) < CLEAN_LOSS),
    full: behindTheRouter(anchors, (stretch) => isFull(stretch) && fillsTheLine),
  };
  const isPoor = [lines.lan, lines.loss, lines.latency, lines.full].some(({ bad }) => bad);
  const isLate = (latest?.rttMs ?? 0) > SLOW_LINE_MS;
  return {
    ...lines,
    routerMeasured: router.stretches.length > 0,
    isPoor,
    isPrompt: !isPoor && !isLate,
    isSlow: isLate && !lines.latency.bad,
    recovered: Object.values(lines).every(({ bad, confirmed }) => !bad && confirmed),
  };
};
