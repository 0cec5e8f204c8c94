import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { countedWithin, spellOf } from '../../../engine/diagnosis/spell.ts';
import { BEGIN_MS, story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';
import { followedUp } from './causes/telling.ts';

const calm = story.and(see.allWell);
const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];
const online: Words[] = [...near, see.anchors('ok'), see.lookups(see.controlNames, 'answer')];
const outage: Words[] = [
  ...near,
  see.anchors('silent'),
  ...see.canaries('none'),
  see.lookups(see.controlNames, 'timeout'),
  see.lookups(see.tiktokNames, 'timeout'),
  see.exchanges('no-name'),
];
const silentRoad: Words[] = [see.anchors('silent'), see.exchanges('unreachable')];

const saysAfter = (told: Story): { code: VerdictCode; confirmed: boolean } => {
  const { code, confirmed } = told.candidate();
  return { code, confirmed };
};

describe('Faults left over from an outage accuse nobody when the outage ends', () => {
  const during = calm.wait(60).twice(...outage);
  const healing = during.wait(3).and(...near, see.anchors('ok'));

  it('while it lasts, it is the internet', () => {
    expect(saysAfter(during)).toEqual({ code: 'internet.down', confirmed: true });
  });

  it('the moment the anchors answer again, nothing is known yet of what lies beyond', () => {
    expect(saysAfter(healing)).toEqual({ code: 'unknown', confirmed: false });
    expect(healing.findings().targets).toEqual([]);
    expect(healing.findings().names.resolver.state).toBe('unknown');
  });

  it('one lookup that fails after that is a suspicion, although it failed during the whole outage too', () => {
    const oneFailure = healing.wait(1).and(see.lookups(see.controlNames, 'timeout'));
    expect(saysAfter(oneFailure)).toEqual({ code: 'dns.down', confirmed: false });
  });

  it('a resolver that stays dead after the outage is named once it has failed twice since', () => {
    const stays = healing.wait(1).twice(see.anchors('ok'), see.lookups(see.controlNames, 'timeout'));
    expect(saysAfter(stays)).toEqual({ code: 'dns.down', confirmed: true });
  });

  it('one anchor that heals while others never failed makes no recovery: what failed meanwhile still counts', () => {
    const fault = calm
      .wait(60)
      .and(see.controlsWell, see.anchor('Quad9', 'silent'), see.exchange('feed', 'written-error'))
      .wait(1.5)
      .and(see.exchange('feed', 'written-error'), see.anchors('ok'));
    expect(saysAfter(fault)).toEqual({ code: 'tiktok.feature-down', confirmed: true });
  });
});

describe('Faults left over from a dead resolver accuse nobody when it works again', () => {
  const during = calm
    .wait(60)
    .twice(
      ...near,
      see.anchors('ok'),
      see.lookups(see.controlNames, 'timeout'),
      see.lookups(see.tiktokNames, 'timeout'),
      see.lookups(see.tiktokNames, 'answer', { via: 'doh' }),
      see.exchanges('no-name'),
    );

  it('while it lasts, it is the resolver', () => {
    expect(saysAfter(during)).toEqual({ code: 'dns.down', confirmed: true });
  });

  it('its first answer does not make a block of TikTok’s names out of the old silence', () => {
    const healing = during.wait(3).and(see.lookups(see.controlNames, 'answer'));
    expect(saysAfter(healing)).toEqual({ code: 'unknown', confirmed: false });
  });

  it('names that stay denied after that are named', () => {
    const stays = during
      .wait(3)
      .and(...online)
      .twice(...online, see.lookups(see.tiktokNames, 'nxdomain'), see.exchanges('no-name'));
    expect(saysAfter(stays)).toEqual({ code: 'dns.tiktok-blocked', confirmed: true });
  });
});

describe('TikTok is accused only by what failed in the same moment in which controls worked', () => {
  const before = calm.and(see.anchors('ok')).wait(60);

  it('two silent tries before the anchors were asked again are a suspicion', () => {
    expect(saysAfter(before.twice(see.exchanges('unreachable'), ...followedUp))).toEqual({
      code: 'tiktok.unreachable',
      confirmed: false,
    });
  });

  it('the anchors then found dead, it was the internet all along', () => {
    expect(saysAfter(before.twice(see.exchanges('unreachable')).twice(...silentRoad)).code).toBe('internet.down');
  });

  it('the anchors then found well, the suspicion is confirmed', () => {
    const vouched = before.twice(see.exchanges('unreachable')).and(...followedUp, see.anchors('ok'));
    expect(saysAfter(vouched)).toEqual({ code: 'tiktok.unreachable', confirmed: true });
  });

  it.each([
    [0.2, true],
    [0.3, false],
  ])('an anchor that answered %s seconds before the last try vouches for it: %s', (seconds, confirmed) => {
    const told = before
      .and(see.exchanges('written-error'))
      .wait(2)
      .and(see.anchors('ok'))
      .wait(seconds)
      .and(see.exchanges('written-error'));
    expect(saysAfter(told)).toEqual({ code: 'tiktok.down', confirmed });
  });

  it('known pages vouch as well where no anchor answers, and only in their moment', () => {
    const pages = [see.canaries('exact'), see.exchange('web', 'well')];
    const told = story
      .twice(...near, see.anchors('silent'), ...pages, see.exchange('live', 'unreachable'))
      .and(...followedUp);
    expect(saysAfter(told)).toEqual({ code: 'tiktok.unreachable', confirmed: true });
    const later = told.wait(60).twice(see.exchange('live', 'unreachable'));
    expect(saysAfter(later).confirmed).toBe(false);
    expect(saysAfter(later.and(see.canaries('exact'))).confirmed).toBe(true);
  });

  it('anchors that answer ping and TCP vouch for nothing where no certificate holds', () => {
    const told = story.twice(...near, see.anchors('expired'), see.exchanges('unreachable'), ...followedUp);
    expect(saysAfter(told)).toEqual({ code: 'unknown', confirmed: false });
    const intercepted = story.twice(...near, see.anchors('untrusted'), see.exchanges('unreachable'), ...followedUp);
    expect(intercepted.candidate()).toMatchObject({ code: 'internet.tls-intercepted', also: [] });
  });

  it('where pings are dropped a certificate that holds vouches alone, and only in its moment', () => {
    const told = story
      .and(...near, see.anchors('no-ping'))
      .wait(60)
      .twice(see.exchanges('unreachable'))
      .and(...followedUp);
    expect(saysAfter(told).confirmed).toBe(false);
    expect(saysAfter(told.and(see.anchors('no-ping'))).confirmed).toBe(true);
  });

  it('a dead anchor does not vouch, however lately it was asked', () => {
    const told = before.and(see.anchors('silent').slice(0, 1)).twice(see.exchanges('unreachable'), ...followedUp);
    expect(saysAfter(told).confirmed).toBe(false);
  });
});

