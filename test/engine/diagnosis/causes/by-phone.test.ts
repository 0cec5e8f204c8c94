import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import { todoOf } from '../../../../contract/todo.ts';
import type { Candidate } from '../../../../engine/diagnosis/candidate.ts';
import type { Story, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies, followedUp, online, seenTwice } from './telling.ts';

const silence: Words[] = [...online, see.exchanges('unreachable'), ...followedUp];
const silent = seenTwice(...silence);
const works = see.phone('works', 'tiktok.unreachable');
const doesNot = see.phone('does-not', 'tiktok.unreachable');
const vague = 'verdict.tiktok.unreachable';

const sentence = (told: Story): string => say(told.candidate().message);
const ofPhone = ({ evidence }: Candidate) => evidence.filter(({ probe }) => probe === 'tiktok.phone');

describe('TikTok is silent here, and somebody looks on the phone', () => {
  it('it opens there: most likely it is this side, and still nobody is accused', () => {
    const candidate = silent.and(works).candidate();
    expect(candidate).toMatchObject({
      ...{ code: 'tiktok.unreachable', blame: 'unknown', confidence: 'likely', confirmed: true, severity: 'down' },
    });
    expect(say(candidate.message)).toContain('You saw TikTok open on your phone’s mobile data');
    expect(todoOf(candidate)).toBe('todo.mobile.tiktok.unreachable');
    expect(candidate.wouldChangeMind.map(({ id }) => id)).toEqual([
      'change.other-network-same',
      'change.tiktok-answers',
    ]);
    expect(candidate.layers.tiktok.status).toBe('unknown');
  });

  it('it does not: most likely it is not this network, but a country that blocks TikTok blocks it there as well', () => {
    const candidate = silent.and(doesNot).candidate();
    expect(candidate).toMatchObject({
      ...{ code: 'tiktok.unreachable', blame: 'unknown', confidence: 'cannot-split', confirmed: true },
    });
    expect(say(candidate.message)).toContain('I can’t tell whether TikTok is down or blocked where you are');
    expect(todoOf(candidate)).toBe('todo.neither.tiktok.unreachable');
  });

  it('stands before all that was measured, with its age and its weight in words', () => {
    const [first] = silent.and(works).candidate().evidence;
    expect(first).toMatchObject({ probe: 'tiktok.phone', stands: 'for' });
    expect(say(first!.message)).toBe(
      'Your phone, on mobile data, a moment ago: TikTok’s website opens. It is one person’s word, no proof.',
    );
    const later = silent
      .and(doesNot)
      .wait(190)
      .and(...silence);
    expect(say(ofPhone(later.candidate())[0]!.message)).toBe(
      'Your phone, on mobile data, 3 minutes ago: TikTok’s website does not open. It is one person’s word, no proof.',
    );
  });

  it('may change their mind: the later word counts', () => {
    expect(sentence(silent.and(works).wait(30).and(doesNot))).toContain('You saw TikTok fail');
  });

  it('may have looked before anything was settled', () => {
    const told = seenTwice(...silence).and(see.phone('works'));
    expect(sentence(told)).toContain('it doesn’t open here');
  });

  it('counts where the website alone is silent', () => {
    const told = seenTwice(
      ...[...online, see.exchanges('well', 'video', 'image'), see.exchanges('unreachable', 'web', 'feed', 'comments')],
      ...[see.exchange('live', 'unreachable'), ...followedUp],
    );
    expect(told.candidate()).toMatchObject({ code: 'tiktok.unreachable', severity: 'degraded' });
    expect(told.and(works).candidate()).toMatchObject({ severity: 'degraded', confidence: 'likely' });
  });
});

