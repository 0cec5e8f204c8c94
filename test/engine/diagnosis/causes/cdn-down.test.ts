import { describe, expect, it } from 'vitest';
import { tiktokCdnDown } from '../../../../engine/diagnosis/causes/content.ts';
import type { TargetState } from '../../../../engine/diagnosis/findings/targets.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies, expectVerdict, leavesTheProvider } from './telling.ts';
import { lossy, near, online, proofOf, seenTwice } from './telling.ts';

const wrote = (...questions: see.Question[]) => see.exchanges('written-error', ...questions);
const well = (...questions: see.Question[]) => see.exchanges('well', ...questions);
const silentControls: Words[] = [...near, see.anchors('silent')];
const { web: www, video: videoEdge, image: imageEdge } = see.hostOf;

const beyond: Words[] = [controlsPass, leavesTheProvider(videoEdge)];
const silentEdge: Words[] = [...online, see.exchange('video', 'unreachable'), well('web', 'live', 'image')];

describe('tiktok.cdn-down: only the video or image edges fail', () => {
  it.each<[TargetState, string, Words[]]>([
    ['unreachable', 'while packets to it get past the provider', beyond],
    ['cut-in-tls', 'while packets to it get past the provider', beyond],
    ['no-answer', 'after a handshake, which needs no trace, while large packets pass', [see.sizes('Google', 'yes')]],
  ])('holds, as likely, when the video edge is %s %s', (state, _why, traced) => {
    const told = seenTwice(...online, see.exchange('video', state), well('web', 'live', 'image'), ...traced);
    expectVerdict(told, 'tiktok.cdn-down', 'degraded', 'tiktok');
    expect(told.candidate()).toMatchObject({
      confidence: 'likely',
      message: { id: 'verdict.tiktok.cdn-down' },
      likelyWhy: 'cdn',
      features: { video: 'down', image: 'ok' },
    });
  });

  it('holds, as proven, when the edges write errors themselves, which needs no trace', () => {
    const told = seenTwice(...online, wrote('video', 'image'), well('web', 'feed', 'live'));
    expect(told.candidate()).toMatchObject({
      ...{ code: 'tiktok.cdn-down', confidence: 'proven' },
      message: { id: 'failing.tiktok.cdn-down', params: { features: ['feature.video', 'feature.image'] } },
    });
  });

  it('is only likely when one edge writes errors and the other is silent, whose part needs a trace to it', () => {
    const mixed: Words[] = [...online, wrote('video'), see.exchange('image', 'unreachable'), well('web', 'feed')];
    const told = seenTwice(...mixed, controlsPass, leavesTheProvider(imageEdge));
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', confidence: 'likely' });
    const untraced = seenTwice(...mixed, ...beyond).candidate();
    expect(untraced).toMatchObject({ code: 'tiktok.cdn-down', confidence: 'proven', also: ['tiktok.unreachable'] });
    expect(untraced.message.params).toEqual({ features: ['feature.video'] });
  });

  it('holds for silent edges beside a feature about which TikTok writes errors, which speaks for itself', () => {
    const both: Words[] = [...online, see.exchange('video', 'unreachable'), wrote('feed'), well('web', 'live')];
    const told = seenTwice(...both, controlsPass, leavesTheProvider(videoEdge)).candidate();
    expect([told.code, ...told.also].toSorted()).toEqual(['tiktok.cdn-down', 'tiktok.feature-down']);
    expect(told.confirmed).toBe(true);
    expect(told.features).toMatchObject({ video: 'down', feed: 'down', web: 'ok' });
  });

  it.each<[string, Words[]]>([
    ['no edge fails', [...online, well(), ...beyond]],
    [
      'only uploads fail, which go to edges of the same network',
      [
        ...online,
        see.exchange('live', 'unreachable', { content: true, feature: 'upload' }),
        ...[well('web'), controlsPass, leavesTheProvider(see.hostOf.live)],
      ],
    ],
    ['something else fails too', [...online, see.exchanges('unreachable', 'video', 'live'), well('web'), ...beyond]],
    ['none of TikTok’s own servers answers', [...online, see.exchange('video', 'unreachable'), ...beyond]],
    [
      'TikTok’s own servers hold out a certificate that nobody trusts',
      [...online, see.exchange('video', 'unreachable'), see.exchange('web', 'untrusted'), ...beyond],
    ],
    ['only other edges answer', [...online, see.exchange('video', 'unreachable'), well('image'), ...beyond]],
    [
      'the edge’s name was denied, which is another matter',
      [...online, see.exchange('video', 'no-name'), well('web'), ...beyond],
    ],
    ['the controls are silent', [...silentControls, see.exchange('video', 'unreachable'), well('web'), ...beyond]],
    ['the controls were not asked', [...near, see.exchange('video', 'unreachable'), well('web'), ...beyond]],
  ])('does not hold when %s', (_what, words) => expect(proofOf(tiktokCdnDown, seenTwice(...words))).toBeNull());

  it('is a suspicion after one look', () => {
    const told = seenTwice(...online, well()).and(see.exchange('video', 'unreachable'), ...beyond);
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', confirmed: false });
  });

  it('explains the edges alone', () => {
    const told = seenTwice(
      ...online,
      see.exchange('video', 'unreachable'),
      see.exchange('live', 'untrusted'),
      well('web'),
      ...beyond,
    );
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-down', also: [] });
    const proof = proofOf(tiktokCdnDown, told)!;
    const symptom = { kind: 'target-unreachable', host: 'h', feature: 'video' } as const;
    expect(tiktokCdnDown.explains({ ...symptom, content: true }, proof)).toBe(true);
    expect(tiktokCdnDown.explains({ ...symptom, content: false }, proof)).toBe(false);
    expect(tiktokCdnDown.explains({ ...symptom, kind: 'target-no-name', content: true }, proof)).toBe(false);
  });
});

