import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import { address, allWell, link, route, skipped } from '../../story-words.ts';

const deviceOf = (...words: Parameters<typeof story.and>) => story.and(...words).findings().device;

describe('What the system says about itself is true at the first look', () => {
  it('with link, address and route in both families the device is there', () => {
    expect(deviceOf(allWell)).toMatchObject({ link: 'up', address: 'has', route: 'has', families: [4, 6] });
  });

  it.each([
    ['no link', [link(false)], { link: 'down', address: 'unknown', route: 'unknown' }],
    ['no address', [link(true), address()], { link: 'up', address: 'none', route: 'unknown' }],
    ['no route', [link(true), address(4), route()], { link: 'up', address: 'has', route: 'none' }],
    ['an address in one family only', [address(6)], { address: 'has' }],
  ])('%s', (_what, words, expected) => expect(deviceOf(words)).toMatchObject(expected));

  it('a family counts only with both an address and a route', () => {
    expect(deviceOf(address(4, 6), route(4)).families).toEqual([4]);
    expect(deviceOf(address(4), route(4, 6)).families).toEqual([4]);
    expect(deviceOf(address(4, 6), route(6)).families).toEqual([6]);
  });
});

describe('What the system did not say is unknown, never missing', () => {
  const nothing = { link: 'unknown', address: 'unknown', route: 'unknown', families: [], entries: [] };

  it('nothing was said', () => expect(deviceOf()).toEqual(nothing));

  it('nothing was asked', () => {
    expect(deviceOf(skipped(link(false)), skipped(address()), skipped(route()))).toEqual(nothing);
  });
});
