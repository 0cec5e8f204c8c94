import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../contract/reading.ts';
import type { NamedCode } from '../../../../engine/diagnosis/causes/cause.ts';
import { story } from '../../story.ts';
import type { Story } from '../../story.ts';
import * as see from '../../story-words.ts';
import { proofIn, storyOf, storyWithout } from '../worlds.ts';
import { controlsPass, dies, leavesTheProvider, online } from './telling.ts';

const { live: webcast } = see.hostOf;
const of =
  (...kinds: Reading['facts']['kind'][]) =>
  ({ facts }: Reading): boolean =>
    kinds.includes(facts.kind);
const isControl = ({ facts }: Reading): boolean =>
  (facts.kind === 'ingest' && facts.to === 'control') || (facts.kind === 'throughput' && facts.of === 'control');
const isPlainDoor = ({ facts }: Reading): boolean => facts.kind === 'ingest' && facts.to === 'tiktok' && !facts.secure;
const lossyLine = see.line({ router: {}, anchors: { lost: 0.3 } });
const gone = [see.anchors('silent'), see.canaries('none')];

type Case = [NamedCode, string, Story];
const notHeld = ([code, , told]: Case): void => expect(proofIn(code, told)).toBeNull();

describe('What TikTok’s servers do', () => {
  const dead = see.edge('20.0.0.1', 'timeout');

  it.each<Case>([
    ['tiktok.cdn-partial', 'no edge is dead', storyOf('tiktok.cdn-partial', see.edge('20.0.0.1', 'answers'))],
    ['tiktok.cdn-partial', 'no edge answers', storyOf('tiktok.cdn-partial', see.edge('20.0.0.2', 'timeout'))],
    ['tiktok.cdn-partial', 'the ordinary fetch is quick', storyOf('tiktok.cdn-partial', see.exchange('video', 'well'))],
    [
      'tiktok.cdn-partial',
      'another host’s fetch suffers',
      storyOf(
        'tiktok.cdn-partial',
        see.edge('20.0.0.1', 'answers'),
        see.edge('20.0.0.1', 'timeout', { host: 'p16-sign-va.tiktokcdn.com' }),
      ),
    ],
    [
      'tiktok.cdn-partial',
      'the fetch suffers from what an edge wrote',
      storyOf('tiktok.cdn-partial', see.exchange('video', 'written-error')),
    ],
    [
      'tiktok.cdn-partial',
      'the line is slow itself',
      storyOf('tiktok.cdn-partial', see.line({ anchors: { rttMs: 400 } })),
    ],
    [
      'tiktok.cdn-partial',
      'the line is narrow',
      storyOf('tiktok.cdn-partial', see.transfer('control', 600), see.transfer('tiktok', 600)),
    ],
    ['tiktok.cdn-partial', 'the line loses packets', storyOf('tiktok.cdn-partial', lossyLine)],
    [
      'tiktok.cdn-slow',
      'packets to it queue on the way',
      storyOf('tiktok.cdn-slow', see.line({ anchors: {}, tiktok: { rttMs: 400 } })),
    ],
    [
      'tiktok.cdn-slow',
      'packets to it get lost',
      storyOf('tiktok.cdn-slow', see.line({ anchors: {}, tiktok: { lost: 0.1 } })),
    ],
    ['tiktok.cdn-slow', 'the line is narrow', storyOf('tiktok.cdn-slow', see.transfer('control', 1000))],
    ['tiktok.cdn-slow', 'no control was asked', storyWithout('tiktok.cdn-slow', isControl)],
    [
      'tiktok.slow',
      'controls are slow as well',
      storyOf(
        'tiktok.slow',
        see.dated(0).map((word) => see.late(word, { ttfb: 1300 })),
      ),
    ],
    ['tiktok.slow', 'no control was timed', storyOf('tiktok.slow', see.dated(0))],
    ['tiktok.slow', 'it takes 2.5 s', storyOf('tiktok.slow', see.late(see.exchange('feed', 'well'), { ttfb: 2500 }))],
    ['tiktok.slow', 'the line loses packets', storyOf('tiktok.slow', lossyLine)],
    [
      'tiktok.slow',
      'the local link is late',
      storyOf('tiktok.slow', see.line({ router: { rttMs: 300 }, anchors: { rttMs: 300 } })),
    ],
    ['tiktok.ingest-down', 'it answers', storyOf('tiktok.ingest-down', see.ingest('plain', 'well'))],
    ['tiktok.ingest-down', 'its name is not known', storyOf('tiktok.ingest-down', see.ingest('plain', 'no-name'))],
    ['tiktok.ingest-down', 'it was not asked', storyWithout('tiktok.ingest-down', of('ingest'))],
    [
      'tiktok.ingest-down',
      'it is silent like port 1935 elsewhere',
      storyOf('tiktok.ingest-down', see.ingest('plain', 'silent'), see.ingest('control', 'silent')),
    ],
    [
      'tiktok.ingest-down',
      'all of it is silent',
      storyOf('tiktok.ingest-down', see.ingest('plain', 'silent'), see.ingest('secure', 'silent')),
    ],
    [
      'tiktok.ingest-down',
      'its handshake gets lost on a lossy line',
      storyOf('tiktok.ingest-down', see.ingest('plain', 'never-completes'), lossyLine),
    ],
    [
      'tiktok.ingest-down',
      'its large handshake gets lost as all large packets',
      storyOf(
        'tiktok.ingest-down',
        ...[see.ingest('plain', 'never-completes'), see.sizes('Google', 'no'), see.transfer('control', 'stalls')],
      ),
    ],
    ['tiktok.ingest-down', 'the controls are silent', storyOf('tiktok.ingest-down', ...gone)],
  ])('%s does not hold when %s', (...one) => notHeld(one));

  it.each([
    [
      'never completes its handshake, at neither door',
      'likely',
      [see.ingest('plain', 'never-completes'), see.ingest('secure', 'never-completes')],
    ],
    ['is silent while its other door and port 1935 elsewhere are open', 'likely', [see.ingest('plain', 'silent')]],
  ] as const)('a LIVE server that %s is down, less surely', (_what, confidence, words) => {
    const told = storyWithout('tiktok.ingest-down', isPlainDoor, ...words);
    expect(told.candidate()).toMatchObject({ code: 'tiktok.ingest-down', confidence, confirmed: true });
  });

  it.each([
    ['the port is refused everywhere, and 443 is open: the way', see.ingest('control', 'refused'), 'path.port-blocked'],
    ['nobody knows how others are on that port: unknown', [], 'unknown'],
  ] as const)('a LIVE server that refuses while %s', (_what, control, code) => {
    const doors = [see.ingest('plain', 'refused'), see.ingest('secure', 'well')];
    expect(story.twice(see.allWell, doors, control).candidate()).toMatchObject({ code });
  });

  it('a LIVE server whose doors are all silent is unreachable, and nobody is blamed', () => {
    const doors = [see.ingest('plain', 'silent'), see.ingest('secure', 'silent'), see.ingest('control', 'well')];
    expect(story.twice(see.allWell, doors, dies('push.test')).candidate()).toMatchObject({
      ...{ code: 'tiktok.unreachable', severity: 'degraded', blame: 'unknown', confirmed: true },
      ...{ message: { params: { features: ['feature.ingest'] } }, features: { ingest: 'silent', web: 'ok' } },
    });
  });

  it('… which is not settled before it was looked how far packets get', () => {
    const doors = [see.ingest('plain', 'silent'), see.ingest('secure', 'silent'), see.ingest('control', 'well')];
    expect(story.twice(see.allWell, doors).candidate()).toMatchObject({ code: 'tiktok.unreachable', confirmed: false });
  });

  it('… unless packets towards it get as far as others do: then the silence is its own', () => {
    const doors = [see.ingest('plain', 'silent'), see.ingest('secure', 'silent'), see.ingest('control', 'well')];
    const told = story.twice(see.allWell, doors, controlsPass, leavesTheProvider('push.test')).candidate();
    expect(told).toMatchObject({ code: 'tiktok.ingest-down', confidence: 'likely', confirmed: true });
    const dead = story.twice(see.allWell, doors, controlsPass, dies('push.test')).candidate();
    expect(dead.blame).toBe('unknown');
  });

  it('a dead edge that nobody notices is a note', () => {
    const told = story.twice(see.allWell, dead, see.edge('20.0.0.2', 'answers'));
    expect(told.candidate()).toMatchObject({ code: 'ok', notes: ['cdn-edge-dead'] });
  });

  it('an edge that is dead and fails the fetch is one of several, and not all of them', () => {
    const told = story.twice(
      ...online,
      ...[controlsPass, leavesTheProvider(see.hostOf.video)],
      dead,
      see.edge('20.0.0.2', 'answers'),
      see.exchange('video', 'unreachable'),
      see.exchanges('well', 'web', 'live'),
    );
    expect(told.candidate()).toMatchObject({ code: 'tiktok.cdn-partial', also: [], features: { video: 'slow' } });
    expect(proofIn('tiktok.cdn-down', told)).toBeNull();
  });

  it('content that begins and stops is the edges’ own, while a control’s flows', () => {
    const stalls = see.transfer('tiktok', 'stalls');
    const told = story.twice(see.allWell, stalls, see.transfer('control', 20_000));
    expect(told.candidate()).toMatchObject({
      code: 'tiktok.cdn-down',
      confirmed: true,
      features: { video: 'down', web: 'ok' },
    });
    for (const control of [[], [see.transfer('control', 'stalls')]]) {
      expect(story.twice(see.allWell, stalls, control).candidate()).toMatchObject({
        code: 'unknown',
        blame: 'unknown',
      });
    }
  });

  it('an answer that is quick again must be so twice', () => {
    const told = storyOf('tiktok.slow').wait(3).and(see.exchange('feed', 'well'));
    expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: false });
    expect(told.wait(3).and(see.exchange('feed', 'well')).candidate()).toMatchObject({ code: 'ok', confirmed: true });
  });

  it('one name that is denied says nothing about the others', () => {
    expect(storyOf('dns.tiktok-partial').candidate().message.params['name']).toBe(webcast);
  });
});
