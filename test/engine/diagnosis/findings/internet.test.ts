import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { anchor, anchors, canaries, canary, exchange, pings } from '../../story-words.ts';
import { skipped } from '../../story-words.ts';

const internetOf = (...words: Words[]) => story.and(...words).findings().internet;
const internetAfterTwo = (...words: Words[]) => story.twice(...words).findings().internet;

describe('The internet is up', () => {
  it.each<[string, Words[]]>([
    ['all anchors answer', [anchors('ok')]],
    ['a single TLS handshake holds and everything else is silent', [anchors('silent'), anchor('Quad9', 'ok')]],
    ['a handshake holds and pings are dropped', [anchor('Google', 'no-ping')]],
  ])('when %s', (_what, words) => expect(internetOf(...words)).toMatchObject({ state: 'up', confirmed: true }));
});

describe('Where a network lets no anchor through, known pages and TikTok’s own word stand in', () => {
  const pages = canaries('exact');
  const talk = exchange('web', 'well');

  it.each<[string, Words[]]>([
    ['silent', [anchors('silent'), pages, talk]],
    ['answered by somebody else', [anchors('untrusted'), pages, talk]],
    ['cut off in the handshake', [anchors('tcp-only'), pages, talk]],
  ])('the internet is up although every anchor is %s', (_what, words) => {
    expect(internetAfterTwo(...words)).toMatchObject({ state: 'up', confirmed: true });
  });

  it.each<[string, Words]>([
    ['an error', exchange('web', 'written-error')],
    ['a handshake and then nothing', exchange('web', 'no-answer')],
    ['an answer under an authority of this machine’s own', exchange('web', 'well', { identity: 'private' })],
  ])('TikTok’s word may be %s', (_what, word) => {
    expect(internetAfterTwo(anchors('silent'), pages, word).state).toBe('up');
  });

  it.each<[string, Words[]]>([
    ['TikTok was not asked', [pages]],
    ['TikTok is silent', [pages, exchange('web', 'unreachable')]],
    ['somebody else answers for TikTok', [pages, exchange('web', 'untrusted')]],
    ['only one page arrives', [canary('Apple', 'exact'), canary('Google', 'none'), talk]],
    ['only one owner’s pages arrive', [canary('Apple', 'exact'), talk]],
    ['one of two pages is foreign', [canary('Apple', 'exact'), canary('Google', 'foreign'), talk]],
    ['one of two pages is unwell', [canary('Apple', 'exact'), canary('Google', 'unwell'), talk]],
  ])('it is unknown when %s', (_what, words) => {
    expect(internetAfterTwo(anchors('silent'), ...words).state).toBe('unknown');
  });

  it('they then count among what answers, and it works as lately as they answered', () => {
    const told = story.twice(anchors('silent'), pages, talk);
    const { answering, works } = told.findings().internet;
    expect(answering.map(({ latest }) => latest.facts.kind)).toEqual(['canary', 'canary']);
    expect(works?.until).toBe(told.readings.findLast(({ facts }) => facts.kind === 'canary')?.at);
  });

  it('while an anchor’s handshake holds, the anchors alone are what answers', () => {
    const { answering } = internetOf(anchor('Google', 'ok'), pages, talk);
    expect(answering.map(({ latest }) => latest.facts.kind)).toEqual(['anchor']);
  });

  it('answers from before the anchors fell silent show nothing, and veto nothing', () => {
    const before = story.and(anchors('ok'), pages, talk).wait(60);
    expect(before.twice(anchors('silent')).findings().internet).toMatchObject({ state: 'down', confirmed: true });
    expect(before.and(anchors('silent'), pages).wait(2).and(anchors('silent')).findings().internet.state).toBe(
      'unknown',
    );
    expect(before.and(anchors('silent'), pages, talk).wait(2).and(anchors('silent')).findings().internet.state).toBe(
      'up',
    );
  });

  it.each<[string, Words]>([
    ['one known page', canary('Apple', 'exact')],
    ['TikTok', talk],
  ])('%s that answers since then is enough to say no more that the internet is down', (_what, word) => {
    expect(internetAfterTwo(anchors('silent'), word)).toMatchObject({ state: 'unknown', works: null });
  });
});

describe('The internet is down', () => {
  it('when three owners are silent by ping and TCP: a suspicion at first, confirmed by the second look', () => {
    expect(internetOf(anchors('silent'))).toMatchObject({ state: 'down', confirmed: false });
    expect(internetAfterTwo(anchors('silent'))).toMatchObject({ state: 'down', confirmed: true });
  });

  it('and not confirmed while a single anchor was looked at only once', () => {
    const told = story.twice(anchors('silent', 4)).and(anchor('Quad9', 'silent', 6));
    expect(told.findings().internet).toMatchObject({ state: 'down', confirmed: false });
  });
});

