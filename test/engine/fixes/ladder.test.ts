import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fixIds, fixOfferSchema } from '../../../contract/fix.ts';
import { say } from '../../../contract/message.ts';
import { allFixes } from '../../../engine/fixes/all-fixes.ts';
import { ladder } from '../../../engine/fixes/judge/ladder.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { broken, picture, well } from './pictures.ts';

describe('The list of fixes', () => {
  it('has each fix once, and every fix that a cause names', () => {
    expect(allFixes.map(({ id }) => id).toSorted()).toEqual([...fixIds].toSorted());
    const named = new Set(causes.flatMap(({ fixes }) => fixes));
    for (const id of named) expect(fixIds).toContain(id);
  });

  it('has all its words', () => {
    const offers = ladder(allFixes, broken.verdict);
    for (const offer of offers) {
      v.parse(fixOfferSchema, offer);
      for (const sentence of [offer.title, offer.explanation, offer.why, ...offer.steps])
        expect(say(sentence)).toMatch(/^[A-Z“].*/);
    }
  });
});

describe('What a fix says of itself', () => {
  it('is no verdict: it stands beside every verdict, also where all is well', () => {
    const verdicts =
      /^(Your (line|clock|VPN|proxy|router|network)|Your computer has|The (proxy|network|radio|line|server)|Something|This network|It is) /;
    const said = ladder(allFixes, well.verdict).map(({ explanation }) => say(explanation));
    expect(said.filter((sentence) => verdicts.test(sentence))).toEqual([]);
  });
});

describe('How long it takes to wait', () => {
  it('is known to nobody', () => {
    const unknown = ladder(allFixes, well.verdict).filter(({ takesS }) => takesS === null);
    expect(unknown.map(({ id }) => id)).toEqual(['wait']);
  });
});

describe('The ladder', () => {
  it('has what fits first, the cheapest at the bottom', () => {
    const fitting = ladder(allFixes, broken.verdict).filter(({ fits }) => fits);
    expect(fitting.map(({ id }) => id)).toEqual(['flush-dns', 'other-resolver', 'cycle-interface']);
  });

  it('has nothing to climb where TikTok is down, and says so at each rung', () => {
    const down = {
      ...picture('tiktok.down', 'down', [], ['wait', 'open-outage-monitors']).verdict,
      blame: 'tiktok',
    } as const;
    const offers = ladder(allFixes, down);
    expect(offers.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['wait', 'open-outage-monitors']);
    const router = offers.find(({ id }) => id === 'restart-router')!;
    expect(say(router.why)).toMatch(/^It is TikTok, not you: leave everything as it is\./);
  });

  it('offers what may help the phone where all is well from here, and nothing else', () => {
    const fitting = ladder(allFixes, well.verdict).filter(({ fits }) => fits);
    expect(fitting.map(({ id }) => id.startsWith('phone-'))).toEqual(Array(6).fill(true));
  });

  it('has what only Windows knows on Windows alone, above it only the call to the provider', () => {
    const refused = picture('internet.down', 'down', [], ['restart-router', 'call-provider', 'reset-winsock']).verdict;
    const fitting = (platform: string) =>
      ladder(allFixes, refused, platform)
        .filter(({ fits }) => fits)
        .map(({ id }) => id);
    expect(fitting('win32')).toEqual(['restart-router', 'reset-winsock', 'call-provider']);
    expect(fitting('linux')).toEqual(['restart-router', 'call-provider']);
    const offer = ladder(allFixes, refused, 'linux').find(({ id }) => id === 'reset-winsock')!;
    expect(offer.why.id).toBe('control.windows-only');
  });

  it('offers nothing where nobody knows what is wrong', () => {
    const unknown = picture('unknown', 'unknown', [], []).verdict;
    expect(ladder(allFixes, unknown).filter(({ fits }) => fits)).toEqual([]);
  });
});
