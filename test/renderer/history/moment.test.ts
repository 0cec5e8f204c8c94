import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { keyStep } from '../../../renderer/history/sheet/key-steps.ts';
import { momentOf } from '../../../renderer/history/sheet/moment.ts';
import { summaryOf } from '../../../renderer/history/sheet/summary.ts';
import { offsetsIn } from '../../../renderer/history/time/time-words.ts';
import { rangeOf } from '../../../renderer/history/time/range.ts';
import { evening, nothingYet, stripOf } from '../support/history-stories.ts';
import type { HistoryStory } from '../support/history-stories.ts';
import { minutesAgo } from '../support/stories.ts';

const at = (minutes: number): number => Date.parse(minutesAgo(minutes));
const period = { fromMs: at(1440), toMs: at(0) };
const strip = stripOf(evening, { ...period, widthPx: 600 });
const incidents = evening.incidents.map(({ incident }) => incident);
const sentenceAt = (minutes: number, known = incidents, reachMs = 0): string =>
  say(momentOf(strip, known, at(minutes), reachMs).sentence);

describe('The sentence of a moment', () => {
  it.each([
    [30, /^It’s not you\. TikTok’s servers/],
    [290, /^It’s your internet provider/],
    [5, 'All is well.'],
    [600, 'Nobody watched.'],
    [1439, 'Nobody watched.'],
    [170, 'I could not tell.'],
  ])('%d minutes ago', (minutes, sentence) => expect(sentenceAt(minutes)).toMatch(sentence));

  it('names the nearest link where no incident is known', () => {
    expect(sentenceAt(290, [])).toBe('Internet is broken.');
    expect(sentenceAt(1010, [])).toBe('Local network is troubled.');
  });

  it('says how many more are too near to be told apart', () => {
    expect(momentOf(strip, incidents, at(290), 0).more).toBe(0);
    expect(momentOf(strip, incidents, at(290), 30 * 60_000).more).toBe(1);
  });

  it('is that of the incident which covers the moment, and not of one beside it', () => {
    expect(sentenceAt(262, incidents, 3_600_000)).toMatch(/^It’s name lookup/);
  });
});

describe('The sum of a time', () => {
  const sum = (story: HistoryStory) =>
    summaryOf({
      ...{ range: rangeOf('day'), period, line: null, strip: stripOf(story, { ...period, widthPx: 600 }) },
      incidents: story.incidents.map(({ incident }) => incident),
    });

  it('says how much of it was up, and what that leaves out', () => {
    expect(sum(evening)).toEqual({
      condition: 'down',
      sentence: '3 incidents; up 95.06% of this time.',
      excluded: 'Left out of that figure: not watched 9\u00a0hr 59\u00a0min and not known 30\u00a0min.',
    });
  });

  it('makes no figure out of nothing', () => {
    expect(sum(nothingYet)).toMatchObject({ condition: 'not-watched', excluded: '' });
    expect(sum(nothingYet)?.sentence).toMatch(/^Nobody watched in this time/);
  });
});

describe('Keys', () => {
  const day = { fromMs: 0, toMs: 1000 };
  it.each([
    ['ArrowLeft', 500, 490],
    ['ArrowRight', 500, 510],
    ['PageDown', 500, 400],
    ['Home', 500, 0],
    ['End', 0, 1000],
    ['ArrowRight', 995, 1000],
    ['ArrowLeft', null, 990],
    ['a', 500, null],
    ['toString', 500, null],
  ])('%s leads from %s to %s', (key, from, to) => expect(keyStep(key, from, day)).toBe(to));
});

describe('The zone', () => {
  it('has two offsets in a time in which clocks were changed', () => {
    const year = { fromMs: Date.parse('2026-01-10T00:00:00Z'), toMs: Date.parse('2026-11-21T00:00:00Z') };
    expect(offsetsIn(year, 'Europe/Berlin')).toEqual(['UTC+1', 'UTC+2']);
    expect(offsetsIn(period, 'Europe/Berlin')).toEqual(['UTC+1']);
    expect(offsetsIn(period, 'Asia/Kolkata')).toEqual(['UTC+5:30']);
    expect(offsetsIn(period, 'UTC')).toEqual(['UTC']);
  });
});
