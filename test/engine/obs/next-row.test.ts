// One row a second from looks at OBS: each story is a list of looks, and what its rows say.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { obsRowSchema } from '../../../contract/obs.ts';
import type { ObsRow } from '../../../contract/obs.ts';
import { readFigures } from '../../../engine/obs/answers/look.ts';
import { nextRow } from '../../../engine/obs/rows/next-row.ts';
import type { ObsFigures, ObsOutput, ObsSample } from '../../../engine/obs/rows/sample.ts';

const START_MS = Date.UTC(2026, 10, 21, 20);
const FPS = 30;

type Seen = ObsSample | 'silent' | 'away';

/** OBS has run for an hour before the story begins. */
const figuresAt = (second: number, changes: Partial<ObsFigures> = {}): ObsFigures => ({
  framesPerSecond: FPS,
  cpuPercent: 10,
  freeDiskMegabytes: 1000,
  renderedFrames: (3600 + second) * FPS,
  laggedFrames: 4,
  encodedFrames: 100 + second * FPS,
  skippedFrames: 0,
  ...changes,
});

/** Has streamed for ten minutes before the story begins. */
const outputAt = (second: number, changes: Partial<ObsOutput> = {}): ObsOutput => ({
  name: 'simple_stream',
  kind: 'rtmp_output',
  active: true,
  reconnecting: false,
  congestion: 0,
  bytes: 75_000_000 + second * 125_000,
  droppedFrames: 7,
  sentFrames: (600 + second) * FPS,
  durationMs: (600 + second) * 1000,
  ...changes,
});

const sampleAt = (
  second: number,
  outputs: readonly ObsOutput[] | null = [outputAt(second)],
  figures: Partial<ObsFigures> = {},
): ObsSample => ({ atMs: second * 1000, figures: figuresAt(second, figures), outputs, unmeasured: 0 });

/** The rows of looks in a row; a look at a later second than its place is one after a gap. */
const rowsOf = (...looks: readonly Seen[]): ObsRow[] => {
  let last: ObsSample | null = null;
  return looks.map((seen, index) => {
    const second = typeof seen === 'string' ? index : seen.atMs / 1000;
    const step = nextRow(last, { at: new Date(START_MS + second * 1000).toISOString(), seen });
    last = step.last;
    return v.parse(obsRowSchema, step.row);
  });
};

describe('A stream that goes well', () => {
  const [first, second] = rowsOf(sampleAt(0), sampleAt(1));

  it('has no counts in its first row, since nobody saw where they began', () => {
    expect(first).toMatchObject({
      obs: 'answered',
      streaming: true,
      ...{ spanMs: null, bytes: null, kilobitsPerSecond: null, droppedFrames: null, renderedFrames: null },
      ...{ outputs: 1, measured: 1, congestion: 0, framesPerSecond: 30, restarted: false },
    });
  });

  it('has what was added in every other', () => {
    expect(second).toMatchObject({
      ...{ spanMs: 1000, bytes: 125_000, kilobitsPerSecond: 1000, sentFrames: 30, droppedFrames: 0 },
      ...{ renderedFrames: 30, laggedFrames: 0, encodedFrames: 30, skippedFrames: 0, restarted: false },
    });
  });
});

describe('Lost frames are told apart by who lost them', () => {
  it.each<[string, Partial<ObsOutput>, Partial<ObsFigures>, Partial<ObsRow>]>([
    ['the network', { droppedFrames: 19 }, {}, { droppedFrames: 12, laggedFrames: 0, skippedFrames: 0 }],
    ['the drawing', {}, { laggedFrames: 9 }, { droppedFrames: 0, laggedFrames: 5, skippedFrames: 0 }],
    ['the encoder', {}, { skippedFrames: 3 }, { droppedFrames: 0, laggedFrames: 0, skippedFrames: 3 }],
  ])('%s', (_who, output, figures, expected) => {
    const [, row] = rowsOf(sampleAt(0), sampleAt(1, [outputAt(1, output)], figures));
    expect(row).toMatchObject(expected);
  });
});

