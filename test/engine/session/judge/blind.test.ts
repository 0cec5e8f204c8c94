// What can be said where OBS tells little or nothing: SRT, another encoder, an OBS that is gone, a verdict about those who watch.
import { describe, expect, it } from 'vitest';
import { message } from '../../../../contract/message.ts';
import type { SessionRow } from '../../../../contract/session.ts';
import { ghostIn } from '../../../../engine/session/judge/ghost.ts';
import { summaryOf } from '../../../../engine/session/judge/summary.ts';
import { firstSecond, followedAt, healthAt, late, logOf, lost, rowsOf, told, unmeasured } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const WELL = 120;
const away: Different['obs'] = {
  ...{ obs: 'away', spanMs: null, streaming: null, reconnecting: null, bytes: null, kilobitsPerSecond: null },
  ...{ congestion: null, sentFrames: null, droppedFrames: null, renderedFrames: null, laggedFrames: null },
};
const isBad = ({ state }: { state: string }): boolean => state === 'wobbling' || state === 'failing';
const everySecond = (second: number, row: Partial<SessionRow>) => (second % 2 === 0 ? row : {});

describe('A stream over SRT, which counts no dropped frames and knows no queue', () => {
  const srt: Different['obs'] = { congestion: null, droppedFrames: null };
  const well: Stretch = { seconds: WELL, is: { obs: srt } };

  it('runs well while what OBS hands over also leaves the computer', () => {
    expect(healthAt(rowsOf(well)).filter(isBad)).toEqual([]);
  });

  it('wobbles when less leaves the computer than OBS hands over, and fails when hardly anything does', () => {
    const after = (uplinkBytes: number) =>
      healthAt(rowsOf(well, { seconds: 30, is: { obs: srt, row: { uplinkBytes } } })).at(-1)!.state;
    expect([after(200_000), after(40_000)]).toEqual(['wobbling', 'failing']);
  });

  it('is judged by the line: loss is trouble by itself', () => {
    const is = (second: number) => ({ obs: srt, row: everySecond(second, second % 6 === 0 ? { internet: lost } : {}) });
    const health = healthAt(rowsOf(well, { seconds: 60, is })).at(-1);
    expect(health).toMatchObject({ state: 'wobbling', blame: 'your-provider' });
  });

  it('accuses nobody where the upload is not counted', () => {
    const is = { obs: srt, row: { uplinkBytes: null } };
    expect(healthAt(rowsOf({ seconds: 300, is })).filter(isBad)).toEqual([]);
  });
});

