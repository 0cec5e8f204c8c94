import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../engine/diagnosis/diagnose.ts';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';
import { near, online, seenTwice } from './causes/telling.ts';

describe('Port controls of the LIVE server', () => {
  it('are asked on suspicion only, and nobody waits for a second answer of theirs', () => {
    const shut: Words[] = [
      see.ingest('plain', 'silent'),
      see.ingest('secure', 'well'),
      see.ingest('control', 'silent'),
    ];
    const open: Words[] = [see.ingest('plain', 'well'), see.ingest('secure', 'well')];
    const blocked = story.twice(see.allWell, ...shut);
    const over = blocked
      .wait(3)
      .and(see.allWell, see.ingest('control', 'well'))
      .twice(see.allWell, ...open);
    expect(over.candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });
});

describe('A LIVE server that failed', () => {
  const failed = story.twice(see.allWell, see.ingest('plain', 'silent'), see.ingest('secure', 'silent'));

  it('has recovered with its first greeting, since it is asked once in ten seconds only', () => {
    const greets = failed.wait(10).and(see.allWell, see.ingest('plain', 'well'), see.ingest('secure', 'well'));
    expect(greets.candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });
});

describe('All is well', () => {
  it('at the first look, and it is sure of it', () => {
    expect(story.and(see.allWell).candidate()).toMatchObject({
      code: 'ok',
      severity: 'ok',
      blame: 'nobody',
      confirmed: true,
      confidence: 'proven',
    });
  });

  it('also when TikTok hides much of itself from visitors', () => {
    const told = story.and(...online, see.exchanges('filtered'), see.exchange('web', 'well'));
    expect(told.candidate()).toMatchObject({ code: 'ok', notes: ['checks-filtered'] });
  });

  it('when half of what is asked has come back', () => {
    expect(story.and(...online, see.exchanges('well', 'web', 'feed', 'live')).candidate().code).toBe('ok');
    expect(story.and(...online, see.exchanges('well', 'web', 'feed')).candidate()).toMatchObject({
      code: 'unknown',
      message: { id: 'verdict.unknown.too-little' },
    });
  });

  it('not when something fails, even if nobody can name it', () => {
    const told = story.and(
      ...online,
      see.exchange('web', 'no-name'),
      see.exchanges('well', 'feed', 'comments', 'live'),
    );
    expect(told.candidate().code).toBe('unknown');
  });

  it('not when there was nothing to ask', () => {
    expect(diagnose(story.and(...online).window, 0).code).toBe('unknown');
  });

  it('it rests on TikTok’s answers and on the controls', () => {
    const probes = story
      .and(see.allWell)
      .candidate()
      .evidence.map(({ probe }) => probe);
    expect([...new Set(probes)]).toEqual(['tiktok.exchange', 'internet.anchor']);
  });

  it('not without the internet’s own word', () => {
    const told = story.and(...near, see.exchanges('well'));
    expect(told.candidate()).toMatchObject({ code: 'unknown', message: { id: 'verdict.unknown.looking' } });
  });

  it('a router that says nothing while the internet behind it answers hurts nobody', () => {
    const told = seenTwice(see.allWell.filter((word) => word(0).layer !== 'router')).twice(see.router('silent'));
    expect(told.candidate().code).toBe('ok');
  });
});

describe('After a fault, good news needs a second look at what had failed', () => {
  const broken = story
    .and(see.allWell)
    .wait(60)
    .twice(...online, see.exchange('feed', 'written-error'));

  it('one good answer may be luck, two are not', () => {
    const once = broken.wait(3).and(see.exchange('feed', 'well'));
    expect(once.candidate()).toMatchObject({ code: 'ok', confirmed: false });
    expect(once.wait(3).and(see.exchange('feed', 'well')).candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });

  it.each<[string, Words]>([
    ['an anchor', see.anchor('Quad9', 'silent')],
    ['a lookup', see.lookup(see.controlNames[0], 'timeout')],
    ['a canary', see.canary('Apple', 'none')],
  ])('%s that had failed once must have answered twice as well', (_what, failing) => {
    const told = story.and(see.allWell).wait(60).and(failing).wait(2).and(see.allWell);
    expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: false });
    expect(told.wait(2).and(see.allWell).candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });

  it.each<[string, Words, Words]>([
    ['a trace', see.trace('tiktok', 'www', [null, null]), see.trace('tiktok', 'www', [], { reached: true })],
    ['a comparison of names', see.handshake('www', 'neutral', 'reset'), see.handshake('www', 'neutral', 'completes')],
    [
      'the truth about a name',
      see.lookup('www.tiktok.com', 'timeout', { via: 'doh' }),
      see.lookup('www.tiktok.com', 'answer', { via: 'doh' }),
    ],
    [
      'a known-good address',
      see.exchange('feed', 'unreachable', { addressesFrom: 'truth' }),
      see.exchange('feed', 'well', { addressesFrom: 'truth' }),
    ],
  ])('%s is asked only on suspicion, and not waited for', (_what, failing, answering) => {
    const told = story.and(see.allWell).wait(60).and(failing).wait(2).and(answering);
    expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });

  it('what still fails and hurts nobody does not stand in the way', () => {
    const told = story.twice(...online, see.exchanges('well'), see.anchor('Quad9', 'silent', 6));
    expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });
});

describe('What cannot be named is said to be unknown, and blames nobody', () => {
  it.each<[string, string, Words[]]>([
    ['nothing was seen', 'verdict.unknown.looking', []],
    ['the internet is between up and down', 'verdict.unknown.looking', [...near, see.anchors('tcp-only').slice(0, 1)]],
    ['TikTok was not asked', 'verdict.unknown.too-little', online],
    [
      'something fails that no row explains',
      'verdict.unknown.unexplained',
      [...online, see.exchange('web', 'no-name')],
    ],
  ])('%s: %s', (_what, id, words) => {
    expect(seenTwice(...words).candidate()).toMatchObject({
      ...{ code: 'unknown', severity: 'unknown', blame: 'unknown', confirmed: false, confidence: 'cannot-split' },
      ...{ message: { id }, also: [], fixes: [], likelyWhy: null },
    });
  });

  it('what answers is told as evidence against a fault', () => {
    const told = seenTwice(...online).candidate();
    expect(new Set(told.evidence.map(({ stands }) => stands))).toEqual(new Set(['against']));
  });
});
