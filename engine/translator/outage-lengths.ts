// What the list of known outages says about how long such faults last. Counted, never typed by hand.
import type { OpenComplaint } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { knownOutages, OUTAGES_AS_OF } from './known-outages.ts';
import type { KnownOutage } from './known-outages.ts';

const HOURS_A_DAY = 24;

/** Fewer than so many lengths say nothing about the next one. */
const LEAST_COUNT = 2;

/** Lengths summed up, in hours; half of the outages lasted `middleH` or less. */
export type Lengths = { count: number; sinceYear: string; shortestH: number; middleH: number; longestH: number };

/** Sums up the outages whose length is known; null where there are too few. */
export const lengthsOf = (outages: readonly KnownOutage[]): Lengths | null => {
  const known = outages.filter(({ lastedH }) => lastedH !== null);
  if (known.length < LEAST_COUNT) return null;
  const lengthsH = known.map(({ lastedH }) => lastedH ?? 0).toSorted((a, b) => a - b);
  const [sinceYear = ''] = known.map(({ began }) => began.slice(0, 4)).toSorted();
  return {
    count: known.length,
    sinceYear,
    shortestH: lengthsH[0] ?? 0,
    middleH: lengthsH[Math.ceil(lengthsH.length / 2) - 1] ?? 0,
    longestH: lengthsH.at(-1) ?? 0,
  };
};

const inWords = (id: MessageId, lengths: Lengths | null): Message | null =>
  lengths &&
  message(id, {
    count: lengths.count,
    since: lengths.sinceYear,
    shortest: lengths.shortestH,
    middle: lengths.middleH,
    days: Math.round(lengths.longestH / HOURS_A_DAY),
    date: OUTAGES_AS_OF,
  });

/** How long widespread faults of TikTok last; `id` is a sentence with the gaps of the lengths. */
export const allLengths = (id: 'lasts.tiktok' | 'lasts.if-tiktok'): Message | null =>
  inWords(id, lengthsOf(knownOutages));

/** How long it took when many people saw this and it was TikTok; null where that was reported too seldom. */
export const lengthsWith = (complaint: OpenComplaint): Message | null =>
  inWords('lasts.seen-with', lengthsOf(knownOutages.filter(({ seen }) => seen.includes(complaint))));