describe('A LIVE without OBS', () => {
  const well: Stretch = { seconds: WELL, is: { obs: null } };
  const then = (row: Different['row'], seconds = 60) =>
    healthAt(rowsOf(well, { seconds, is: { obs: null, row: row! } }));

  it('has a fine line, which is all that can be seen', () => {
    expect(healthAt(rowsOf(well)).at(-1)).toMatchObject({ state: 'ok', message: { id: 'session.health.ok-line' } });
  });

  it('fails by a verdict that stops it, in the words of the verdict', () => {
    const verdict = told('router.down', 'down', 'your-network');
    const rows = rowsOf(well, { seconds: 5, is: { obs: null, row: { code: 'router.down' } } });
    expect(healthAt(rows, verdict).at(-1)).toMatchObject({
      state: 'failing',
      blame: 'your-network',
      message: verdict.message,
    });
  });

  it('goes on through a verdict that only keeps new streams from beginning', () => {
    expect(then({ code: 'path.port-blocked' }).filter(isBad)).toEqual([]);
    expect(then({ code: 'dns.down' }).at(-1)!.state).toBe('unknown');
  });

  it('fails when nothing answers any more, before there is a verdict', () => {
    const rows = rowsOf(well, {
      seconds: 20,
      is: (second) => ({
        obs: null,
        row: { ...everySecond(second, { router: lost, internet: lost }), uplinkBytes: 900 },
      }),
    });
    const healths = healthAt(rows);
    expect(firstSecond(healths, WELL, ({ state }) => state === 'failing') - WELL).toBeLessThanOrEqual(15);
    expect(healths.at(-1)!.blame).toBe('your-network');
  });

  const silence = (seconds: number, ends: Partial<SessionRow>): Stretch => ({
    seconds,
    is: (second) => ({ obs: null, row: { uplinkBytes: 900, ...everySecond(second, ends) } }),
  });

  it.each<[string, Partial<SessionRow>]>([
    ['a router that answers no echoes any more', { router: lost }],
    ['a router alone, where nobody asks the internet', { router: lost, internet: unmeasured }],
    ['an internet that answers no echoes any more', { internet: lost }],
  ])('does not fail by %s while the verdict is that all is well', (_, ends) => {
    const before = silence(WELL, { internet: ends.internet === unmeasured ? unmeasured : late(15) });
    const rows = rowsOf(before, silence(35, ends), before).map((row) =>
      ends.internet === unmeasured ? { ...row, internet: unmeasured } : row,
    );
    expect(healthAt(rows).filter(isBad)).toEqual([]);
  });

  it('does not go on failing by echoes that nobody answers when the verdict stays that all is well', () => {
    const healths = healthAt(rowsOf(well, silence(300, { router: lost, internet: lost })));
    expect(healths.at(-1)!.state).not.toBe('failing');
    expect(healths.filter(({ state }) => state === 'failing').length).toBeLessThanOrEqual(40);
  });

  it('sends nobody to his router when the Wi-Fi was away for a moment', () => {
    const gone = { sent: 2, lost: 2, rttMs: null };
    const todoAfter = (seconds: number) => {
      const is = { obs: null, row: { uplinkBytes: 900, router: gone, internet: gone } };
      return summaryOf(logOf(rowsOf(well, { seconds, is }, well))).todo.map(({ id }) => id);
    };
    expect([todoAfter(4), todoAfter(15)]).toEqual([[], ['todo.router.down']]);
  });

  it('goes on where a stream’s worth still leaves the computer, though echoes are not answered any more', () => {
    const is = (second: number) => ({ obs: null, row: everySecond(second, { router: lost, internet: lost }) });
    expect(healthAt(rowsOf(well, { seconds: 60, is })).filter(isBad)).toEqual([]);
  });

  it('is not known when the upload falls to nothing: it may have been ended, or be another device’s', () => {
    expect(then({ uplinkBytes: 900 }, 20).at(-1)).toMatchObject({
      ...{ state: 'unknown', blame: 'unknown', message: { id: 'session.health.upload-fell' } },
    });
  });

  it('is not known without any data', () => {
    const nothing = { router: unmeasured, internet: unmeasured, uplinkBytes: null, code: null };
    const rows = rowsOf({ seconds: 60, is: { obs: null, row: { ...nothing, ingestRttMs: null, ingestWell: null } } });
    expect(healthAt(rows).at(-1)).toMatchObject({ state: 'unknown', blame: 'unknown' });
  });
});

describe('OBS goes away in the middle of a stream', () => {
  const gone = (uplinkBytes: number | null) =>
    healthAt(rowsOf({ seconds: WELL }, { seconds: 20, is: { obs: away, row: { uplinkBytes } } }));

  it('takes the LIVE with it when nothing is sent any more, and that is told within 15 seconds', () => {
    const healths = gone(900);
    expect(firstSecond(healths, WELL, ({ state }) => state === 'failing') - WELL).toBeLessThanOrEqual(15);
    expect(healths.at(-1)).toMatchObject({ blame: 'you', message: { id: 'session.cause.obs-gone' } });
    expect(gone(60_000).at(-1), 'while another program sends a little').toMatchObject({ state: 'failing' });
  });

  it('may have lost only its link when something is still sent', () => {
    expect(gone(330_000).at(-1)).toMatchObject({ state: 'unknown', message: { id: 'session.health.obs-away' } });
  });

  it('is not known where nobody counts what is sent', () => {
    expect(gone(null).at(-1)).toMatchObject({ state: 'unknown', message: { id: 'session.health.obs-unseen' } });
  });

  it('is no trouble after the stream was ended', () => {
    const ended: Stretch = { seconds: 3, is: { obs: { streaming: false, bytes: 0, congestion: null } } };
    const rows = rowsOf({ seconds: WELL }, ended, { seconds: 30, is: { obs: away, row: { uplinkBytes: 900 } } });
    expect(healthAt(rows).filter(isBad)).toEqual([]);
  });

  it('says that OBS does not answer while it hangs', () => {
    const rows = rowsOf({ seconds: WELL }, { seconds: 20, is: { obs: { ...away, obs: 'silent' } } });
    expect(healthAt(rows).at(-1)).toMatchObject({ state: 'unknown', message: { id: 'session.health.obs-silent' } });
  });
});

