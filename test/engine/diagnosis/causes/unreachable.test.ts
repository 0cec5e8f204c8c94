import { describe, expect, it } from 'vitest';
import { tiktokUnreachable } from '../../../../engine/diagnosis/causes/tiktok.ts';
import type { TargetState } from '../../../../engine/diagnosis/findings/targets.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies, expectVerdict, followedUp, lossy, near, online, proofOf, seenTwice } from './telling.ts';

const { web: www } = see.hostOf;
const well = (...questions: see.Question[]) => see.exchanges('well', ...questions);
const silentControls: Words[] = [...near, see.anchors('silent')];
const elsewhere = (question: see.Question) => see.exchange(question, 'well', { addressesFrom: 'truth' });

describe('tiktok.unreachable: silence, and nothing shows on which side', () => {
  it.each(['unreachable', 'cut-in-tls', 'no-answer'] as const)(
    'holds when everything is %s, and blames nobody',
    (state) => {
      const told = seenTwice(...online, see.exchanges(state), ...followedUp);
      expectVerdict(told, 'tiktok.unreachable', 'down', 'unknown');
      expect(told.candidate().confidence).toBe('cannot-split');
    },
  );

  it('holds, as part of TikTok, when only the edges are silent and nothing shows that it is their own doing', () => {
    const told = seenTwice(
      ...online,
      see.exchanges('unreachable', 'video', 'image'),
      ...[well('web', 'feed', 'live'), controlsPass, dies(see.hostOf.video)],
    );
    expectVerdict(told, 'tiktok.unreachable', 'degraded', 'unknown');
    expect(told.candidate().message.id).toBe('partly.tiktok.unreachable');
  });

  it.each<[string, Words[]]>([
    ['nothing is silent', [...online, see.exchanges('written-error')]],
    ['names were denied, which is another matter', [...online, see.exchanges('no-name')]],
    ['the controls are silent too', [...silentControls, see.exchanges('unreachable'), ...followedUp]],
    ['the controls were not asked', [...near, see.exchanges('unreachable'), ...followedUp]],
    [
      'the line loses so much that silence may be loss',
      [...online, see.exchanges('unreachable'), ...followedUp, lossy],
    ],
    [
      'everything that is silent answers at other addresses',
      [...online, see.exchanges('unreachable', 'web', 'live'), elsewhere('web'), elsewhere('live'), ...followedUp],
    ],
  ])('does not hold when %s', (_what, words) => expect(proofOf(tiktokUnreachable, seenTwice(...words))).toBeNull());

  it('holds when one of the silent hosts answers at no other address either', () => {
    const told = seenTwice(...online, see.exchanges('unreachable', 'web', 'live'), elsewhere('web'), ...followedUp);
    expectVerdict(told, 'tiktok.unreachable', 'down', 'unknown');
  });

  it('is a suspicion after one look', () => {
    const told = seenTwice(...online, well()).and(see.exchanges('unreachable'), ...followedUp);
    expect(told.candidate()).toMatchObject({ code: 'tiktok.unreachable', confirmed: false });
  });
});

describe('"I can’t tell" is said only after the questions that might have told were asked', () => {
  const traced: Words = [controlsPass, dies(www)].flat();
  const compared: Words = see.handshake(www, 'neutral', 'reset');

  it.each<[TargetState, boolean, string, Words[]]>([
    ['unreachable', false, 'nothing more was asked', []],
    ['unreachable', false, 'only names were compared', [compared]],
    ['unreachable', false, 'only the way to the controls was traced', [controlsPass]],
    ['unreachable', true, 'the way was traced', [traced]],
    ['cut-in-tls', false, 'nothing more was asked', []],
    ['cut-in-tls', false, 'only the way was traced', [traced]],
    ['cut-in-tls', true, 'names were compared', [compared]],
    ['no-answer', false, 'nothing more was asked', []],
    ['no-answer', false, 'only the way was traced', [traced]],
    ['no-answer', true, 'large packets were tried', [see.sizes('Google', 'yes')]],
    ['no-answer', true, 'large packets were tried, and nothing could be learned', [see.sizes('Google', 'unknown')]],
    ['no-answer', true, 'a control’s own transfer flows', [see.transfer('control', 20_000)]],
  ])('what is %s is confirmed: %s, when %s', (state, confirmed, _what, words) => {
    const told = seenTwice(...online, see.exchanges(state), ...words).candidate();
    expect(told).toMatchObject({ code: 'tiktok.unreachable', confirmed });
  });

  it('where some are cut off and others unreachable, both must have been asked', () => {
    const mixed: Words[] = [...online, see.exchange('web', 'unreachable'), see.exchange('live', 'cut-in-tls')];
    expect(seenTwice(...mixed, traced).candidate().confirmed).toBe(false);
    expect(seenTwice(...mixed, compared).candidate().confirmed).toBe(false);
    expectVerdict(seenTwice(...mixed, traced, compared), 'tiktok.unreachable', 'down', 'unknown');
  });
});
