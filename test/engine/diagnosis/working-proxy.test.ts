// Where a proxy carries the user, nobody is accused for what happens on the straight way beside it.
import { describe, expect, it } from 'vitest';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';
import * as line from '../story-words-line.ts';
import { storyOf } from './worlds.ts';

const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];
const proxy = line.proxy('works');

describe('Beside a proxy that works', () => {
  it.each([
    'internet.down',
    'internet.captive-portal',
    'internet.tls-intercepted',
    'path.ip-blocked',
    'path.sni-blocked',
    'path.block-page',
    'tiktok.cdn-down',
    'tiktok.unreachable',
  ] as const)('the straight way accuses nobody of %s', (code) => {
    expect(storyOf(code).candidate().code).toBe(code);
    expect(storyOf(code, proxy).candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });

  it('nor when it was open before and is shut now', () => {
    const shut = story
      .and(see.allWell, proxy)
      .wait(60)
      .twice(...near, proxy, see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable'));
    expect(shut.candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });

  it.each(['tiktok.down', 'tiktok.maintenance', 'device.link-down', 'router.down', 'internet.loss'] as const)(
    '%s is told all the same',
    (code) => expect(storyOf(code, proxy).candidate().code).toBe(code),
  );
});