describe('No data is never zero', () => {
  it('in a second in which OBS did not answer, or was not there', () => {
    const [, silent, away] = rowsOf(sampleAt(0), 'silent', 'away');
    for (const row of [silent, away]) {
      const { at: _at, obs: _obs, restarted, ...figures } = row ?? {};
      expect(new Set(Object.values(figures))).toEqual(new Set([null]));
      expect(restarted).toBe(false);
    }
    expect([silent?.obs, away?.obs]).toEqual(['silent', 'away']);
  });

  it('of dropped frames and congestion over SRT, where OBS says 0 whatever happens', () => {
    const srt = { kind: 'ffmpeg_mpegts_muxer', droppedFrames: 0, congestion: 0 };
    const [, row] = rowsOf(sampleAt(0, [outputAt(0, srt)]), sampleAt(1, [outputAt(1, srt)]));
    expect(row).toMatchObject({ bytes: 125_000, sentFrames: 30, droppedFrames: null, congestion: null });
  });

  it('of anything that OBS leaves out', () => {
    const without = { bytes: null, congestion: null };
    const [, row] = rowsOf(sampleAt(0), sampleAt(1, [outputAt(1, without)], { laggedFrames: null, cpuPercent: null }));
    expect(row).toMatchObject({ bytes: null, kilobitsPerSecond: null, congestion: null, laggedFrames: null });
    expect(row).toMatchObject({ cpuPercent: null, sentFrames: 30, renderedFrames: 30, restarted: false });
  });

  it('of a stream when OBS lists no outputs, and when there is none', () => {
    const [unknown, none] = rowsOf(sampleAt(0, null), sampleAt(1, []));
    expect(unknown).toMatchObject({ streaming: null, outputs: null, bytes: null });
    expect(none).toMatchObject({ streaming: false, outputs: 0, bytes: null, congestion: null, renderedFrames: 30 });
  });
});

describe('What no computer can count is no data', () => {
  const monstrous = 9e15;

  it('whether a counter leaps to it or begins anew with it', () => {
    const leapt = sampleAt(1, [outputAt(1, { bytes: monstrous, sentFrames: monstrous, droppedFrames: monstrous })], {
      ...{ renderedFrames: monstrous, laggedFrames: monstrous, encodedFrames: monstrous, skippedFrames: monstrous },
    });
    const nothing = {
      ...{ bytes: null, kilobitsPerSecond: null, sentFrames: null, droppedFrames: null },
      ...{ renderedFrames: null, laggedFrames: null, encodedFrames: null, skippedFrames: null },
    };
    expect(rowsOf(sampleAt(0), leapt)[1]).toMatchObject(nothing);
    expect(rowsOf(sampleAt(0, []), leapt)[1]).toMatchObject(nothing);
  });

  it('and what a fast computer can is', () => {
    const fast = { bytes: 75_000_000 + 500_000_000, sentFrames: 600 * FPS + 240 };
    const [, row] = rowsOf(sampleAt(0), sampleAt(1, [outputAt(1, fast)]));
    expect(row).toMatchObject({ bytes: 500_000_000, kilobitsPerSecond: 4_000_000, sentFrames: 240 });
  });

  it('nor is more than a whole computer, or than any screen shows', () => {
    const told = { activeFps: 1e9, cpuUsage: 5000, availableDiskSpace: 1e15 };
    const figures = (data: Record<string, unknown>) => readFigures([{ request: 'GetStats', isDone: true, data }]);
    expect(figures(told)).toMatchObject({ framesPerSecond: null, cpuPercent: null, freeDiskMegabytes: null });
    expect(figures({ activeFps: 240, cpuUsage: 99.5, availableDiskSpace: 4e6 })).toMatchObject({
      ...{ framesPerSecond: 240, cpuPercent: 99.5, freeDiskMegabytes: 4e6 },
    });
  });
});

describe('A zero that is data is kept', () => {
  it('when a stream stands still', () => {
    const [, row] = rowsOf(sampleAt(0), sampleAt(1, [outputAt(0, { congestion: 1 })]));
    expect(row).toMatchObject({ bytes: 0, kilobitsPerSecond: 0, sentFrames: 0, congestion: 1, restarted: false });
  });
});

describe('A gap', () => {
  it('of seconds is made good by the row after it, which says how long it covers', () => {
    const rows = rowsOf(sampleAt(0), 'silent', 'silent', sampleAt(3));
    expect(rows[3]).toMatchObject({ spanMs: 3000, bytes: 375_000, kilobitsPerSecond: 1000, renderedFrames: 90 });
  });

  it('of minutes keeps its bytes, and has no rate that any second of it had', () => {
    const [, row] = rowsOf(sampleAt(0), sampleAt(240));
    expect(row).toMatchObject({ spanMs: 240_000, bytes: 30_000_000, kilobitsPerSecond: null, restarted: false });
  });
});

