import { describe, expect, it } from 'vitest';
import type { NoteCode } from '../../../../contract/verdict.ts';
import type { Story, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { near, online, seenTwice } from '../causes/telling.ts';

const notes = (told: Story): readonly NoteCode[] => told.candidate().notes;
const notesAfter = (...words: Words[]): readonly NoteCode[] => notes(seenTwice(...words));

const device = (...families: Array<4 | 6>): Words[] => [
  see.link(true),
  see.address(...families),
  see.route(...families),
];

const oneDeadAnchor: Words[] = ([4, 6] as const).map((family) => [
  ...see.anchors('ok', family).slice(1),
  ...see.anchors('silent', family).slice(0, 1),
]);

describe('What hurts nobody is said in a note', () => {
  it('there is none when all is well', () => expect(notesAfter(see.allWell)).toEqual([]));

  it.each<[NoteCode, string, Words[]]>([
    ['ipv4-broken', 'IPv4 is dead beyond the machine', [...near, see.anchors('silent', 4), see.anchors('ok', 6)]],
    ['ipv4-broken', 'the machine has no IPv4', [...device(6), see.anchors('ok', 6)]],
    ['ipv6-broken', 'IPv6 is offered and dead', [...near, see.anchors('ok', 4), see.anchors('silent', 6)]],
    [
      'icmp-filtered',
      'nothing answers pings',
      [...device(4, 6), see.router('no-ping'), see.anchors('no-ping'), see.pings('Google', 0)],
    ],
    ['anchor-dead', 'one well-known host is dead', [...near, ...oneDeadAnchor]],
    [
      'public-dns-blocked',
      'other DNS servers are blocked',
      [
        ...online,
        see.lookup('www.tiktok.com', 'answer', { via: 'doh' }),
        see.lookup('www.tiktok.com', 'timeout', { via: 'public' }),
      ],
    ],
    ['checks-filtered', 'TikTok hides an answer', [...online, see.exchange('feed', 'filtered')]],
    ['checks-filtered', 'TikTok denies an answer', [...online, see.exchange('feed', 'denied')]],
    [
      'tls-scanned',
      'an authority of this machine’s own vouches for TikTok',
      [...online, see.exchange('web', 'well', { identity: 'private' })],
    ],
    ['vpn-in-use', 'there is a tunnel', [...online, see.tunnel('unknown')]],
    ['proxy-in-use', 'a proxy is set', [...online, see.proxy('works')]],
    ['wifi-weak', 'the signal is weak', [...online, see.wifi(-76)]],
    ['slow-line', 'answers take long', [...online, see.line({ router: {}, anchors: { rttMs: 450 } })]],
    ['clock-off', 'the clock is a little off', [...online, see.dated(180_000)]],
    [
      'log-hosts-filtered',
      'a logging host is denied',
      [...online, see.lookup('log.tiktokv.com', 'nxdomain', { about: 'log' })],
    ],
    ['cdn-edge-dead', 'an edge is dead', [...online, see.edge('20.0.0.1', 'timeout'), see.edge('20.0.0.2', 'answers')]],
    ['unrecognised-page', 'a page is not recognised', [...online, see.exchange('web', 'unrecognised')]],
  ])('%s when %s', (note, _what, words) => expect(notesAfter(...words)).toEqual([note]));

  it.each<[NoteCode, string, Words[]]>([
    ['ipv6-broken', 'the machine has no IPv6 at all', [...device(4), see.anchors('ok', 4)]],
    ['ipv6-broken', 'nothing answers in any family', [...near, see.anchors('silent')]],
    ['ipv4-broken', 'nothing answers in any family', [...device(6), see.anchors('silent', 6)]],
    ['icmp-filtered', 'the router answers pings', [...near, see.anchors('no-ping'), see.pings('Google', 0)]],
    [
      'icmp-filtered',
      'the internet is not known to be up',
      [...device(4), see.router('no-ping'), see.anchors('tcp-only')],
    ],
    ['anchor-dead', 'all are dead', [...near, see.anchors('silent')]],
    ['wifi-weak', 'the signal is fair', [...online, see.wifi(-75)]],
    ['wifi-weak', 'there is no Wi-Fi', [...online, see.wifi(null)]],
    ['clock-off', 'the clock is wrong, which is a verdict', [...online, see.dated(9e7)]],
    [
      'cdn-edge-dead',
      'it hurts, which is a verdict',
      [
        ...[...online, see.edge('20.0.0.1', 'timeout'), see.edge('20.0.0.2', 'answers')],
        see.late(see.exchange('video', 'well'), { total: 2600 }),
      ],
    ],
  ])('not %s when %s', (note, _what, words) => expect(notesAfter(...words)).not.toContain(note));

  it('a note never changes the verdict', () => {
    const told = seenTwice(...near, see.anchors('ok', 4), see.anchors('silent', 6), see.exchanges('well'));
    expect(told.candidate()).toMatchObject({ code: 'ok', notes: ['ipv6-broken'] });
  });
});
