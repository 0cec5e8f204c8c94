// Whose certificate is it? Stories about certificates that do not hold, and who must not be accused of them.
import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import { pathTlsIntercepted, tiktokCertificate } from '../../../../engine/diagnosis/causes/identity.ts';
import type { TargetFinding } from '../../../../engine/diagnosis/findings/targets.ts';
import type { Word, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { online, proofOf, seenTwice } from './telling.ts';

type Identity = TargetFinding['identity'];

/** So it ends at the addresses of the resolver, and at those that are known to be TikTok's. */
const everywhere = (state: TargetFinding['state'], identity: Identity, ...which: see.Question[]): Word[] =>
  (which.length > 0 ? which : see.questions).flatMap((question) => [
    see.exchange(question, state, { identity }),
    see.exchange(question, state, { identity, addressesFrom: 'truth' }),
  ]);
const others = see.questions.filter((question) => question !== 'image');
const told = (...words: Words[]) => seenTwice(...online, see.dated(0), ...words);

describe('A certificate for another name', () => {
  it.each<Identity>(['public', 'extra'])(
    'of a good authority (%s) may be TikTok’s slip or a block server’s own: nobody is accused',
    (identity) => {
      const verdict = told(everywhere('wrong-name', identity)).candidate();
      expect(verdict).toMatchObject({
        ...{ code: 'tiktok.certificate', severity: 'down', blame: 'unknown', confidence: 'cannot-split' },
        ...{ confirmed: true, also: [] },
      });
      expect(say(verdict.message)).toMatch(/for another name\. I can’t tell/);
    },
  );

  it('of this computer’s own authority, such as a company’s block page, is never TikTok’s', () => {
    const story = told(everywhere('wrong-name', 'private'));
    expect(proofOf(tiktokCertificate, story)).toBeNull();
    expect(story.candidate()).toMatchObject({
      ...{ code: 'path.tls-intercepted', severity: 'down', blame: 'unknown', confidence: 'cannot-split' },
      ...{ confirmed: true, message: { id: 'private.path.tls-intercepted' } },
    });
  });

  it('… and needs a look at addresses that are known to be TikTok’s', () => {
    const atTheirs = see.questions.map((question) => see.exchange(question, 'wrong-name', { identity: 'private' }));
    expect(proofOf(pathTlsIntercepted, told(atTheirs))).toBeNull();
    const elsewhere = see.exchange('image', 'well', { addressesFrom: 'truth' });
    expect(proofOf(pathTlsIntercepted, told(everywhere('wrong-name', 'private', 'image'), elsewhere))).toBeNull();
  });

  it('… at one host, behind a scanner that opens all connections, is a part', () => {
    const scanned = others.map((question) => see.exchange(question, 'well', { identity: 'private' }));
    const verdict = told(scanned, everywhere('wrong-name', 'private', 'image')).candidate();
    expect(verdict).toMatchObject({ severity: 'degraded', blame: 'unknown', confidence: 'cannot-split' });
  });
});

describe('A certificate that has expired', () => {
  it.each<Identity>(['public', 'extra'])('under a good authority (%s) is TikTok’s own', (identity) => {
    expect(told(everywhere('expired', identity)).candidate()).toMatchObject({
      ...{ code: 'tiktok.certificate', blame: 'tiktok', confidence: 'proven', confirmed: true },
    });
  });

  it('under this computer’s own authority is not', () => {
    expect(told(everywhere('expired', 'private')).candidate().blame).toBe('unknown');
  });

  it('at one host makes TikTok answer for no certificate of others that nobody trusts', () => {
    const story = told(everywhere('expired', 'public', 'image'), everywhere('untrusted', 'untrusted', ...others));
    expect(story.candidate()).toMatchObject({ code: 'path.tls-intercepted', also: ['tiktok.certificate'] });
  });
});

describe('A certificate that nobody trusts', () => {
  it('for all of TikTok is somebody’s who opens its connections', () => {
    expect(told(everywhere('untrusted', 'untrusted')).candidate()).toMatchObject({
      ...{ code: 'path.tls-intercepted', severity: 'down', blame: 'a-block', confidence: 'proven', confirmed: true },
    });
  });

  it.each<Identity>(['public', 'private'])(
    'at one host, while those of others hold (%s), may be a slip of TikTok’s: nobody is accused',
    (identity) => {
      const hold = others.map((question) => see.exchange(question, 'well', { identity }));
      const story = told(hold, everywhere('untrusted', 'untrusted', 'image'));
      expect(proofOf(pathTlsIntercepted, story)).toBeNull();
      expect(story.candidate()).toMatchObject({
        ...{ code: 'tiktok.certificate', severity: 'degraded', blame: 'unknown', confidence: 'cannot-split' },
        ...{ confirmed: true, features: { image: 'down', web: 'ok' } },
      });
    },
  );

  it('… and names nobody where no address of it is known to be TikTok’s', () => {
    const story = told(see.exchanges('well', ...others), see.exchange('image', 'untrusted'));
    expect(story.candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });
});
