// For every verdict and every message: there is an answer, and it accuses nobody whom the verdict does not.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { complaints, explanationSchema, statedReasons } from '../../../contract/complaint.ts';
import type { Explanation } from '../../../contract/complaint.ts';
import { say } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import { english } from '../../../contract/messages.en.ts';
import { translatorEnglish } from '../../../contract/messages.translator.en.ts';
import { confidences, features, noteCodes, verdictCodes } from '../../../contract/verdict.ts';
import type { Blame, FeatureStatus, Verdict } from '../../../contract/verdict.ts';
import { explain } from '../../../engine/translator/explain.ts';
import { mapOf, presentOf, verdictAbout, verdictOf } from './present.ts';

/** Sentences of the translator that put it on somebody, and on whom. */
const accusing: Partial<Record<MessageId, readonly Blame[]>> = {
  'lasts.tiktok': ['tiktok'],
  'lasts.provider': ['your-provider'],
  'lasts.until-lifted': ['a-block'],
  'lasts.until-changed': ['you', 'your-network'],
  'phone.tiktok': ['tiktok'],
  'phone.computer': ['you'],
  'try.no-restart': ['tiktok'],
};

const statuses: readonly FeatureStatus[] = ['ok', 'slow', 'down', 'blocked', 'filtered', 'unknown'];

/** Whom a verdict may blame where it is not the one whom its code usually blames. */
const otherBlames = (code: Verdict['code']): Blame[] => (code.startsWith('device.') ? [] : ['unknown', 'you']);

/** Every code as it usually is, about each feature alone, whole or in part, with its blames, any confidence and note. */
const verdictsOf = (code: (typeof verdictCodes)[number]): Verdict[] => [
  ...statuses.map((status) => verdictOf(code, { features: mapOf(status) })),
  ...features.flatMap((feature) => [
    verdictAbout(code, [feature], 'down', { severity: 'degraded' }),
    verdictAbout(code, [feature], 'slow'),
  ]),
  ...otherBlames(code).map((blame) => verdictOf(code, { blame })),
  ...confidences.map((confidence) => verdictOf(code, { confidence })),
  ...noteCodes.map((note) => verdictOf(code, { notes: [note] })),
];

// Codes that stand for something that no row tells yet.
const told = verdictCodes.filter((code) => `todo.${code}` in english);
const all = told.flatMap((code) =>
  verdictsOf(code).flatMap((verdict) =>
    complaints.map((complaint) => ({ verdict, answer: explain(complaint, presentOf(verdict)) })),
  ),
);

const sentences = ({ here, todo, lasts, phone, means }: Explanation): MessageId[] =>
  [...here, ...todo, ...(lasts ? [lasts] : []), phone, means].map(({ id }) => id);

describe('Whatever is true and whatever TikTok showed', () => {
  it('has been tried in all its forms', () => expect(all.length).toBeGreaterThan(15_000));

  it('there is an answer that may cross the border, in words without gaps left open', () => {
    for (const { answer } of all) {
      expect(v.is(explanationSchema, JSON.parse(JSON.stringify(answer)))).toBe(true);
      const own = [...answer.here, ...answer.todo, answer.phone, answer.means].filter(
        ({ id }) => id in translatorEnglish,
      );
      for (const one of own) expect(say(one)).not.toMatch(/[{}]/);
    }
  });

  it('nobody is blamed whom the verdict does not blame', () => {
    for (const { verdict, answer } of all)
      for (const id of sentences(answer)) {
        const whom = accusing[id];
        if (whom) expect([verdict.code, id, whom]).toEqual([verdict.code, id, expect.arrayContaining([verdict.blame])]);
      }
  });

  it('advice about a fault is given only for a fault that was named', () => {
    for (const { verdict, answer } of all)
      for (const { id } of answer.todo) {
        if (!id.startsWith('todo.') || (answer.bearing === 'hint' && id === 'todo.lan.degraded')) continue;
        expect(id).toBe(`todo.${verdict.code}`);
      }
  });

  it('nobody is sent to the router for what TikTok does', () => {
    const ofTiktok = all.filter(({ verdict }) => verdict.blame === 'tiktok' && verdict.code.startsWith('tiktok.'));
    expect(ofTiktok.length).toBeGreaterThan(500);
    for (const { answer } of ofTiktok)
      for (const one of answer.todo) expect(say(one)).not.toMatch(/\b[Rr]estart(?!ing .*will not)/);
  });

  it('an explanation by a fault of TikTok’s says that restarting does not help', () => {
    const found = all.filter(
      ({ verdict, answer }) =>
        verdict.blame === 'tiktok' && verdict.code.startsWith('tiktok.') && answer.bearing === 'found',
    );
    for (const { answer } of found) expect(answer.todo.map(({ id }) => id)).toContain('try.no-restart');
  });

  it('it is never surer than the verdict', () => {
    for (const { verdict, answer } of all) {
      if (verdict.confidence === 'cannot-split') expect(['cannot-tell', 'likely']).toContain(answer.sure);
      if (verdict.confidence === 'cannot-split' && answer.bearing === 'found') expect(answer.sure).toBe('cannot-tell');
      if (verdict.confidence === 'likely') expect(answer.sure).not.toBe('certain');
    }
  });

  it('the verdict is told in its own words wherever it is more than “all is well”', () => {
    for (const { verdict, answer } of all) if (verdict.code !== 'ok') expect(answer.here[0]).toEqual(verdict.message);
  });

  it('no advice is given twice', () => {
    for (const { answer } of all) expect(new Set(answer.todo.map(({ id }) => id)).size).toBe(answer.todo.length);
  });

  it('a broken line makes no counts zero', () => {
    const lines = all.filter(
      ({ verdict }) => /^(internet|router|lan)\./.test(verdict.code) && verdict.severity === 'down',
    );
    for (const { answer } of lines) if (answer.complaint === 'zero-counts') expect(answer.bearing).not.toBe('found');
  });
});

describe('The words of the translator', () => {
  const texts = Object.entries(translatorEnglish);

  it.each(texts.filter(([id]) => !id.startsWith('complaint.')))('%s is a whole sentence', (_id, text) =>
    expect(text).toMatch(/^[A-Z{].*[.}]$/),
  );

  it('are all said somewhere', () => {
    const stated = statedReasons.map((reason) => explain(reason, presentOf(verdictOf('ok'))));
    const said = new Set([...all.map(({ answer }) => answer), ...stated].flatMap(sentences));
    const elsewhere = ['here.looking', 'here.besides', 'here.was'];
    const left = texts.map(([id]) => id as MessageId).filter((id) => !id.startsWith('complaint.') && !said.has(id));
    expect(left.filter((id) => !elsewhere.includes(id))).toEqual([]);
  });
});
