import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fixProofSchema } from '../../../contract/fix.ts';
import { proofOf, resultOf } from '../../../engine/fixes/judge/proof.ts';
import { broken, picture, probe, well, worse } from './pictures.ts';

const slow = picture('dns.slow', 'degraded', [probe('lookup', 'ok'), probe('anchor', 'ok', 'internet')]);
const unknown = picture('unknown', 'unknown', [probe('lookup', 'skipped')]);
const lost = picture('unknown', 'unknown', [probe('lookup', 'skipped'), probe('anchor', 'fault', 'internet')]);
const tiktok = picture('tiktok.down', 'down', [probe('lookup', 'ok'), probe('feed', 'fault', 'tiktok')]);

describe('The proof of a fix', () => {
  it('holds what failed before with what it says now, and nothing else where nothing broke', () => {
    const proof = proofOf(broken, well);
    expect(v.parse(fixProofSchema, proof).probes).toEqual([
      {
        ...{ probe: 'lookup', target: 'x', layer: 'dns', before: 'fault', after: 'ok' },
        ...{ faultBefore: 'timeout', faultAfter: null },
      },
    ]);
  });

  it('names what fails only now', () => {
    const { probes } = proofOf(broken, worse);
    expect(probes.map(({ probe: name, before, after }) => [name, before, after])).toEqual([
      ['lookup', 'fault', 'fault'],
      ['anchor', 'ok', 'fault'],
    ]);
  });

  it('says of what is not asked any more that it is not known', () => {
    expect(proofOf(broken, unknown).probes).toMatchObject([{ before: 'fault', after: 'skipped' }]);
    expect(proofOf(broken, picture('ok', 'ok', [])).probes).toMatchObject([{ before: 'fault', after: null }]);
  });
});

describe('What a proof comes to', () => {
  it.each([
    ['helped', 'all is well again', broken, well],
    ['helped', 'it is better, though not well', broken, slow],
    ['helped', 'names answer again, and behind them TikTok itself is down', broken, tiktok],
    ['unproven', 'TikTok itself fails by now, which no change here brings about', slow, tiktok],
    ['helped', 'the fault is gone and the next one shows', broken, tiktok],
    ['did-nothing', 'the same fails as before', broken, broken],
    ['worse', 'more fails than before', broken, worse],
    ['worse', 'it was only slow', slow, broken],
    ['worse', 'nobody can tell afterwards, but what answered fails', broken, lost],
    ['unproven', 'nobody can tell afterwards', broken, unknown],
    ['unproven', 'nobody could tell before', unknown, well],
    ['unproven', 'the verdict is better, but nothing that failed was seen to answer', broken, picture('ok', 'ok', [])],
  ] as const)('is %s where %s', (result, _why, before, after) => {
    expect(resultOf(proofOf(before, after))).toBe(result);
  });
});