describe('A word on the phone is void', () => {
  const stillVague = (told: Story): void => {
    expect(told.candidate()).toMatchObject({ code: 'tiktok.unreachable', confidence: 'cannot-split' });
    expect(told.candidate().message.id).toBe(vague);
    expect(ofPhone(told.candidate())).toEqual([]);
  };

  it('after ten minutes, and not before', () => {
    const almost = silent
      .and(works)
      .wait(595)
      .and(...silence);
    expect(almost.candidate().message.id).not.toBe(vague);
    stillVague(almost.wait(10).and(...silence));
  });

  it('where it was about another trouble', () => {
    stillVague(silent.and(see.phone('works', 'dns.tiktok-blocked')));
    stillVague(silent.and(see.phone('works', 'ok')));
  });

  it('where TikTok has answered here since', () => {
    const between = silent.and(works).and(...online, see.exchanges('well'));
    stillVague(between.wait(60).twice(...silence));
  });

  it('where it is about another page than the one that is silent', () => {
    stillVague(silent.and(see.phone('works', 'tiktok.unreachable', 'www.example.com')));
  });

  it('where the website fails in another way than by silence', () => {
    const mixed = seenTwice(
      ...[...online, see.exchange('web', 'no-name'), see.exchanges('unreachable', 'live', 'video', 'image')],
      ...followedUp,
    );
    expect(mixed.candidate().code).toBe('tiktok.unreachable');
    const { evidence: _evidence, ...before } = mixed.candidate();
    expect(mixed.and(works).candidate()).toMatchObject(before);
  });

  it('where the website answers here, and only a part of TikTok is silent', () => {
    const part = seenTwice(
      ...[...online, see.exchanges('unreachable', 'video', 'image'), see.exchanges('well', 'web', 'feed', 'live')],
      ...[controlsPass, dies(see.hostOf.video)],
    );
    const [before, after] = [part.candidate(), part.and(works).candidate()];
    expect(after).toEqual(before);
  });
});

describe('Others who were counted go before one person', () => {
  it.each([
    ['TikTok is down for them too', see.others('world', [0, 6]), 'works', 'against'],
    ['TikTok is down for them too', see.others('world', [0, 6]), 'does-not', undefined],
    ['it reaches them', [see.others('world', [6, 0]), see.sameServer([6, 0])], 'works', 'for'],
    ['it reaches them', see.others('world', [6, 0]), 'does-not', undefined],
  ] as const)('%s: %o, and on the phone it %s', (_what, there, says, stands) => {
    const before = silent.and(there).candidate();
    const after = silent.and(there).and(see.phone(says, before.code)).candidate();
    expect(after).toMatchObject({ code: before.code, blame: before.blame, confidence: before.confidence });
    expect(after.message.id).toBe(before.message.id);
    if (stands) expect(ofPhone(after)).toMatchObject([{ stands }]);
  });

  it('they differ about it, and nobody can tell: one person does not tip the scales', () => {
    const differing = silent.and(see.others('world', [0, 6]), see.others('country', [4, 0]));
    const before = differing.candidate();
    expect(before.code).toBe('tiktok.unreachable');
    const after = differing.and(works).candidate();
    expect(after).toEqual({ ...before, evidence: after.evidence });
  });

  it.each([
    ['network', [3, 0], 'home', 'for', 'against'],
    ['country', [0, 4], 'country', 'against', 'for'],
  ] as const)(
    'in the %s %o of them reach the same server (%s): a page that opens on the phone stands %s it, one that does not %s',
    (where, counts, place, works, doesNot) => {
      const there = [see.others('world', [6, 0]), see.sameServer([6, 0]), see.others(where, counts)];
      const blocked = silent.and(there);
      expect(blocked.candidate().message.id).toBe(`${place}.path.ip-blocked`);
      const stands = (says: 'works' | 'does-not') =>
        ofPhone(blocked.and(see.phone(says, 'path.ip-blocked')).candidate()).map((line) => line.stands);
      expect([stands('works'), stands('does-not')]).toEqual([[works], [doesNot]]);
    },
  );

  it('a word that was given before they were asked is about the same trouble, better known now', () => {
    const down = silent
      .and(doesNot)
      .and(see.others('world', [0, 6]))
      .candidate();
    expect(down.code).toBe('tiktok.down');
    expect(ofPhone(down)).toMatchObject([{ stands: 'for' }]);
  });
});
