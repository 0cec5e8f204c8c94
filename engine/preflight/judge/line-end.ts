// From single replies to loss, RTT and jitter. Pure.
import type { LineEnd } from '../../../contract/preflight.ts';

/** A reply to an echo request; sequences count from 1. */
export type Reply = { sequence: number; rttMs: number };

/** A request is waited for so long before it counts as lost; on a full line a reply may take as long. */
const WAIT_MS = 1500;

const middleOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

// RFC 3550: the mean difference between neighbours.
const jitterOf = (rtts: readonly number[]): number | null => {
  const steps = rtts.slice(1).map((rtt, index) => Math.abs(rtt - rtts[index]!));
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
};

const tenths = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 10) / 10);

/** One series that was ended after `lastedMs`: what was on its way then is neither lost nor counted. */
export const endOf = (replies: readonly Reply[], lastedMs: number, intervalMs: number): LineEnd => {
  const overdue = Math.floor(Math.max(0, lastedMs - WAIT_MS) / intervalMs);
  const sent = Math.max(overdue, ...replies.map(({ sequence }) => sequence), 0);
  const rtts = replies.map(({ rttMs }) => rttMs);
  return {
    sent,
    lost: Math.max(0, sent - replies.length),
    rttMs: tenths(middleOf(rtts)),
    jitterMs: tenths(jitterOf(rtts)),
  };
};

/** Several hosts at one end as one; who answers nothing at all drops echo requests and says nothing. Null when nobody answers. */
export const pooled = (ends: ReadonlyArray<LineEnd | null>): LineEnd | null => {
  const heard = ends.filter((end) => end !== null && end.rttMs !== null) as LineEnd[];
  if (heard.length === 0) return null;
  const sum = (of: 'sent' | 'lost'): number => heard.reduce((all, end) => all + end[of], 0);
  const figures = (of: 'rttMs' | 'jitterMs'): number[] => heard.flatMap((end) => end[of] ?? []);
  const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values));
  return { sent: sum('sent'), lost: sum('lost'), rttMs: least(figures('rttMs')), jitterMs: least(figures('jitterMs')) };
};