describe('Counters that begin anew are no fall', () => {
  it('when OBS reconnects: bytes at the new attempt, frames when it succeeds', () => {
    const old = outputAt(0);
    const trying = { ...old, reconnecting: true, bytes: 0, droppedFrames: 0 };
    const back = outputAt(2, { bytes: 40_000, droppedFrames: 0, sentFrames: 10, durationMs: 333 });
    const rows = rowsOf(sampleAt(0, [old]), sampleAt(1, [trying]), sampleAt(2, [back]));
    expect(rows[1]).toMatchObject({ reconnecting: true, streaming: true, bytes: 0, sentFrames: 0, restarted: true });
    expect(rows[2]).toMatchObject({ reconnecting: false, bytes: 40_000, sentFrames: 10, restarted: true });
  });

  it('when a stream is stopped and another started', () => {
    const ended = outputAt(1, { active: false, durationMs: 0 });
    const next = outputAt(2, { bytes: 60_000, droppedFrames: 1, sentFrames: 15, durationMs: 500 });
    const rows = rowsOf(sampleAt(0), sampleAt(1, [ended]), sampleAt(2, [next]));
    expect(rows[1]).toMatchObject({ streaming: false, outputs: 0, bytes: 125_000, restarted: false });
    expect(rows[2]).toMatchObject({ streaming: true, bytes: 60_000, sentFrames: 15, droppedFrames: 1 });
  });

  it('when the next stream has sent more than the one before, unseen in between', () => {
    const short = outputAt(0, { bytes: 1000, sentFrames: 30, durationMs: 1000 });
    const later = outputAt(60, { bytes: 5_000_000, sentFrames: 1200, durationMs: 40_000 });
    const [, row] = rowsOf(sampleAt(0, [short]), sampleAt(60, [later]));
    expect(row).toMatchObject({ bytes: 5_000_000, sentFrames: 1200, restarted: true });
  });

  it('when OBS itself was started anew, with fewer frames or with more', () => {
    const fresh = { renderedFrames: 50, laggedFrames: 6, encodedFrames: 0 };
    const [, fewer] = rowsOf(sampleAt(0, []), sampleAt(5, [], fresh));
    expect(fewer).toMatchObject({ renderedFrames: 50, laggedFrames: 6, restarted: true });
    const early = { renderedFrames: 30, laggedFrames: 4 };
    const [, more] = rowsOf(sampleAt(0, [], early), sampleAt(600, [], { renderedFrames: 9000, laggedFrames: 5 }));
    expect(more).toMatchObject({ renderedFrames: 9000, laggedFrames: 5, restarted: true });
  });

  it('and an output that is still young keeps its bytes when nobody looked for a while', () => {
    // It has reconnected all the while, so its own time has hardly moved; its bytes are counted once.
    const young = outputAt(0, { bytes: 1000, durationMs: 300, sentFrames: 9 });
    const trying = { ...young, bytes: 1500, reconnecting: true };
    const [, row] = rowsOf(sampleAt(0, [young]), sampleAt(20, [trying]));
    expect(row).toMatchObject({ bytes: 500, restarted: false });
  });
});

describe('Several outputs share one line', () => {
  const second = (at: number) => outputAt(at, { name: 'second', bytes: 1_000_000 + at * 250_000, congestion: 0.4 });

  it('so they are summed, and the fullest queue counts', () => {
    const [, row] = rowsOf(sampleAt(0, [outputAt(0), second(0)]), sampleAt(1, [outputAt(1), second(1)]));
    expect(row).toMatchObject({ outputs: 2, measured: 2, bytes: 375_000, kilobitsPerSecond: 3000, sentFrames: 60 });
    expect(row?.congestion).toBe(0.4);
  });

  it('and each joins and leaves by itself', () => {
    const joined = outputAt(1, { name: 'second', bytes: 10_000, sentFrames: 5, durationMs: 160 });
    const left = { ...joined, active: false, bytes: 12_000 };
    const rows = rowsOf(sampleAt(0), sampleAt(1, [outputAt(1), joined]), sampleAt(2, [outputAt(2), left]));
    expect(rows[1]).toMatchObject({ outputs: 2, bytes: 135_000 });
    expect(rows[2]).toMatchObject({ outputs: 1, bytes: 127_000 });
    expect(rows.some(({ restarted }) => restarted)).toBe(false);
  });

  it('frames over SRT are no data beside those over RTMP, which are', () => {
    const srt = (at: number) => outputAt(at, { name: 'srt', kind: 'ffmpeg_mpegts_muxer', droppedFrames: 0 });
    const rtmp = (at: number) => outputAt(at, { droppedFrames: 7 + at });
    const [, row] = rowsOf(sampleAt(0, [rtmp(0), srt(0)]), sampleAt(1, [rtmp(1), srt(1)]));
    expect(row).toMatchObject({ bytes: 250_000, droppedFrames: 1, sentFrames: 60 });
  });

  it('and one that cannot be asked for is counted, not measured', () => {
    const looks = [0, 1].map((at) => ({ ...sampleAt(at), unmeasured: 1 }));
    const [, row] = rowsOf(...looks);
    expect(row).toMatchObject({ outputs: 2, measured: 1, bytes: 125_000 });
  });
});
