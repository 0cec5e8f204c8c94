import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';

const [apple, google] = see.controlNames;
const controls: Words = see.lookups(see.controlNames, 'answer');
const took = (names: readonly string[], dns: number): Words =>
  see.lookups(names, 'answer').map((word) => see.late(word, { dns }));
const six = (names: readonly string[], outcome: 'answer' | 'timeout' | 'no-records'): Words =>
  see.lookups(names, outcome, { recordType: 'AAAA' });
const after = (...words: Words[]) => story.twice(...words).findings().lookups;
const all = [...see.controlNames, ...see.tiktokNames];

describe('A resolver that takes long', () => {
  it('takes long for others’ names as well, and for no longer than is said', () => {
    const { slow } = after(took(see.controlNames, 900), took(see.tiktokNames, 1500));
    expect(slow).toMatchObject({ holds: true, confirmed: true, medianMs: 900 });
  });

  it.each<[string, Words[]]>([
    ['only TikTok’s names take long', [took(see.controlNames, 10), took(see.tiktokNames, 1200)]],
    ['one of two others is quick', [took([apple], 1200), took([google], 10), took(see.tiktokNames, 1200)]],
    ['only one other name was asked', [took([apple], 1200), took(see.tiktokNames, 1200)]],
    ['only others’ names take long', [took(see.controlNames, 1200), took(see.tiktokNames, 10)]],
  ])('is none when %s', (_what, words) => expect(after(...words).slow.holds).toBe(false));

  it('is a suspicion while the others were slow only once', () => {
    const told = story.and(took(see.controlNames, 10), took(see.tiktokNames, 1200)).wait(2).and(took(all, 1200));
    expect(told.findings().lookups.slow).toMatchObject({ holds: true, confirmed: false });
  });
});

describe('A resolver that never answers for IPv6 addresses', () => {
  const fours = [controls, see.lookups(see.tiktokNames, 'answer')];

  it('does so for others’ names as well', () =>
    expect(after(...fours, six(all, 'timeout')).hangsOnAaaa).toMatchObject({ holds: true, confirmed: true }));

  it('is told before all of the others were asked again', () => {
    const before = story.and(...fours, six(all, 'answer')).wait(60);
    const told = before.twice(...fours, six([apple], 'timeout'), six(see.tiktokNames, 'timeout'));
    expect(told.findings().lookups.hangsOnAaaa).toMatchObject({ holds: true, confirmed: true });
  });

  it.each<[string, Words[]]>([
    ['others’ names have one', [six(see.controlNames, 'answer'), six(see.tiktokNames, 'timeout')]],
    ['others’ names are said to have none', [six(see.controlNames, 'no-records'), six(see.tiktokNames, 'timeout')]],
    [
      'one of the others is answered',
      [six([apple], 'timeout'), six([google], 'answer'), six(see.tiktokNames, 'timeout')],
    ],
    ['others were not asked', [six(see.tiktokNames, 'timeout')]],
  ])('is none when %s', (_what, words) => expect(after(...fours, ...words).hangsOnAaaa.holds).toBe(false));
});
