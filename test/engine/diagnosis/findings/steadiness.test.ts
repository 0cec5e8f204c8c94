// Before the line was measured, connections tell whether packets get lost on it.
import { expect, it } from 'vitest';
import { late } from '../../story-telling.ts';
import { story } from '../../story.ts';
import type { Story, Word, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import * as line from '../../story-words-line.ts';
import { near, online } from '../causes/telling.ts';

const took =
  (connect: number) =>
  (word: Word): Word =>
    late(word, { connect });
const again =
  (word: Word): Word =>
  (epochMs) => ({ ...word(epochMs), attempt: 2 });

const prompt: Words[] = [...online, see.anchors('ok').map(took(40)), see.exchanges('well').map(took(45))];
const isSteady = (told: Story): boolean => told.findings().isSteady;

it('a line whose connections are prompt is steady, and so is one that is late all the same', () => {
  expect(isSteady(story.and(...prompt))).toBe(true);
  expect(isSteady(story.and(see.anchors('ok').map(took(640)), see.exchanges('well').map(took(650))))).toBe(true);
});

it('one late connection is chance, two are a sign', () => {
  const slow = took(700);
  expect(isSteady(story.and(...prompt, slow(see.exchange('video', 'well'))))).toBe(true);
  expect(isSteady(story.and(...prompt, slow(see.exchange('video', 'well')), slow(see.exchange('live', 'well'))))).toBe(
    false,
  );
});

it('controls that needed a second try are signs too', () => {
  expect(isSteady(story.and(...prompt, see.anchors('ok').map(again)))).toBe(false);
});

it('a line that was measured clean a moment ago is steady whatever else was late', () => {
  const shaken = story.and(...prompt, see.exchanges('well').map(took(900)));
  expect(isSteady(shaken)).toBe(false);
  expect(isSteady(shaken.and(line.line({ router: {}, anchors: {} })))).toBe(true);
  expect(
    isSteady(
      shaken
        .and(line.line({ router: {}, anchors: {} }))
        .wait(60)
        .and(...prompt, see.anchors('ok').map(again)),
    ),
  ).toBe(false);
});

it('a dead family makes connections wait: then only the anchors count, which are asked at one address each', () => {
  const halfDead = [see.anchors('ok', 4).map(took(40)), see.anchors('silent', 6)];
  expect(isSteady(story.twice(...near, ...halfDead, see.exchanges('well').map(took(900))))).toBe(true);
});

it('where the line is not steady, silence settles nothing', () => {
  const well = see.exchanges('well', 'web', 'live', 'video');
  const silent: Words[] = [...online, see.exchange('feed', 'no-answer'), see.sizes('Google', 'yes')];
  const told = story.twice(...silent, well.map(took(45)));
  const shaken = story.twice(...silent, well.map(took(45)), well.slice(1).map(took(900)));
  expect(told.candidate().code).toBe(shaken.candidate().code);
  expect([told.candidate().confirmed, shaken.candidate().confirmed]).toEqual([true, false]);
});
