import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../contract/reading.ts';
import type { NamedCode } from '../../../../engine/diagnosis/causes/cause.ts';
import { story } from '../../story.ts';
import type { Story, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { proofIn, storyOf, storyWithout } from '../worlds.ts';
import { online } from './telling.ts';

const of =
  (...kinds: Reading['facts']['kind'][]) =>
  ({ facts }: Reading): boolean =>
    kinds.includes(facts.kind);
const isKnownGood = ({ facts }: Reading): boolean => facts.kind === 'exchange' && facts.addressesFrom === 'truth';
const isControl = ({ facts }: Reading): boolean =>
  (facts.kind === 'ingest' && facts.to === 'control') || (facts.kind === 'throughput' && facts.of === 'control');
const towardsTiktok = ({ facts }: Reading): boolean => facts.kind === 'quality' && facts.to === 'tiktok';
const knownGood = (question: see.Question, state: Parameters<typeof see.exchange>[1]) =>
  see.exchange(question, state, { addressesFrom: 'truth' });
const lossyLine = see.line({ router: {}, anchors: { lost: 0.3 } });
const gone = [see.anchors('silent'), see.canaries('none')];

type Case = [NamedCode, string, Story];
const notHeld = ([code, , told]: Case): void => expect(proofIn(code, told)).toBeNull();

describe('Whoever is on the way to TikTok', () => {
  it.each<Case>([
    ['path.block-page', 'TikTok answers at known-good addresses', storyOf('path.block-page', knownGood('web', 'well'))],
    ['path.block-page', 'the controls are silent', storyOf('path.block-page', ...gone)],
    ['path.block-page', 'the page is merely not recognised', storyOf('path.block-page', see.exchanges('unrecognised'))],
    ['path.tls-intercepted', 'no known-good address was tried', storyWithout('path.tls-intercepted', isKnownGood)],
    ['path.tls-intercepted', 'TikTok answers there', storyOf('path.tls-intercepted', knownGood('web', 'well'))],
    ['path.tls-intercepted', 'nobody answers there', storyOf('path.tls-intercepted', knownGood('web', 'unreachable'))],
    ['path.tls-intercepted', 'the clock is wrong', storyOf('path.tls-intercepted', see.dated(9e7))],
    ['path.tls-intercepted', 'no site can be trusted', storyOf('path.tls-intercepted', see.anchors('untrusted'))],
    ['path.mtu', 'large packets pass to one control', storyOf('path.mtu', see.sizes('Quad9', 'yes'))],
    ['path.mtu', 'large packets vanish to one owner alone', storyOf('path.mtu', see.sizes('Quad9', 'unknown'))],
    ['path.mtu', 'small ones vanish too', storyOf('path.mtu', see.sizes('Quad9', 'no', 'no'))],
    ['path.mtu', 'nobody suffers', storyOf('path.mtu', see.exchanges('well'))],
    [
      'path.mtu',
      'a control’s transfer flows: the ends agreed on less',
      storyOf('path.mtu', see.transfer('control', 9000)),
    ],
    ['path.mtu', 'the line loses packets of any size', storyOf('path.mtu', lossyLine)],
    ['path.mtu', 'sizes were not tried', storyWithout('path.mtu', of('sizes'))],
    ['path.mtu', 'nothing answers at all', storyOf('path.mtu', ...gone)],
    ['path.loss', 'it is lost everywhere', storyOf('path.loss', see.line({ anchors: { lost: 0.07 } }))],
    ['path.loss', 'it is less than 15 %', storyOf('path.loss', see.line({ tiktok: { lost: 0.1 } }))],
    [
      'path.loss',
      'TikTok drops all pings',
      storyOf('path.loss', see.line({ tiktok: { lost: 1 } }))
        .wait(60)
        .times(16, see.line({ anchors: {}, tiktok: { lost: 1 } })),
    ],
    ['path.loss', 'the way was not measured', storyWithout('path.loss', towardsTiktok)],
    ['path.loss', 'the controls are silent', storyOf('path.loss', ...gone)],
    ['path.throttled', 'the way is clear', storyOf('tiktok.cdn-slow')],
    ['path.throttled', 'the control is as slow', storyOf('path.throttled', see.transfer('control', 800))],
    ['path.throttled', 'no control was asked', storyWithout('path.throttled', isControl)],
    ['path.throttled', 'it is enough for anybody', storyOf('path.throttled', see.transfer('tiktok', 1500))],
    [
      'path.throttled',
      'it is not three times slower',
      storyOf('path.throttled', see.transfer('control', 3000), see.transfer('tiktok', 1200)),
    ],
    ['path.throttled', 'the line loses packets', storyOf('path.throttled', lossyLine)],
    ['path.port-blocked', 'port 1935 answers elsewhere', storyOf('path.port-blocked', see.ingest('control', 'well'))],
    [
      'path.port-blocked',
      'port 1935 is refused elsewhere: it was let through',
      storyOf('path.port-blocked', see.ingest('control', 'refused')),
    ],
    ['path.port-blocked', 'no control was asked', storyWithout('path.port-blocked', isControl)],
    [
      'path.port-blocked',
      'the server is silent on 443 too',
      storyOf('path.port-blocked', see.ingest('secure', 'silent')),
    ],
    ['path.port-blocked', 'the server refuses', storyOf('path.port-blocked', see.ingest('plain', 'refused'))],
    ['path.port-blocked', 'the controls are silent', storyOf('path.port-blocked', ...gone)],
  ])('%s does not hold when %s', (...one) => notHeld(one));

  it('where the way was not measured, throttling is not told from a slow edge, and blames nobody', () => {
    expect(storyWithout('tiktok.cdn-slow', towardsTiktok).candidate()).toMatchObject({
      code: 'path.throttled',
      blame: 'unknown',
    });
  });
});

describe('What TikTok says itself', () => {
  const one = (state: Parameters<typeof see.exchange>[1]) => see.exchange('feed', state);

  it.each<Case>([
    [
      'tiktok.maintenance',
      'fewer than half of what is judged say so',
      storyOf('tiktok.maintenance', see.exchanges('well', 'web', 'feed', 'comments', 'live')),
    ],
    [
      'tiktok.maintenance',
      'most of what fails says something else',
      storyOf('tiktok.maintenance', see.exchanges('written-error', 'web', 'feed', 'comments', 'live')),
    ],
    ['tiktok.maintenance', 'the internet has gone since', storyOf('tiktok.maintenance', ...gone)],
    ['tiktok.geo-blocked', 'nothing says so', storyOf('ok')],
    ['tiktok.geo-blocked', 'the internet has gone since', storyOf('tiktok.geo-blocked', ...gone)],
    ['tiktok.certificate', 'no known-good address was tried', storyWithout('tiktok.certificate', isKnownGood)],
    ['tiktok.certificate', 'the certificate there holds', storyOf('tiktok.certificate', knownGood('web', 'well'))],
    ['tiktok.certificate', 'the clock is off', storyOf('tiktok.certificate', see.dated(180_000))],
    ['tiktok.certificate', 'nobody knows what time it is', storyWithout('tiktok.certificate', of('canary'))],
    [
      'tiktok.certificate',
      'the controls’ certificates have expired as well',
      storyOf('tiktok.certificate', see.anchors('expired')),
    ],
    ['tiktok.access-denied', 'one feature answers', storyOf('tiktok.access-denied', one('well'))],
    [
      'tiktok.access-denied',
      'only two features were asked for',
      story.twice(...online, see.exchanges('denied', 'web', 'feed')),
    ],
    ['tiktok.access-denied', 'the internet has gone since', storyOf('tiktok.access-denied', ...gone)],
    ['tiktok.rate-limited', 'one feature answers', storyOf('tiktok.rate-limited', one('well'))],
    ['tiktok.rate-limited', 'one feature fails', storyOf('tiktok.rate-limited', one('written-error'))],
    [
      'tiktok.rate-limited',
      'most of it is silent',
      storyOf('tiktok.rate-limited', see.exchanges('unreachable', 'web', 'feed', 'comments', 'live')),
    ],
    ['tiktok.rate-limited', 'the internet has gone since', storyOf('tiktok.rate-limited', ...gone)],
  ])('%s does not hold when %s', (...each) => notHeld(each));

  it('half of it not offered here: it is said of that half', () => {
    const half: Words[] = [
      ...online,
      see.exchanges('not-here', 'web', 'feed', 'comments'),
      see.exchanges('well', 'live', 'video', 'image'),
    ];
    expect(story.twice(...half).candidate()).toMatchObject({ code: 'tiktok.geo-blocked', severity: 'down', also: [] });
    const little: Words[] = [
      ...online,
      see.exchange('feed', 'not-here'),
      see.exchanges('well', 'web', 'live', 'video'),
    ];
    expect(story.twice(...little).candidate()).toMatchObject({
      ...{ code: 'tiktok.geo-blocked', severity: 'degraded', features: { feed: 'blocked', web: 'ok' } },
      ...{ message: { id: 'partly.tiktok.geo-blocked', params: { features: ['feature.feed'] } } },
    });
  });

  it('what was only just refused, after it was well, is a suspicion', () => {
    for (const state of ['denied', 'filtered'] as const) {
      const told = story
        .and(see.allWell)
        .wait(60)
        .and(...online, see.exchanges(state));
      expect(told.candidate().confirmed).toBe(false);
      expect(told.wait(2).and(see.exchanges(state)).candidate().confirmed).toBe(true);
    }
  });

  it('a wrong name on a certificate needs no clock, and part of it is a part', () => {
    const told = story.twice(
      ...online,
      see.exchange('live', 'wrong-name'),
      knownGood('live', 'wrong-name'),
      see.exchanges('well', 'web', 'feed'),
    );
    expect(told.candidate()).toMatchObject({
      ...{ code: 'tiktok.certificate', severity: 'degraded', features: { live: 'down', web: 'ok' } },
      message: { params: { fault: ['certificate.wrong-name'] } },
    });
  });
});
