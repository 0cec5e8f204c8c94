// macOS keeps programs from the local network unless the user allows them: then nobody near may be accused of being silent.
import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';

const device = [see.link(true), see.address(4), see.route(4)];
const names = [...see.controlNames, ...see.tiktokNames];
const wellBeyond: Words[] = [see.anchors('ok', 4), see.canaries('exact'), see.exchanges('well')];
const nothingBeyond: Words[] = [see.anchors('silent', 4), see.canaries('none'), see.exchanges('unreachable')];

describe('A system that keeps Tokwatch from its own network', () => {
  it('is noted while all is well, and the router is not judged', () => {
    const told = story.twice(device, see.router('barred'), ...wellBeyond, see.lookups(names, 'answer')).candidate();
    expect(told).toMatchObject({ code: 'ok', notes: ['router-hidden'] });
    expect(told.layers.router.status).toBe('unknown');
  });

  it('is no reason to accuse the router when nothing answers: nobody can tell whether it is the router or the line', () => {
    const told = story.twice(device, see.router('barred'), ...nothingBeyond).candidate();
    expect(told).toMatchObject({ code: 'internet.down', blame: 'unknown', confidence: 'cannot-split' });
    expect(told.message.id).toBe('unseen.internet.down');
    expect(say(told.message)).toContain('macOS doesn’t let me see the router');
    expect(told.notes).toContain('router-hidden');
    // Nor is a link beyond it drawn broken, as if the fault stood there.
    expect(Object.values(told.layers).filter(({ status }) => status === 'down')).toEqual([]);
    const silent = story.twice(device, see.router('silent'), ...nothingBeyond).candidate();
    expect(silent).toMatchObject({ code: 'router.down', notes: [] });
  });

  it('is no reason to accuse the DNS that it lets nobody reach, nor TikTok', () => {
    const beyond: Words[] = [see.anchors('ok', 4), see.canaries('none'), see.exchanges('no-name')];
    const near = [...device, see.router('barred'), ...see.lookups(names, 'unreachable')];
    const told = story.twice(near, ...beyond, see.lookups(see.tiktokNames, 'answer', { via: 'doh' })).candidate();
    expect(told).toMatchObject({ code: 'unknown', blame: 'unknown' });
    expect(told.notes).toContain('router-hidden');
    const dead = story.twice(device, see.router('alive'), see.lookups(names, 'unreachable'), ...beyond).candidate();
    expect(dead.code).toBe('dns.down');
  });

  it('is forgotten as soon as the router is seen', () => {
    const before = story.twice(device, see.router('barred'), ...wellBeyond, see.lookups(names, 'answer'));
    expect(before.and(see.router('alive')).candidate().notes).toEqual([]);
  });
});
