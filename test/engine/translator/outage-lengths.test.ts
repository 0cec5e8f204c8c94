import { describe, expect, it } from 'vitest';
import { complaints } from '../../../contract/complaint.ts';
import { say } from '../../../contract/message.ts';
import { knownOutages, OUTAGES_AS_OF } from '../../../engine/translator/known-outages.ts';
import type { KnownOutage } from '../../../engine/translator/known-outages.ts';
import { allLengths, lengthsOf, lengthsWith } from '../../../engine/translator/outage-lengths.ts';

const outage = (began: string, lastedH: number | null): KnownOutage => ({
  ...{ began, lastedH, seen: [], what: '', source: '' },
});

describe('The lengths of outages', () => {
  it('are counted: how many, since when, the shortest, the middle one and the longest', () => {
    const some = [outage('2022-03-01', 9), outage('2021', 3), outage('2024-05', null), outage('2023-01', 50)];
    expect(lengthsOf(some)).toEqual({ count: 3, sinceYear: '2021', shortestH: 3, middleH: 9, longestH: 50 });
  });

  it('of an even number have half of them within the middle one', () => {
    expect(lengthsOf([1, 2, 30, 40].map((lastedH) => outage('2020', lastedH)))?.middleH).toBe(2);
  });

  it('are not summed up where fewer than two are known', () => {
    expect(lengthsOf([])).toBeNull();
    expect(lengthsOf([outage('2020', 3), outage('2021', null)])).toBeNull();
  });
});

describe('The list of known outages', () => {
  it.each(knownOutages)('$began names its source and is dated before the list', ({ began, source, lastedH }) => {
    expect(source).not.toBe('');
    expect(began).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
    expect(began < OUTAGES_AS_OF).toBe(true);
    expect(lastedH === null || lastedH > 0).toBe(true);
  });

  it('has a longest one that is told in days, in every sentence that is made of it', () => {
    for (const seen of complaints) {
      const lengths = lengthsOf(knownOutages.filter((one) => one.seen.includes(seen)));
      if (lengths) expect(lengths.longestH).toBeGreaterThanOrEqual(48);
    }
  });

  it('is said with its date and its figures', () => {
    const said = say(allLengths('lasts.tiktok')!);
    expect(said).toBe(
      'TikTok’s 5 widespread faults of known length since 2021 lasted 1 h to 7 days, half of them 6 h or less (as of 2026-11-21).',
    );
    expect(said).not.toMatch(/[{}]/);
  });

  it('says how long it took where people saw just that, if it was seen at least twice', () => {
    expect(say(lengthsWith('zero-counts')!)).toContain('3 times since 2021, for 5 h to 7 days (as of 2026-11-21)');
    expect(say(lengthsWith('upload-stuck')!)).toContain('2 times since 2026, for 20 h to 7 days');
    expect(lengthsWith('no-internet')).toBeNull();
    expect(lengthsWith('live-ended')).toBeNull();
  });
});
