import { describe, expect, it } from 'vitest';
import { lineWasBad, planLook, questionsFailing, wayWasBad } from '../../../engine/schedule/look-plan.ts';
import type { PlanState } from '../../../engine/schedule/look-plan.ts';
import { summarize } from '../../../engine/schedule/look-summary.ts';
import * as see from '../story-words.ts';
import type { Word } from '../story.ts';
import { canaryOf, smallCatalog } from '../support/catalog-entries.ts';

const catalog = { ...smallCatalog, canaries: [canaryOf(1), canaryOf(2), canaryOf(3), canaryOf(4)] };
const quiet: PlanState = {
  askAll: false,
  nearIsWell: true,
  isMeasuring: false,
  cadence: 'quiet',
  ingestFails: false,
  deep: false,
  looks: 1,
  doubtfulLooks: 0,
  faultyLooks: 0,
  doubted: false,
  code: 'ok',
};
const plan = (parts: Partial<PlanState> = {}) => planLook(catalog, { ...quiet, ...parts });
const tell = (...words: Word[]) => words.map((word) => word(0));

describe('the next look', () => {
  it.each<[string, Partial<PlanState>, { all: boolean; gated: boolean }]>([
    ['in quiet asks what is due', {}, { all: false, gated: false }],
    ['that somebody asked for asks everything', { askAll: true }, { all: true, gated: false }],
    [
      'that somebody asked for, on a line that was dead, asks everything once it answers',
      { askAll: true, nearIsWell: false },
      { all: true, gated: true },
    ],
    ['in doubt asks everything', { doubted: true }, { all: true, gated: false }],
    ['in doubt that does not end asks what is due', { doubted: true, doubtfulLooks: 8 }, { all: false, gated: false }],
    [
      'with a fresh fault of TikTok’s asks everything: it may be all of TikTok',
      { code: 'tiktok.feature-down', faultyLooks: 1 },
      { all: true, gated: false },
    ],
    ['… and then what is due', { code: 'tiktok.feature-down', faultyLooks: 2 }, { all: false, gated: false }],
    [
      'with a fresh fault nearer by leaves TikTok alone',
      { code: 'dns.slow', faultyLooks: 1 },
      { all: false, gated: false },
    ],
    ['… and everything now and then', { doubted: true, doubtfulLooks: 11 }, { all: true, gated: false }],
    [
      'while a near link is broken asks TikTok only once that is well',
      { doubted: true, nearIsWell: false },
      { all: false, gated: true },
    ],
    [
      'at a settled outage near by does so too',
      { code: 'internet.down', nearIsWell: false },
      { all: false, gated: true },
    ],
    [
      'while the line is measured leaves TikTok alone',
      { doubted: true, isMeasuring: true },
      { all: false, gated: false },
    ],
    [
      'at a settled fault of TikTok’s asks what fails and what is due',
      { code: 'tiktok.down' },
      { all: false, gated: false },
    ],
  ])('%s', (_what, parts, expected) => expect(plan(parts)).toMatchObject(expected));

  it('in quiet asks known pages of two owners, each in its turn', () => {
    const pages = [0, 1, 2].map((looks) => plan({ looks }).catalog.canaries.map(({ id }) => id));
    expect(pages).toEqual([
      ['canary-1', 'canary-2'],
      ['canary-3', 'canary-4'],
      ['canary-1', 'canary-2'],
    ]);
    expect(plan({ doubted: true }).catalog.canaries).toHaveLength(4);
    expect(planLook(smallCatalog, quiet).catalog.canaries).toHaveLength(2);
  });
});

describe('asides', () => {
  it.each<[string, Partial<PlanState>, boolean]>([
    ['are left out of most quiet looks', { looks: 1 }, false],
    ['come in one of five', { looks: 5 }, true],
    ['come in every whole look', { doubted: true }, true],
    ['come no more often while LIVE', { cadence: 'live' }, false],
  ])('%s', (_what, parts, asides) => expect(plan(parts).asides).toBe(asides));
});

describe('the user’s LIVE server', () => {
  it.each<[string, Partial<PlanState>, boolean]>([
    ['is asked with the asides', { looks: 5 }, true],
    ['is left alone in most quiet looks', { looks: 1 }, false],
    ['is asked in every look while LIVE', { cadence: 'live' }, true],
    ['is asked in every look while it fails', { ingestFails: true }, true],
  ])('%s', (_what, parts, ingest) => expect(plan(parts).ingest).toBe(ingest));
});

