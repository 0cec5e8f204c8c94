// A real OBS streams to a real RTMP server, each in a namespace of its own, and the link watches: what it tells is held against what
// OBS says of itself, in its log and to others, and against what the server received.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObsRow, ObsState } from '../../../contract/obs.ts';
import { ObsLab } from './support/obs-lab.ts';
import type { Watcher } from './support/obs-lab.ts';
import { obsPassword, streamKey } from './support/obs-files.ts';
import { whyNoObs } from './support/why-no-obs.ts';

const reasons = whyNoObs();
if (reasons.length > 0) process.stderr.write(`\n!! SKIPPED: the link to a real OBS: ${reasons.join('; ')}\n\n`);

const patience = { timeout: 40_000 };
const storyTimeoutMs = 120_000;

const sumOf = (rows: readonly ObsRow[], field: 'bytes' | 'sentFrames' | 'droppedFrames' | 'laggedFrames'): number =>
  rows.reduce((sum, row) => sum + (row[field] ?? 0), 0);

/** Within so much of what others say. */
const near = (value: number, expected: number, part = 0.05): void => {
  expect(value).toBeGreaterThanOrEqual(expected * (1 - part));
  expect(value).toBeLessThanOrEqual(expected * (1 + part));
};

type Status = { outputBytes: number; outputTotalFrames: number; outputSkippedFrames: number };