describe('The provider is accused only by what failed in the same moment in which the router was alive', () => {
  it('anchors that fall silent a while after the router was last alive are a suspicion', () => {
    const told = calm.wait(60).twice(see.anchors('silent'));
    expect(saysAfter(told)).toEqual({ code: 'internet.down', confirmed: false });
    expect(saysAfter(told.and(see.router('alive')))).toEqual({ code: 'internet.down', confirmed: true });
    expect(saysAfter(told.twice(see.router('silent')))).toEqual({ code: 'router.down', confirmed: true });
  });

  it('a router that has just come back says nothing about the anchors that were silent while it was gone', () => {
    const gone = calm.wait(60).twice(see.router('silent'), see.anchors('silent'));
    expect(saysAfter(gone)).toEqual({ code: 'router.down', confirmed: true });
    const back = gone.and(see.router('alive')).wait(1).and(see.router('alive'));
    expect(saysAfter(gone.and(see.router('alive')))).toEqual({ code: 'unknown', confirmed: false });
    expect(saysAfter(back)).toEqual({ code: 'unknown', confirmed: false });
  });

  it('nor do pages and answers of TikTok’s from before it went, until they are heard again', () => {
    const gone = calm.wait(60).twice(see.router('silent'), see.anchors('silent'));
    const back = gone.and(see.router('alive')).wait(1).and(see.router('alive'));
    expect(back.findings().internet.state).toBe('unknown');
    expect(back.and(see.canaries('exact')).findings().internet.state).toBe('unknown');
    expect(back.and(see.canaries('exact'), see.exchange('web', 'well')).findings().internet.state).toBe('up');
  });
});

describe('The spell in which a link was seen to work', () => {
  const at = (second: number): string => new Date(BEGIN_MS + second * 1000).toISOString();
  const good = (firstSecond: number, lastSecond: number, failedBefore: boolean) => ({
    ...{ firstAt: at(firstSecond), failedBefore },
    latest: { ...see.anchor('Google', 'ok')(BEGIN_MS), at: at(lastSecond) },
  });

  it.each([
    ['without a good answer there is none', [], null],
    ['never broken: it has no beginning', [good(10, 20, false)], { from: null, until: at(20) }],
    ['healed: it begins with the first good answer', [good(10, 20, true)], { from: at(10), until: at(20) }],
    ['one of two never broke', [good(10, 20, true), good(12, 22, false)], { from: null, until: at(22) }],
    ['both healed', [good(10, 22, true), good(12, 20, true)], { from: at(10), until: at(22) }],
    ['both healed, told the other way', [good(12, 20, true), good(10, 22, true)], { from: at(10), until: at(22) }],
  ])('%s', (_what, entries, spell) => expect(spellOf(entries)).toEqual(spell));

  const fault = story.twice(see.exchange('feed', 'written-error'));
  const counted = (from: number | null, until: number, told = fault) =>
    [...countedWithin(told.window, { from: from === null ? null : at(from), until: at(until) }).values()][0]?.streak;

  // The two looks of this story began at 0 s and at 1.501 s.
  it.each([
    ['both looks lie in it', null, 2, 2],
    ['the first look began with it', 0, 2, 2],
    ['the first look began before it', 0.001, 2, 1],
    ['the second look began with it', 1.501, 2, 1],
    ['both looks began before it', 1.502, 2, undefined],
    ['the second look began 250 ms after its last good answer', null, 1.251, 2],
    ['the second look began later than that', null, 1.25, 0],
  ])('%s: counted accordingly', (_what, from, until, streak) => expect(counted(from, until)).toBe(streak));

  it('what went well counts whenever it was seen', () => {
    expect(counted(60, 70, story.twice(see.exchange('feed', 'well')))).toBe(2);
    expect(counted(null, -60, story.twice(see.exchange('feed', 'well')))).toBe(2);
  });

  it('what does not need the link, and everything where nothing is known of it, stays as it is', () => {
    expect(countedWithin(fault.window, null)).toBe(fault.window);
    expect(countedWithin(fault.window, { from: at(60), until: at(70) }, () => false)).toEqual(fault.window);
  });

  it('a connection that failed after its name was answered does not depend on the resolver', () => {
    const flaky = story
      .and(...near, see.lookups(see.controlNames, 'timeout'))
      .twice(see.anchors('ok'), see.exchange('web', 'unreachable'), see.exchange('feed', 'no-name'))
      .and(see.lookups(see.controlNames, 'answer'));
    expect(flaky.findings().targets.map(({ state, confirmed }) => [state, confirmed])).toEqual([['unreachable', true]]);
  });
});
