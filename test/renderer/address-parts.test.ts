import { describe, expect, it } from 'vitest';
import { addressParts } from '../../renderer/words/address-parts.ts';

/** The words with a bar where a line may end. */
const seen = (words: string): string => addressParts(words).join('|');

describe('An address in a sentence', () => {
  it.each([
    [
      'https://www.tiktok.com/robots.txt answered with status 200.',
      'https://www.tiktok.com/|robots.txt answered with status 200.',
    ],
    ['an address of www.tiktok.com (IPv4).', 'an address of www.tiktok.com (IPv4).'],
    ['https://p16-sign-va.tiktokcdn.com/a: refused', 'https://p16-sign-va.|tiktokcdn.|com/|a: refused'],
    ['رد \u2068https://www.tiktok.com/api/\u2069 بالحالة', 'رد \u2068https://www.tiktok.com/|api/\u2069 بالحالة'],
  ])('goes on in the next line after a slash, and after a dot where it is long: “%s”', (words, parts) =>
    expect(seen(words)).toBe(parts),
  );

  it.each([
    'It sends 4,000 kbit/s, 14.6 ms late.',
    'router (IPv4) answered.',
    '192.168.1.1 answered.',
    'Wait... now',
    '',
  ])('is told from all else: “%s”', (words) => expect(seen(words)).toBe(words));

  it('is the same when its parts are put together', () =>
    expect(addressParts('a.example/b c.example').join('')).toBe('a.example/b c.example'));
});
