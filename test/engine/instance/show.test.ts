import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { dirname } from 'node:path';
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

  it('one that cannot show itself is said to give no answer', async () => {
    expect(await secondStart(await running(() => Promise.reject(new Error('no'))))).toBeNull();
  });

  it.each([
    'not a url',
    'http://example.com/',
    'https://127.0.0.1/',
    'http://127.0.0.1.example.com/',
    'http://example.com@127.0.0.1.example.com/',
    'http://ada:secret@127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://127.0.0.1/\u001b]0;owned\u0007',
    'http://127.0.0.1/\u009b31m',
    'http://127.0.0.1/\nhttp://example.com',
  ])('one that names %j is said to give no answer: it is no page of this computer', async (url) => {
    expect(await secondStart(await running(() => Promise.resolve({ how: 'page', url })))).toBeNull();
  });

  it('a page is told as a browser would write it, so that nothing in it can steer a terminal', async () => {
    const url = 'HTTP://LOCALHOST:4711/\u202eé?token="<x>';
    const told = { how: 'page', url: 'http://localhost:4711/%E2%80%AE%C3%A9?token=%22%3Cx%3E' };
    expect(await secondStart(await running(() => Promise.resolve({ how: 'page', url })))).toEqual(told);
  });

  it('one that trickles its answer is not waited for', async () => {
    const directory = freshDirectory();
    const path = meetingPoint(process.platform, directory);
    mkdirSync(dirname(path), { mode: 0o700 });
    const trickling = createServer((socket) => {
      const timer = setInterval(() => socket.write(' '), 50);
      socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    });
    trickling.listen(path);
    await once(trickling, 'listening');
    onTestFinished(() => void trickling.close());
    expect(await secondStart(directory)).toBeNull();
  });

  it.each(['shout\n', 'showshow\n', 'x'.repeat(100_000)])('whoever says something else is let go', async (said) => {
    const directory = await running(() => Promise.resolve({ how: 'window' }));
    expect(await answerTo(directory, said)).toBe('');
    expect(await secondStart(directory)).toEqual({ how: 'window' });
  });
});
