// How a LIVE fares while it goes on: each story is an evening of seconds, and what was said at which of them. The seconds are those
// of the story; nothing here waits.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { healthSchema } from '../../../../contract/session.ts';
import type { SessionRow } from '../../../../contract/session.ts';
import { message, say } from '../../../../contract/message.ts';
import { healthOf } from '../../../../engine/session/judge/follow.ts';
import { changesIn, firstSecond, healthAt, late, lost, rowAt, rowsOf, timeOf, told, unmeasured } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const WELL = 120;
const well: Stretch = { seconds: WELL };

/** OBS has more to send than gets through: its queue is full, and every sixth frame is thrown away. */
const choking: Different['obs'] = { congestion: 0.9, droppedFrames: 5, bytes: 150_000, kilobitsPerSecond: 1200 };
/** The same, so far as the whole computer’s counter tells. */
const less = { uplinkBytes: 160_000 } as const;

const afterwards = (is: Stretch['is'], seconds = 60) => healthAt(rowsOf(well, { seconds, is: is ?? {} }));
const lastOf = (is: Stretch['is'], seconds?: number) => afterwards(is, seconds).at(-1)!;
const isBad = ({ state }: { state: string }): boolean => state === 'wobbling' || state === 'failing';

const echoes = (second: number, router: SessionRow['router'] | null, internet: SessionRow['router'] | null) =>
  second % 2 === 0 ? { ...(router && { router }), ...(internet && { internet }) } : {};

describe('A LIVE that goes well', () => {
  const healths = healthAt(rowsOf({ seconds: 600 }));

  it('is said to run well from its first second on, and never anything else', () => {
    expect(changesIn(healths)).toBe(0);
    expect(healths[0]).toEqual({
      state: 'ok',
      since: timeOf(0),
      blame: 'nobody',
      message: message('session.health.ok'),
    });
  });

  it('is not troubled by one bad second, whatever is bad in it', () => {
    const bad: Different[] = [
      { obs: { droppedFrames: 30, congestion: 1 } },
      { obs: { bytes: 0, kilobitsPerSecond: 0, congestion: 1 } },
      { obs: { skippedFrames: 30 } },
      { obs: { laggedFrames: 30 } },
      { obs: { reconnecting: true, bytes: 0 } },
      { obs: { obs: 'silent', bytes: null, congestion: null, streaming: null, reconnecting: null } },
      { row: { router: lost, internet: lost } },
      { row: { uplinkBytes: 0 } },
    ];
    const each = bad.map((is) => healthAt(rowsOf(well, { seconds: 1, is }, well)).filter(isBad).length);
    expect(each).toEqual(bad.map(() => 0));
  });

  it('is not troubled by two lost echoes of twenty, which no stream notices', () => {
    const is = (second: number) => ({ row: echoes(second, null, second % 20 === 0 ? lost : null) });
    expect(afterwards(is, 300).filter(isBad)).toEqual([]);
  });
});

