// TikTok's widespread faults that were reported, as far as they were found: when, how long, what people saw, and where that
// was read. Lengths are the longest that a source gives, in hours; null where none gives one.
import type { OpenComplaint } from '../../contract/complaint.ts';

/** The day on which the list was made (ISO 8601). */
export const OUTAGES_AS_OF = '2026-11-21';

/** One widespread fault; `began` is a year, month or day, as far as it is known. */
export type KnownOutage = {
  began: string;
  lastedH: number | null;
  /** What people saw then, in the words that can be translated. */
  seen: readonly OpenComplaint[];
  what: string;
  source: string;
};

/**
 * All that were found. The shutdown of 18 January 2025 in the United States is left out: TikTok did it itself, under a law,
 * so it says nothing about how long faults last.
 */
export const knownOutages: readonly KnownOutage[] = [
  {
    began: '2020',
    lastedH: null,
    seen: ['zero-counts'],
    what: 'names, likes and followers missing; a data centre in Singapore, for some hours',
    source: 'The Scottish Sun, article 6150531',
  },
  {
    began: '2021-07-06',
    lastedH: 6,
    seen: ['zero-counts', 'no-internet'],
    what: 'zero followers, empty search, and an app that asked to connect to the internet; 4.7 to 6 hours',
    source: 'Snopes, 6 July 2021; 9to5Google, post 437059',
  },
  {
    began: '2021-11-12',
    lastedH: 1,
    seen: [],
    what: 'more than 14,000 reports in the United States; about an hour',
    source: 'NEWS.ru, English edition',
  },
  {
    began: '2025-05',
    lastedH: 5,
    seen: ['zero-counts'],
    what: 'zero likes and views, 33,000 reports; 4 to 5 hours',
    source: 'The Times of India; Newszop',
  },
  {
    began: '2026-01-25',
    lastedH: 168,
    seen: ['zero-counts', 'upload-stuck'],
    what: 'log-in, slow uploads, zero views and a feed that was not one’s own; a data centre without power, about a week',
    source: 'IDC Nova, articles 5081 and 4985; Reuters, 28 January 2026',
  },
  {
    began: '2026-03-03',
    lastedH: 20,
    seen: ['upload-stuck'],
    what: 'posts that lag, log-in and the feed; a data centre in Ashburn, 20 hours',
    source: 'News Ghana',
  },
];
