// How good the line is: loss and RTT to the router, to the anchors and to TikTok, in windows of enough samples. One window
// is a suspicion; only three bad ones in a row count, and only three good ones end it, because chance makes runs.
import type { ReadingOf } from '../../../contract/reading.ts';
import { HEAVY_LOSS, QUALITY_WINDOWS, WINDOW_SAMPLES } from '../line-limits.ts';
import { entriesOf } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** Fewer samples than this to all anchors together are no window: 40 miss a loss of 20 % once in 30 times, 8 every other time. */
const POOLED_SAMPLES = 40;
/** So many windows are remembered: three bad ones, and the good ones after them until there are three. */
const REMEMBERED_WINDOWS = 2 * QUALITY_WINDOWS - 1;
/** Windows further apart than this are not in a row; a whole look with all its second tries lies between two at the most. */
const IN_A_ROW_MS = 60_000;
/** So many bad windows among the remembered ones are no chance. */
const TELLING_BAD = 2;

/** One stretch of samples towards one place; RTT is the median in milliseconds. */
export type Stretch = {
  sent: number;
  lossShare: number;
  rttMs: number | null;
  usualRttMs: number | null;
  /** How much one RTT differs from the next, in milliseconds. */
  jitterMs: number | null;
  /** When it began and ended, epoch ms. */
  beganMs: number;
  endedMs: number;
};

/** The stretches towards one place, the latest first, at most five. */
export type Course = { stretches: readonly Stretch[]; entries: readonly Entry[] };

/** Loss and RTT towards the router, the anchors (pooled) and TikTok. */
export type QualityFindings = {
  router: Course;
  anchors: Course;
  tiktok: Course;
  /** Share of lost packets to the anchors, 0 to 1, of late; null for too few samples. */
  lossShare: number | null;
  /** So many test packets are lost, whoever drops them, that silence accuses nobody. */
  isLossy: boolean;
  /** When the last lossy window of those remembered ended, epoch ms; null when none was. */
  lossyUntilMs: number | null;
};

type Series = EntryOf<'quality'>;
type QualityReading = ReadingOf<'quality'>;

const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

const lossOf = ({ facts }: QualityReading): number => (facts.sent - facts.received) / Math.max(1, facts.sent);

// One owner's host may drop pings of its own accord; what most owners' series lost, the line lost.
const pooled = (readings: readonly QualityReading[]): Stretch => {
  const total = (of: 'sent' | 'received'): number => readings.reduce((sum, { facts }) => sum + facts[of], 0);
  const sent = total('sent');
  const shared = medianOf(readings.map(lossOf)) ?? 0;
  return {
    sent,
    lossShare: sent === 0 ? 0 : Math.min(shared, (sent - total('received')) / sent),
    rttMs: medianOf(present(readings.map(({ facts }) => facts.rttMs))),
    usualRttMs: medianOf(present(readings.map(({ facts }) => facts.usualRttMs))),
    jitterMs: medianOf(present(readings.map(({ facts }) => facts.jitterMs))),
    beganMs: Math.min(...readings.map(({ startedAt }) => Date.parse(startedAt))),
    endedMs: endOf(readings),
  };
};

const endOf = (readings: readonly QualityReading[]): number => Math.max(...readings.map(({ at }) => Date.parse(at)));

// What was measured minutes before is another time, and no company for the latest window.
const inARow = (windows: ReadonlyArray<readonly QualityReading[]>): ReadonlyArray<readonly QualityReading[]> => {
  const gap = windows.findIndex(
    (readings, back) => back > 0 && endOf(windows[back - 1] ?? []) - endOf(readings) > IN_A_ROW_MS,
  );
  return gap === -1 ? windows : windows.slice(0, gap);
};

// The n-th reading from the end of each series was taken at about the same time.
const courseOf = (series: readonly Series[], leastSamples: number): Course => {
  const windows = Array.from({ length: REMEMBERED_WINDOWS }, (_, back) =>
    series.map(({ looks }) => looks.at(-1 - back)).filter((reading) => reading !== undefined),
  );
  // A window in which nothing came back saw an outage, and says nothing about how good the line was before or after.
  const answered = inARow(windows).filter((readings) => readings.some(({ facts }) => facts.received > 0));
  const enough = answered.map(pooled).filter(({ sent }) => sent >= leastSamples);
  return { stretches: enough, entries: enough.length > 0 ? series : [] };
};

