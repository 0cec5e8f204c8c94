// Who may stand as a witness against TikTok: what it answers now, not what it answered before.
import { expect, it } from 'vitest';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';

it('a host that answered other questions before is no witness against a feature, and one that answers them now is', () => {
  const passes = see.sizes('Google', 'yes');
  const stalls: Words[] = [see.controlsWell, see.exchange('feed', 'no-answer'), passes];
  const frozen = story
    .and(see.allWell)
    .wait(120)
    .twice(...stalls);
  expect(frozen.candidate()).not.toMatchObject({ blame: 'tiktok' });
  expect(frozen.candidate().confirmed).toBe(false);
  expect(
    frozen
      .wait(2)
      .and(...stalls, see.exchanges('well', 'web'))
      .candidate().code,
  ).toBe('tiktok.feature-down');
});

it('where two hosts fail, what others said before does not make it a part of TikTok', () => {
  const fails = see.exchanges('written-error', 'live', 'video');
  const some = story.and(see.allWell).wait(60).twice(see.controlsWell, fails);
  expect(some.candidate()).toMatchObject({ confirmed: false });
  const rest = see.questions.filter((question) => !['live', 'video'].includes(question));
  expect(
    some
      .wait(2)
      .and(see.controlsWell, fails, see.exchanges('well', ...rest))
      .candidate(),
  ).toMatchObject({
    code: 'tiktok.feature-down',
    confirmed: true,
  });
  expect(some.wait(2).twice(see.controlsWell, see.exchanges('written-error')).candidate()).toMatchObject({
    code: 'tiktok.down',
    confirmed: true,
  });
});
