import { describe, expect, it } from 'vitest';
import type { Layer } from '../../../contract/verdict.ts';
import type { Cause } from '../../../engine/diagnosis/causes/cause.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { choose } from '../../../engine/diagnosis/choose.ts';
import type { Symptom, SymptomKind } from '../../../engine/diagnosis/symptoms.ts';
import { layers } from '../../../contract/verdict.ts';
import { story } from '../story.ts';
import * as see from '../story-words.ts';
import { near, online } from './causes/telling.ts';

const symptom = (kind: SymptomKind): Symptom => ({ kind, host: null, feature: null, content: false });
const [silence, noNames, cut] = (['internet-silent', 'resolver-fails', 'target-cut-in-tls'] as const).map(symptom) as [
  Symptom,
  Symptom,
  Symptom,
];

const row = (
  layer: Layer,
  explained: readonly Symptom[],
  parts: { holds?: boolean; confirmed?: boolean } = {},
): Cause => ({
  ...{ code: 'internet.down', layer, severity: 'down', blame: 'unknown', featureStatus: 'unknown' },
  holds: () =>
    parts.holds === false
      ? null
      : { confirmed: parts.confirmed ?? true, confidence: 'proven', supporting: [], opposing: [], features: [] },
  explains: (one) => explained.includes(one),
  wouldChangeMind: [],
  fixes: [],
});

const chosenLayers = (symptoms: readonly Symptom[], ...rows: Cause[]) => {
  const choice = choose(story.findings(), symptoms, rows);
  return choice && [choice.chosen.cause.layer, choice.also.map(({ cause }) => cause.layer)];
};

describe('Of the causes that hold, the one that explains most is named', () => {
  it('wherever it stands in the list', () => {
    const [much, little] = [row('tiktok', [silence, noNames]), row('device', [cut])];
    expect(chosenLayers([silence, noNames, cut], much, little)).toEqual(['tiktok', ['device']]);
    expect(chosenLayers([silence, noNames, cut], little, much)).toEqual(['tiktok', ['device']]);
  });

  it('only what hurts now counts', () => {
    expect(chosenLayers([cut], row('tiktok', [silence, noNames]), row('path', [cut]))).toEqual(['path', []]);
  });

  it('a tie goes to the nearer layer, wherever it stands in the list', () => {
    const [far, close] = [row('path', [silence]), row('dns', [silence])];
    expect(chosenLayers([silence], far, close)).toEqual(['dns', []]);
    expect(chosenLayers([silence], close, far)).toEqual(['dns', []]);
  });

  it('a cause that does not hold is nothing, and one that explains nothing is nothing', () => {
    expect(chosenLayers([silence], row('device', [silence], { holds: false }), row('lan', [cut]))).toBeNull();
    expect(chosenLayers([], row('device', [silence]))).toBeNull();
  });

  it('the rows themselves stand nearest layer first', () => {
    const order = causes.map(({ layer }) => layers.indexOf(layer));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(causes.map(({ code }) => code)).size).toBe(causes.length);
  });
});

describe('A further cause is told only for what the named one cannot explain', () => {
  it('nearest first', () => {
    const rows = [row('tiktok', [cut]), row('dns', [noNames]), row('internet', [silence, symptom('no-link')])];
    expect(chosenLayers([silence, noNames, cut], row('lan', [silence, noNames]), ...rows)).toEqual(['lan', ['tiktok']]);
    expect(chosenLayers([silence, noNames, cut], ...rows)).toEqual(['internet', ['dns', 'tiktok']]);
  });

  it('nearest first, however much each explains', () => {
    const far = [symptom('target-untrusted'), symptom('target-foreign')];
    const lost = symptom('no-route');
    const rows = [row('lan', [silence, noNames, cut]), row('tiktok', far), row('dns', [lost])];
    expect(chosenLayers([silence, noNames, cut, ...far, lost], ...rows)).toEqual(['lan', ['dns', 'tiktok']]);
  });

  it('not for what the named one explains too', () => {
    expect(chosenLayers([silence, cut], row('lan', [silence, cut]), row('dns', [cut]))).toEqual(['lan', []]);
  });

  it('and not as long as it is only a suspicion', () => {
    expect(chosenLayers([silence, cut], row('lan', [silence]), row('dns', [cut], { confirmed: false }))).toEqual([
      'lan',
      [],
    ]);
  });
});

describe('Two troubles at once are told as two', () => {
  it('a dead resolver does not swallow an error that TikTok wrote over TLS that validates', () => {
    const told = story.twice(
      ...near,
      see.anchors('ok'),
      see.lookups(see.controlNames, 'timeout'),
      see.exchanges('no-name'),
      see.exchange('feed', 'written-error'),
    );
    expect(told.candidate()).toMatchObject({ code: 'dns.down', also: ['tiktok.feature-down'] });
  });

  it('a block of some names stands beside a feature that TikTok breaks itself', () => {
    const denied = ['webcast.tiktok.com', 'v16-webapp.tiktok.com'];
    const told = story.twice(
      ...online,
      see.lookups(denied, 'nxdomain'),
      see.lookups(denied, 'answer', { via: 'doh' }),
      see.exchanges('no-name', 'live', 'video'),
      see.exchange('feed', 'written-error'),
      see.exchanges('well', 'web', 'comments', 'image'),
    );
    expect(told.candidate()).toMatchObject({
      code: 'dns.tiktok-blocked',
      also: ['tiktok.feature-down'],
      features: { live: 'blocked', video: 'blocked', feed: 'down', web: 'ok' },
    });
  });

  it('errors that TikTok wrote are named before a single name that is denied', () => {
    const told = story.twice(
      ...online,
      see.lookup('webcast.tiktok.com', 'nxdomain'),
      see.lookup('webcast.tiktok.com', 'answer', { via: 'doh' }),
      see.exchange('live', 'no-name'),
      see.exchanges('written-error', 'web', 'feed', 'comments', 'video'),
    );
    expect(told.candidate()).toMatchObject({ code: 'tiktok.down', also: ['dns.tiktok-blocked'] });
  });

  it('with the router or the internet gone nothing at all can be said about TikTok', () => {
    const gone = story.twice(...near, see.anchors('silent'), see.exchanges('unreachable'));
    expect(gone.candidate()).toMatchObject({ code: 'internet.down', also: [] });
    const writtenBefore = story
      .and(...near, see.exchange('feed', 'written-error'))
      .twice(...near, see.anchors('silent'));
    expect(writtenBefore.candidate()).toMatchObject({ code: 'internet.down', also: [] });
  });

  it('an error that TikTok writes meanwhile shows that the internet is not gone, and accuses nobody yet', () => {
    const gone = story.twice(...near, see.anchors('silent'), see.exchanges('unreachable'));
    const written = gone.and(see.exchange('feed', 'written-error')).candidate();
    expect(written).toMatchObject({ code: 'unknown', blame: 'unknown', also: [] });
  });
});
