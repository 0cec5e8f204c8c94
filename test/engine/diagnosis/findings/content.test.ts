import { describe, expect, it } from 'vitest';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';

const found = (...words: Words[]) => story.and(see.anchors('ok'), ...words).findings();

describe('How content flows', () => {
  const beside = (control: number, ours: number) =>
    found(see.transfer('control', control), see.transfer('tiktok', ours)).content;

  it.each([
    [20_000, 1499, true],
    [20_000, 1500, false],
    [3000, 1000, true],
    [3000, 1001, false],
  ])('beside a control of %i kbit/s, %i kbit/s starve: %s', (control, ours, holds) => {
    expect(beside(control, ours).starved.holds).toBe(holds);
  });

  it('the best of several controls counts', () => {
    const slow = see.transfer('control', 600, { host: 'slow.example.com' });
    expect(found(slow).content).toMatchObject({ narrow: { holds: true }, controlFlows: false });
    expect(found(slow, see.transfer('control', 9000)).content).toMatchObject({
      narrow: { holds: false },
      controlFlows: true,
    });
  });

  it('one slow transfer is a suspicion, two in a row are not', () => {
    const words = [see.transfer('control', 20_000), see.transfer('tiktok', 300)];
    expect(found(words).content.starved).toMatchObject({ holds: true, confirmed: false, features: ['video'] });
    expect(story.twice(see.anchors('ok'), words).findings().content.starved.confirmed).toBe(true);
    const mixed = story.and(see.anchors('ok'), see.transfer('tiktok', 9000)).wait(1).and(see.anchors('ok'), words);
    expect(mixed.findings().content.starved.confirmed).toBe(false);
  });

  it('a transfer that was slow once and not tried again is forgotten before the next one', () => {
    const once = story.and(see.anchors('ok'), see.transfer('control', 600));
    const still = (atS: number) => once.wait(atS).and(see.anchors('ok')).findings().content.narrow.holds;
    expect([still(40), still(60)]).toEqual([true, false]);
  });

  it('a transfer on a line that lost packets tells of the loss alone, also afterwards', () => {
    const lossy = story
      .and(see.anchors('ok'), see.transfer('control', 600))
      .wait(4)
      .and(see.line({ anchors: { lost: 0.4 } }));
    expect(lossy.findings().content).toMatchObject({ narrow: { holds: false }, wasMeasured: false });
    expect(
      lossy
        .wait(4)
        .and(see.line({ anchors: {} }))
        .findings().content.narrow.holds,
    ).toBe(false);
    expect(lossy.wait(4).and(see.transfer('control', 600)).findings().content.narrow.holds).toBe(true);
  });

  it.each<[string, string, Words]>([
    ['not-asked', 'nothing was tried', []],
    ['unknown', 'it could not be tried', see.sizes('Google', 'unknown')],
    ['vanish', 'only small ones come back', [...see.anchors('tcp-only'), see.sizes('Google', 'no')]],
    ['not-asked', 'only small ones come back, and a certificate from there', see.sizes('Google', 'no')],
    [
      'vanish',
      'only small ones come back, and a certificate from elsewhere',
      [...([4, 6] as const).map((family) => see.anchor('Google', 'tcp-only', family)), see.sizes('Google', 'no')],
    ],
    ['vanish', 'a control’s body stops all the same', [see.sizes('Google', 'no'), see.transfer('control', 'stalls')]],
    [
      'pass',
      'TikTok’s transfer came',
      [...see.anchors('tcp-only'), see.sizes('Google', 'no'), see.transfer('tiktok', 600)],
    ],
    ['pass', 'one comes back', [see.sizes('Google', 'no'), see.sizes('Quad9', 'yes')]],
    ['pass', 'a control’s transfer came', [see.sizes('Google', 'no'), see.transfer('control', 600)]],
    ['unknown', 'small ones do not come back either', see.sizes('Google', 'no', 'no')],
  ])('large packets: %s, when %s', (largePackets, _what, words) => {
    expect(found(words).content.largePackets).toBe(largePackets);
  });
});