describe('Anything between is unknown', () => {
  it.each<[string, Words[]]>([
    ['no anchor was asked', []],
    ['all anchors were skipped', [anchors('silent').map(skipped)]],
    ['all anchors could not be tried', [anchors('unknown')]],
    ['only two owners are silent', [anchor('Google', 'silent'), anchor('Quad9', 'silent')]],
    [
      'two owners are silent in both families',
      [anchor('Google', 'silent'), anchor('Quad9', 'silent'), anchor('Quad9', 'silent', 6)],
    ],
    ['one of three answers ping only', [anchors('silent'), anchor('Google', 'ping-only')]],
    ['one of three answers TCP only', [anchors('silent'), anchor('Google', 'tcp-only')]],
    ['one of three could not be tried', [anchors('silent'), anchor('Google', 'unknown')]],
    [
      'one owner alone answers both ping and TCP',
      [anchors('silent'), anchor('Quad9', 'untrusted'), anchor('Quad9', 'untrusted', 6)],
    ],
    ['two owners answer both ping and TCP', [anchor('Google', 'untrusted'), anchor('Quad9', 'untrusted')]],
    ['all owners answer both ping and TCP, and no certificate holds', [anchors('untrusted')]],
    ['all owners answer only pings', [anchors('ping-only')]],
    ['all owners answer only TCP', [anchors('tcp-only')]],
  ])('when %s', (_what, words) => expect(internetAfterTwo(...words).state).toBe('unknown'));
});

describe('While it is up, a dead part of it is noted', () => {
  it('a family in which every anchor is dead, once that is confirmed', () => {
    expect(internetAfterTwo(anchors('ok', 4), anchors('silent', 6)).deadFamilies).toEqual([6]);
    expect(internetAfterTwo(anchors('silent', 4), anchors('ok', 6)).deadFamilies).toEqual([4]);
    expect(internetOf(anchors('ok', 4), anchors('silent', 6)).deadFamilies).toEqual([]);
    expect(internetAfterTwo(anchors('ok', 4), anchors('unknown', 6)).deadFamilies).toEqual([]);
  });

  it('not a family in which one anchor lives, nor one without anchors, nor any while all is down', () => {
    expect(internetAfterTwo(anchors('ok', 4), anchors('silent', 6), anchor('Quad9', 'ok', 6)).deadFamilies).toEqual([]);
    expect(internetAfterTwo(anchors('ok', 4)).deadFamilies).toEqual([]);
    expect(internetAfterTwo(anchors('silent')).deadFamilies).toEqual([]);
  });

  it('an owner who is dead in every family, once that is confirmed', () => {
    const living = [anchor('Cloudflare', 'ok'), anchor('Google', 'ok')];
    const dead = [anchor('Quad9', 'silent', 4), anchor('Quad9', 'silent', 6)];
    expect(internetAfterTwo(living, dead).deadOwners).toEqual(['Quad9']);
    expect(story.twice(living).and(dead).findings().internet.deadOwners).toEqual([]);
    expect(internetAfterTwo(living, anchor('Quad9', 'ok'), dead[1]!).deadOwners).toEqual([]);
    expect(internetAfterTwo(anchors('silent')).deadOwners).toEqual([]);
  });

  it('pings of which not one comes back', () => {
    const lost = [pings('Google', 0), pings('Quad9', 0)];
    expect(internetOf(anchors('ok'), lost).icmpFiltered).toBe(true);
    expect(internetOf(anchors('ok'), lost, pings('Cloudflare', 1)).icmpFiltered).toBe(false);
    expect(internetOf(anchors('ok')).icmpFiltered).toBe(false);
    expect(internetOf(anchors('silent'), lost).icmpFiltered).toBe(false);
  });
});

describe('Somebody else answers for well-known pages', () => {
  it('when the pages of two owners are foreign: a suspicion first, then confirmed', () => {
    expect(internetOf(canaries('foreign')).foreignCanaries).toMatchObject({ holds: true, confirmed: false });
    expect(internetAfterTwo(canaries('foreign')).foreignCanaries).toMatchObject({ holds: true, confirmed: true });
  });

  it('not confirmed by the second look at one of them alone', () => {
    const told = story.twice(canary('Apple', 'foreign')).and(canary('Google', 'foreign'));
    expect(told.findings().internet.foreignCanaries).toMatchObject({ holds: true, confirmed: false });
  });

  it.each(['unwell', 'none', 'exact'] as const)('not when one of the two is %s', (answer) => {
    const told = internetAfterTwo(canary('Apple', 'foreign'), canary('Google', answer));
    expect(told.foreignCanaries.holds).toBe(false);
    expect(told.exactCanaries).toHaveLength(answer === 'exact' ? 1 : 0);
  });

  it('not when none was asked', () => expect(internetOf().foreignCanaries).toMatchObject({ holds: false }));
});
