import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';
import { controlsPass, dies, followedUp, leavesTheProvider, lossy, near, online } from './causes/telling.ts';

const well = (...questions: see.Question[]): Words => see.exchanges('well', ...questions);
const { web: www, video: edge } = see.hostOf;
const cleanRouter = see.line({ router: {} });
const largePass = see.sizes('Google', 'yes');

describe('On a line that loses a tenth of what is sent, silence may be nothing but loss', () => {
  const silences: Array<[string, Words[]]> = [
    ['everything is unreachable', [see.exchanges('unreachable'), ...followedUp]],
    ['everything goes unanswered', [see.exchanges('no-answer'), largePass]],
    ['TikTok dies short of TikTok', [see.exchanges('unreachable'), controlsPass, dies(www), dies(edge)]],
    ['TikTok’s name is cut', [see.exchanges('cut-in-tls'), see.handshake(www, 'neutral', 'completes')]],
    ['an edge is silent', [see.exchange('video', 'unreachable'), well('web'), controlsPass, leavesTheProvider(edge)]],
    ['an edge goes unanswered', [see.exchange('video', 'no-answer'), well('web'), largePass]],
    ['a question stalls', [see.exchange('feed', 'no-answer'), well('web', 'comments'), largePass]],
    ['a LIVE server never completes', [see.ingest('plain', 'never-completes'), well()]],
  ];

  it.each(silences)('the line alone is named when %s, and only after three windows', (_what, words) => {
    const twice = story.twice(...online, ...words, lossy, cleanRouter).candidate();
    expect(twice).toMatchObject({ code: 'internet.loss', confirmed: false, also: [] });
    const told = story.times(3, ...online, ...words, lossy, cleanRouter).candidate();
    expect(told).toMatchObject({
      ...{ code: 'internet.loss', blame: 'your-provider', confirmed: true, also: [] },
      message: { id: 'verdict.internet.loss', params: { percent: 14 } },
    });
    expect(say(told.message)).toContain('14%');
  });

  it.each(silences)('not even the provider is blamed where the router was not measured and %s', (_what, words) => {
    const told = story.times(3, ...online, ...words, lossy).candidate();
    expect(told).toMatchObject({
      ...{ code: 'internet.loss', blame: 'unknown', confidence: 'cannot-split', confirmed: true, also: [] },
      message: { id: 'unsplit.internet.loss', params: { percent: 14 } },
    });
  });

  it.each(silences)('somebody or something is named without the loss when %s', (_what, words) => {
    const told = story.times(3, ...online, ...words, see.allPings(14), cleanRouter).candidate();
    expect(told.confirmed).toBe(true);
    expect(['unknown', 'ok', 'internet.loss']).not.toContain(told.code);
  });

  it.each<[string, string[], string, Words[]]>([
    ['tiktok.down', ['internet.loss'], 'TikTok writes errors', [...online, see.exchanges('written-error')]],
    [
      ...(['internet.loss', ['tiktok.feature-down']] as [string, string[]]),
      'TikTok writes errors about one feature',
      [...online, see.exchange('feed', 'written-error'), well('web', 'live', 'comments')],
    ],
    [
      ...(['internet.loss', ['tiktok.cdn-down']] as [string, string[]]),
      'an edge writes errors',
      [...online, see.exchange('video', 'written-error'), well('web')],
    ],
    [
      ...(['path.ip-blocked', ['internet.loss']] as [string, string[]]),
      'a router signs its refusal',
      [
        ...[...online, see.exchanges('unreachable'), controlsPass],
        see.trace('tiktok', www, ['192.168.1.1'], { prohibitedBy: '192.168.1.1' }),
      ],
    ],
    [
      ...(['dns.tiktok-blocked', ['internet.loss']] as [string, string[]]),
      'a resolver denies TikTok’s names',
      [
        ...[...online, see.lookups(see.tiktokNames, 'nxdomain'), see.exchanges('no-name')],
        see.lookups(see.tiktokNames, 'answer', { via: 'doh' }),
      ],
    ],
    [
      ...(['path.tls-intercepted', ['internet.loss']] as [string, string[]]),
      'somebody opens connections to TikTok',
      [...online, see.exchanges('untrusted'), see.exchange('web', 'untrusted', { addressesFrom: 'truth' })],
    ],
    ['internet.down', [], 'nothing answers any more', [...near, see.anchors('silent')]],
  ])('%s is still said, with %j, when %s', (code, also, _what, words) => {
    expect(story.times(3, ...words, lossy).candidate()).toMatchObject({ code, also, confirmed: true });
  });
});

describe('Good news on a line that loses a little', () => {
  it('is told with the loss', () => {
    const told = story.and(see.allWell, see.allPings(13)).candidate();
    expect(told).toMatchObject({ code: 'ok', severity: 'ok', confirmed: true });
    expect(told.message).toMatchObject({ id: 'ok.with-loss', params: { percent: 7 } });
    expect(say(told.message)).toContain('7%');
  });

  it.each<[string, Words]>([
    ['hardly anything is lost', see.allPings(27, { sent: 28 })],
    ['nothing is lost', see.allPings(14)],
    ['pings are dropped altogether', see.allPings(0)],
    ['one anchor alone drops pings', [...see.allPings(14).slice(1), see.pings('Cloudflare', 2)]],
    ['nothing was measured', []],
  ])('is told without when %s', (_what, words) => {
    expect(story.and(see.allWell, words).candidate().message).toEqual({ id: 'verdict.ok', params: {} });
  });

  it('that is too little stays too little', () => {
    expect(story.twice(...online, see.allPings(13)).candidate().message.id).toBe('verdict.unknown.too-little');
  });

  it('one window of heavy loss is neither good news nor a verdict, and what was well may stand', () => {
    const told = story.and(see.allWell, see.allPings(14)).wait(60).and(see.allWell, lossy);
    expect(told.candidate()).toMatchObject({ code: 'internet.loss', confirmed: false });
    const after = told.wait(5).and(see.allWell, see.allPings(14));
    expect(after.candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });

  it('comes back only after three clean windows where three were bad', () => {
    const bad = story.times(3, see.allWell, lossy);
    const clean: Words[] = [see.allWell, see.allPings(14)];
    for (const [looks, confirmed] of [
      [1, false],
      [2, false],
      [3, true],
    ] as const) {
      expect(
        bad
          .wait(5)
          .times(looks, ...clean)
          .candidate(),
      ).toMatchObject({ code: 'ok', confirmed });
    }
  });

  it('does not wait for them after an outage, which is no loss', () => {
    const outage = story
      .and(see.allWell, see.allPings(14))
      .wait(5)
      .times(3, ...near, see.anchors('silent'), see.allPings(0));
    expect(outage.candidate()).toMatchObject({ code: 'internet.down', confirmed: true, also: [] });
    expect(outage.wait(5).twice(see.allWell).candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });
});
