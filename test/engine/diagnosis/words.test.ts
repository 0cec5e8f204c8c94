import { describe, expect, it } from 'vitest';
import { message, say } from '../../../contract/message.ts';
import { english } from '../../../contract/messages.en.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { choose } from '../../../engine/diagnosis/choose.ts';
import { symptomsOf } from '../../../engine/diagnosis/symptoms.ts';
import { story } from '../story.ts';
import type { Story } from '../story.ts';
import * as see from '../story-words.ts';
import { storyOf, worlds } from './worlds.ts';

const iso = (epochMs: number): string => new Date(epochMs).toISOString();
const codes = ['ok', 'unknown', ...causes.map(({ code }) => code)] as const;

describe('Every code has a world in which it is what is said', () => {
  it('and no code is left out', () => expect(Object.keys(worlds).toSorted()).toEqual(codes.toSorted()));

  it.each(codes)('%s', (code) => {
    expect(storyOf(code).candidate()).toMatchObject({ code, confirmed: code !== 'unknown', also: [] });
  });

  it.each(codes)('%s: no gap stays open', (code) => {
    const { message: sentence, evidence, wouldChangeMind, notJudged, layers } = storyOf(code).candidate();
    const messages = [
      sentence,
      ...evidence.map((line) => line.message),
      ...wouldChangeMind,
      ...notJudged.map(({ because }) => because),
      ...Object.values(layers).map((link) => link.message),
    ];
    for (const each of messages) expect(say(each)).toMatch(/^[^{}]+$/);
    expect(wouldChangeMind).not.toEqual([]);
  });

  it.each(codes)('%s says what to do', (code) => {
    expect(say(message(`todo.${code}`))).toMatch(/^[A-Z].*\.$/);
  });

  it.each(causes.map((cause) => [cause.code, cause] as const))('%s says what would change its mind', (_code, cause) => {
    expect(cause.wouldChangeMind.map((id) => english[id])).not.toEqual([]);
    expect(cause.fixes).not.toEqual([]);
  });
});

describe('A sentence says no more than was seen', () => {
  const sentence = (told: Story): string => say(told.candidate().message);
  const onLine = (parts: Parameters<typeof see.line>[0]): string =>
    sentence(story.times(3, see.allWell, see.line(parts)));

  it('of the link to the router: loss, lateness, or both', () => {
    const lossy = onLine({ router: { lost: 0.3 }, anchors: { lost: 0.3 } });
    expect(lossy).toContain('30% of packets get lost on it.');
    const late = onLine({ router: { rttMs: 200 }, anchors: { rttMs: 220 } });
    expect(late).toContain('answers on it take 200 ms.');
    expect(late).not.toContain('%');
    const both = onLine({ router: { lost: 0.3, rttMs: 200 }, anchors: { lost: 0.3, rttMs: 220 } });
    expect(both).toContain('30% of packets get lost on it and answers take 200 ms');
  });

  it('of what is usual: nothing where that is not known', () => {
    expect(onLine({ router: {}, anchors: { rttMs: 400, usualRttMs: 20 } })).toContain('than usual here');
    const first = onLine({ router: {}, anchors: { rttMs: 900 } });
    expect(first).toContain('900 ms');
    expect(first).not.toContain('usual here');
  });

  it('of a block: only the part that is blocked', () => {
    const blocked = storyOf('path.sni-blocked').candidate();
    expect(say(blocked.message)).toMatch(/^TikTok is/);
    const [cut, other] = [see.hostOf.web, see.questions.filter((question) => see.hostOf[question] !== see.hostOf.web)];
    const well = see.exchanges('well', ...other);
    const same = see.exchanges('cut-in-tls', ...see.questions.filter((question) => see.hostOf[question] === cut));
    const part = story.twice(see.controlsWell, well, same, see.handshake(cut, 'neutral', 'completes'));
    expect(part.candidate().code).toBe('path.sni-blocked');
    expect(sentence(part)).toMatch(/^Part of TikTok is .*the website/);
  });

  it('of a feature behind a poor line: that it is hidden, not that a link is broken', () => {
    const because = (told: Story) => told.candidate().notJudged.map((line) => line.because.id);
    expect(because(storyOf('internet.down'))).toContain('because.beyond-the-break');
    const lossy = story.times(3, see.controlsWell, see.line({ router: {}, anchors: { lost: 0.3 } }));
    expect(because(lossy)).toContain('because.hidden-by-trouble');
    expect(because(lossy)).not.toContain('because.beyond-the-break');
  });
});

describe('Beyond a link that is broken', () => {
  it.each(['internet.down', 'router.down'] as const)('%s: no feature is said to be fine', (code) => {
    const before = story.and(see.allWell).wait(60);
    const told = storyOf(code).readings.slice(0);
    const broken = told.reduce(
      (all, reading) => all.and((epochMs) => ({ ...reading, startedAt: iso(epochMs), at: iso(epochMs) })),
      before,
    );
    const { code: said, features } = broken.candidate();
    expect(said).toBe(code);
    expect(new Set(Object.values(features))).toEqual(new Set(['unknown']));
  });
});

describe('Every row is needed', () => {
  it.each(causes.map(({ code }) => code))('without %s its own world is told otherwise', (code) => {
    const findings = storyOf(code).findings();
    const symptoms = symptomsOf(findings);
    const others = causes.filter((cause) => cause.code !== code);
    expect(choose(findings, symptoms)?.chosen.cause.code).toBe(code);
    expect(choose(findings, symptoms, others)?.chosen.cause.code).not.toBe(code);
  });
});
