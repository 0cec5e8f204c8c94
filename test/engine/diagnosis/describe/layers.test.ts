import { describe, expect, it } from 'vitest';
import { layers } from '../../../../contract/verdict.ts';
import { story } from '../../story.ts';
import type { Story, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { followedUp, near, online, seenTwice } from '../causes/telling.ts';

const picture = (told: Story): string[] => layers.map((layer) => told.candidate().layers[layer].status);

describe('The links of the path, from the device to TikTok', () => {
  const beyond = ['not-judged', 'not-judged', 'not-judged'];

  it.each<[string, Story, string[]]>([
    ['nothing was seen', story, ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']],
    ['all is well', story.and(see.allWell), ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok']],
    [
      'there is no link',
      story.and(see.link(false), see.address(), see.route()),
      ['down', 'not-judged', 'not-judged', 'not-judged', ...beyond],
    ],
    [
      'the router is silent',
      seenTwice(...near.slice(0, 3), see.router('silent'), see.anchors('silent')),
      ['ok', 'unknown', 'down', 'not-judged', ...beyond],
    ],
    ['the internet is down', seenTwice(...near, see.anchors('silent')), ['ok', 'ok', 'ok', 'down', ...beyond]],
    [
      'the way out has no router',
      seenTwice(...near.slice(0, 3), see.anchors('silent')),
      ['ok', 'ok', 'ok', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'the resolver fails',
      seenTwice(...near, see.anchors('ok'), see.lookups(see.controlNames, 'timeout')),
      ['ok', 'ok', 'ok', 'ok', 'down', 'not-judged', 'not-judged'],
    ],
    [
      'TikTok’s certificate is for another name, whoever it belongs to',
      seenTwice(...online, see.exchanges('wrong-name'), see.exchange('web', 'wrong-name', { addressesFrom: 'truth' })),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'unknown', 'unknown'],
    ],
    [
      'TikTok’s name is cut',
      seenTwice(...online, see.exchanges('cut-in-tls'), see.handshake('www.tiktok.com', 'neutral', 'completes')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'down', 'not-judged'],
    ],
    [
      'a feature of TikTok fails',
      seenTwice(...online, see.exchange('feed', 'written-error'), see.exchanges('well', 'web', 'live')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'degraded'],
    ],
    [
      'all of TikTok fails',
      seenTwice(...online, see.exchanges('written-error')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'down'],
    ],
    [
      'TikTok is silent, and nobody can say on which side silence begins',
      seenTwice(...online, see.exchanges('unreachable')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'unknown', 'unknown'],
    ],
    [
      'one feature fails and another host is silent',
      seenTwice(
        ...online,
        see.exchange('live', 'unreachable'),
        see.exchanges('written-error', 'web', 'feed'),
        ...followedUp,
      ),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'unknown', 'degraded'],
    ],
    [
      'part of TikTok is not offered here, which is no more than that',
      seenTwice(...online, see.exchange('feed', 'not-here'), see.exchanges('well', 'web', 'live', 'video')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'degraded'],
    ],
    [
      'TikTok hides everything, by which nothing can be judged',
      seenTwice(...online, see.exchanges('filtered')),
      ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'unknown'],
    ],
    [
      'TikTok fails behind a bad Wi-Fi',
      story.times(
        3,
        ...[...online, see.exchanges('written-error')],
        see.line({ router: { lost: 0.3 }, anchors: { lost: 0.3 } }),
      ),
      ['ok', 'degraded', 'ok', 'ok', 'ok', 'ok', 'down'],
    ],
  ])('when %s', (_what, told, expected) => expect(picture(told)).toEqual(expected));

  it('a device without a family that has both address and route is not called well', () => {
    expect(picture(story.and(see.link(true), see.address(4), see.route(6)))[0]).toBe('unknown');
    expect(picture(story.and(see.address(4), see.route(4)))[0]).toBe('unknown');
  });

  it('a resolver that was not asked and an internet between up and down are unknown', () => {
    const half: Words[] = [...near, see.anchor('Google', 'silent')];
    expect(picture(story.and(...half)).slice(3, 5)).toEqual(['unknown', 'unknown']);
  });

  it('every link has its sentence', () => {
    const { layers: links } = story.and(see.allWell).candidate();
    expect(layers.map((layer) => links[layer].message.id)).toEqual(layers.map((layer) => `layer.${layer}.ok`));
  });
});