describe.skipIf(reasons.length > 0)('The link to a real OBS (skipped where it is not installed)', () => {
  let lab: ObsLab;
  let watcher: Watcher;
  beforeAll(async () => {
    lab = new ObsLab();
    await lab.server.start();
    watcher = lab.watch();
  });
  afterAll(async () => {
    await watcher[Symbol.asyncDispose]();
    await lab[Symbol.asyncDispose]();
  }, storyTimeoutMs);

  const now = (): ObsState | undefined => watcher.states.at(-1);
  const until = (state: object): Promise<void> => expect.poll(now, patience).toMatchObject(state);
  const rowsMore = async (count: number): Promise<void> => {
    const enough = watcher.rows.length + count;
    await expect.poll(() => watcher.rows.length, patience).toBeGreaterThanOrEqual(enough);
  };
  const answered = async (): Promise<void> => {
    const from = watcher.rows.length;
    await expect.poll(() => watcher.rows.slice(from).some(({ obs }) => obs === 'answered'), patience).toBe(true);
  };
  const start = async (): Promise<number> => {
    const from = watcher.rows.length;
    lab.obs.tell('StartStream');
    await until({ link: 'up', streaming: true, reconnecting: false });
    return from;
  };
  const stop = async (): Promise<void> => {
    lab.obs.tell('StopStream');
    await until({ link: 'up', streaming: false });
    await answered();
  };

  it('waits for OBS, and gets in with what OBS wrote into its own settings', { timeout: storyTimeoutMs }, async () => {
    await until({ link: 'apart', why: 'absent', lost: null });
    await lab.obs.start();
    await until({ link: 'up', streaming: false, again: null });
    expect(now()).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      server: { protocol: 'rtmp', host: '192.168.79.1', port: 1935 },
    });
    // Only rows of OBS's have figures.
    expect(watcher.rows.filter(({ obs, bytes }) => obs === 'away' && bytes !== null)).toEqual([]);
  });

  it('counts bytes and frames as OBS and the server do', { timeout: storyTimeoutMs }, async () => {
    const from = await start();
    await rowsMore(6);
    await stop();
    const rows = watcher.rows.slice(from);
    const { outputBytes, outputTotalFrames } = lab.obs.tell('GetStreamStatus') as Status;
    near(sumOf(rows, 'bytes'), outputBytes);
    near(sumOf(rows, 'bytes'), lab.server.received());
    near(sumOf(rows, 'sentFrames'), outputTotalFrames);
    expect(outputBytes).toBeGreaterThan(100_000);
    expect(sumOf(rows, 'droppedFrames')).toBe(0);
  });

  it('counts the frames that the line has no room for', { timeout: storyTimeoutMs }, async () => {
    const from = await start();
    await rowsMore(2);
    lab.limit('150kbit');
    await expect.poll(() => sumOf(watcher.rows.slice(from), 'droppedFrames'), patience).toBeGreaterThan(30);
    lab.limit(null);
    await rowsMore(3);
    await stop();
    const rows = watcher.rows.slice(from);
    const status = lab.obs.tell('GetStreamStatus') as Status;
    near(sumOf(rows, 'droppedFrames'), status.outputSkippedFrames);
    const logged = [...lab.obs.log().matchAll(/Number of dropped frames [^:]*: (\d+)/g)].at(-1)?.[1];
    near(sumOf(rows, 'droppedFrames'), Number(logged));
    near(sumOf(rows, 'bytes'), status.outputBytes);
    expect(Math.max(...rows.map(({ congestion }) => congestion ?? 0))).toBeGreaterThan(0.5);
  });

  it(
    'tells that OBS has lost its server, and counts on over the new beginning',
    { timeout: storyTimeoutMs },
    async () => {
      const from = await start();
      await rowsMore(3);
      const before = sumOf(watcher.rows.slice(from), 'bytes');
      await lab.server.end();
      await until({ link: 'up', streaming: true, reconnecting: true });
      await lab.server.start();
      await until({ link: 'up', streaming: true, reconnecting: false });
      await rowsMore(3);
      await stop();
      const rows = watcher.rows.slice(from);
      const { outputBytes } = lab.obs.tell('GetStreamStatus') as Status;
      expect(rows.some(({ restarted }) => restarted)).toBe(true);
      expect(rows.every(({ bytes }) => bytes === null || bytes >= 0)).toBe(true);
      expect(sumOf(rows, 'bytes')).toBeGreaterThanOrEqual(before + outputBytes * 0.95);
      expect(sumOf(rows, 'bytes')).toBeLessThan((before + outputBytes) * 1.3);
    },
  );

  it(
    'tells a crash in the middle of a stream, and another run of OBS after it',
    { timeout: storyTimeoutMs },
    async () => {
      await start();
      await lab.obs.end('SIGKILL');
      await until({ link: 'apart', why: 'absent', lost: { how: 'broke', whileStreaming: true } });
      await lab.obs.start();
      await until({ link: 'up', again: { after: { how: 'broke', whileStreaming: true }, restarted: true } });
    },
  );

  it(
    'tells silence from zero when OBS hangs, and counts what it could not draw',
    { timeout: storyTimeoutMs },
    async () => {
      const from = await start();
      await rowsMore(2);
      lab.obs.freeze(true);
      await until({ link: 'apart', lost: { how: 'silent', whileStreaming: true } });
      lab.obs.freeze(false);
      await until({ link: 'up', streaming: true, again: { after: { how: 'silent' }, restarted: false } });
      await rowsMore(2);
      await stop();
      const rows = watcher.rows.slice(from);
      const silent = rows.filter(({ obs }) => obs === 'silent');
      expect(silent.length).toBeGreaterThan(3);
      const zeros = silent.filter((row) => [row.bytes, row.streaming, row.sentFrames].some((value) => value !== null));
      expect(zeros).toEqual([]);
      const logged = [...lab.obs.log().matchAll(/Number of lagged frames [^:]*: (\d+)/g)].at(-1)?.[1];
      near(sumOf(rows, 'laggedFrames'), Number(logged));
      expect(sumOf(rows, 'laggedFrames')).toBeGreaterThan(100);
      expect(sumOf(rows, 'droppedFrames')).toBe(0);
    },
  );

  it('tells that OBS was closed in the middle of a stream', { timeout: storyTimeoutMs }, async () => {
    await start();
    await lab.obs.end('SIGINT');
    await until({ link: 'apart', why: 'absent', lost: { how: 'quit', whileStreaming: true } });
  });

  it('tells a wrong password, and none', { timeout: storyTimeoutMs }, async () => {
    await lab.obs.start();
    await until({ link: 'up' });
    await using wrong = lab.watch({ home: null, typed: 'not-the-password' });
    await using none = lab.watch({ home: null });
    await expect.poll(() => wrong.states.at(-1), patience).toMatchObject({ link: 'apart', why: 'wrong-password' });
    await expect.poll(() => none.states.at(-1), patience).toMatchObject({ link: 'apart', why: 'password-needed' });
    await using right = lab.watch({ home: null, typed: obsPassword });
    await expect.poll(() => right.states.at(-1), patience).toMatchObject({ link: 'up' });
  });

  it('has said neither the stream key nor the password in all this', () => {
    const everything = watcher.everything();
    expect(everything).toContain('192.168.79.1');
    expect(everything).not.toContain(streamKey);
    expect(everything).not.toContain(obsPassword);
  });
});
