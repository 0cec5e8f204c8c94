// Whom a moment may accuse, and when it is too soon for that: what is told in the first seconds of a fault, before any verdict, must be
// as true as the verdict that follows.
import { describe, expect, it } from 'vitest';
import { say } from '../../../../contract/message.ts';
import type { SessionRow } from '../../../../contract/session.ts';
import { summaryOf } from '../../../../engine/session/judge/summary.ts';
import { healthAt, late, logOf, lost, rowsOf, told, unmeasured, verdictTold } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const WELL = 120;
const well: Stretch = { seconds: WELL };
type Echoes = SessionRow['router'];

/** OBS cannot send anything. */
const stuck: Different['obs'] = { congestion: 1, bytes: 0, kilobitsPerSecond: 0, sentFrames: 0 };
/** OBS has more to send than gets through. */
const choking: Different['obs'] = { congestion: 0.9, droppedFrames: 5, bytes: 150_000, kilobitsPerSecond: 1200 };

const blamesOf = (...stretches: readonly Stretch[]): string[] => [
  ...new Set(healthAt(rowsOf(...stretches)).map(({ blame }) => blame)),
];

describe('A line on which nothing answers', () => {
  const twoLost: Echoes = { sent: 2, lost: 2, rttMs: null };
  const fourLost: Echoes = { sent: 4, lost: 4, rttMs: null };
  /** As the pulse feels it: two anchors, then an anchor and the router, two seconds apart; what is lost is known a second later. */
  const felt = (router: Echoes, lossBegins: 'both anchors' | 'router') => (second: number) => {
    const turn = (second + (lossBegins === 'router' ? 2 : 0)) % 4;
    const echoes = {
      router: turn === 3 ? router : unmeasured,
      internet: turn === 1 ? fourLost : turn === 3 ? twoLost : unmeasured,
    };
    return { obs: stuck, row: { uplinkBytes: 0, ...echoes } };
  };

  /** It could send nothing already, so that a cause is told with the first second that may have one. */
  const full: Stretch = { seconds: 5, is: { obs: stuck } };

  it.each(['both anchors', 'router'] as const)(
    'is never the provider’s when it was the router (%s asked first)',
    (first) => {
      const gone = blamesOf(well, full, { seconds: 30, is: felt(twoLost, first) });
      expect(gone).toContain('your-network');
      expect(gone).not.toContain('your-provider');
    },
  );

  it('is not told to lie beyond the router before that was asked again', () => {
    const healths = healthAt(rowsOf(well, { seconds: 30, is: felt(late(2), 'both anchors') }));
    const told = healths.slice(WELL).map(({ state, message: { id } }) => (state === 'failing' ? id : null));
    const first = told.findIndex((id) => id !== null);
    expect(told[first]).toBe('session.cause.line-silent');
    expect(told.indexOf('verdict.internet.down')).toBeGreaterThan(first);
    expect(told.indexOf('verdict.internet.down')).toBeLessThanOrEqual(15);
  });

  it('is not the provider’s when the router comes back a moment before the rest', () => {
    const gone: Stretch = {
      seconds: 6,
      is: { obs: stuck, row: { uplinkBytes: 0, router: unmeasured, internet: twoLost } },
    };
    const back: Stretch = { seconds: 5, is: { obs: stuck, row: { uplinkBytes: 0, internet: unmeasured } } };
    expect(blamesOf(well, gone, back, well)).not.toContain('your-provider');
  });
});

describe('A router that answers nothing', () => {
  it('is not said to be silent while the internet answers behind it, however badly', () => {
    const is = (second: number) => ({
      obs: stuck,
      row: { uplinkBytes: 0, router: lost, internet: second % 6 < 4 ? lost : late(15) },
    });
    expect(blamesOf(well, { seconds: 60, is })).not.toContain('your-network');
  });
});

describe('Packets that get lost', () => {
  it('are not the provider’s while only a few echoes of the router came back, which may be chance', () => {
    const lossy: Stretch = {
      seconds: 12,
      is: (second) => ({
        obs: choking,
        row: { uplinkBytes: 160_000, internet: second % 3 === 0 ? lost : late(15) },
      }),
    };
    const silent: Stretch = { seconds: 24, is: { row: { router: unmeasured, internet: unmeasured } } };
    expect(healthAt(rowsOf(well, silent, lossy)).at(-1)).toMatchObject({
      ...{ state: 'failing', blame: 'unknown', message: { id: 'session.cause.line-lossy' } },
    });
  });
});

