import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';

const calm = story.and(see.allWell);
const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];
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
      .and(see.lookups(see.controlNames, 'answer'))
      .twice(see.lookups(see.tiktokNames, 'nxdomain'), see.exchanges('no-name'));
    expect(saysAfter(stays)).toEqual({ code: 'dns.tiktok-blocked', confirmed: true });
  });
});

describe('TikTok is accused only by what failed in the same seconds in which controls worked', () => {
  const before = calm.and(see.anchors('ok')).wait(60);

  it('two silent tries before the anchors were asked again are a suspicion', () => {
    expect(saysAfter(before.twice(see.exchanges('unreachable')))).toEqual({
      code: 'tiktok.unreachable',
      confirmed: false,
    });
  });

  it('the anchors then found dead, it was the internet all along', () => {
    expect(saysAfter(before.twice(see.exchanges('unreachable')).twice(...silentRoad)).code).toBe('internet.down');
  });

  it('the anchors then found well, the suspicion is confirmed', () => {
    const vouched = before.twice(see.exchanges('unreachable')).and(see.anchors('ok'));
    expect(saysAfter(vouched)).toEqual({ code: 'tiktok.unreachable', confirmed: true });
  });

  it.each([
    [4, true],
    [6, false],
  ])('an anchor that answered %i seconds before the last try vouches for it: %s', (seconds, confirmed) => {
    const told = before
      .and(see.exchanges('written-error'))
      .wait(2)
      .and(see.anchors('ok'))
      .wait(seconds)
      .and(see.exchanges('written-error'));
    expect(saysAfter(told)).toEqual({ code: 'tiktok.down', confirmed });
  });

  it('anchors that answer ping and TCP vouch as well where no certificate holds', () => {
    const half = see.anchors('untrusted');
    const told = story.and(...near, half, see.lookups(see.controlNames, 'answer')).twice(see.exchanges('unreachable'));
    expect(saysAfter(told)).toEqual({ code: 'tiktok.unreachable', confirmed: true });
    expect(saysAfter(told.wait(60).twice(see.exchanges('unreachable'))).confirmed).toBe(false);
  });

  it('a dead anchor does not vouch, however lately it was asked', () => {
    const told = before.and(see.anchors('silent').slice(0, 1)).twice(see.exchanges('unreachable'));
    expect(saysAfter(told).confirmed).toBe(false);
  });
});