describe('a look is calm', () => {
  it.each<[string, Partial<PlanState>, boolean]>([
    ['while LIVE and nothing is wrong', { cadence: 'live' }, true],
    ['not while nobody is LIVE', {}, false],
    ['not in doubt', { cadence: 'live', doubted: true }, false],
    ['not where somebody asked for it', { cadence: 'live', askAll: true }, false],
    ['not after a fault that is young', { cadence: 'live', code: 'tiktok.feature-down', faultyLooks: 9 }, false],
    ['after a fault that has long been known', { cadence: 'live', code: 'tiktok.feature-down', faultyLooks: 10 }, true],
    ['not while doubt goes on that looks cannot settle', { cadence: 'live', doubted: true, doubtfulLooks: 9 }, false],
  ])('%s', (_what, parts, isCalm) => expect(plan(parts).scope.calm !== undefined).toBe(isCalm));

  it('and asks a known page every second time, each in its turn', () => {
    const looks = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const pages = looks.map((look) => plan({ cadence: 'live', looks: look }).catalog.canaries.map(({ id }) => id));
    expect(pages).toEqual([['canary-1'], [], ['canary-2'], [], ['canary-3'], [], ['canary-4'], [], ['canary-1']]);
    expect(plan({ cadence: 'live', looks: 7 }).scope.calm).toEqual({ turn: 7 });
  });
});

it('only a look that somebody asked for costs more', () => {
  expect(plan({ askAll: true, deep: true }).scope.deep).toBe(true);
  expect(plan({ doubted: true }).scope.deep).toBe(false);
});

it('a look while LIVE loads the line with nothing, whoever asked for it', () => {
  expect(plan({ askAll: true, deep: true, cadence: 'live' }).scope.light).toBe(true);
  expect(plan({ askAll: true, deep: true }).scope.light).toBe(false);
});

it('the questions that fail are those whose own latest answer was a fault', () => {
  const readings = tell(
    see.exchange('feed', 'written-error'),
    see.exchange('web', 'well'),
    see.exchange('live', 'filtered'),
    see.exchange('video', 'unreachable', { addressesFrom: 'truth' }),
    see.anchor('Google', 'silent'),
  );
  expect([...questionsFailing(readings)]).toEqual(['feed']);
});

describe('a line is to be measured again', () => {
  it.each<[string, Word, boolean, boolean]>([
    ['when the last series lost packets', see.pings('Google', 12), true, false],
    ['when it took far longer than usual', see.pings('Google', 14, { rttMs: 300, usualRttMs: 20 }), true, false],
    ['when the router was slow', see.pings('router', 14, { to: 'router', rttMs: 90 }), true, false],
    ['not when all came back', see.pings('Google', 14, { rttMs: 20, usualRttMs: 20 }), false, false],
    ['not when nothing came back, which is no loss', see.pings('Google', 0), false, false],
    [
      'as far as TikTok when handshakes got lost',
      see.pings('TikTok', 10, { to: 'tiktok', method: 'tcp' }),
      false,
      true,
    ],
  ])('%s', (_what, word, line, way) => {
    expect([lineWasBad(tell(word)), wayWasBad(tell(word))]).toEqual([line, way]);
  });
});

describe('a look is summed up', () => {
  const [name] = see.controlNames;
  const wayOut = [see.link(true), see.address(4), see.route(4)];

  it.each<[string, Word[], boolean]>([
    [
      'well near by when the internet and the resolver answered',
      [see.anchor('Google', 'ok'), see.lookup(name, 'answer')],
      true,
    ],
    ['well near by also when a known page stands in', [see.canary('Apple', 'exact'), see.lookup(name, 'answer')], true],
    ['not well near by without the resolver', [see.anchor('Google', 'ok'), see.lookup(name, 'timeout')], false],
    ['not well near by without the internet', [see.anchor('Google', 'silent'), see.lookup(name, 'answer')], false],
    [
      'not well near by when only a public resolver answered',
      [see.anchor('Google', 'ok'), see.lookup(name, 'answer', { via: 'doh' })],
      false,
    ],
  ])('as %s', (_what, words, nearIsWell) => expect(summarize(tell(...wayOut, ...words))).toMatchObject({ nearIsWell }));

  it('with the layers that have faults, each by its latest word', () => {
    const readings = tell(
      ...wayOut,
      see.anchor('Google', 'silent'),
      see.anchor('Google', 'ok'),
      see.exchange('web', 'unreachable'),
      see.lookup(name, 'timeout'),
    );
    expect(summarize(readings)).toMatchObject({ hasWayOut: true, faultyLayers: 'dns tiktok' });
  });

  it('without a way out when there is no address, or nothing was read', () => {
    expect(summarize(tell(see.link(true), see.address(), see.route(4))).hasWayOut).toBe(false);
    expect(summarize([]).hasWayOut).toBe(false);
  });
});