describe('What does not get through is joined with what the line says', () => {
  it('is your network where the router loses packets too', () => {
    const is = (second: number) => ({
      obs: choking,
      row: { ...less, ...echoes(second, second % 6 === 0 ? lost : null, second % 6 === 0 ? lost : null) },
    });
    const health = lastOf(is);
    expect(health).toMatchObject({ state: 'failing', blame: 'your-network' });
    expect(health.message.id).toBe('lossy.lan.degraded');
  });

  it('is your network where the router itself takes long to answer', () => {
    const is = (second: number) => ({ obs: choking, row: { ...less, ...echoes(second, late(140), late(160)) } });
    expect(lastOf(is)).toMatchObject({ blame: 'your-network', message: { id: 'late.lan.degraded' } });
  });

  it('is your line where packets are lost behind a router that loses none', () => {
    const is = (second: number) => ({
      obs: choking,
      row: { ...less, ...echoes(second, null, second % 6 === 0 ? lost : null) },
    });
    expect(lastOf(is)).toMatchObject({ blame: 'your-provider', message: { id: 'verdict.internet.loss' } });
  });

  it('is nobody’s by name where the router does not take part in the test', () => {
    const is = (second: number) => ({
      obs: choking,
      row: { ...less, ...echoes(second, unmeasured, second % 6 === 0 ? lost : null) },
    });
    const silentRouter = rowsOf(
      { seconds: WELL, is: { row: { router: unmeasured } } },
      { seconds: 60, is: (second) => ({ ...is(second), row: { ...is(second).row, router: unmeasured } }) },
    );
    expect(healthAt(silentRouter).at(-1)).toMatchObject({ blame: 'unknown', message: { id: 'unsplit.internet.loss' } });
  });

  it('is not your network where the router only answers echoes badly, and passes all on', () => {
    const is = (second: number) => ({ obs: choking, row: { ...less, ...echoes(second, lost, null) } });
    expect(lastOf(is).blame).toBe('unknown');
  });

  it('is not a silent router while the stream passes it', () => {
    const is = (second: number) => ({ obs: choking, row: { ...less, ...echoes(second, lost, lost) } });
    expect(lastOf(is, 20).blame).toBe('unknown');
  });

  it.each([0.6, 0.9, 0.94, 1])('is not a full upload where %f of it gets through and nothing waits for it', (share) => {
    const is = {
      obs: { ...choking, bytes: 312_500 * share, kilobitsPerSecond: 2500 * share },
      row: { uplinkBytes: 330_000 * share },
    };
    expect(afterwards(is).map(({ blame }) => blame)).not.toContain('you');
    expect(lastOf(is)).toMatchObject({ blame: 'unknown', message: { id: 'session.cause.way-narrow' } });
  });

  it('is not another program that sends as steadily as before while nothing waits for it', () => {
    const backup = { uplinkBytes: 700_000 };
    const is = { obs: { ...choking, bytes: 280_000 }, row: { uplinkBytes: 680_000 } };
    const healths = healthAt(rowsOf({ seconds: 300, is: { row: backup } }, { seconds: 60, is }));
    expect(healths.map(({ blame }) => blame)).not.toContain('you');
    expect(healths.at(-1)).toMatchObject({ blame: 'unknown', message: { id: 'session.cause.way-narrow' } });
  });

  it('is a full upload where answers of the internet wait behind all that the computer ever sent', () => {
    const is = (second: number) => ({
      obs: { ...choking, bytes: 305_000 },
      row: echoes(second, null, late(110)),
    });
    const health = lastOf(is);
    expect(health).toMatchObject({ blame: 'you', message: { id: 'session.cause.upload-small' } });
    expect(health.message.params.kbit).toBe(2640);
  });

  it('is another program where a third of what is sent is not OBS’s', () => {
    const is = (second: number) => ({
      obs: choking,
      row: { uplinkBytes: 400_000, ...echoes(second, null, late(300)) },
    });
    expect(lastOf(is)).toMatchObject({ blame: 'you', message: { id: 'verdict.internet.line-full' } });
  });

  it('is nobody’s by name where the line carries less than before', () => {
    const is = (second: number) => ({ obs: choking, row: { ...less, ...echoes(second, null, late(120)) } });
    expect(lastOf(is)).toMatchObject({ blame: 'unknown', message: { id: 'session.cause.line-crowded' } });
  });

  it('is somewhere on the way where all of it is fine and less gets through', () => {
    expect(lastOf({ obs: choking, row: less })).toMatchObject({
      ...{ blame: 'unknown', message: { id: 'session.cause.way-narrow' } },
    });
  });

  it('is the verdict, in its own words, where one is settled that explains it', () => {
    const verdict = told('path.loss', 'degraded', 'unknown', message('verdict.path.loss', { percent: 20 }));
    const rows = rowsOf(well, { seconds: 30, is: { obs: choking, row: { ...less, code: 'path.loss' } } });
    expect(healthAt(rows, verdict).at(-1)).toMatchObject({ blame: 'unknown', message: verdict.message });
    expect(healthOf(rows.slice(-40), verdict)).toMatchObject({ state: 'failing', message: verdict.message });
  });

  it('is not a verdict about something else', () => {
    const rows = rowsOf(well, { seconds: 30, is: { obs: choking, row: { ...less, code: 'tiktok.slow' } } });
    expect(healthAt(rows).at(-1)!.blame).toBe('unknown');
  });
});

describe('What this computer does too slowly is not congestion', () => {
  it.each([
    ['its graphics', { laggedFrames: 3 }, 'session.cause.graphics'],
    ['its encoder', { skippedFrames: 3 }, 'session.cause.encoder'],
  ] as const)('is %s, however bad the line is at that time', (_, obs, id) => {
    const is = (second: number) => ({ obs, row: echoes(second, second % 6 === 0 ? lost : null, null) });
    expect(lastOf(is)).toMatchObject({ state: 'failing', blame: 'you', message: { id } });
  });

  it('is OBS itself when it sends nothing though its queue is empty', () => {
    const is = { obs: { bytes: 0, kilobitsPerSecond: 0, congestion: 0, sentFrames: 0 }, row: { uplinkBytes: 400 } };
    expect(lastOf(is)).toMatchObject({ state: 'failing', blame: 'you', message: { id: 'session.cause.obs-stalled' } });
  });
});

