import { describe, expect, it } from 'vitest';
import type { NameBook } from '../../../engine/probes/resolve/name-book.ts';
import { createSilentEdges } from '../../../engine/schedule/silent-edges.ts';
import { edge } from '../story-words.ts';
import { bookOf } from '../support/look-contexts.ts';

const host = 'p19-sign.tiktokcdn-us.com';
const names: NameBook = bookOf({ [host]: ['20.0.0.1', '20.0.0.2', '20.0.0.3'] });

/** Where the host leads after these edges were asked. */
const leadsTo = async (asked: ReadonlyArray<Parameters<typeof edge>>, book = names) => {
  const edges = createSilentEdges();
  asked.forEach((one, index) => edges.notice(edge(...one)(index)));
  return (await edges.leftOutOf(book).system(host, 1)).addresses;
};

describe('Where content is fetched from to measure how fast it comes', () => {
  it('is not an edge that was silent', async () => {
    expect(await leadsTo([['20.0.0.1', 'timeout']])).toEqual(['20.0.0.2', '20.0.0.3']);
  });

  it('may be one that answered for another host, or the next time', async () => {
    const asked = [edge('20.0.0.2', 'timeout'), edge('20.0.0.2', 'answers')];
    const edges = createSilentEdges();
    asked.forEach((word, index) => edges.notice(word(index)));
    expect((await edges.leftOutOf(names).system(host, 1)).addresses).toHaveLength(3);
  });

  it('is any of them where all were silent: why nothing comes is for others to say', async () => {
    const all = ['20.0.0.1', '20.0.0.2', '20.0.0.3'].map((address): Parameters<typeof edge> => [address, 'reset']);
    expect(await leadsTo(all)).toHaveLength(3);
  });

  it('is looked up anew where the names are', async () => {
    expect(await leadsTo([['20.0.0.3', 'refused']], names.emptied())).toEqual(['20.0.0.1', '20.0.0.2']);
  });
});
