// What the pulse felt of late, and whether that is reason to measure the line properly. Pure. Loss is judged by Page's
// cumulative sum: every lost echo speaks for a bad line, every reply a little against it, and the sum says when it is
// enough. At 2 % loss that comes once in many hours, at 20 % after some 25 requests.
import { isSlowRouter, isUnusualRtt } from '../diagnosis/line-limits.ts';

/** The echo requests of one beat to one place; `rttMs` is the median of the replies, null without any. */
export type Beat = { to: 'router' | 'anchor'; id: string; sent: number; lost: number; rttMs: number | null };

/** Beats in the order in which they were felt. */
export type PulseHistory = readonly Beat[];

/** What the pulse suspects of the line. */
export type PulseSuspicion = 'loss' | 'latency';

/** More beats than this say nothing about now: at one beat in two seconds, a minute of both places. */
const REMEMBERED_BEATS = 60;

// A line with 2 % loss is well, one with 15 % is not: the logarithms of how much likelier each outcome is on the bad one.
const LOST = Math.log(0.15 / 0.02);
const REPLIED = Math.log(0.85 / 0.98);
/** e^9 to 1 against chance: a suspicion costs 40 kB of echo requests, and must be rare on a line that is well. */
const ENOUGH = 9;

/** The middle one of so many replies is no outlier. */
const ROUTER_BEATS = 5;
const ANCHOR_BEATS = 9;

/** The history with one more beat. */
export const withBeat = (history: PulseHistory, beat: Beat): PulseHistory =>
  [...history, beat].slice(-REMEMBERED_BEATS);

const isSilent = ({ sent, lost }: Beat): boolean => lost === sent;

// Loss is what is missing between replies. A place that is silent for longer, or to this moment, is felt as such.
const isAmongReplies = (history: PulseHistory, index: number): boolean => {
  const beat = history[index]!;
  if (!isSilent(beat)) return true;
  const ofPlace = (beats: PulseHistory): PulseHistory => beats.filter(({ id }) => id === beat.id);
  const [before, after] = [ofPlace(history.slice(0, index)).at(-1), ofPlace(history.slice(index + 1))[0]];
  return before !== undefined && after !== undefined && !isSilent(before) && !isSilent(after);
};

/** How strongly the beats to one kind of place speak for a lossy line: 0 for not at all, 9 for enough. */
export const lossScore = (history: PulseHistory, to: Beat['to']): number =>
  history
    .filter((beat, index) => beat.to === to && isAmongReplies(history, index))
    .reduce((score, { sent, lost }) => Math.max(0, score + lost * LOST + (sent - lost) * REPLIED), 0);

const medianRtt = (history: PulseHistory, to: Beat['to'], beats: number): number | null => {
  const rtts = history.filter((beat) => beat.to === to && beat.rttMs !== null).map(({ rttMs }) => rttMs!);
  const last = rtts.slice(-beats).toSorted((a, b) => a - b);
  return last.length < beats ? null : last[Math.floor(beats / 2)]!;
};

/** What the beats give reason to suspect; `usualRttMs` is what the anchors usually take here, null while unknown. */
export const pulseSuspicion = (history: PulseHistory, usualRttMs: number | null): PulseSuspicion | null => {
  if (lossScore(history, 'anchor') >= ENOUGH || lossScore(history, 'router') >= ENOUGH) return 'loss';
  const isSlow =
    isSlowRouter(medianRtt(history, 'router', ROUTER_BEATS)) ||
    isUnusualRtt(medianRtt(history, 'anchor', ANCHOR_BEATS), usualRttMs);
  return isSlow ? 'latency' : null;
};
