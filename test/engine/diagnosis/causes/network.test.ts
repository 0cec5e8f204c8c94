import { describe, expect, it } from 'vitest';
import { dnsDown } from '../../../../engine/diagnosis/causes/names.ts';
import { captivePortal, internetDown, routerDown } from '../../../../engine/diagnosis/causes/network.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { expectVerdict, followedUp, near, online, proofOf, seenTwice } from './telling.ts';

const device = [see.link(true), see.address(4, 6), see.route(4, 6)];
const nothingBeyond: Words[] = [see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')];

describe('router.down: the router gives no sign of life, and nothing beyond it answers', () => {
  const dead: Words[] = [device, see.router('silent'), ...nothingBeyond];

  it('holds, and is sure only when the link layer says so too', () => {
    expectVerdict(seenTwice(...dead), 'router.down', 'down', 'your-network');
    expect(seenTwice(...dead).candidate().confidence).toBe('likely');
    expect(seenTwice(device, see.router('failed'), ...nothingBeyond).candidate().confidence).toBe('proven');
  });

  it.each<[string, Words[]]>([
    ['the router answers', [device, see.router('alive'), ...nothingBeyond]],
    ['the router was not looked at', [device, ...nothingBeyond]],
    ['an anchor behind it answers', [...dead, see.anchor('Google', 'ok')]],
    ['an anchor behind it answers a ping', [...dead, see.anchor('Google', 'ping-only')]],
    ['the anchors were not asked', [device, see.router('silent')]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(routerDown, seenTwice(...words))).toBeNull());

  it('is a suspicion while router or anchors were looked at only once', () => {
    const routerOnce = seenTwice(device, ...nothingBeyond).and(see.router('silent'));
    const anchorsOnce = seenTwice(device, see.router('silent')).and(...nothingBeyond);
    expect(proofOf(routerDown, routerOnce)?.confirmed).toBe(false);
    expect(proofOf(routerDown, anchorsOnce)?.confirmed).toBe(false);
  });
});

describe('internet.down: the router lives, and three owners are silent', () => {
  it('holds behind a living router', () => {
    expectVerdict(seenTwice(...near, ...nothingBeyond), 'internet.down', 'down', 'your-provider');
  });

  it('is not claimed where the way out has no router of its own: a dead tunnel looks the same', () => {
    expect(seenTwice(device, ...nothingBeyond).candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });

  it.each<[string, Words[]]>([
    ['the router is silent too', [device, see.router('silent'), ...nothingBeyond]],
    ['it is not known whether there is a router', [see.link(true), ...nothingBeyond]],
    ['one anchor answers', [...near, ...nothingBeyond, see.anchor('Quad9', 'ok')]],
    ['one anchor answers a ping', [...near, ...nothingBeyond, see.anchor('Quad9', 'ping-only')]],
    ['no anchor was asked', [...near, see.exchanges('unreachable')]],
    ['one known page arrives untouched', [...near, ...nothingBeyond, see.canary('Apple', 'exact')]],
    ['TikTok itself speaks, if only of an error', [...near, ...nothingBeyond, see.exchange('feed', 'written-error')]],
    ['TikTok shakes hands and then falls silent', [...near, ...nothingBeyond, see.exchange('feed', 'no-answer')]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(internetDown, seenTwice(...words))).toBeNull());

  it('is a suspicion after one look', () => {
    expect(proofOf(internetDown, story.and(...near, ...nothingBeyond))?.confirmed).toBe(false);
  });

  it('needs no second look at TikTok where anchors answered a moment ago, and one where they never did', () => {
    const silence: Words[] = [...near, see.anchors('silent'), see.canaries('none')];
    const asked = [...silence, see.exchanges('unreachable')];
    const onceWell = story.and(see.allWell).wait(60);
    expect(proofOf(internetDown, onceWell.and(...asked).and(...silence))?.confirmed).toBe(true);
    expect(proofOf(internetDown, story.and(...asked).and(...silence))?.confirmed).toBe(false);
    expect(proofOf(internetDown, onceWell.and(...asked).and(...near, see.anchors('silent')))?.confirmed).toBe(false);
  });

  it.each([
    ['refused', 'ECONNREFUSED', 'refused.internet.down', 'unknown'],
    ['prohibited', 'EHOSTUNREACH', 'refused.internet.down', 'unknown'],
    ['prohibited', 'EPERM', 'here.internet.down', 'you'],
    ['prohibited', 'EACCES', 'here.internet.down', 'you'],
    ['timeout', null, 'verdict.internet.down', 'your-provider'],
    ['unreachable', 'ENETUNREACH', 'verdict.internet.down', 'your-provider'],
  ] as const)('says who forbids everything where all anchors end in %s (%s)', (kind, code, id, blame) => {
    const ended = see.anchors('silent').map((word) => {
      const fault = { kind, stage: 'connect', code } as const;
      return (epochMs: number) => ({ ...word(epochMs), fault });
    });
    const told = seenTwice(...near, ended, see.canaries('none')).candidate();
    expect(told).toMatchObject({ code: 'internet.down', blame, message: { id } });
    expect(told.fixes.includes('reset-winsock')).toBe(blame === 'you');
  });

  it('is not claimed against a page that arrives untouched, and nobody else is blamed either', () => {
    const told = seenTwice(...near, see.anchors('silent'), see.canaries('exact')).candidate();
    expect(told).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });

  it('says against itself that a page had arrived untouched before', () => {
    const told = story
      .and(see.allWell)
      .wait(60)
      .twice(...near, see.anchors('silent'))
      .candidate();
    expect(told).toMatchObject({ code: 'internet.down', confirmed: true });
    const against = told.evidence.filter(({ stands }) => stands === 'against');
    expect(against.map(({ probe }) => probe)).toEqual(['internet.canary', 'internet.canary']);
  });
});

describe('internet.captive-portal: two well-known pages are answered by somebody else, and no certificate holds', () => {
  const portal: Words[] = [...near, see.anchors('silent'), see.canaries('foreign'), see.exchanges('unreachable')];

  it('holds, and wins over the silence that comes with it', () => {
    expectVerdict(seenTwice(...portal), 'internet.captive-portal', 'down', 'your-network');
    expect(seenTwice(...portal).candidate().also).toEqual([]);
  });

  it('explains even answers in TikTok’s name', () => {
    const told = seenTwice(
      ...near,
      see.anchors('untrusted').slice(0, 1),
      see.canaries('foreign'),
      see.exchanges('foreign'),
    );
    expectVerdict(told, 'internet.captive-portal', 'down', 'your-network');
  });

  it.each<[string, Words[]]>([
    ['one page arrives untouched', [...portal, see.canary('Mozilla', 'exact')]],
    ['only one page is foreign', [...near, see.anchors('silent'), see.canary('Apple', 'foreign')]],
    ['the certificate of one control holds', [...portal, see.anchor('Google', 'ok')]],
    ['no control was asked', [...near, see.canaries('foreign')]],
    ['no control could be tried', [...near, see.anchors('unknown'), see.canaries('foreign')]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(captivePortal, seenTwice(...words))).toBeNull());

  it('holds where the portal lets some packets of the controls pass', () => {
    const half = [see.anchor('Google', 'untrusted'), see.anchor('Quad9', 'silent')];
    expect(proofOf(captivePortal, seenTwice(...near, half, see.canaries('foreign')))).not.toBeNull();
  });

  it('is a suspicion after one look', () => {
    expect(proofOf(captivePortal, story.and(...portal))?.confirmed).toBe(false);
  });
});

describe('dns.down: the resolver fails for every name while addresses answer', () => {
  const deaf: Words[] = [
    ...near,
    see.anchors('ok'),
    see.lookups(see.controlNames, 'timeout'),
    see.exchanges('no-name'),
  ];

  it('holds, and explains every exchange that stopped at its name', () => {
    expectVerdict(seenTwice(...deaf), 'dns.down', 'down', 'your-network');
    expect(seenTwice(...deaf).candidate().also).toEqual([]);
  });

  it('holds for a resolver that answers every name without any address', () => {
    const empty = see.lookups([...see.controlNames, ...see.tiktokNames], 'empty');
    const told = seenTwice(...near, see.anchors('ok'), empty, see.exchanges('no-name'));
    expectVerdict(told, 'dns.down', 'down', 'your-network');
  });

  it.each<[string, Words[]]>([
    ['the resolver answers one name', [...deaf, see.lookup(see.controlNames[0], 'answer')]],
    ['the resolver answers one of TikTok’s names', [...deaf, see.lookup('www.tiktok.com', 'answer')]],
    ['the resolver was not asked', [...online.slice(0, -1), see.exchanges('no-name')]],
    ['no address answers either', [...near, see.anchors('silent'), see.lookups(see.controlNames, 'timeout')]],
    ['it is not known whether addresses answer', [...near, see.lookups(see.controlNames, 'timeout')]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(dnsDown, seenTwice(...words))).toBeNull());

  it('is a suspicion after one look', () => expect(proofOf(dnsDown, story.and(...deaf))?.confirmed).toBe(false));

  it('does not explain a connection that was made and then cut', () => {
    const told = seenTwice(...deaf, see.exchange('live', 'cut-in-tls'), ...followedUp).candidate();
    expect([told.code, told.also]).toEqual(['dns.down', ['tiktok.unreachable']]);
  });
});

describe('An error that TikTok wrote is explained by nothing on this side of TikTok', () => {
  it.each([routerDown, internetDown, captivePortal, dnsDown])('not by $code', ({ explains }) => {
    const proof = { confirmed: true, confidence: 'proven', supporting: [], opposing: [], features: [] } as const;
    const symptom = { host: 'www.tiktok.com', feature: 'feed', content: false } as const;
    expect(explains({ ...symptom, kind: 'target-written-error' }, proof)).toBe(false);
    expect(explains({ ...symptom, kind: 'target-not-here' }, proof)).toBe(false);
  });
});