describe('How soon it is told', () => {
  it('tells a router that is pulled out within 15 seconds, by name', () => {
    const stuck: Different = {
      obs: { bytes: 0, kilobitsPerSecond: 0, congestion: 1, sentFrames: 0 },
      row: { uplinkBytes: 0 },
    };
    const is = (second: number) => ({ ...stuck, row: { ...stuck.row, ...echoes(second, lost, lost) } });
    const second = firstSecond(
      afterwards(is),
      WELL,
      ({ state, blame }) => state === 'failing' && blame === 'your-network',
    );
    expect(second - WELL).toBeGreaterThanOrEqual(0);
    expect(second - WELL).toBeLessThanOrEqual(15);
  });

  it('tells a server that is lost within 15 seconds', () => {
    const is = {
      obs: { reconnecting: true, bytes: 0, kilobitsPerSecond: 0, congestion: null },
      row: { uplinkBytes: 200 },
    };
    const healths = afterwards(is);
    const second = firstSecond(healths, WELL, ({ state }) => state === 'failing');
    expect(second - WELL).toBeLessThanOrEqual(15);
    expect(healths.at(-1)).toMatchObject({ blame: 'unknown', message: { id: 'session.cause.server-lost' } });
  });

  it('tells two per cent of dropped frames within 40 seconds, and since when', () => {
    const is = (second: number) => ({ obs: { droppedFrames: second % 3 === 0 ? 2 : 0 } });
    const healths = afterwards(is, 120);
    const second = firstSecond(healths, WELL, ({ state }) => state === 'wobbling');
    expect(second - WELL).toBeLessThanOrEqual(40);
    expect(healths[second]!.since).toBe(timeOf(WELL));
    expect(healths.some(({ state }) => state === 'failing')).toBe(false);
  });

  it('tells a queue that stays filled before a frame is lost', () => {
    const healths = afterwards({ obs: { congestion: 0.5 }, row: less }, 30);
    expect(firstSecond(healths, WELL, ({ state }) => state === 'wobbling') - WELL).toBeLessThanOrEqual(12);
    expect(healths.at(-1)!.state).toBe('wobbling');
  });

  it('tells that OBS has lowered the bitrate by itself after its queue was full', () => {
    const is = (second: number) => ({
      obs: { congestion: second < 4 ? 0.6 : 0, bytes: 120_000, kilobitsPerSecond: 960 },
      row: less,
    });
    expect(afterwards(is, 30).at(-1)!.state).toBe('wobbling');
  });

  it('does not take a quiet picture for trouble', () => {
    expect(afterwards({ obs: { bytes: 60_000, kilobitsPerSecond: 480 }, row: less }, 120).filter(isBad)).toEqual([]);
  });
});

describe('How it ends', () => {
  const trouble: Stretch = { seconds: 20, is: { obs: choking, row: less } };
  const healths = healthAt(rowsOf(well, trouble, { seconds: 90 }));

  it('is over some time after the last bad second, and well since then', () => {
    const over = firstSecond(healths, WELL + 20, ({ state }) => state === 'ok');
    expect(over - (WELL + 20)).toBeGreaterThanOrEqual(10);
    expect(over - (WELL + 20)).toBeLessThanOrEqual(40);
    expect(healths.at(-1)).toMatchObject({ state: 'ok', since: timeOf(WELL + 20) });
  });

  it('does not flap when frames are lost every ten seconds', () => {
    const is = (second: number) => ({ obs: second % 10 < 2 ? choking : {} });
    expect(changesIn(afterwards(is, 600))).toBeLessThanOrEqual(2);
  });

  it('is unknown where nobody watched, and begins anew', () => {
    const rows = rowsOf(well, trouble);
    const later = rowAt(WELL + 20 + 60);
    const health = healthAt([...rows, later]).at(-1)!;
    expect(health).toMatchObject({ state: 'ok', since: later.atMs === 0 ? '' : new Date(later.atMs).toISOString() });
  });
});

describe('What crosses the border', () => {
  it('keeps to the contract, with words for everything', () => {
    const rows = rowsOf(well, { seconds: 30, is: { obs: choking, row: less } }, well);
    for (const health of healthAt(rows)) {
      expect(() => v.parse(healthSchema, health)).not.toThrow();
      expect(say(health.message)).not.toMatch(/\{\w+\}/);
    }
  });

  it('has nothing to say without a row', () => expect(healthOf([], null)).toBeNull());
});
