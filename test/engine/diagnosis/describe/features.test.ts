import { describe, expect, it } from 'vitest';
import type { FeatureStatus } from '../../../../contract/verdict.ts';
import type { TargetState } from '../../../../engine/diagnosis/findings/targets.ts';
import { story } from '../../story.ts';
import * as see from '../../story-words.ts';
import { near, online, seenTwice } from '../causes/telling.ts';

describe('A feature looks as TikTok’s own answer says', () => {
  it.each<[TargetState, FeatureStatus]>([
    ['well', 'ok'],
    ['filtered', 'filtered'],
    ['denied', 'filtered'],
    ['unrecognised', 'unknown'],
    ['written-error', 'down'],
    ['maintenance', 'down'],
    ['not-here', 'blocked'],
    ['foreign', 'unknown'],
    ['no-name', 'unknown'],
    ['unreachable', 'unknown'],
    ['cut-in-tls', 'unknown'],
    ['refused-in-tls', 'unknown'],
    ['untrusted', 'unknown'],
    ['expired', 'unknown'],
    ['wrong-name', 'unknown'],
    ['no-answer', 'unknown'],
  ])('%s: %s', (state, status) => {
    expect(story.and(see.exchange('feed', state)).candidate().features.feed).toBe(status);
  });

  it.each<[TargetState, TargetState, FeatureStatus]>([
    ['written-error', 'well', 'down'],
    ['not-here', 'well', 'blocked'],
    ['well', 'filtered', 'ok'],
    ['filtered', 'unreachable', 'filtered'],
    ['written-error', 'not-here', 'down'],
  ])('of two questions, %s and %s, it is %s', (one, other, status) => {
    const second = see.exchange('web', other, { feature: 'feed' });
    expect(story.and(see.exchange('feed', one), second).candidate().features.feed).toBe(status);
    expect(story.and(second, see.exchange('feed', one)).candidate().features.feed).toBe(status);
  });

  it('a feature that was not asked for is unknown', () => {
    expect(story.and(see.exchanges('well')).candidate().features).toMatchObject({
      upload: 'unknown',
      login: 'unknown',
    });
  });

  it('where two causes hold, the named one has the last word', () => {
    const denied = see.tiktokNames;
    const told = seenTwice(
      ...online,
      see.lookups(denied, 'nxdomain'),
      see.lookups(denied, 'answer', { via: 'doh' }),
      see.exchanges('no-name', 'web', 'comments', 'live', 'video', 'image'),
      see.exchange('feed', 'written-error'),
    ).candidate();
    expect(told).toMatchObject({
      code: 'dns.tiktok-blocked',
      also: ['tiktok.feature-down'],
      features: { feed: 'blocked' },
    });
  });
});

describe('Whatever lies beyond the break is not judged', () => {
  it('behind a silent internet every feature is unknown, never down', () => {
    const { features } = seenTwice(...near, see.anchors('silent'), see.exchanges('unreachable')).candidate();
    expect(new Set(Object.values(features))).toEqual(new Set(['unknown']));
  });

  const because = (told: typeof story, feature: string) =>
    told.candidate().notJudged.find(({ what }) => what === feature)?.because.id;

  it('and it is said why', () => {
    const told = seenTwice(...near, see.anchors('silent'), see.exchanges('unreachable'));
    expect(because(told, 'feed')).toBe('because.beyond-the-break');
    expect(because(told, 'login')).toBe('because.beyond-the-break');
    expect(because(told, 'ingest')).toBe('because.ingest-not-asked');
  });

  it.each<[string, TargetState, string, string | undefined]>([
    ['what TikTok hides from visitors', 'filtered', 'feed', 'because.filtered'],
    ['an answer that nobody understands', 'unrecognised', 'feed', 'because.unclear-answer'],
    ['a feature that was not asked for', 'well', 'login', 'because.not-asked'],
    ['a LIVE server that was not asked', 'well', 'ingest', 'because.ingest-not-asked'],
    ['a feature that answers', 'well', 'feed', undefined],
    ['a feature that fails', 'written-error', 'feed', undefined],
  ])('%s', (_what, state, feature, id) => {
    const told = seenTwice(...online, see.exchanges('well', 'web', 'comments', 'live'), see.exchange('feed', state));
    expect(because(told, feature)).toBe(id);
  });

  it('a name that does not exist any more is said to be the reason, whatever else is broken', () => {
    const denied = (name: string) => [see.lookup(name, 'nxdomain'), see.lookup(name, 'nxdomain', { via: 'doh' })];
    const told = seenTwice(...online, denied('webcast.tiktok.com'), see.exchange('live', 'no-name'));
    expect(because(told, 'live')).toBe('because.name-gone');
  });

  it('a LIVE server that was asked is judged like everything else', () => {
    const told = seenTwice(...online, see.exchange('live', 'unrecognised', { feature: 'ingest' }));
    expect(because(told, 'ingest')).toBe('because.unclear-answer');
  });

  it('beside a fault of TikTok’s own, what was not asked is only that', () => {
    const told = seenTwice(...online, see.exchange('feed', 'written-error'), see.exchanges('well', 'web', 'live'));
    expect(because(told, 'login')).toBe('because.not-asked');
  });
});
