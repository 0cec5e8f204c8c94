import { describe, expect, it } from 'vitest';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import type { HeavyQuestion } from '../../../engine/schedule/heavy-again.ts';
import { askAgain, askDeep, createHeavy } from '../../../engine/schedule/heavy.ts';
import type { Heavy } from '../../../engine/schedule/heavy.ts';
import { targetOf } from '../support/catalog-entries.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';

const targets = [targetOf({ id: 'web' }), targetOf({ id: 'video', host: 'v16.tiktok.com', content: true })];

const known = { now: () => targets, settled: Promise.resolve() };

/** What is asked of a line like this. */
const asked = async (internetAnswers: boolean, ask: (context: LookContext, heavy: Heavy) => Promise<void>) => {
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
  await ask(context, heavy);
  return questions;
};
const deep =
  (isLossy: boolean, hasNames = true) =>
  (context: LookContext, heavy: Heavy): Promise<void> => {
    const line = Promise.resolve({ broke: false, isLossy });
    return askDeep(context, heavy, known, { line, resolverAnswers: Promise.resolve(hasNames) });
  };
const again =
  (...questions: HeavyQuestion[]) =>
  (context: LookContext, heavy: Heavy): Promise<void> =>
    askAgain(context, heavy, known, new Set(questions));

describe('a deep look', () => {
  it('asks each content host’s edges, packet sizes, and last how fast content comes', async () => {
    expect(await asked(true, deep(false))).toEqual(['edges of v16.tiktok.com', 'sizes', 'throughput']);
  });

  it('asks no rate of a line that loses packets: it would tell of the loss alone', async () => {
    expect(await asked(true, deep(true))).toEqual(['edges of v16.tiktok.com', 'sizes']);
  });

  it('asks no rate where no name is answered: nothing would come', async () => {
    expect(await asked(true, deep(false, false))).toEqual(['edges of v16.tiktok.com', 'sizes']);
  });

  it('asks nothing where the internet does not answer', async () => {
    expect(await asked(false, deep(false))).toEqual([]);
  });
});

describe('what a verdict rests on', () => {
  it.each<[HeavyQuestion[], string[]]>([
    [['throughput'], ['throughput']],
    [['sizes'], ['sizes']],
    [
      ['edges', 'throughput'],
      ['edges of v16.tiktok.com', 'throughput'],
    ],
    [[], []],
  ])('%j is asked again, and nothing else', async (questions, heard) => {
    expect(await asked(true, again(...questions))).toEqual(heard);
  });

  it('is not asked while the internet does not answer', async () => {
    expect(await asked(false, again('throughput', 'sizes'))).toEqual([]);
  });
});

describe('the rate of content', () => {
  const hostsAskedFor = async (light: boolean): Promise<string[]> => {
    const hosts: string[] = [];
    const book = bookOf({});
    const names = {
      ...book,
      system: (...[name, attempt]: Parameters<typeof book.system>) => {
        hosts.push(name);
        return book.system(name, attempt);
      },
    };
    const { context } = createContext({ names, scope: { samples: 3, tiktok: true, deep: true, light } });
    await createHeavy(context, () => targets).throughput();
    return hosts;
  };

  it('is not asked for while the user is LIVE, whatever is suspected: it would cost frames', async () => {
    expect(await hostsAskedFor(true)).toEqual([]);
    expect(await hostsAskedFor(false)).toContain('v16.tiktok.com');
  });
});
