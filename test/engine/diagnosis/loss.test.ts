import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';
import { controlsPass, dies, followedUp, leavesTheProvider, lossy, near, online } from './causes/telling.ts';
import { seenTwice } from './causes/telling.ts';

const well = (...questions: see.Question[]): Words => see.exchanges('well', ...questions);
const { web: www, video: edge } = see.hostOf;

describe('On a line that loses a tenth of what is sent, silence may be nothing but loss', () => {
  const silences: Array<[string, Words[]]> = [
    ['everything is unreachable', [see.exchanges('unreachable'), ...followedUp]],
    ['everything goes unanswered', [see.exchanges('no-answer')]],
    ['TikTok dies short of TikTok', [see.exchanges('unreachable'), controlsPass, dies(www), dies(edge)]],
    ['TikTok’s name is cut', [see.exchanges('cut-in-tls'), see.handshake(www, 'neutral', 'completes')]],
    ['an edge is silent', [see.exchange('video', 'unreachable'), well('web'), controlsPass, leavesTheProvider(edge)]],
    ['an edge goes unanswered', [see.exchange('video', 'no-answer'), well('web')]],
    ['a question stalls', [see.exchange('feed', 'no-answer'), well('web', 'comments')]],
  ];

  it.each(silences)('nobody is accused when %s', (_what, words) => {
    const told = seenTwice(...online, ...words, lossy).candidate();
    expect(told).toMatchObject({
      ...{ code: 'unknown', blame: 'unknown', confirmed: false, also: [] },
      message: { id: 'verdict.unknown.lossy', params: { percent: 14 } },
    });
    expect(say(told.message)).toContain('14 %');
  });

  it.each(silences)('somebody or something is named without the loss when %s', (_what, words) => {
    const told = seenTwice(...online, ...words, see.allPings(14)).candidate();
    expect(told.confirmed).toBe(true);
    expect(told.code).not.toBe('unknown');
  });

  it.each<[string, string, Words[]]>([
    ['tiktok.down', 'TikTok writes errors', [...online, see.exchanges('written-error')]],
    [
      'tiktok.feature-down',
      'TikTok writes errors about one feature',
      [...online, see.exchange('feed', 'written-error'), well('web', 'live', 'comments')],
    ],
    ['tiktok.cdn-down', 'an edge writes errors', [...online, see.exchange('video', 'written-error'), well('web')]],
    [
      'path.ip-blocked',
      'a router signs its refusal',
      [
        ...[...online, see.exchanges('unreachable'), controlsPass],
        see.trace('tiktok', www, ['192.168.1.1'], { prohibitedBy: '192.168.1.1' }),
      ],
    ],
    [
      'dns.tiktok-blocked',
      'a resolver denies TikTok’s names',
      [
        ...[...online, see.lookups(see.tiktokNames, 'nxdomain'), see.exchanges('no-name')],
        see.lookups(see.tiktokNames, 'answer', { via: 'doh' }),
      ],
    ],
    ['internet.down', 'nothing answers any more', [...near, see.anchors('silent')]],
  ])('%s is still said when %s', (code, _what, words) => {
    expect(seenTwice(...words, lossy).candidate()).toMatchObject({ code, confirmed: true });
  });
});

describe('Good news on such a line', () => {
  it('is told with the loss', () => {
    const told = story.and(see.allWell, lossy).candidate();
    expect(told).toMatchObject({ code: 'ok', severity: 'ok', confirmed: true });
    expect(told.message).toMatchObject({ id: 'ok.with-loss', params: { percent: 14 } });
    expect(say(told.message)).toContain('14 %');
  });

  it.each<[string, Words]>([
    ['little is lost', see.allPings(13)],
    ['nothing is lost', see.allPings(14)],
    ['pings are dropped altogether', see.allPings(0)],
    ['nothing was measured', []],
  ])('is told without when %s', (_what, words) => {
    expect(story.and(see.allWell, words).candidate().message).toEqual({ id: 'verdict.ok', params: {} });
  });

  it('that is too little stays too little', () => {
    expect(seenTwice(...online, lossy).candidate().message.id).toBe('verdict.unknown.too-little');
  });
});
