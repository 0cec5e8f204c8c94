import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { verdictSchema } from '../../../contract/verdict.ts';
import { asUnknown, toVerdict } from '../../../engine/incidents/to-verdict.ts';
import { story } from '../story.ts';
import { allWell, anchors, controlsWell, exchanges } from '../story-words.ts';

const SINCE = '2026-11-21T20:00:00.000Z';
const SETTLED_AT = '2026-11-21T20:00:03.000Z';
const down = story.and(controlsWell).twice(exchanges('written-error')).and(anchors('ok')).candidate();

describe('A candidate becomes a verdict', () => {
  it('that fits its contract, with the sentence in English', () => {
    const verdict = toVerdict(down, SINCE, SETTLED_AT);
    expect(v.parse(verdictSchema, verdict)).toEqual(verdict);
    expect(verdict).toMatchObject({ code: 'tiktok.down', since: SINCE, settledAt: SETTLED_AT, blame: 'tiktok' });
    expect(verdict.summary).toBe('It’s not you. TikTok is down: its own servers answer with failures.');
  });

  it('that says everything the candidate says', () => {
    const full = { ...down, also: ['dns.down'], notes: ['slow-line'] } as const;
    const {
      also,
      notes,
      notJudged,
      fixes,
      layers: _layers,
      firstSeen: _firstSeen,
      lastSeen: _lastSeen,
      ...said
    } = full;
    const { confirmed: _confirmed, layer: _layer, sharpens: _sharpens, ...rest } = said;
    expect(toVerdict(full, SINCE, null)).toMatchObject({ ...rest, also, notes, notJudged, fixes });
    expect(notJudged.length * fixes.length).toBeGreaterThan(0);
  });

  it('every world gives one that fits', () => {
    for (const told of [story, story.and(allWell), story.and(controlsWell), story.twice(exchanges('unreachable'))]) {
      expect(v.is(verdictSchema, toVerdict(told.candidate(), SINCE, null))).toBe(true);
    }
  });
});

describe('A suspicion that could not be confirmed is told as not known', () => {
  const unknown = toVerdict(asUnknown(down), SINCE, null);

  it('it accuses nobody and advises nothing', () => {
    expect(unknown).toMatchObject({
      ...{ code: 'unknown', severity: 'unknown', blame: 'unknown', confidence: 'cannot-split' },
      ...{ also: [], likelyWhy: null, fixes: [], settledAt: null },
      ...{ message: { id: 'verdict.unknown.unexplained' } },
    });
    expect(unknown.summary).not.toContain('TikTok');
  });

  it('what was seen stays', () => expect(unknown.evidence).toEqual(down.evidence));

  it('what was not known anyway keeps its own words', () => {
    expect(asUnknown(story.candidate()).message).toEqual({ id: 'verdict.unknown.looking', params: {} });
  });
});
