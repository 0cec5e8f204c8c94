import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../contract/reading.ts';
import type { NamedCode } from '../../../../engine/diagnosis/causes/cause.ts';
import { story } from '../../story.ts';
import type { Story } from '../../story.ts';
import * as see from '../../story-words.ts';
import { proofIn, storyOf, storyWithout } from '../worlds.ts';
import { lossy, near, online } from './telling.ts';

const anchorsAsked = ({ facts }: Reading): boolean => facts.kind === 'anchor';

describe('Whoever answers in place of the internet, or for its names', () => {
  const slowName = (name: string, dns: number) => see.late(see.lookup(name, 'answer'), { dns });

  it.each<[NamedCode, string, Story]>([
    [
      'internet.tls-intercepted',
      'one control is trusted',
      storyOf('internet.tls-intercepted', see.anchor('Quad9', 'ok')),
    ],
    [
      'internet.tls-intercepted',
      'only one owner’s certificate is wrong',
      story.twice(...near, see.anchors('silent'), see.anchor('Google', 'untrusted')),
    ],
    [
      'internet.tls-intercepted',
      'certificates have expired',
      storyOf('internet.tls-intercepted', see.anchors('expired')),
    ],
    ['internet.tls-intercepted', 'the clock is wrong', storyOf('internet.tls-intercepted', see.dated(9e7))],
    [
      'internet.tls-intercepted',
      'one has to sign in first',
      storyOf('internet.tls-intercepted', see.canaries('foreign')),
    ],
    ['internet.tls-intercepted', 'no control was asked', storyWithout('internet.tls-intercepted', anchorsAsked)],
    [
      'dns.slow',
      'the names come within 800 ms',
      storyOf(
        'dns.slow',
        see.tiktokNames.map((name) => slowName(name, 790)),
      ),
    ],
    [
      'dns.slow',
      'only four names were asked',
      storyWithout('dns.slow', ({ facts }) => facts.kind === 'lookup' && facts.about === 'control'),
    ],
    ['dns.slow', 'the line is late itself', storyOf('dns.slow', see.line({ anchors: { rttMs: 400 } }))],
    ['dns.slow', 'the line loses packets', storyOf('dns.slow', lossy)],
    [
      'dns.aaaa-broken',
      'one of them is answered and most are',
      storyOf('dns.aaaa-broken', see.lookups(see.tiktokNames, 'no-records', { recordType: 'AAAA' })),
    ],
    [
      'dns.aaaa-broken',
      'they are answered with a failure at once',
      storyOf(
        'dns.aaaa-broken',
        see.lookups([...see.controlNames, ...see.tiktokNames], 'servfail', { recordType: 'AAAA' }),
      ),
    ],
    [
      'dns.aaaa-broken',
      'A is not answered either',
      storyOf('dns.aaaa-broken', see.lookups([...see.controlNames, ...see.tiktokNames], 'timeout')),
    ],
    ['dns.aaaa-broken', 'the line loses packets', storyOf('dns.aaaa-broken', lossy)],
    [
      'dns.tiktok-partial',
      'nobody knows the truth',
      storyWithout('dns.tiktok-partial', ({ facts }) => facts.kind === 'lookup' && facts.via === 'doh'),
    ],
    [
      'dns.tiktok-partial',
      'half of the names are denied',
      storyOf(
        'dns.tiktok-partial',
        see.lookup(see.hostOf.video, 'nxdomain'),
        see.lookup(see.hostOf.video, 'answer', { via: 'doh' }),
      ),
    ],
    [
      'tiktok.dns-down',
      'one operator knows a name',
      storyOf('tiktok.dns-down', see.lookups(see.tiktokNames, 'answer', { via: 'doh' })),
    ],
    [
      'tiktok.dns-down',
      'only one operator was asked',
      storyWithout(
        'tiktok.dns-down',
        ({ facts }) => facts.kind === 'lookup' && facts.via === 'doh' && facts.recordType === 'AAAA',
      ),
    ],
    ['tiktok.dns-down', 'nobody knows whether the internet is there', storyWithout('tiktok.dns-down', anchorsAsked)],
    ['tiktok.dns-down', 'other names fail too', storyOf('tiktok.dns-down', see.lookups(see.controlNames, 'servfail'))],
    [
      'tiktok.dns-down',
      'most names are answered',
      storyOf('tiktok.dns-down', see.lookups(see.tiktokNames.slice(1), 'answer')),
    ],
  ])('%s does not hold when %s', (code, _what, told) => expect(proofIn(code, told)).toBeNull());

  it('a resolver that fails one try in ten is flaky, and all is well', () => {
    const failing = [see.lookup(see.controlNames[0], 'servfail'), see.lookup(see.hostOf.live, 'servfail')];
    const told = story
      .and(...online, see.exchanges('well'))
      .and(failing)
      .wait(1.5)
      .twice(see.allWell);
    expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: true, notes: ['resolver-flaky'] });
  });
});
