import { describe, expect, it } from 'vitest';
import { askDeep } from '../../../engine/schedule/heavy.ts';
import type { Heavy } from '../../../engine/schedule/heavy.ts';
import { targetOf } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';

const targets = [targetOf({ id: 'web' }), targetOf({ id: 'video', host: 'v16.tiktok.com', content: true })];

/** What a deep look asks on a line like this. */
const asked = async (internetAnswers: boolean, isLossy: boolean): Promise<string[]> => {
  const questions: string[] = [];
  const note = (question: string) => () => Promise.resolve(void questions.push(question));
  const heavy: Heavy = {
    edges: (host) => note(`edges of ${host}`)(),
    sizes: note('sizes'),
    throughput: note('throughput'),
    wayLoss: note('way'),
    wayAgain: note('way again'),
  };
  const { context } = createContext({ internetAnswers: Promise.resolve(internetAnswers) });
  await askDeep(context, heavy, targets, Promise.resolve({ broke: false, isLossy }));
  return questions;
};

describe('a deep look', () => {
  it('asks each content host’s edges, packet sizes, and last how fast content comes', async () => {
    expect(await asked(true, false)).toEqual(['edges of v16.tiktok.com', 'sizes', 'throughput']);
  });

  it('asks no rate of a line that loses packets: it would tell of the loss alone', async () => {
    expect(await asked(true, true)).toEqual(['edges of v16.tiktok.com', 'sizes']);
  });

  it('asks nothing where the internet does not answer', async () => {
    expect(await asked(false, false)).toEqual([]);
  });
});
