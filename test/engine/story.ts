// Stories for the judgement. A word says what one probe saw (see story-words.ts); a story is words in order, a millisecond
// apart, and is never changed: every step gives a new one.
import type { Reading } from '../../contract/reading.ts';
import type { Candidate } from '../../engine/diagnosis/candidate.ts';
import { diagnose } from '../../engine/diagnosis/diagnose.ts';
import { findAll } from '../../engine/diagnosis/findings/findings.ts';
import type { Findings } from '../../engine/diagnosis/findings/findings.ts';
import { emptyWindow, withReading } from '../../engine/diagnosis/window.ts';
import type { Window } from '../../engine/diagnosis/window.ts';

/** What one probe saw; the moment comes from the story. */
export type Word = (epochMs: number) => Reading;
export type Words = Word | readonly Word[];

export type Story = {
  readings: readonly Reading[];
  nowMs: number;
  window: Window;
  and: (...words: Words[]) => Story;
  /** The same words in two looks, as far apart as a doubtful engine looks again. */
  twice: (...words: Words[]) => Story;
  /** The same words in so many looks. */
  times: (looks: number, ...words: Words[]) => Story;
  wait: (seconds: number) => Story;
  findings: () => Findings;
  candidate: () => Candidate;
};

/** How many questions go to TikTok in one look of a story. */
export const ASKED = 6;

/** Where stories begin. */
export const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

const storyOf = (readings: readonly Reading[], window: Window, nowMs: number): Story => {
  const and = (...words: Words[]): Story => {
    const told = words.flat().map((word, index) => word(nowMs + index));
    return storyOf([...readings, ...told], told.reduce(withReading, window), nowMs + told.length);
  };
  const repeat = (looks: number, words: readonly Words[]): Story =>
    Array.from({ length: looks - 1 }).reduce<Story>((told) => told.wait(1.5).and(...words), and(...words));
  return {
    readings,
    nowMs,
    window,
    and,
    twice: (...words) => repeat(2, words),
    times: (looks, ...words) => repeat(looks, words),
    wait: (seconds) => storyOf(readings, window, nowMs + seconds * 1000),
    findings: () => findAll(window),
    candidate: () => diagnose(window, ASKED),
  };
};

/** A story that has just begun. */
export const story = storyOf([], emptyWindow, BEGIN_MS);
