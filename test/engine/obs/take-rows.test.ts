// A row at each full second, whatever OBS does and however long it takes to answer.
import { describe, expect, it } from 'vitest';
import type { ObsRow } from '../../../contract/obs.ts';
import type { ObsSample } from '../../../engine/obs/rows/sample.ts';
import { takeRows } from '../../../engine/obs/take-rows.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { linkTo, wayIn } from './support/linked.ts';
import { outputOf, startStandIn } from './support/stand-in-obs.ts';

type Look = (clock: HandClock) => Promise<ObsSample | 'silent' | 'away'>;

const sampleAt = (clock: HandClock): ObsSample => ({
  atMs: clock.monotonicMs(),
  figures: {
    ...{ framesPerSecond: 30, cpuPercent: 1, freeDiskMegabytes: 1 },
    ...{ renderedFrames: 108_000 + Math.round(clock.monotonicMs() * 0.03), laggedFrames: 0 },
    ...{ encodedFrames: 0, skippedFrames: 0 },
  },
  outputs: [],
  unmeasured: 0,
});

/** The rows of so many seconds; `look` is asked for each. */
const rowsOver = async (seconds: number, look: Look, before?: (clock: HandClock) => void): Promise<ObsRow[]> => {
  const clock = createHandClock();
  const rows: ObsRow[] = [];
  const ending = new AbortController();
  const taking = takeRows({ look: () => look(clock) }, clock, ending.signal, (row) => rows.push(row));
  before?.(clock);
  await clock.advance(seconds * 1000 + 950);
  ending.abort();
  await taking;
  return rows;
};

const secondsOf = (rows: readonly ObsRow[]): string[] => rows.map(({ at }) => at.slice(11, -1));

describe('Rows', () => {
  it('come once a second, at the second', async () => {
    const rows = await rowsOver(3, (clock) => Promise.resolve(sampleAt(clock)));
    expect(secondsOf(rows)).toEqual(['12:00:01.000', '12:00:02.000', '12:00:03.000']);
    expect(rows.map(({ obs }) => obs)).toEqual(['answered', 'answered', 'answered']);
    expect(rows.map(({ renderedFrames }) => renderedFrames)).toEqual([null, 30, 30]);
  });

  it('come when OBS is away, without figures', async () => {
    const rows = await rowsOver(2, () => Promise.resolve('away'));
    expect(rows.map(({ obs, renderedFrames }) => [obs, renderedFrames])).toEqual([
      ['away', null],
      ['away', null],
    ]);
  });

  it('do not wait for an answer that is late, and lose none of its figures', async () => {
    let asked = 0;
    const rows = await rowsOver(6, async (clock) => {
      asked += 1;
      if (asked === 3) await clock.sleep(2300);
      return sampleAt(clock);
    });
    expect(secondsOf(rows)).toHaveLength(6);
    expect(rows.map(({ obs }) => obs)).toEqual(['answered', 'answered', 'silent', 'silent', 'answered', 'answered']);
    const total = rows.reduce((sum, { renderedFrames }) => sum + (renderedFrames ?? 0), 0);
    expect(total).toBe(5 * 30);
  });

  it('leave out what the machine slept through', async () => {
    const rows = await rowsOver(
      1,
      (clock) => Promise.resolve(sampleAt(clock)),
      (clock) => clock.jump(3_600_000),
    );
    expect(secondsOf(rows)).toEqual(['13:00:01.000']);
  });
});

describe('Rows of a whole link', () => {
  it('sum the outputs that send to servers, and no recording', async () => {
    const rtmp = outputOf({ outputBytes: 1000, outputTotalFrames: 30, outputDuration: 1000 });
    const second = outputOf({ ...rtmp, outputName: 'second', outputBytes: 5000 });
    const file = outputOf({
      outputName: 'file',
      outputKind: 'ffmpeg_muxer',
      outputBytes: 9_999_999,
      isRecording: true,
    });
    await using server = await startStandIn({ outputs: [rtmp, second, file] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    const look = await linked.link.look();
    expect(look).toMatchObject({ outputs: [{ bytes: 1000 }, { bytes: 5000 }], unmeasured: 0 });
  });

  it('measure an output that is new in the look that finds it', async () => {
    await using server = await startStandIn();
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('up');
    server.obs.outputs = [outputOf({ outputBytes: 77 })];
    expect(await linked.link.look()).toMatchObject({ outputs: [{ bytes: 77, active: true }] });
  });

  it('count outputs of one name, of which only one can be asked for', async () => {
    const multi = { outputName: 'multi-output', outputBytes: 10 };
    await using server = await startStandIn({ outputs: [outputOf(multi), outputOf(multi), outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    expect(await linked.link.look()).toMatchObject({
      outputs: [{ name: 'multi-output' }, { name: 'simple_stream' }],
      unmeasured: 1,
    });
  });

  it('ask OBS once for all who want to know at the same time', async () => {
    await using server = await startStandIn({ outputs: [outputOf()] });
    await using linked = linkTo(() => [wayIn(server.endpoint)]);
    await linked.until('streaming');
    server.obs.heard = [];
    const looks = await Promise.all([linked.link.look(), linked.link.look(), linked.link.look()]);
    expect(new Set(looks).size).toBe(1);
    expect(server.obs.heard).toHaveLength(1);
  });
});
