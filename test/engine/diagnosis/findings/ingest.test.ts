import { describe, expect, it } from 'vitest';
import { ingest } from '../../story-words.ts';
import { story } from '../../story.ts';

describe('The other door of a LIVE server, which is asked now and then while LIVE,', () => {
  const wellBefore = story.and(ingest('plain', 'well'), ingest('secure', 'well'));

  it('stands while the stream’s own door is well, however long ago it was asked', () => {
    const { ingest: seen } = wellBefore.wait(300).and(ingest('plain', 'well')).findings();
    expect(seen).toMatchObject({ state: 'well', secure: 'well', takesStreams: true });
  });

  it('says nothing about a server that has begun to fail since', () => {
    const failing = wellBefore.wait(300).twice(ingest('plain', 'silent'));
    expect(failing.findings().ingest).toMatchObject({ state: 'silent', secure: 'not-asked', takesStreams: false });
    const asked = failing.wait(10).and(ingest('secure', 'well')).findings();
    expect(asked.ingest).toMatchObject({ state: 'silent', secure: 'well', takesStreams: true, confirmed: true });
  });

  it('says something where it was asked in the same look', () => {
    const { ingest: seen } = story.and(ingest('secure', 'well'), ingest('plain', 'refused')).findings();
    expect(seen).toMatchObject({ state: 'turned-away', secure: 'well' });
  });
});
