import { describe, expect, it } from 'vitest';
import * as rows from '../../../../engine/diagnosis/causes/tiktok.ts';
import type { VerdictCode } from '../../../../contract/verdict.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { expectVerdict, lossy, near, online, proofOf, seenTwice } from './telling.ts';

const wrote = (...questions: see.Question[]) => see.exchanges('written-error', ...questions);
const well = (...questions: see.Question[]) => see.exchanges('well', ...questions);
const silentControls: Words[] = [...near, see.anchors('silent')];

describe('tiktok.down: half of what can be judged fails with errors that TikTok wrote, on two hosts', () => {
  it('holds when everything fails', () => {
    expectVerdict(seenTwice(...online, wrote()), 'tiktok.down', 'down', 'tiktok');
  });

  it('holds at exactly half', () => {
    const half = [wrote('web', 'feed', 'live'), well('comments', 'video', 'image')];
    expectVerdict(seenTwice(...online, ...half), 'tiktok.down', 'down', 'tiktok');
  });

  it.each([
    ['filtered was reached', see.exchanges('filtered', 'feed', 'comments', 'image')],
    ['lost on the way was not written by TikTok', see.exchanges('no-answer', 'feed', 'comments', 'image')],
  ])('what is %s, and does not make a part look like the whole', (_what, rest) => {
    const told = [wrote('web', 'live'), well('video'), rest];
    expect(proofOf(rows.tiktokDown, seenTwice(...online, ...told))).toBeNull();
  });

  it.each<[string, Words[]]>([
    ['fewer than half fail', [...online, wrote('web', 'live'), well('feed', 'comments', 'image')]],
    ['all that fails is on one host', [...online, wrote('web', 'feed', 'comments')]],
    ['nothing fails', [...online, well()]],
    ['nothing was asked', online],
    ['everything is silent', [...online, see.exchanges('unreachable')]],
    ['the controls are silent', [...silentControls, wrote()]],
    ['the controls were not asked', [...near, wrote()]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(rows.tiktokDown, seenTwice(...words))).toBeNull());

  it('is a suspicion while one of the errors was seen only once', () => {
    const told = seenTwice(...online, wrote('web', 'live')).and(wrote('feed'));
    expect(proofOf(rows.tiktokDown, told)?.confirmed).toBe(false);
  });

  it('needs no second look at what fails with three hosts that failed twice, where nothing is well', () => {
    const thrice = seenTwice(...online, wrote('web', 'live', 'video'));
    const rest = wrote('feed', 'comments', 'image');
    expect(proofOf(rows.tiktokDown, thrice.and(rest))?.confirmed).toBe(true);
    expect(proofOf(rows.tiktokDown, thrice.and(wrote('feed', 'comments'), well('image')))?.confirmed).toBe(false);
    const two = seenTwice(...online, wrote('web', 'live'));
    expect(proofOf(rows.tiktokDown, two.and(wrote('video'), rest))?.confirmed).toBe(false);
  });

  it('explains what goes unanswered beside it', () => {
    const told = seenTwice(...online, wrote('web', 'live', 'feed'), see.exchanges('no-answer', 'video', 'comments'));
    expectVerdict(told, 'tiktok.down', 'down', 'tiktok');
    expect(told.candidate().also).toEqual([]);
  });
});

describe('tiktok.feature-down: fewer features fail, and are named', () => {
  it('holds for one feature', () => {
    const told = seenTwice(...online, wrote('feed'), well('web', 'comments', 'live'));
    expectVerdict(told, 'tiktok.feature-down', 'degraded', 'tiktok');
    expect(told.candidate()).toMatchObject({ confidence: 'proven', features: { feed: 'down', web: 'ok' } });
    expect(told.candidate().message.params).toEqual({ features: ['feature.feed'] });
  });

  it('holds, less surely, for a question that goes unanswered by a host that answers others', () => {
    const stalled: Words[] = [...online, see.exchange('feed', 'no-answer'), well('web', 'comments')];
    const told = seenTwice(...stalled, see.sizes('Google', 'yes'));
    expectVerdict(told, 'tiktok.feature-down', 'degraded', 'tiktok');
    expect(told.candidate().confidence).toBe('likely');
    // Without that, it could be large packets that get lost.
    expect(seenTwice(...stalled).candidate()).toMatchObject({ code: 'tiktok.feature-down', confirmed: false });
  });

  it.each<[string, Words[]]>([
    ['nothing fails', [...online, well()]],
    [
      'the unanswered question is the only one to its host',
      [...online, see.exchange('live', 'no-answer'), well('web')],
    ],
    ['nothing answers at all', [...online, see.exchanges('no-answer')]],
    ['half of everything fails', [...online, wrote()]],
    ['only the video and image edges fail', [...online, wrote('video'), well('web', 'feed', 'live')]],
    [
      'a question goes unanswered on a line that loses much',
      [...online, see.exchange('feed', 'no-answer'), well('web', 'comments'), lossy],
    ],
    ['the controls are silent', [...silentControls, wrote('feed'), well('web', 'live', 'comments')]],
    ['the controls were not asked', [...near, wrote('feed'), well('web', 'live', 'comments')]],
  ])('does not hold when %s', (_what, words) =>
    expect(proofOf(rows.tiktokFeatureDown, seenTwice(...words))).toBeNull(),
  );

  it('is a suspicion after one look', () => {
    const told = seenTwice(...online, well()).and(wrote('feed'));
    expect(told.candidate()).toMatchObject({ code: 'tiktok.feature-down', confirmed: false });
  });
});

describe('A reason is given only with its evidence', () => {
  const overloaded = (...questions: see.Question[]) =>
    questions.map((question) => see.exchange(question, 'written-error', { httpStatus: 503 }));

  it.each<[string, VerdictCode, string | null, Words[]]>([
    ['most errors are 503', 'tiktok.down', 'overload', [overloaded('web', 'live', 'feed'), wrote('comments')]],
    ['every error is a 503', 'tiktok.feature-down', 'overload', [overloaded('feed'), well('web', 'comments', 'live')]],
    ['half of the errors are 503', 'tiktok.down', null, [overloaded('web', 'live'), wrote('feed', 'comments')]],
    ['no error is a 503', 'tiktok.down', null, [wrote()]],
    ['a question goes unanswered', 'tiktok.feature-down', null, [see.exchange('feed', 'no-answer'), well('web')]],
    ['everything is silent', 'tiktok.unreachable', null, [see.exchanges('unreachable')]],
  ])('%s: %s, because of %s', (_what, code, likelyWhy, words) => {
    expect(story.twice(...online, ...words).candidate()).toMatchObject({ code, likelyWhy });
  });
});
