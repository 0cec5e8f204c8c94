// A clock is called wrong at once only by a word that no cache on the way can have kept.
import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { near } from './telling.ts';

const OFF_MS = 1_500_000;
const kept = ['Mozilla', 'Microsoft'].map((owner) => see.canary(owner, 'exact', OFF_MS));
const said = (...words: Words[]) => story.and(...near, see.anchors('ok'), ...words).candidate();
const fromTikTok = (dateSkewMs: number): Words =>
  see.questions.map((question) => see.exchange(question, 'well', { dateSkewMs }));

describe('A clock that is twenty-five minutes off', () => {
  it('by the word of pages alone is told in the second look', () => {
    expect(said(see.dated(OFF_MS))).toMatchObject({ code: 'device.clock-wrong', confirmed: false });
    const told = story.twice(...near, see.anchors('ok'), see.dated(OFF_MS)).candidate();
    expect(told).toMatchObject({ code: 'device.clock-wrong', confirmed: true, confidence: 'proven' });
  });

  it('is told at once where TikTok says so over TLS, or certificates are out of their dates', () => {
    expect(said(see.dated(OFF_MS), fromTikTok(OFF_MS))).toMatchObject({ code: 'device.clock-wrong', confirmed: true });
    const expired = story.and(...near, see.anchors('expired'), see.dated(OFF_MS)).candidate();
    expect(expired).toMatchObject({ code: 'device.clock-wrong', confirmed: true });
  });
});

describe('A clock that is right', () => {
  it('is not called wrong by the first pages that come, from a cache on the way', () => {
    expect(said(kept, see.canary('Google', 'exact', 0)).confirmed).toBe(false);
    expect(said(kept, see.canary('Google', 'exact', 0), see.canary('Apple', 'exact', 0), fromTikTok(0))).toMatchObject({
      code: 'ok',
    });
  });

  it('is not called wrong by pages, however often, while TikTok says over TLS that it is right', () => {
    const told = story.times(4, ...near, see.anchors('ok'), kept, fromTikTok(0)).candidate();
    expect(told).toMatchObject({ code: 'device.clock-wrong', confirmed: false });
  });
});
