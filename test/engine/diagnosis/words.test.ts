import { describe, expect, it } from 'vitest';
import { message, say } from '../../../contract/message.ts';
import { english } from '../../../contract/messages.en.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { choose } from '../../../engine/diagnosis/choose.ts';
import { symptomsOf } from '../../../engine/diagnosis/symptoms.ts';
import { storyOf, worlds } from './worlds.ts';

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

describe('Every row is needed', () => {
  it.each(causes.map(({ code }) => code))('without %s its own world is told otherwise', (code) => {
    const findings = storyOf(code).findings();
    const symptoms = symptomsOf(findings);
    const others = causes.filter((cause) => cause.code !== code);
    expect(choose(findings, symptoms)?.chosen.cause.code).toBe(code);
    expect(choose(findings, symptoms, others)?.chosen.cause.code).not.toBe(code);
  });
});
