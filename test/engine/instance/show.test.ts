import { createConnection } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import type { Shown } from '../../../engine/instance/show.ts';
import { takePlace } from '../../../engine/instance/take-place.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';

const running = async (show?: () => Promise<Shown>): Promise<string> => {
  const directory = freshDirectory();
  const place = await takePlace(process.platform, directory);
  if (place.type !== 'ours') throw new Error('somebody else runs here');
  if (show) place.showWith(show);
  onTestFinished(place.release);
  return directory;
};

const secondStart = async (directory: string): Promise<Shown | null> => {
  const place = await takePlace(process.platform, directory);
  return place.type === 'taken' ? place.show() : null;
};

const answerTo = async (directory: string, said: string): Promise<string> => {
  const socket = createConnection(meetingPoint(process.platform, directory)).setEncoding('utf8');
  let heard = '';
  socket.on('data', (text: string) => (heard += text)).on('error', () => undefined);
  socket.write(said);
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
};

describe('A second start asks the running one to show itself', () => {
  it.each<Shown>([{ how: 'window' }, { how: 'page', url: 'http://127.0.0.1:4711/?token=x' }])(
    'and learns how it did: %o',
    async (shown) => {
      const directory = await running(() => Promise.resolve(shown));
      expect(await secondStart(directory)).toEqual(shown);
    },
  );

  it('one that has nothing to show says that it runs in a terminal', async () => {
    expect(await secondStart(await running())).toEqual({ how: 'terminal' });
  });

  it('one that cannot show itself, or tells nonsense, is said to give no answer', async () => {
    expect(await secondStart(await running(() => Promise.reject(new Error('no'))))).toBeNull();
    const nonsense = { how: 'page', url: 'not a url' } as const;
    expect(await secondStart(await running(() => Promise.resolve(nonsense)))).toBeNull();
  });

  it.each(['shout\n', 'showshow\n', 'x'.repeat(100_000)])('whoever says something else is let go', async (said) => {
    const directory = await running(() => Promise.resolve({ how: 'window' }));
    expect(await answerTo(directory, said)).toBe('');
    expect(await secondStart(directory)).toEqual({ how: 'window' });
  });
});
