import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import { inTheWay, UnusablePlace } from '../../../engine/deps/unusable-place.ts';
import { takePlace } from '../../../engine/instance/take-place.ts';
import type { OwnPlace } from '../../../engine/instance/take-place.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { patience } from '../support/patience.ts';

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

const meetingFolder = (directory: string): string => dirname(meetingPoint(process.platform, directory));

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
    const lock = join(meetingFolder(directory), 'claim');
    mkdirSync(lock, { recursive: true });
    const changed = Date.now() / 1000 + ageS;
    utimesSync(lock, changed, changed);
    expect(await freed(directory)).toBe('ours');
    expect(existsSync(lock)).toBe(false);
  });

  it('a directory with a longer name than a socket can have is no hindrance, and leaves nothing in /tmp', async () => {
    const directory = join(freshDirectory(), 'a-long-name-'.repeat(10), 'ü'.repeat(60));
    const tmp = freshDirectory();
    vi.stubEnv('TMPDIR', tmp);
    onTestFinished(() => void vi.unstubAllEnvs());
    const first = await takePlace(process.platform, directory);
    const second = await takePlace(process.platform, directory);
    expect(second.type === 'taken' && (await second.show())).toEqual({ how: 'terminal' });
    expect(readdirSync(tmp)).toEqual([]);
    if (first.type === 'ours') await first.release();
    expect(await freed(directory)).toBe('ours');
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

const onUnix = describe.skipIf(process.platform === 'win32');

onUnix('Nobody else can meet it', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('under a lax umask and in a directory that is open to all, the socket and its folder are the owner’s alone', async () => {
    const directory = freshDirectory();
    chmodSync(directory, 0o777);
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const place = await takePlace(process.platform, directory);
    expect(modeOf(meetingPoint(process.platform, directory))).toBe('600');
    expect(modeOf(meetingFolder(directory))).toBe('700');
    if (place.type === 'ours') await place.release();
  });

  it('a folder of its own that others may enter is closed to them', async () => {
    const directory = freshDirectory();
    mkdirSync(meetingFolder(directory));
    chmodSync(meetingFolder(directory), 0o777);
    expect(await freed(directory)).toBe('ours');
    expect(modeOf(meetingFolder(directory))).toBe('700');
  });

  it.skipIf(process.getuid?.() !== 0)('a folder that another user made first is not trusted', async () => {
    const directory = freshDirectory();
    const folder = meetingFolder(directory);
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 65_534, 65_534);
    await expect(takePlace(process.platform, directory)).rejects.toThrow(`${folder} belongs to another user`);
  });

  it('a link to a folder elsewhere is not trusted either', async () => {
    const directory = freshDirectory();
    symlinkSync(freshDirectory(), meetingFolder(directory));
    await expect(takePlace(process.platform, directory)).rejects.toThrow(UnusablePlace);
  });
});

onUnix('What Tokwatch did not make is never deleted, and told in one sentence', () => {
  it.each<[string, string, (path: string) => void]>([
    ['a directory in the place of the socket', 'running.sock', (path) => mkdirSync(path)],
    ['a file in the place of the socket', 'running.sock', (path) => writeFileSync(path, 'a diary')],
    ['a file in the place of the next socket', 'arriving.sock', (path) => writeFileSync(path, 'a diary')],
    ['a dangling link in the place of the socket', 'running.sock', (path) => symlinkSync('/nowhere', path)],
    ['a lock with something in it', 'claim', (path) => mkdirSync(join(path, 'diary'), { recursive: true })],
    ['a file in the place of the lock', 'claim', (path) => writeFileSync(path, 'a diary')],
  ])('%s', async (_what, name, put) => {
    const directory = freshDirectory();
    mkdirSync(meetingFolder(directory), { mode: 0o700 });
    const path = join(meetingFolder(directory), name);
    put(path);
    if (existsSync(path)) utimesSync(path, 0, 0);
    const refused = takePlace(process.platform, directory);
    await expect(refused).rejects.toThrow(inTheWay(path));
    expect(readdirSync(meetingFolder(directory))).toContain(name);
  });
});

onUnix('One that is busy or stopped still holds its place', () => {
  it('also when its queue of connections is full', async () => {
    const directory = freshDirectory();
    const first = start(directory);
    expect(await first.answer).toBe('ours');
    first.child.kill('SIGSTOP');
    const path = meetingPoint(process.platform, directory);
    const refusals: unknown[] = [];
    const queue = Array.from({ length: 600 }, () =>
      createConnection(path).on('error', (error) => refusals.push(error)),
    );
    onTestFinished(() => queue.forEach((socket) => socket.destroy()));
    await expect.poll(() => refusals.length, patience).toBeGreaterThan(0);
    expect(refusals[0]).toMatchObject({ code: 'EAGAIN' });
    expect((await takePlace(process.platform, directory)).type).toBe('taken');
    first.child.kill('SIGCONT');
  });
});

onUnix('Giving the place back', () => {
  const taken = async (directory: string): Promise<OwnPlace> => {
    const place = await takePlace(process.platform, directory);
    return place.type === 'ours' ? place : expect.fail('the place is taken');
  };

  it('does not wait for strangers who hold a connection', async () => {
    const directory = freshDirectory();
    const place = await taken(directory);
    const guest = createConnection(meetingPoint(process.platform, directory));
    await once(guest, 'connect');
    const gone = once(guest.resume(), 'close');
    // Longer than the machine could be slow, and shorter than a guest may be silent.
    const startedMs = performance.now();
    await place.release();
    expect(performance.now() - startedMs).toBeLessThan(1500);
    await gone;
  });

  it('leaves alone what another one has put there meanwhile', async () => {
    const directory = freshDirectory();
    const place = await taken(directory);
    const path = meetingPoint(process.platform, directory);
    renameSync(path, `${path}.old`);
    const other = createServer().listen(path);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    await place.release();
    expect(existsSync(path)).toBe(true);
  });
});
