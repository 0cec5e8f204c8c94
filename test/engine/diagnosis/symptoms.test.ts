import { describe, expect, it } from 'vitest';
import { symptomsOf } from '../../../engine/diagnosis/symptoms.ts';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';

const foreignPortal: Words[] = [see.canaries('foreign'), see.anchors('untrusted')];

describe('What hurts is listed, nearest first, whether or not anything explains it', () => {
  it.each<[string, string[], Words[]]>([
    ['nothing when all is well', [], [see.allWell]],
    ['nothing when nothing was seen', [], []],
    ['a missing link', ['no-link'], [see.link(false)]],
    ['a missing address', ['no-address'], [see.link(true), see.address()]],
    ['a missing route', ['no-route'], [see.route()]],
    ['a silent router, as long as the internet is not known to be up', ['router-silent'], [see.router('silent')]],
    ['nothing for a silent router before a working internet', [], [see.router('silent'), see.anchors('ok')]],
    ['a silent internet', ['internet-silent'], [see.anchors('silent')]],
    ['foreign answers, as long as the internet is not known to be up', ['foreign-answers'], [see.canaries('foreign')]],
    ['foreign answers, and certificates that nobody trusts', ['foreign-answers', 'sites-untrusted'], foreignPortal],
    ['nothing for foreign answers where a certificate holds', [], [see.canaries('foreign'), see.anchors('ok')]],
    ['nothing for plain HTTP that is rewritten while all is well', [], [see.allWell, see.canaries('foreign')]],
    ['a failing resolver', ['resolver-fails'], [see.lookups(see.controlNames, 'timeout')]],
    [
      'each question to TikTok that fails',
      ['target-unreachable', 'target-written-error'],
      [see.exchange('web', 'unreachable'), see.exchange('feed', 'written-error')],
    ],
    [
      'not what is only hidden or not recognised',
      [],
      [see.exchange('web', 'filtered'), see.exchange('feed', 'unrecognised'), see.exchange('live', 'well')],
    ],
  ])('%s', (_what, kinds, words) => {
    expect(symptomsOf(story.and(...words).findings()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a question to TikTok is listed with its host and feature', () => {
    expect(symptomsOf(story.and(see.exchange('video', 'unreachable')).findings())).toEqual([
      { kind: 'target-unreachable', host: 'v16-webapp.tiktok.com', feature: 'video', content: true },
    ]);
  });

  it('a trouble that no row explains is still not called well', () => {
    const message = { id: 'verdict.unknown.unexplained' };
    expect(story.twice(see.router('silent')).candidate()).toMatchObject({ code: 'unknown', message });
    expect(story.twice(see.canaries('foreign')).candidate()).toMatchObject({ code: 'unknown', message });
  });

  it('somebody who only rewrites plain HTTP does not stand in the way of good news', () => {
    expect(story.twice(see.allWell, see.canaries('foreign')).candidate()).toMatchObject({ code: 'ok' });
  });
});
