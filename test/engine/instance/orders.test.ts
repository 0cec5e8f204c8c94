import { describe, expect, it, onTestFinished } from 'vitest';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fail, ok } from '../../../contract/result.ts';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import type { Obey, Order } from '../../../engine/instance/orders.ts';
import { findRunning, takePlace } from '../../../engine/instance/take-place.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';

const running = async (obey?: Obey): Promise<string> => {
  const directory = freshDirectory();
  const place = await takePlace(process.platform, directory);
  if (place.type !== 'ours') throw new Error('somebody else runs here');
  if (obey) place.obeyWith(obey);
  onTestFinished(place.release);
  return directory;
};

const giveTo = async (directory: string, order: Order): Promise<unknown> =>
  (await findRunning(process.platform, directory))?.order(order);

const saidTo = async (directory: string, line: string): Promise<string> => {
  const socket = createConnection(meetingPoint(process.platform, directory)).on('error', () => undefined);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.write(`${line}\n`);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
};

const holding = (until: number, order: string): string => `{"until":${until},"give":${order}}`;
const inTime = (order: string): string => holding(Date.now() + 60_000, order);
const late = (order: string): string => holding(Date.now() - 1, order);

const live: Order = { order: 'live', live: true };

describe('A command finds the running Tokwatch', () => {
  it('and none where none runs, without leaving a trace', async () => {
    const directory = join(freshDirectory(), 'data');
    expect(await findRunning(process.platform, directory)).toBeNull();
    expect(existsSync(directory)).toBe(false);
  });

  it('and none behind the name that an ended one has left', async () => {
    const directory = freshDirectory();
    const place = await takePlace(process.platform, directory);
    if (place.type === 'ours') await place.release();
    expect(await findRunning(process.platform, directory)).toBeNull();
  });
});

describe('An order', () => {
  it.each<Order>([live, { order: 'live', live: false }, { order: 'mark', text: 'the “raid” 🎉\nand more' }])(
    'arrives as it was given, and what became of it comes back: %j',
    async (order) => {
      const heard: Order[] = [];
      const directory = await running((given) => {
        heard.push(given);
        return Promise.resolve(ok({ changed: given.order === 'mark' }));
      });
      expect(await giveTo(directory, order)).toEqual({ ok: true, value: { changed: order.order === 'mark' } });
      expect(heard).toEqual([order]);
    },
  );

  it('that is refused comes back with the reason', async () => {
    const refused = fail('not-ready', 'No session goes on.');
    expect(await giveTo(await running(() => Promise.resolve(refused)), live)).toEqual(refused);
  });

  it('to one that has only just started is refused', async () => {
    expect(await giveTo(await running(), live)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
  });

  it('that meets a bug is not answered', async () => {
    expect(await giveTo(await running(() => Promise.reject(new Error('no'))), live)).toBeNull();
  });

  it('whose answer could steer a terminal is not believed', async () => {
    const steering = fail('not-ready', 'No\u001b]0;owned\u0007');
    expect(await giveTo(await running(() => Promise.resolve(steering)), live)).toBeNull();
  });

  it('is whether one is LIVE, too: it is, is not, or nobody can tell', async () => {
    for (const live of [true, false, null]) {
      const answer = ok({ changed: false, live });
      expect(await giveTo(await running(() => Promise.resolve(answer)), { order: 'ask' })).toEqual(answer);
    }
  });

  it('holds for the time in which it can be answered, and is not carried out after that', async () => {
    const heard: Order[] = [];
    const directory = await running((given) => {
      heard.push(given);
      return Promise.resolve(ok({ changed: true }));
    });
    expect(await saidTo(directory, inTime('{"order":"live","live":true}'))).toContain('"changed":true');
    expect(await saidTo(directory, late('{"order":"live","live":false}'))).toBe('');
    expect(heard).toEqual([live]);
  });

  it.each([
    inTime('{"order":"quit"}'),
    inTime('{"order":"live"}'),
    inTime('{"order":"mark","text":""}'),
    inTime(`{"order":"mark","text":"${'x'.repeat(600)}"}`),
    inTime('{"order":"live","live":true'),
    inTime('{"order":"live","live":true}\n{"order":"live","live":false}'),
    '{"order":"live","live":true}',
    '[]',
  ])('that is none is not carried out: %s', async (said) => {
    const heard: Order[] = [];
    const directory = await running((given) => {
      heard.push(given);
      return Promise.resolve(ok({ changed: true }));
    });
    expect({ answer: await saidTo(directory, said), heard }).toEqual({ answer: '', heard: [] });
  });
});
