import { describe, expect, it } from 'vitest';
import { linkDown, noAddress, noRoute } from '../../../../engine/diagnosis/causes/device.ts';
import { story } from '../../story.ts';
import { address, anchors, exchanges, link, route, router, skipped } from '../../story-words.ts';
import { expectVerdict, near, proofOf } from './telling.ts';

describe('The device is named at the first look, because the system itself says so', () => {
  it('no interface has a link', () => {
    expectVerdict(story.and(link(false), address(), route()), 'device.link-down', 'down', 'you');
  });

  it('a link, and no address', () => {
    expectVerdict(story.and(link(true), address(), route()), 'device.no-address', 'down', 'you');
  });

  it('an address, and no way out', () => {
    expectVerdict(story.and(link(true), address(4), route()), 'device.no-route', 'down', 'you');
  });

  it('and everything that is silent behind it is explained by it', () => {
    const told = story
      .and(...near)
      .and(link(false), address(), route())
      .twice(router('silent'), anchors('silent'), exchanges('unreachable'));
    expectVerdict(told, 'device.link-down', 'down', 'you');
    expect(told.candidate().also).toEqual([]);
  });
});

describe('Each row names its own trouble only', () => {
  it.each([
    ['device.link-down', 'there is a link', linkDown, [link(true), address(), route()]],
    ['device.link-down', 'the link is not known', linkDown, [skipped(link(false)), address(), route()]],
    ['device.no-address', 'there is no link either', noAddress, [link(false), address(), route()]],
    ['device.no-address', 'the link is not known', noAddress, [address(), route()]],
    ['device.no-address', 'there is an address', noAddress, [link(true), address(6), route()]],
    ['device.no-address', 'the address is not known', noAddress, [link(true), skipped(address()), route()]],
    ['device.no-route', 'there is no address either', noRoute, [link(true), address(), route()]],
    ['device.no-route', 'the address is not known', noRoute, [link(true), route()]],
    ['device.no-route', 'there is a route in one family', noRoute, [link(true), address(4, 6), route(6)]],
    ['device.no-route', 'the route is not known', noRoute, [link(true), address(4), skipped(route())]],
  ])('%s does not hold when %s', (_code, _what, cause, words) => expect(proofOf(cause, story.and(words))).toBeNull());
});

describe('An error that TikTok wrote is never the device’s', () => {
  it.each([linkDown, noAddress, noRoute])('$code', (cause) => {
    const written = { kind: 'target-written-error', host: 'www.tiktok.com', feature: 'feed', content: false } as const;
    const proof = { confirmed: true, confidence: 'proven', supporting: [], opposing: [], features: [] } as const;
    expect(cause.explains(written, proof)).toBe(false);
    expect(cause.explains({ ...written, kind: 'target-unreachable' }, proof)).toBe(true);
    expect(cause.explains({ ...written, kind: 'router-silent' }, proof)).toBe(true);
  });
});