describe('TikTok that is down at the same time', () => {
  const down = told('tiktok.down', 'down', 'tiktok');
  const during = (row: (second: number) => Partial<SessionRow>) =>
    rowsOf(well, {
      seconds: 60,
      is: (second) => ({ obs: { ...choking, bytes: 250_000 }, row: { code: 'tiktok.down', ...row(second) } }),
    });
  const losing = (second: number) =>
    second % 5 < 2 ? { router: lost, internet: lost } : { router: late(3), internet: late(15) };

  it('is not the reason for frames that get lost on the way to the router', () => {
    expect(healthAt(during(losing), down).at(-1)).toMatchObject({ state: 'failing', blame: 'your-network' });
    const { dips, message } = summaryOf(logOf(during(losing), {}, [verdictTold(WELL, down.message)]));
    expect(dips.at(-1)!.blame).toBe('your-network');
    expect(message.id).toBe('session.sum.cut.your-network');
  });

  it('is the reason where the line is fine', () => {
    expect(
      healthAt(
        during(() => ({})),
        down,
      ).at(-1),
    ).toMatchObject({ blame: 'tiktok', message: down.message });
  });
});

describe('TikTok’s LIVE server', () => {
  const asked =
    (what: Partial<SessionRow>, obs: Different['obs'] = choking) =>
    (second: number) => ({
      obs: obs!,
      row: { uplinkBytes: 160_000, ...(second % 10 === 0 ? what : {}) },
    });
  const after = (is: Stretch['is'], seconds = 60) => healthAt(rowsOf(well, { seconds, is: is! })).at(-1)!;

  it('is named where it is slow while router and internet are fine, and not accused: our own stream may stand before it', () => {
    const health = after(asked({ ingestRttMs: 900 }));
    expect(health).toMatchObject({ state: 'failing', blame: 'unknown', message: { id: 'session.cause.ingest-slow' } });
    expect(say(health.message)).toContain('900 ms');
    expect(say(health.message)).not.toContain('not you');
  });

  it('is not even named where this computer had no time to look', () => {
    expect(after(asked({ ingestRttMs: 900, cpuPercent: 100 })).message.id).toBe('session.cause.way-narrow');
  });

  it('is not said to be slow while packets get lost on the way to the router, or the line is full', () => {
    const lossy = (second: number): Echoes => (second % 6 === 0 ? lost : late(15));
    const both = (second: number) => {
      const { obs, row } = asked({ ingestRttMs: 900 })(second);
      return { obs, row: { ...row, router: lossy(second), internet: lossy(second) } };
    };
    const full = (second: number) => {
      const { obs, row } = asked({ ingestRttMs: 900 })(second);
      return { obs, row: { ...row, internet: late(800) } };
    };
    expect([after(both).message.id, after(full).message.id]).toEqual([
      ...['lossy.lan.degraded', 'session.cause.line-crowded'],
    ]);
  });

  it('is named where it refuses twice, not after one refusal, and is accused by the verdict alone', () => {
    const refused = { ingestRttMs: null, ingestWell: false };
    expect(after(asked(refused))).toMatchObject({ blame: 'unknown', message: { id: 'session.cause.ingest-failing' } });
    expect(after(asked(refused), 8).message.id).toBe('session.cause.way-narrow');
    const verdict = told('tiktok.ingest-down', 'degraded', 'tiktok');
    const rows = rowsOf(well, { seconds: 30, is: { obs: choking, row: { code: 'tiktok.ingest-down' } } });
    expect(healthAt(rows, verdict).at(-1)).toMatchObject({ blame: 'tiktok', message: verdict.message });
  });

  it('that was slow once and refused once is said to be slow by what it took', () => {
    const is = (second: number) =>
      asked(second < 20 ? { ingestRttMs: 700 } : { ingestRttMs: null, ingestWell: false })(second);
    expect(say(after(is, 25).message)).toContain('700 ms');
  });
});
