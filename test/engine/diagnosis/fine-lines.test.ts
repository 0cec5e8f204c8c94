import { describe, expect, it } from 'vitest';
import { story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';
import { near, online } from './causes/telling.ts';

const well = (): Words => see.exchanges('well');
const largeVanish: Words[] = [see.sizes('Google', 'no'), see.sizes('Quad9', 'no')];

describe('A fine line stays fine', () => {
  const fine = (...words: Words[]): Story => story.times(3, see.allWell, ...words);

  it.each<[string, Story]>([
    [
      'one and a half percent lost, and jitter',
      fine(see.line({ router: { rttMs: 20, lost: 0.05 }, anchors: { rttMs: 120, usualRttMs: 110 } }), see.allPings(14)),
    ],
    ['a router that rations its pings', fine(see.line({ router: { lost: 0.4 }, anchors: {} }))],
    ['an anchor that rations its pings', fine(see.line({ router: {}, anchors: {} }), see.pings('Quad9', 4))],
    ['large pings vanish, and everything works', fine(...largeVanish)],
    ['TikTok drops half of all pings, and is well', fine(see.line({ router: {}, anchors: {}, tiktok: { lost: 0.1 } }))],
    [
      'a dead edge, on a satellite line',
      fine(
        see.line({ anchors: { rttMs: 600, usualRttMs: 590 } }),
        see.late(see.exchange('video', 'well'), { total: 3000 }),
        see.edge('20.0.0.1', 'timeout'),
        see.edge('20.0.0.2', 'answers'),
      ),
    ],
    ['a satellite line, used by this machine', fine(see.load(19_000, 20_000), see.line({ anchors: { rttMs: 700 } }))],
    [
      'a satellite line, on which every name takes a second',
      story.twice(
        ...[...near, see.anchors('ok'), see.canaries('exact'), well(), see.line({ anchors: { rttMs: 600 } })],
        see.lookups([...see.controlNames, ...see.tiktokNames], 'answer').map((word) => see.late(word, { dns: 1100 })),
      ),
    ],
    [
      'a big download that leaves little of the line for a test',
      fine(see.load(19_000, 20_000), see.line({ anchors: {} }), see.transfer('control', 900)),
    ],
    ['a healthy VPN, and a proxy that works', fine(see.tunnel('unknown'), see.proxy('works'))],
    ['a clock 40 s off', fine(see.dated(40_000))],
    [
      'a dead IPv6 that nobody waits for',
      story.twice(
        ...near,
        see.anchors('ok', 4),
        see.anchors('silent', 6),
        see.canaries('exact'),
        see.lookups(see.controlNames, 'answer'),
        well(),
      ),
    ],
    ['logging hosts that are filtered', fine(see.lookup('log.tiktokv.com', 'nxdomain', { about: 'log' }))],
    [
      'a LIVE server that answers, and a control that does not',
      fine(see.ingest('plain', 'well'), see.ingest('control', 'silent')),
    ],
    [
      'virus protection that scans connections',
      story.twice(
        ...online,
        see.questions.map((question) => see.exchange(question, 'well', { identity: 'private' })),
      ),
    ],
  ])('%s', (_what, told) => expect(told.candidate()).toMatchObject({ code: 'ok', severity: 'ok', confirmed: true }));
});
