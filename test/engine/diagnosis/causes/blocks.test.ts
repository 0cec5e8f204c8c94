import { describe, expect, it } from 'vitest';
import { pathIpBlocked, pathSniBlocked } from '../../../../engine/diagnosis/causes/blocks.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies, expectVerdict, followedUp, lossy, near, online, proofOf, seenTwice } from './telling.ts';

const [www, webcast, video] = see.tiktokNames as [string, string, string];

describe('path.ip-blocked: TikTok’s addresses die on a part of the way that others pass', () => {
  const proof: Words[] = [controlsPass, dies(www), dies(video)];
  const blocked: Words[] = [...online, see.exchanges('unreachable'), ...proof];
  const refusal = see.trace('tiktok', www, ['192.168.1.1', '10.0.0.1'], { prohibitedBy: '10.0.0.1' });
  const signed: Words[] = [...online, see.exchanges('unreachable'), controlsPass, refusal];

  it('holds, as likely, where silence begins at one place', () => {
    const told = seenTwice(...blocked);
    expectVerdict(told, 'path.ip-blocked', 'down', 'a-block');
    expect(told.candidate().confidence).toBe('likely');
    expect(told.candidate().features).toMatchObject({ web: 'blocked', live: 'blocked', image: 'blocked' });
  });

  it('holds, as proven, where a router says that it is prohibited, even to one traced host on a lossy line', () => {
    expectVerdict(seenTwice(...signed), 'path.ip-blocked', 'down', 'a-block');
    expect(seenTwice(...signed).candidate().confidence).toBe('proven');
    expect(seenTwice(...signed, lossy).candidate()).toMatchObject({ code: 'path.ip-blocked', confidence: 'proven' });
  });

  it.each<[string, Words[]]>([
    ['only one host is dead', [...online, see.exchanges('unreachable', 'web', 'feed'), ...proof]],
    ['no host is dead', [...online, see.exchanges('well'), ...proof]],
    [
      'packets end before the first router: this computer or that router swallows them',
      [
        ...[...online, see.exchanges('unreachable'), controlsPass],
        ...[www, video].map((host) => see.trace('tiktok', host, [null, null, null, null])),
      ],
    ],
    ['the side is not proven', [...online, see.exchanges('unreachable'), controlsPass, dies(www)]],
    [
      'only hosts of one of TikTok’s networks die',
      [...online, see.exchanges('unreachable'), controlsPass, dies(www), dies(webcast)],
    ],
    ['a dead host answers at other addresses', [...blocked, see.exchange('live', 'well', { addressesFrom: 'truth' })]],
    [
      'a dead host answers at other addresses, whoever says that it is prohibited',
      [...signed, see.exchange('live', 'well', { addressesFrom: 'truth' })],
    ],
    ['the line loses so much that silence may be loss', [...blocked, lossy]],
    ['the controls are silent too', [...near, see.anchors('silent'), see.exchanges('unreachable'), ...proof]],
    ['the controls were not asked', [...near, see.exchanges('unreachable'), ...proof]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(pathIpBlocked, seenTwice(...words))).toBeNull());

  it('without proof of the side nobody is accused', () => {
    const told = seenTwice(...online, see.exchanges('unreachable'), ...followedUp);
    expectVerdict(told, 'tiktok.unreachable', 'down', 'unknown');
  });

  it('is a suspicion while one host was dialled only once', () => {
    const told = seenTwice(...online, see.exchange('web', 'unreachable'), ...proof).and(
      see.exchange('live', 'unreachable'),
    );
    expect(proofOf(pathIpBlocked, told)?.confirmed).toBe(false);
  });
});

describe('path.sni-blocked: the same address completes under a neutral name, and not under TikTok’s', () => {
  const contrast = see.handshake(www, 'neutral', 'completes');
  const cut: Words[] = [...online, see.exchanges('cut-in-tls')];

  it('holds after two of two', () => {
    const told = seenTwice(...cut, contrast);
    expectVerdict(told, 'path.sni-blocked', 'down', 'a-block');
    expect(told.candidate().features).toMatchObject({ web: 'blocked', live: 'blocked' });
  });

  it.each<[string, Words[]]>([
    ['no connection is cut', [...online, see.exchanges('well'), contrast]],
    ['the neutral name is cut too', [...cut, see.handshake(www, 'neutral', 'reset')]],
    ['no neutral name was tried', cut],
    ['the neutral name completes at a host that is not cut', [...online, see.exchange('live', 'cut-in-tls'), contrast]],
    ['the controls are silent too', [...near, see.anchors('silent'), see.exchanges('cut-in-tls'), contrast]],
    ['the controls were not asked', [...near, see.exchanges('cut-in-tls'), contrast]],
    ['the line loses so much that silence may be loss', [...cut, contrast, lossy]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(pathSniBlocked, seenTwice(...words))).toBeNull());

  describe('at one host alone', () => {
    const edge: Words[] = [
      ...[...online, see.exchanges('well', 'web', 'feed', 'comments', 'video')],
      ...[see.exchange('image', 'cut-in-tls'), see.handshake(see.hostOf.image, 'neutral', 'completes')],
    ];

    it('it is the host that fails under its name where that passes at a control: nobody is accused', () => {
      const told = seenTwice(...edge, see.handshake(see.hostOf.image, 'tiktok', 'completes'));
      expect(proofOf(pathSniBlocked, told)).toBeNull();
      expectVerdict(told, 'tiktok.unreachable', 'degraded', 'unknown');
    });

    it('one name that fails at a control is enough, whatever another does there', () => {
      const words = [see.exchange('live', 'cut-in-tls'), see.handshake(webcast, 'neutral', 'completes')];
      const names = [see.handshake(see.hostOf.image, 'tiktok', 'completes'), see.handshake(webcast, 'tiktok', 'reset')];
      expectVerdict(seenTwice(...edge, words, names), 'path.sni-blocked', 'down', 'a-block');
    });
  });

  describe('where TLS falls silent instead of being cut', () => {
    const late: Words[] = [...online, see.exchanges('cut-in-tls').map(see.timedOut)];

    it('is not held against anybody while TikTok’s name passes at a control: the line may be slow', () => {
      const told = seenTwice(...late, contrast, see.handshake(www, 'tiktok', 'completes'));
      expect(proofOf(pathSniBlocked, told)).toBeNull();
    });

    it('is proven once TikTok’s name falls silent at a control as well', () => {
      const told = seenTwice(...late, contrast, see.handshake(www, 'tiktok', 'timeout'));
      expect(proofOf(pathSniBlocked, told)).toMatchObject({ confidence: 'proven', confirmed: true });
    });
  });

  it('is not shown by one neutral handshake', () => {
    expect(proofOf(pathSniBlocked, seenTwice(...cut).and(contrast))).toBeNull();
  });

  it('is a suspicion while a connection was cut only once', () => {
    const told = seenTwice(...online, contrast, see.exchange('web', 'cut-in-tls')).and(
      see.exchange('live', 'cut-in-tls'),
    );
    expect(proofOf(pathSniBlocked, told)?.confirmed).toBe(false);
  });
});
