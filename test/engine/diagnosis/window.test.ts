import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { emptyWindow, isConfirmed, since, streakBegan, withReading } from '../../../engine/diagnosis/window.ts';
import type { Entry } from '../../../engine/diagnosis/window.ts';
import { BEGIN_MS } from '../story.ts';
import { exchange } from '../story-words.ts';
import { eachSeed } from './seeded.ts';

/** One look at the feed that began at `second` and answered well or failed. */
const look = (second: number, isWell: boolean): Reading =>
  exchange('feed', isWell ? 'well' : 'written-error')(BEGIN_MS + second * 1000);
const bad = (second: number): Reading => look(second, false);
const good = (second: number): Reading => look(second, true);

const entryAfter = (...readings: Reading[]): Entry => [...readings.reduce(withReading, emptyWindow).values()][0]!;
const secondsOf = (iso: string): number => (Date.parse(iso) - BEGIN_MS) / 1000;
const told = (...readings: Reading[]): object => {
  const { latest, streak, firstAt, failedBefore } = entryAfter(...readings);
  return { latest: secondsOf(latest.startedAt), streak, since: secondsOf(firstAt), failedBefore };
};

describe('The window remembers the latest reading of each question and how often in a row it was so', () => {
  it.each([
    ['one good look', [good(0)], { latest: 0, streak: 1, since: 0, failedBefore: false }],
    ['two bad looks in a row', [bad(0), bad(2)], { latest: 2, streak: 2, since: 0, failedBefore: false }],
    ['a fault that ends', [bad(0), bad(2), good(4)], { latest: 4, streak: 1, since: 4, failedBefore: true }],
    ['the second good look', [bad(0), good(2), good(4)], { latest: 4, streak: 2, since: 2, failedBefore: true }],
    ['a fault that begins', [good(0), good(2), bad(4)], { latest: 4, streak: 1, since: 4, failedBefore: false }],
    ['a fault that returns', [bad(0), good(2), bad(4)], { latest: 4, streak: 1, since: 4, failedBefore: false }],
  ])('%s', (_what, readings, expected) => expect(told(...readings)).toEqual(expected));

  it('an answer that is filtered is not a fault and continues a good streak', () => {
    const filtered = exchange('feed', 'filtered')(BEGIN_MS + 2000);
    expect(told(good(0), filtered)).toMatchObject({ latest: 2, streak: 2 });
  });

  it('two looks in a row confirm, one does not', () => {
    expect(isConfirmed(entryAfter(bad(0)))).toBe(false);
    expect(isConfirmed(entryAfter(bad(0), bad(1)))).toBe(true);
  });

  it('different questions do not count for each other', () => {
    const window = [bad(0), exchange('web', 'written-error')(BEGIN_MS)].reduce(withReading, emptyWindow);
    expect([...window.values()].map(({ streak }) => streak)).toEqual([1, 1]);
  });

  it('a reading leaves the window it is added to as it was', () => {
    const before = withReading(emptyWindow, bad(0));
    withReading(before, good(2));
    expect([...before.values()][0]?.streak).toBe(1);
  });
});

describe('Readings may arrive late and in any order', () => {
  it('an older look that ends later never overrules', () => {
    expect(told(good(2), bad(0))).toEqual({ latest: 2, streak: 1, since: 2, failedBefore: true });
    expect(told(bad(2), good(0))).toMatchObject({ latest: 2, streak: 1 });
  });

  it('an older look that agrees counts, and moves the beginning back', () => {
    expect(told(bad(2), bad(0))).toEqual({ latest: 2, streak: 2, since: 0, failedBefore: false });
  });

  it('two faults with a good look between them confirm nothing, whichever of the three arrives last', () => {
    expect(told(bad(4), bad(0), good(2))).toEqual(told(bad(0), good(2), bad(4)));
    expect(told(bad(4), bad(0), good(2))).toMatchObject({ streak: 1 });
  });

  it('a reading that arrives twice is one look and confirms nothing', () => {
    expect(told(bad(0), bad(0))).toMatchObject({ streak: 1 });
    expect(told(bad(0), bad(2), bad(0), bad(2))).toMatchObject({ latest: 2, streak: 2 });
  });

  it('of two readings that began together the one that arrived later stands', () => {
    expect(told(bad(0), good(0))).toEqual({ latest: 0, streak: 1, since: 0, failedBefore: false });
    expect(entryAfter(good(0), bad(0)).latest.status).toBe('fault');
  });

  it('any shuffle of looks with different beginnings gives the same entry', () => {
    eachSeed(500, (random) => {
      const readings = Array.from({ length: random.upTo(10) + 1 }, (_, index) => look(index, random.chance(0.5)));
      expect(entryAfter(...random.shuffled(readings))).toEqual(entryAfter(...readings));
    });
  });

  it('a day of looks is not kept: the entry stays small and still says that the fault goes on', () => {
    const entry = entryAfter(...Array.from({ length: 1440 }, (_, index) => bad(index * 60)));
    expect(entry.looks.length).toBeLessThanOrEqual(16);
    expect(isConfirmed(entry)).toBe(true);
  });
});

describe('A streak began with the first of its looks', () => {
  /** A look that began at `second` and took half a second. */
  const slow = (second: number, isWell: boolean): Reading => ({
    ...look(second, isWell),
    at: look(second + 0.5, true).at,
  });
  const began = (...readings: Reading[]): number => secondsOf(streakBegan(entryAfter(...readings)));

  it.each([
    ['the first fault after good looks', [slow(0, true), slow(2, false), slow(4, false)], 2],
    ['the only look there was', [slow(3, false)], 3],
    ['the first of all, where all were alike', [slow(1, false), slow(2, false)], 1],
    ['the latest, after the fault ended', [slow(1, false), slow(2, true)], 2],
    ['the first fault, in whatever order looks arrive', [slow(4, false), slow(0, true), slow(2, false)], 2],
  ])('%s', (_what, readings, second) => expect(began(...readings)).toBe(second));

  it('and where no look counts, with the latest', () => {
    expect(secondsOf(streakBegan({ ...entryAfter(bad(0), bad(2)), streak: 0 }))).toBe(2);
  });
});

describe('Old evidence is forgotten', () => {
  it('readings from before a moment are gone, one from that very moment stays', () => {
    const window = [bad(0), exchange('web', 'well')(BEGIN_MS + 5000)].reduce(withReading, emptyWindow);
    const moment = new Date(BEGIN_MS + 5000).toISOString();
    expect([...since(window, moment).keys()]).toEqual(['tiktok.exchange https://www.tiktok.com/robots.txt']);
    expect(window.size).toBe(2);
  });
});