describe('Each edge alone', () => {
  const [dead, alive] = [see.edge('20.0.0.1', 'timeout'), see.edge('20.0.0.2', 'answers')];
  const edgesAfterTwo = (...words: Words[]) => story.twice(see.anchors('ok'), ...words).findings().edges;

  it.each(['timeout', 'refused', 'reset', 'unreachable', 'stalls'] as const)(
    '%s: dead, beside a living one',
    (outcome) => {
      expect(edgesAfterTwo(see.edge('20.0.0.1', outcome), alive).dead).toHaveLength(1);
    },
  );

  it.each<[string, Words[]]>([
    ['no other lives', [dead]],
    ['it could not be tried', [see.edge('20.0.0.1', 'unknown'), alive]],
    ['the living one is another host’s', [dead, see.edge('20.0.0.2', 'answers', { host: 'p16.example.com' })]],
  ])('none is dead when %s', (_what, words) => expect(edgesAfterTwo(...words).dead).toEqual([]));

  it('one look is not enough', () => expect(found(dead, alive).edges.dead).toEqual([]));

  it.each<[string, number, Words]>([
    ['fails', 1, see.exchange('video', 'unreachable')],
    ['takes more than two seconds', 1, see.late(see.exchange('video', 'well'), { total: 2001 })],
    ['takes two seconds', 0, see.late(see.exchange('video', 'well'), { total: 2000 })],
    ['is answered with an error', 0, see.exchange('video', 'written-error')],
  ])('hurts when the ordinary fetch %s: %i', (_what, painful, words) => {
    expect(edgesAfterTwo(dead, alive, words).painful).toHaveLength(painful);
  });
});

describe('The doors of the LIVE ingest', () => {
  it.each([
    ['well', 'well'],
    ['silent', 'silent'],
    ['refused', 'turned-away'],
    ['never-completes', 'never-completes'],
    ['no-name', 'unknown'],
  ] as const)('a door that is %s: %s', (seen, state) => {
    expect(found(see.ingest('plain', seen)).ingest).toMatchObject({
      configured: 'plain',
      state,
      plain: state,
      secure: 'not-asked',
    });
    expect(found(see.ingest('secure', seen, true)).ingest).toMatchObject({
      configured: 'secure',
      state,
      secure: state,
    });
  });

  it('the door that the user’s address names is the one that counts', () => {
    expect(found(see.ingest('plain', 'refused', false), see.ingest('secure', 'well', true)).ingest.state).toBe('well');
    expect(found().ingest.state).toBe('not-asked');
  });

  it.each<[string, string, Words]>([
    ['unknown', 'none was asked', []],
    ['answers', 'one takes a connection', [see.ingest('control', 'well')]],
    ['refuses', 'it is refused', [see.ingest('control', 'refused')]],
    ['unknown', 'it was silent once', [see.ingest('control', 'silent')]],
  ])('port 1935 elsewhere: %s, when %s', (control, _what, words) => expect(found(words).ingest.control).toBe(control));

  it('port 1935 elsewhere: silent, when it was so twice', () => {
    expect(story.twice(see.anchors('ok'), see.ingest('control', 'silent')).findings().ingest.control).toBe('silent');
  });
});

describe('Answers that refuse', () => {
  const refusals = (...words: Words[]) => found(...words).refusals;

  it('all denied, once three features are, and nothing else can be judged', () => {
    expect(refusals(see.exchanges('denied', 'web', 'live', 'video')).allDenied).toBe(true);
    expect(refusals(see.exchanges('denied', 'web', 'live')).allDenied).toBe(false);
    expect(refusals(see.exchanges('denied'), see.exchange('feed', 'well')).allDenied).toBe(false);
    expect(refusals(see.exchanges('denied'), see.exchange('feed', 'well', { httpStatus: 401 })).allDenied).toBe(true);
  });

  it('all filtered, once nothing can be judged and half of what was asked is filtered', () => {
    expect(
      refusals(see.exchanges('filtered', 'web', 'live', 'feed'), see.exchanges('unreachable', 'video')).allFiltered,
    ).toBe(true);
    expect(refusals(see.exchanges('filtered', 'web'), see.exchanges('unreachable', 'video', 'live')).allFiltered).toBe(
      false,
    );
    expect(refusals(see.exchanges('filtered'), see.exchange('feed', 'written-error')).allFiltered).toBe(false);
    expect(refusals().allFiltered).toBe(false);
  });
});
