import { describe, expect, it } from 'vitest';
import * as rows from '../../../../engine/diagnosis/causes/tiktok.ts';
import type { VerdictCode } from '../../../../contract/verdict.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { expectVerdict, near, online, proofOf, seenTwice } from './telling.ts';

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

  it('what is filtered is not judged, so that half of the rest is enough', () => {
    const told = [wrote('web', 'live'), well('video'), see.exchanges('filtered', 'feed', 'comments', 'image')];
    expect(proofOf(rows.tiktokDown, seenTwice(...online, ...told))).not.toBeNull();
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
    const told = seenTwice(...online, see.exchange('feed', 'no-answer'), well('web', 'comments'));
    expectVerdict(told, 'tiktok.feature-down', 'degraded', 'tiktok');
    expect(told.candidate().confidence).toBe('likely');
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

describe('tiktok.cdn-down: only the video or image edges fail', () => {
  it.each(['unreachable', 'cut-in-tls', 'no-answer'] as const)(
    'holds, as likely, when the video edge is %s',
    (state) => {
      const told = seenTwice(...online, see.exchange('video', state), well('web', 'live', 'image'));
      expectVerdict(told, 'tiktok.cdn-down', 'degraded', 'tiktok');
      expect(told.candidate()).toMatchObject({
        confidence: 'likely',
        likelyWhy: 'cdn',
        features: { video: 'down', image: 'ok' },
      });
    },
  );

  it('holds, as proven, when the edges write errors themselves', () => {
    const told = seenTwice(...online, wrote('video', 'image'), well('web', 'feed', 'live'));
    expect(told.candidate()).toMatchObject({
      ...{ code: 'tiktok.cdn-down', confidence: 'proven' },
      message: { params: { features: ['feature.video', 'feature.image'] } },
    });
  });

  it('is only likely when one edge writes errors and the other is silent', () => {
    const told = seenTwice(...online, wrote('video'), see.exchange('image', 'unreachable'), well('web', 'feed'));
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', confidence: 'likely' });
  });

  it.each<[string, Words[]]>([
    ['no edge fails', [...online, well()]],
    [
      'only uploads fail, which go to edges of the same network',
      [...online, see.exchange('live', 'unreachable', { content: true, feature: 'upload' }), well('web')],
    ],
    ['something else fails too', [...online, see.exchanges('unreachable', 'video', 'live'), well('web')]],
    ['something else writes an error', [...online, see.exchange('video', 'unreachable'), wrote('feed'), well('web')]],
    ['none of TikTok’s own servers answers', [...online, see.exchange('video', 'unreachable')]],
    [
      'TikTok’s own servers hold out a certificate that nobody trusts',
      [...online, see.exchange('video', 'unreachable'), see.exchange('web', 'untrusted')],
    ],
    ['only other edges answer', [...online, see.exchange('video', 'unreachable'), well('image')]],
    ['the edge’s name was denied, which is another matter', [...online, see.exchange('video', 'no-name'), well('web')]],
    ['the controls are silent', [...silentControls, see.exchange('video', 'unreachable'), well('web')]],
    ['the controls were not asked', [...near, see.exchange('video', 'unreachable'), well('web')]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(rows.tiktokCdnDown, seenTwice(...words))).toBeNull());

  it('is a suspicion after one look', () => {
    const told = seenTwice(...online, well()).and(see.exchange('video', 'unreachable'));
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', confirmed: false });
  });

  it('explains the edges alone', () => {
    const told = seenTwice(
      ...online,
      see.exchange('video', 'unreachable'),
      see.exchange('live', 'untrusted'),
      well('web'),
    );
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', also: [] });
    const proof = proofOf(rows.tiktokCdnDown, told)!;
    const symptom = { kind: 'target-unreachable', host: 'h', feature: 'video' } as const;
    expect(rows.tiktokCdnDown.explains({ ...symptom, content: true }, proof)).toBe(true);
    expect(rows.tiktokCdnDown.explains({ ...symptom, content: false }, proof)).toBe(false);
    expect(rows.tiktokCdnDown.explains({ ...symptom, kind: 'target-no-name', content: true }, proof)).toBe(false);
  });
});

describe('tiktok.unreachable: silence, and nothing shows on which side', () => {
  it.each(['unreachable', 'cut-in-tls', 'no-answer'] as const)(
    'holds when everything is %s, and blames nobody',
    (state) => {
      const told = seenTwice(...online, see.exchanges(state));
      expectVerdict(told, 'tiktok.unreachable', 'down', 'unknown');
      expect(told.candidate().confidence).toBe('cannot-split');
    },
  );

  it.each<[string, Words[]]>([
    ['nothing is silent', [...online, wrote()]],
    ['only the edges are silent', [...online, see.exchanges('unreachable', 'video', 'image'), well('web')]],
    ['names were denied, which is another matter', [...online, see.exchanges('no-name')]],
    ['the controls are silent too', [...silentControls, see.exchanges('unreachable')]],
    ['the controls were not asked', [...near, see.exchanges('unreachable')]],
  ])('does not hold when %s', (_what, words) =>
    expect(proofOf(rows.tiktokUnreachable, seenTwice(...words))).toBeNull(),
  );

  it('is a suspicion after one look', () => {
    const told = seenTwice(...online, well()).and(see.exchanges('unreachable'));
    expect(told.candidate()).toMatchObject({ code: 'tiktok.unreachable', confirmed: false });
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