// An anchor from which nothing comes back drops pings or is blocked; what it swallows is no loss on the line.
const answersAny = ({ looks }: Series): boolean => looks.some(({ facts }) => facts.received > 0);

const lastLossy = (stretches: readonly Stretch[]): number | null => {
  const ends = stretches.filter(({ lossShare }) => lossShare >= HEAVY_LOSS).map(({ endedMs }) => endedMs);
  return ends.length > 0 ? Math.max(...ends) : null;
};

/** Reads all quality series from the window; `inTunnel` says that the way out is a tunnel. */
export const findQuality = (window: Window, inTunnel = false): QualityFindings => {
  const all = entriesOf(window, 'quality').filter(answersAny);
  const towards = (to: QualityReading['facts']['to']): Series[] => all.filter(({ latest }) => latest.facts.to === to);
  const anchors = courseOf(towards('anchor'), POOLED_SAMPLES);
  const lossShare = anchors.stretches[0]?.lossShare ?? null;
  // The far end of a tunnel is not the router on the local link.
  const router = courseOf(inTunnel ? [] : towards('router'), WINDOW_SAMPLES);
  return {
    router,
    anchors,
    tiktok: courseOf(towards('tiktok'), WINDOW_SAMPLES),
    lossShare,
    isLossy: lossShare !== null && lossShare >= HEAVY_LOSS,
    lossyUntilMs: lastLossy([...router.stretches, ...anchors.stretches]),
  };
};

/** What is known where nothing is measured. */
export const noQuality: QualityFindings = {
  router: { stretches: [], entries: [] },
  anchors: { stretches: [], entries: [] },
  tiktok: { stretches: [], entries: [] },
  lossShare: null,
  isLossy: false,
  lossyUntilMs: null,
};

/** How a course stands to a rule: `bad` in its latest stretch, and whether three stretches, or three of four, agree. */
export const standing = (
  { stretches }: Course,
  isBad: (stretch: Stretch) => boolean,
): { bad: boolean; confirmed: boolean } => {
  const [latest] = stretches;
  if (!latest) return { bad: false, confirmed: true };
  const verdicts = stretches.map(isBad);
  const bad = verdicts[0] === true;
  const turn = verdicts.findIndex((one) => one !== bad);
  const inARow = turn === -1 ? verdicts.length : turn;
  // A single bad window among good ones is chance; two or more mean that the line was bad, and it takes three to be good again.
  const wasBad = verdicts.filter(Boolean).length >= TELLING_BAD;
  // Of a lossy line, too, one window in ten looks good.
  const isBadOnTheWhole = bad && verdicts.slice(0, QUALITY_WINDOWS + 1).filter(Boolean).length >= QUALITY_WINDOWS;
  return { bad, confirmed: inARow >= QUALITY_WINDOWS || isBadOnTheWhole || (!bad && !wasBad) };
};

/** RTT towards TikTok beyond this many times the anchors', and this much above, is a queue on the way. */
const QUEUE_TIMES = 2;
const QUEUE_ABOVE_MS = 50;

/** A time, epoch ms. */
export type Span = { fromMs: number; toMs: number };

/** The stretches towards TikTok whose middle lies in one of these times, the latest first. */
export const towardsTikTokDuring = ({ tiktok }: QualityFindings, spans: readonly Span[]): Stretch[] =>
  tiktok.stretches.filter(({ beganMs, endedMs }) => {
    const middleMs = (beganMs + endedMs) / 2;
    return spans.some(({ fromMs, toMs }) => fromMs <= middleMs && middleMs <= toMs);
  });

/** Whether packets of a stretch towards TikTok waited in a queue that packets to the anchors do not meet. */
export const queueIn = ({ rttMs }: Stretch, { anchors }: QualityFindings): 'none' | 'long' | 'unknown' => {
  const othersMs = anchors.stretches[0]?.rttMs ?? null;
  if (rttMs === null || othersMs === null) return 'unknown';
  return rttMs > QUEUE_TIMES * othersMs + QUEUE_ABOVE_MS ? 'long' : 'none';
};
