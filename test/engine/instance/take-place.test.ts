import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import { takePlace } from '../../../engine/instance/take-place.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';

const program = fileURLToPath(new URL('take-place.ts', import.meta.url));

type Starter = { child: ChildProcessByStdio<null, Readable, null>; answer: Promise<string> };

const start = (directory: string): Starter => {
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const answer = once(child.stdout.setEncoding('utf8'), 'data').then(([text]) => String(text).trim());
  return { child, answer };
};

const killed = async ({ child }: Starter): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

const freed = async (directory: string): Promise<string> => {
  const place = await takePlace(process.platform, directory);
  if (place.type === 'ours') await place.release();
  return place.type;
};

describe('One watch for each data directory', () => {
  it('the second one meets the first, and gets the place when the first is gone', async () => {
    const directory = join(freshDirectory(), 'made/on/the/way');
    const first = await takePlace(process.platform, directory);
    expect(first.type).toBe('ours');
    expect((await takePlace(process.platform, directory)).type).toBe('taken');
    if (first.type === 'ours') await first.release();
    expect(existsSync(meetingPoint(process.platform, directory))).toBe(false);
    expect(await freed(directory)).toBe('ours');
  });

  it('two directories do not get in each other’s way', async () => {
    const first = await takePlace(process.platform, freshDirectory());
    expect(await freed(freshDirectory())).toBe('ours');
    if (first.type === 'ours') await first.release();
  });

  it('what a killed one left behind is cleared away', async () => {
    const directory = freshDirectory();
    const first = start(directory);
    expect(await first.answer).toBe('ours');
    await killed(first);
    expect(existsSync(meetingPoint(process.platform, directory))).toBe(process.platform !== 'win32');
    expect(await freed(directory)).toBe('ours');
  });

  it.skipIf(process.platform === 'win32').each([
    ['long ago', -60],
    ['in the future, by a clock that was set back', 3600],
  ])('a lock of one that was killed while it looked, %s, holds up nobody', async (_when, ageS) => {
    const directory = freshDirectory();
    const lock = `${meetingPoint(process.platform, directory)}.claim`;
    mkdirSync(lock);
    const changed = Date.now() / 1000 + ageS;
    utimesSync(lock, changed, changed);
    expect(await freed(directory)).toBe('ours');
    expect(existsSync(lock)).toBe(false);
  });

  it('a directory with a long name has a meeting point that the system can hold', async () => {
    const directory = join(freshDirectory(), 'a-long-name-'.repeat(10), 'ü'.repeat(60));
    const point = meetingPoint(process.platform, directory);
    expect(Buffer.byteLength(point)).toBeLessThanOrEqual(103);
    expect(meetingPoint(process.platform, `${directory}x`)).not.toBe(point);
    const first = await takePlace(process.platform, directory);
    expect(first.type).toBe('ours');
    expect((await takePlace(process.platform, directory)).type).toBe('taken');
    if (first.type === 'ours') await first.release();
  });

  it('Windows meets at a pipe, which has no directory', () => {
    expect(meetingPoint('win32', 'D:\\ada\\Tokwatch')).toMatch(/^\\\\\.\\pipe\\tokwatch-[0-9a-f]{16}$/);
  });
});

describe('Two that start at the same moment', () => {
  it.each([false, true])('ten times: exactly one wins (over the leftovers of a killed one: %s)', async (stale) => {
    const tries = Array.from({ length: 10 }, () => freshDirectory());
    for (const directory of tries) {
      if (stale) {
        const dead = start(directory);
        await dead.answer;
        await killed(dead);
      }
      const both = [start(directory), start(directory)];
      expect((await Promise.all(both.map(({ answer }) => answer))).toSorted()).toEqual(['ours', 'taken']);
      await Promise.all(both.filter(({ child }) => child.exitCode === null).map(killed));
    }
  });

  it('many within one process: exactly one wins, over leftovers as well', async () => {
    const directory = freshDirectory();
    const dead = start(directory);
    await dead.answer;
    await killed(dead);
    const places = await Promise.all(Array.from({ length: 20 }, () => takePlace(process.platform, directory)));
    const ours = places.filter((place) => place.type === 'ours');
    expect(ours).toHaveLength(1);
    await Promise.all(ours.map(({ release }) => release()));
  });
});
