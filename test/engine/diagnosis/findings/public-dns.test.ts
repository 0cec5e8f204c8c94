import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { lookup } from '../../story-words.ts';

const webcast = 'webcast.tiktok.com';
const namesOf = (...words: Words[]) => story.and(...words).findings().names;

describe('Other DNS servers are blocked', () => {
  const over = (via: 'public' | 'doh', outcome: 'answer' | 'timeout') => lookup(webcast, outcome, { via });

  it('when they answer over HTTPS and not by UDP', () => {
    expect(namesOf(over('doh', 'answer'), over('public', 'timeout')).publicDnsBlocked).toBe(true);
  });

  it.each<[string, Words[]]>([
    ['both ways are open', [over('doh', 'answer'), over('public', 'answer')]],
    [
      'one of them answers by UDP',
      [
        over('doh', 'answer'),
        over('public', 'timeout'),
        lookup(webcast, 'answer', { via: 'public', recordType: 'AAAA' }),
      ],
    ],
    ['both are silent', [over('doh', 'timeout'), over('public', 'timeout')]],
    [
      'they have no address of the type that was asked for',
      [over('doh', 'answer'), lookup(webcast, 'no-records', { via: 'public', recordType: 'AAAA' })],
    ],
    ['UDP was not asked', [over('doh', 'answer')]],
    ['HTTPS was not asked', [over('public', 'timeout')]],
  ])('not when %s', (_what, words) => expect(namesOf(...words).publicDnsBlocked).toBe(false));
});
