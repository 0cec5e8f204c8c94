import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import { address, route, router, skipped } from '../../story-words.ts';

const routerOf = (...words: Parameters<typeof story.and>) => story.and(...words).findings().router;
const routerAfterTwo = (...words: Parameters<typeof story.and>) => story.twice(...words).findings().router;

describe('Any sign of life makes the router alive', () => {
  it('at the first look', () => {
    expect(routerOf(router('alive'))).toMatchObject({ state: 'alive', confirmed: true, answersPing: true });
  });

  it('and it answers pings if it does so in one family', () => {
    expect(routerOf(router('no-ping', 4), router('alive', 6)).answersPing).toBe(true);
  });

  it('also when it drops pings', () => {
    expect(routerOf(router('no-ping'))).toMatchObject({ state: 'alive', answersPing: false });
  });

  it('in one family of two', () => {
    expect(routerAfterTwo(router('silent', 4), router('alive', 6))).toMatchObject({ state: 'alive', confirmed: true });
  });

  it('and only the living gateways speak for it', () => {
    const { entries } = routerOf(router('silent', 4), router('alive', 6));
    expect(entries.map(({ latest }) => latest.target)).toEqual(['router (IPv6)']);
  });
});

describe('A router without any sign of life is silent', () => {
  it('a suspicion after one look, confirmed after two', () => {
    expect(routerOf(router('silent'))).toMatchObject({ state: 'silent', confirmed: false, neighbourFailed: false });
    expect(routerAfterTwo(router('silent'))).toMatchObject({ state: 'silent', confirmed: true });
  });

  it('and every gateway that is silent speaks for it', () => {
    expect(routerOf(router('silent', 4), router('silent', 6)).entries).toHaveLength(2);
  });

  it('confirmed only when both families were looked at twice', () => {
    const told = story.twice(router('silent', 4)).and(router('silent', 6));
    expect(told.findings().router).toMatchObject({ state: 'silent', confirmed: false });
  });

  it('the link layer may say itself that nobody is there', () => {
    expect(routerOf(router('failed')).neighbourFailed).toBe(true);
    expect(routerOf(router('silent', 4), router('failed', 6)).neighbourFailed).toBe(true);
  });
});

describe('A router that was not looked at is not silent', () => {
  it('without a route it is unknown', () => expect(routerOf().state).toBe('unknown'));
  it('with a route, the way out has no router of its own', () => {
    expect(routerOf(address(4), route(4)).state).toBe('none');
  });
  it('one that was skipped is unknown', () => expect(routerOf(skipped(router('silent'))).state).toBe('unknown'));
});
