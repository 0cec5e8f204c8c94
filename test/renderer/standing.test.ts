import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../contract/verdict.ts';
import { concernsOthers, whyNoComparison } from '../../renderer/outside/standing.ts';
import { answered, beingAsked, nobodyAsked, silent } from './support/outside-stories.ts';

describe('Others can tell more', () => {
  it.each<VerdictCode>(['tiktok.down', 'tiktok.unreachable', 'path.ip-blocked', 'dns.tiktok-blocked', 'unknown'])(
    'about %s',
    (code) => expect(concernsOthers({ code, settledAt: '2026-11-21T21:40:00.000Z' })).toBe(true),
  );

  it.each<VerdictCode>(['ok', 'router.down', 'internet.down', 'dns.down', 'device.link-down'])(
    'but not about %s',
    (code) => expect(concernsOthers({ code, settledAt: '2026-11-21T21:40:00.000Z' })).toBe(false),
  );

  it('only once the verdict is settled, so that nothing stands there in the first moment', () => {
    expect(concernsOthers({ code: 'unknown', settledAt: null })).toBe(false);
  });
});

describe('Where there is nothing to compare, the window says', () => {
  it('nothing, while nobody knows or an answer is waited for', () => {
    expect(whyNoComparison(null, ['ooni'])).toBeNull();
    expect(whyNoComparison(beingAsked, ['globalping'])).toBeNull();
  });

  it('that nobody was asked', () => expect(whyNoComparison(nobodyAsked, ['ooni'])).toBe('outside.not-yet'));

  it('that nobody answered', () => expect(whyNoComparison(silent, ['ooni'])).toBe('outside.no-answer'));

  it('that nobody was asked, when those who did not answer may not be asked any more', () => {
    const onlyOoni = silent.sources.map((source) =>
      source.id === 'ooni' ? source : { ...source, state: 'never' as const, at: null },
    );
    expect(whyNoComparison({ ...silent, sources: onlyOoni }, ['ioda'])).toBe('outside.not-yet');
  });

  it('that they said something else', () => expect(whyNoComparison(answered, ['oci'])).toBe('outside.no-comparison'));
});