describe('TikTok fails for those who watch, while the stream gets through', () => {
  const live = message('verdict.tiktok.feature-down', { features: ['feature.live', 'feature.liveChat'] });
  const rows = rowsOf({ seconds: WELL }, { seconds: 30, is: { row: { code: 'tiktok.feature-down' } } });

  it('wobbles by TikTok, in the words of the verdict', () => {
    const healths = healthAt(rows, told('tiktok.feature-down', 'degraded', 'tiktok', live));
    expect(healths.at(-1)).toMatchObject({ state: 'wobbling', blame: 'tiktok', message: live });
    expect(firstSecond(healths, WELL, isBad)).toBe(WELL);
  });

  it('does not when what fails is not LIVE', () => {
    const search = message('verdict.tiktok.feature-down', { features: ['feature.search'] });
    expect(healthAt(rows, told('tiktok.feature-down', 'degraded', 'tiktok', search)).filter(isBad)).toEqual([]);
  });

  it('does not when TikTok is silent for Tokwatch alone, as long as the stream gets through', () => {
    const silent = rowsOf({ seconds: WELL }, { seconds: 60, is: { row: { code: 'tiktok.unreachable' } } });
    expect(healthAt(silent).filter(isBad)).toEqual([]);
  });
});

describe('The ghost: OBS says that it streams, and nothing leaves it', () => {
  const flat: Different = { obs: { bytes: 0, kilobitsPerSecond: 0 }, row: { uplinkBytes: 500 } };
  const ghosts = (...stretches: readonly Stretch[]) => followedAt(rowsOf(...stretches)).map(ghostIn);
  const well: Stretch = { seconds: WELL };

  it('is there after ten seconds, since the first of them', () => {
    const seen = ghosts(well, { seconds: 20, is: flat });
    expect(seen.findIndex((ghost) => ghost !== null)).toBe(WELL + 9);
    expect(seen.at(-1)!.sinceMs).toBe(rowsOf(well, { seconds: 1 }).at(-1)!.atMs);
    expect(seen.at(-1)!.message).toEqual(message('session.ghost', { seconds: 20 }));
  });

  it('is not there before a stream that may be delayed has sent anything, but is after a minute', () => {
    const rows = rowsOf({ seconds: 90, is: flat });
    expect(
      followedAt(rows)
        .map(ghostIn)
        .findIndex((ghost) => ghost !== null),
    ).toBe(60);
    expect(firstSecond(healthAt(rows), 0, isBad)).toBe(60);
  });

  it.each([
    ['while OBS reconnects', { ...flat, obs: { ...flat.obs, reconnecting: true } }],
    ['while a stream’s worth of bytes leaves the computer', { ...flat, row: { uplinkBytes: 300_000 } }],
    ['where OBS does not tell its bytes', { ...flat, obs: { bytes: null, kilobitsPerSecond: null } }],
    ['where OBS does not answer', { obs: { ...away, obs: 'silent' as const } }],
    ['where OBS does not stream', { ...flat, obs: { bytes: 0, kilobitsPerSecond: 0, streaming: false } }],
  ])('is not there %s', (_, is) => {
    expect(ghosts(well, { seconds: 60, is }).filter((ghost) => ghost !== null)).toEqual([]);
  });

  it('is there where nobody counts what the computer sends', () => {
    expect(ghosts(well, { seconds: 20, is: { ...flat, row: { uplinkBytes: null } } }).at(-1)).not.toBeNull();
  });

  it('is gone as soon as something is sent', () => {
    expect(ghosts(well, { seconds: 20, is: flat }, { seconds: 1 }).at(-1)).toBeNull();
  });
});
