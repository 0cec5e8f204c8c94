// Worlds in which somebody looks guilty and is not.
import { describe, expect, it } from 'vitest';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';

const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];
const names: Words[] = [see.lookups(see.controlNames, 'answer'), see.lookups(see.tiktokNames, 'answer')];
const said = (...words: Words[]) => story.twice(...near, ...names, ...words).candidate();

describe('A network that answers for the anchors, which are well-known resolvers, and leaves the web alone', () => {
  it('is not one that reads everything', () => {
    const verdict = said(see.anchors('untrusted'), see.canaries('exact'), see.exchanges('well'));
    expect([verdict.code, verdict.blame]).not.toContain('your-network');
    expect(verdict.code).toBe('ok');
  });

  it('is no portal to sign in at', () => {
    const verdict = said(see.anchors('silent'), see.canaries('foreign'), see.exchanges('well'));
    expect(verdict.code).not.toBe('internet.captive-portal');
  });
});

describe('TikTok, where all but one of the others are silent too', () => {
  const oneOwner: Words[] = [
    see.anchor('Google', 'ok'),
    see.anchor('Cloudflare', 'silent'),
    see.anchor('Quad9', 'silent'),
    see.canaries('none'),
    see.sizes('Google', 'yes'),
  ];

  it('is not blamed for an answer that does not come', () => {
    const verdict = said(
      ...oneOwner,
      see.exchanges('well', 'web', 'live', 'video', 'image'),
      see.exchange('feed', 'no-answer'),
    );
    expect(verdict.blame).not.toBe('tiktok');
  });

  it('is blamed for what it wrote itself', () => {
    const verdict = said(...oneOwner, see.exchanges('well', 'web', 'live'), see.exchange('feed', 'written-error'));
    expect(verdict.blame).toBe('tiktok');
  });
});

it('An internet that falls silent with anchors that a network blocks for hours is asked twice as well', () => {
  const blocked = story.twice(...near, see.anchors('silent'), see.canaries('exact'), see.exchanges('well'), ...names);
  const silence = [...near, see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')];
  const once = blocked.wait(60).and(...silence);
  expect(once.candidate().confirmed).toBe(false);
  const twice = once.wait(3).and(...silence);
  expect(twice.candidate()).toMatchObject({ code: 'internet.down', confirmed: true });
});

it('Edges in a family that is dead behind the provider are not TikTok’s dead ones', () => {
  const dead = see.edge('2001:db8::1', 'timeout');
  const verdict = said(
    ...[see.anchors('ok').slice(0, 3), see.anchors('silent').slice(3)],
    ...[see.canaries('exact'), see.exchanges('well'), dead, see.edge('20.30.0.1', 'answers')],
  );
  expect([verdict.code, verdict.notes.includes('cdn-edge-dead')]).toEqual(['ok', false]);
});

describe('Three hosts that are late in the same look', () => {
  const late = (['web', 'live', 'video'] as const).map((question) =>
    see.late(see.exchange(question, 'well'), { ttfb: 3000 }),
  );
  const world: Words[] = [
    ...near,
    see.anchors('ok'),
    ...names,
    see.canaries('exact').map((page) => see.late(page, { ttfb: 40 })),
    late,
  ];

  it('are no witnesses for each other while nobody knows what the line did meanwhile', () => {
    expect(story.and(...world).candidate()).toMatchObject({ code: 'tiktok.slow', confirmed: false });
  });

  it('are when the line was measured meanwhile, and lost nothing', () => {
    const measured = story
      .and(...world)
      .wait(4)
      .and(see.line({ anchors: {}, router: {} }));
    expect(measured.candidate()).toMatchObject({ code: 'tiktok.slow', confirmed: true });
    const lossy = story
      .and(...world)
      .wait(4)
      .and(see.line({ anchors: { lost: 0.3 } }));
    expect(lossy.candidate().blame).not.toBe('tiktok');
  });
});