describe('The silence of an edge is its own only where packets to it get past the provider', () => {
  it('one traced edge is enough, because hosts of one network stand for each other', () => {
    const told = seenTwice(...online, see.exchanges('unreachable', 'video', 'image'), well('web'), ...beyond);
    expectVerdict(told, 'tiktok.cdn-down', 'degraded', 'tiktok');
  });

  it('a line that loses much accuses the edges only of what they wrote', () => {
    const told = seenTwice(...online, wrote('video', 'image'), well('web', 'feed', 'live'), lossy);
    expectVerdict(told, 'tiktok.cdn-down', 'degraded', 'tiktok');
  });

  const forbidden = see.trace('tiktok', videoEdge, ['192.168.1.1', '10.0.0.1', '10.0.0.2', '20.0.9.9'], {
    prohibitedBy: '10.0.0.2',
  });

  it.each<[string, Words[]]>([
    ['packets to it were not traced', silentEdge],
    ['only packets to TikTok’s own servers were traced', [...silentEdge, controlsPass, leavesTheProvider(www)]],
    ['packets to it end nearer than a control is', [...silentEdge, controlsPass, dies(videoEdge)]],
    ['nobody knows how far a control is', [...silentEdge, leavesTheProvider(videoEdge)]],
    ['a router on the controls’ way says that it is prohibited', [...silentEdge, controlsPass, forbidden]],
    [
      'it answers at other addresses',
      [...silentEdge, ...beyond, see.exchange('video', 'well', { addressesFrom: 'truth' })],
    ],
    ['the line loses so much that silence may be loss', [...silentEdge, ...beyond, lossy]],
    [
      'the line loses much, although it had shaken hands',
      [...online, see.exchange('video', 'no-answer'), well('web'), lossy],
    ],
  ])('and not when %s', (_what, words) => {
    const told = seenTwice(...words);
    expect(proofOf(tiktokCdnDown, told)).toBeNull();
    expect(told.candidate().blame).not.toBe('tiktok');
  });

  it('which side it is, is then left open, and TikTok as a whole is not called unreachable', () => {
    const told = seenTwice(...silentEdge, controlsPass, dies(videoEdge));
    expectVerdict(told, 'tiktok.unreachable', 'degraded', 'unknown');
    expect(told.candidate().message.id).toBe('partly.tiktok.unreachable');
  });
});
