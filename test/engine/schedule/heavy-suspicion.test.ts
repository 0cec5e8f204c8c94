import { expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import type { Heavy } from '../../../engine/schedule/heavy.ts';
import { createHeavySuspicion } from '../../../engine/schedule/heavy-suspicion.ts';
import type { HeavyQuestions } from '../../../engine/schedule/heavy-suspicion.ts';
import * as see from '../story-words.ts';
import type { Word } from '../story.ts';

/** What these readings call for. */
const calledFor = async (
  words: Array<Word | Reading>,
  before: Pick<HeavyQuestions, 'wayWasBad' | 'lineWasBad'> = {},
): Promise<string[]> => {
  const asked: string[] = [];
  const heavy: Heavy = {
    edges: (host) => Promise.resolve(void asked.push(`edges ${host}`)),
    sizes: () => Promise.resolve(void asked.push('sizes')),
    throughput: () => Promise.resolve(void asked.push('throughput')),
    wayLoss: (address) => Promise.resolve(void asked.push(`way ${address}`)),
    wayAgain: (address) => Promise.resolve(void asked.push(`way again ${address}`)),
  };
  const questions: Array<Promise<void>> = [];
  const notice = createHeavySuspicion({ heavy, ...before }, (question) => void questions.push(question()));
  for (const word of words) notice(typeof word === 'function' ? word(0) : word);
  await Promise.all(questions);
  return [...new Set(asked)].toSorted();
};

const late = (word: Word, phases: Partial<Reading['phasesMs']>): Reading => {
  const reading = word(0);
  return { ...reading, phasesMs: { ...reading.phasesMs, ...phases } };
};
const video = `edges ${see.hostOf.video}`;
const slow = { connect: 700, total: 900 };
const prompt = { connect: 30, total: 90 };

it.each<[string, Array<Word | Reading>, string[]]>([
  ['all that is well: nothing', [see.exchange('web', 'well'), see.exchange('video', 'well')], []],
  ['content that comes late', [late(see.exchange('video', 'well'), { total: 2500 })], [video, 'throughput']],
  ['a page that comes late: nothing', [late(see.exchange('web', 'well'), { total: 2500 })], []],
  ['content that cannot be connected to', [see.exchange('video', 'unreachable')], [video]],
  ['content that stalls', [see.exchange('video', 'no-answer')], [video, 'sizes', 'throughput']],
  ['content whose error TikTok wrote: nothing', [see.exchange('video', 'written-error')], []],
  ['a page that stalls', [see.exchange('web', 'no-answer')], ['sizes']],
  ['an anchor that stalls at its certificate', [see.anchor('Google', 'tcp-only')], ['sizes']],
  ['one slow connection: nothing', [late(see.exchange('web', 'well'), slow)], []],
  [
    'slow connections to two hosts while two others connect at once',
    [
      ...[late(see.exchange('web', 'well'), slow), late(see.exchange('live', 'well'), slow)],
      ...[late(see.exchange('video', 'well'), prompt), late(see.exchange('image', 'well'), prompt)],
    ],
    ['way 20.0.0.1'],
  ],
  [
    'slow connections to every host, as where one family is dead: nothing',
    [late(see.exchange('web', 'well'), slow), late(see.exchange('live', 'well'), slow)],
    [],
  ],
  [
    'two slow connections to one host: nothing',
    [late(see.exchange('web', 'well'), slow), late(see.exchange('feed', 'well'), slow)],
    [],
  ],
])('%s', async (_what, words, expected) => expect(await calledFor(words)).toEqual(expected.toSorted()));

it('a way that lost packets in the last look is counted again', async () => {
  expect(await calledFor([see.exchange('web', 'well')], { wayWasBad: true })).toEqual(['way again 20.0.0.1']);
});

it('content that comes late over a line that was bad calls for no rate, which would tell of the line alone', async () => {
  const words = [late(see.exchange('video', 'well'), { total: 2500 })];
  expect(await calledFor(words, { lineWasBad: true })).toEqual([video]);
});
