import { describe, expect, it } from 'vitest';
import { answers, hurts } from '../../../../engine/diagnosis/findings/targets.ts';
import type { TargetState } from '../../../../engine/diagnosis/findings/targets.ts';
import { story } from '../../story.ts';
import type { Word } from '../../story.ts';
import { exchange, lookup, skipped } from '../../story-words.ts';

const feedAfter = (word: Word) => story.and(word).findings().targets[0]!;

describe('An exchange with TikTok ended', () => {
  it.each<TargetState>([
    'well',
    'filtered',
    'unrecognised',
    'written-error',
    'maintenance',
    'denied',
    'not-here',
    'foreign',
    'no-name',
    'unreachable',
    'cut-in-tls',
    'refused-in-tls',
    'untrusted',
    'expired',
    'wrong-name',
    'no-answer',
  ])('%s', (state) => expect(feedAfter(exchange('feed', state)).state).toBe(state));

  it('at its body: no answer', () => {
    expect(feedAfter(exchange('feed', 'no-answer', { stage: 'body' })).state).toBe('no-answer');
  });

  it('with a certificate that nobody trusts, even if it never came to be judged: untrusted', () => {
    expect(feedAfter(exchange('feed', 'untrusted', { identity: null })).state).toBe('untrusted');
  });

  it.each(['expired', 'wrong-name'] as const)('%s: TikTok’s own mistake only where somebody vouches', (state) => {
    expect(feedAfter(exchange('feed', state, { identity: 'private' })).state).toBe(state);
    expect(feedAfter(exchange('feed', state, { identity: 'untrusted' })).state).toBe('untrusted');
  });

  it('at a name that does not exist any more, over HTTPS either: gone, which hurts nobody', () => {
    const host = 'www.tiktok.com';
    const target = story
      .and(lookup(host, 'nxdomain'), lookup(host, 'nxdomain', { via: 'doh' }), exchange('feed', 'no-name'))
      .findings().targets[0]!;
    expect([target.state, answers(target), hurts(target)]).toEqual(['gone', false, false]);
  });
});

describe('What an ending means', () => {
  const of = (state: TargetState) => feedAfter(exchange('feed', state));

  it.each<TargetState>(['well', 'filtered', 'unrecognised', 'denied'])(
    '%s: TikTok is reachable and nobody is hurt',
    (state) => {
      expect([answers(of(state)), hurts(of(state))]).toEqual([true, false]);
    },
  );

  it('an error that TikTok wrote: it is reachable, and it hurts', () => {
    expect([answers(of('written-error')), hurts(of('written-error'))]).toEqual([true, true]);
  });

  it('its own maintenance page: it is reachable, and it hurts', () => {
    expect([answers(of('maintenance')), hurts(of('maintenance'))]).toEqual([true, true]);
  });

  it.each<TargetState>([
    ...(['not-here', 'foreign', 'no-name', 'unreachable', 'cut-in-tls', 'refused-in-tls', 'untrusted'] as const),
    ...(['expired', 'wrong-name', 'no-answer'] as const),
  ])('%s: it hurts, and does not show that TikTok is reachable', (state) =>
    expect([answers(of(state)), hurts(of(state))]).toEqual([false, true]),
  );

  it('one look is a suspicion, two are confirmed', () => {
    const fault = exchange('feed', 'written-error');
    expect(feedAfter(fault).confirmed).toBe(false);
    expect(story.twice(fault).findings().targets[0]?.confirmed).toBe(true);
  });
});

describe('A host that is silent at the resolver’s addresses', () => {
  const knownGood = (state: TargetState) => exchange('feed', state, { addressesFrom: 'truth' });
  const livesElsewhere = (...words: Word[]) => story.and(...words).findings().targets[0]?.livesElsewhere;

  it.each<TargetState>(['well', 'filtered', 'written-error', 'denied'])(
    'lives elsewhere when a known-good address ends %s',
    (state) => expect(livesElsewhere(exchange('feed', 'unreachable'), knownGood(state))).toBe(true),
  );

  it.each<TargetState>(['unreachable', 'cut-in-tls', 'untrusted', 'no-answer', 'no-name'])(
    'does not when that ends %s as well',
    (state) => expect(livesElsewhere(exchange('feed', 'unreachable'), knownGood(state))).toBe(false),
  );

  it('does not when no known-good address was tried, or only another host’s', () => {
    expect(livesElsewhere(exchange('feed', 'unreachable'))).toBe(false);
    const another = exchange('live', 'well', { addressesFrom: 'truth' });
    expect(livesElsewhere(exchange('feed', 'unreachable'), another)).toBe(false);
  });

  it('does not by an answer to another question at its own addresses', () => {
    expect(livesElsewhere(exchange('feed', 'unreachable'), exchange('web', 'well'))).toBe(false);
  });
});

describe('What does not count as a target', () => {
  it('an exchange with a known-good address is proof about names, not about TikTok', () => {
    expect(story.and(exchange('feed', 'unreachable', { addressesFrom: 'truth' })).findings().targets).toEqual([]);
  });

  it('an exchange that was not made', () => {
    expect(story.and(skipped(exchange('feed', 'no-name'))).findings().targets).toEqual([]);
  });

  it('an exchange that we stopped ourselves', () => {
    const stopped: Word = (at) => ({
      ...exchange('feed', 'unreachable')(at),
      fault: { kind: 'cancelled', stage: 'connect', code: null },
    });
    expect(story.and(stopped).findings().targets).toEqual([]);
  });
});
