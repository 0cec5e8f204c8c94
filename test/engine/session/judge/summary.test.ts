// What a LIVE came to: its dips with their causes, its figures, its score, the sentence and what to change first.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { sessionSummarySchema } from '../../../../contract/session.ts';
import type { SessionLog, SessionRow } from '../../../../contract/session.ts';
import { message, say } from '../../../../contract/message.ts';
import { dipsOf } from '../../../../engine/session/judge/dips.ts';
import { summaryOf } from '../../../../engine/session/judge/summary.ts';
import { BEGIN_MS, late, logOf, lost, rowsOf, unmeasured, verdictTold } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const well = (seconds = 120): Stretch => ({ seconds });
const choking: Different['obs'] = { congestion: 0.9, droppedFrames: 5, bytes: 150_000, kilobitsPerSecond: 1200 };
const stuck: Different['obs'] = { congestion: 1, bytes: 0, kilobitsPerSecond: 0, sentFrames: 0 };
const every = (second: number, row: Partial<SessionRow>): Partial<SessionRow> => (second % 2 === 0 ? row : {});
const secondsOf = (log: SessionLog) =>
  dipsOf(log).map(({ fromMs, toMs, blame, state }) => [
    (fromMs - BEGIN_MS) / 1000,
    (toMs - BEGIN_MS) / 1000,
    blame,
    state,
  ]);

const slowServer: Stretch = {
  seconds: 60,
  is: (second) => ({
    obs: choking,
    row: { uplinkBytes: 160_000, ...(second % 10 === 0 ? { ingestRttMs: 1100 } : {}) },
  }),
};
/** The same with the proof that it is the server. */
const closedServer: Stretch = {
  seconds: 60,
  is: { obs: choking, row: { uplinkBytes: 160_000, code: 'tiktok.ingest-down' } },
};
const noRouter: Stretch = {
  seconds: 40,
  is: (second) => ({
    obs: stuck,
    row: {
      uplinkBytes: 0,
      ...every(second, { router: lost, internet: lost }),
      code: second < 12 ? 'ok' : 'router.down',
    },
  }),
};
const noLiveApi: Stretch = { seconds: 60, is: { row: { code: 'tiktok.feature-down' } } };
const obsGone: Stretch = {
  seconds: 20,
  is: {
    obs: { obs: 'away', streaming: null, reconnecting: null, bytes: null, congestion: null },
    row: { uplinkBytes: 700 },
  },
};

describe('An evening on which one thing after the other goes wrong', () => {
  const live = message('verdict.tiktok.feature-down', { features: ['feature.live'] });
  const router = message('verdict.router.down');
  const log = logOf(
    rowsOf(well(), slowServer, well(), noRouter, well(), noLiveApi, well(), obsGone),
    { end: 'obs-gone' },
    [verdictTold(312, router), verdictTold(340, message('verdict.ok')), verdictTold(460, live)],
  );
  const dips = dipsOf(log);

  it('has a dip for each, from the first second that shows it to the last', () => {
    expect(secondsOf(log)).toEqual([
      [120, 180, 'unknown', 'failing'],
      [300, 340, 'your-network', 'failing'],
      [460, 520, 'tiktok', 'wobbling'],
      [640, 660, 'you', 'failing'],
    ]);
  });

  it('tells each cause in the words of the verdict where there was one', () => {
    expect(dips.map((dip) => dip.message.id)).toEqual([
      'session.cause.ingest-slow',
      router.id,
      live.id,
      'session.cause.obs-gone',
    ]);
    expect(dips[2]!.message).toEqual(live);
  });

  it('counts what failed and what wobbled, together as long as the dips', () => {
    const { failingMs, wobblingMs } = summaryOf(log);
    expect(failingMs + wobblingMs).toBe(180_000);
    expect(failingMs).toBeGreaterThanOrEqual(115_000);
    expect(wobblingMs).toBeGreaterThanOrEqual(60_000);
  });

  it('says that the network was fine when OBS was gone', () => {
    expect(summaryOf(log).message.id).toBe('session.sum.obs-gone');
  });
});

describe('Dips', () => {
  it('are two where the cause changes for good, and one where it only becomes clear', () => {
    const lossy: Stretch = {
      seconds: 120,
      is: (second) => ({
        obs: choking,
        row: { uplinkBytes: 160_000, ...every(second, second % 6 === 0 ? { router: lost, internet: lost } : {}) },
      }),
    };
    const dips = dipsOf(logOf(rowsOf(well(), lossy, { ...slowServer, seconds: 120 }, well())));
    expect(dips.map(({ blame }) => blame)).toEqual(['your-network', 'unknown']);
    expect(dips[0]!.toMs).toBe(dips[1]!.fromMs);
  });

  it('change with the verdict, at the second at which it changed', () => {
    const stuckBy = (code: SessionRow['code']): Stretch => ({
      seconds: 30,
      is: { obs: stuck, row: { uplinkBytes: 0, code } },
    });
    const log = logOf(rowsOf(well(), stuckBy('internet.loss'), stuckBy('router.down'), well()));
    expect(secondsOf(log).map(([from, to, blame]) => [from, to, blame])).toEqual([
      [120, 150, 'your-provider'],
      [150, 180, 'your-network'],
    ]);
  });

  it('end where nobody watched any more', () => {
    const rows = rowsOf(well(), { seconds: 30, is: { obs: choking } }, well(60), well(60));
    const seen = rows.filter((_, second) => second < 150 || second >= 210);
    expect(secondsOf(logOf(seen))).toEqual([[120, 150, expect.anything(), 'failing']]);
  });

  it('do not accuse by a verdict’s usual blame when its words accuse nobody', () => {
    const rows = rowsOf(well(), { seconds: 30, is: { obs: choking, row: { code: 'tiktok.ingest-down' } } });
    const blameOf = (id: 'unsplit.tiktok.ingest-down' | 'verdict.tiktok.ingest-down') =>
      dipsOf(logOf(rows, {}, [verdictTold(120, message(id))])).map(({ blame }) => blame);
    expect(blameOf('verdict.tiktok.ingest-down')).toEqual(['tiktok']);
    expect(blameOf('unsplit.tiktok.ingest-down')).toEqual(['unknown']);
  });

  it('take the blame from the event where that tells it', () => {
    const rows = rowsOf(well(), { seconds: 30, is: { obs: choking, row: { code: 'path.ip-blocked' } } });
    const event = { ...verdictTold(120, message('verdict.path.ip-blocked')), blame: 'your-provider' as const };
    expect(dipsOf(logOf(rows, {}, [event])).map(({ blame }) => blame)).toEqual(['your-provider']);
  });
});

describe('The figures of a session', () => {
  it('are shares of what was counted, and null where nothing was', () => {
    const rows = rowsOf({ seconds: 200, is: { obs: { droppedFrames: 3, laggedFrames: null, congestion: null } } });
    const { dropped, lagged, skipped, routerLoss, meanKilobitsPerSecond, lowKilobitsPerSecond, watched } = summaryOf(
      logOf(rows),
    );
    expect([dropped, lagged, skipped, routerLoss]).toEqual([0.1, null, 0, 0]);
    expect([meanKilobitsPerSecond, lowKilobitsPerSecond, watched]).toEqual([2500, 2500, 1]);
  });

  it('are all null without data, never zero', () => {
    const none = { router: unmeasured, internet: unmeasured, ingestRttMs: null, ingestWell: null, code: null };
    const summary = summaryOf(logOf(rowsOf({ seconds: 300, is: { obs: null, row: { ...none, uplinkBytes: null } } })));
    expect(summary).toMatchObject({
      ...{ meanKilobitsPerSecond: null, lowKilobitsPerSecond: null, dropped: null, lagged: null, skipped: null },
      ...{ routerLoss: null, internetLoss: null, routerRttMs: null, internetRttMs: null, ingestRttMs: null },
      ...{ score: null, scoreParts: [], dips: [], todo: [] },
      message: { id: 'session.sum.end-unknown' },
    });
  });

  it('know the low tenth of the bitrate and the middle of the answers', () => {
    const is = (second: number): Different => ({
      obs: { bytes: second % 5 === 0 ? 100_000 : 312_500 },
      row: { internet: late(10 + (second % 11)) },
    });
    const summary = summaryOf(logOf(rowsOf({ seconds: 220, is })));
    expect(summary).toMatchObject({ lowKilobitsPerSecond: 800, meanKilobitsPerSecond: 2160, internetRttMs: 15 });
  });

  it('count only the seconds that have a row as watched', () => {
    const rows = rowsOf(well(400)).filter((_, second) => second < 100 || second >= 300);
    expect(summaryOf(logOf(rows)).watched).toBe(0.5);
  });
});

describe('The score', () => {
  const scoreOf = (...stretches: readonly Stretch[]) => summaryOf(logOf(rowsOf(...stretches)));

  it('is 100 for a LIVE that went well, with OBS, over SRT and without OBS', () => {
    const kinds: Different[] = [{}, { obs: { congestion: null, droppedFrames: null } }, { obs: null }];
    expect(kinds.map((is) => scoreOf({ seconds: 300, is }).score)).toEqual([100, 100, 100]);
  });

  it('is 100 less what its parts took, and all parts that had data make up 100', () => {
    const { score, scoreParts } = scoreOf(well(300), { seconds: 30, is: { obs: choking } }, well(300));
    const taken = scoreParts.reduce((sum, part) => sum + (part.taken ?? 0), 0);
    expect(score).toBe(Math.round(100 - taken));
    expect(score).toBeLessThan(90);
    expect(scoreParts.reduce((sum, { most }) => sum + most, 0)).toBeCloseTo(100, 0);
  });

  it('shares out what a part without data could have taken', () => {
    const { scoreParts } = scoreOf({ seconds: 300, is: { obs: null } });
    expect(scoreParts.map(({ part, most, taken }) => [part, most, taken])).toEqual([
      ['failing', 66.7, 0],
      ['wobbling', 33.3, 0],
      ['dropped', 0, null],
      ['lagged', 0, null],
      ['skipped', 0, null],
      ['bitrate', 0, null],
    ]);
  });

  it('is lower the longer it failed, and the same for twice the same evening', () => {
    const evening = (seconds: number): Stretch[] => [well(300), { seconds, is: { obs: choking } }, well(300 - seconds)];
    const [little, more] = [scoreOf(...evening(20)).score!, scoreOf(...evening(50)).score!];
    expect(more).toBeLessThan(little);
    expect(Math.abs(scoreOf(...evening(20), ...evening(20)).score! - little)).toBeLessThanOrEqual(1);
  });

  it('is not given for less than three minutes, or where less than half was watched', () => {
    expect(scoreOf(well(179)).score).toBeNull();
    expect(scoreOf(well(180)).score).toBe(100);
    const rows = rowsOf(well(400)).filter((_, second) => second < 100 || second >= 310);
    expect(summaryOf(logOf(rows)).score).toBeNull();
  });
});

describe('The sentence', () => {
  const sentenceOf = (stretches: readonly Stretch[], session: Partial<SessionLog['session']> = {}) =>
    summaryOf(logOf(rowsOf(...stretches), session)).message;

  it('says that the network was fine when it was', () => {
    expect(say(sentenceOf([well(300)]))).toBe('Your network was fine when your LIVE ended.');
  });

  it('says so when TikTok’s server let go while the line was fine', () => {
    const letGo = { seconds: 30, is: { obs: { reconnecting: true, bytes: 0 }, row: { uplinkBytes: 200 } } };
    expect(sentenceOf([well(300), letGo]).id).toBe('session.sum.fine-after-unknown');
  });

  it('says who disturbed it most before that', () => {
    const words = say(sentenceOf([well(), closedServer, well(), { ...noRouter, seconds: 20 }, well(200)]));
    expect(words).toBe('Your network was fine when your LIVE ended. What disturbed it before that was mostly TikTok.');
  });

  it.each([
    ['session.sum.cut.your-network', noRouter],
    ['session.sum.cut.tiktok', noLiveApi],
    ['session.sum.cut.tiktok', closedServer],
    ['session.sum.cut.unknown', slowServer],
  ] as const)('says %s when it ended in the middle of such trouble', (id, stretch) => {
    const verdict = verdictTold(0, message('verdict.tiktok.feature-down', { features: ['feature.live'] }));
    expect(summaryOf(logOf(rowsOf(well(300), stretch), {}, [verdict])).message.id).toBe(id);
  });

  it('does not say how it ended where the end was not seen', () => {
    expect(sentenceOf([well(300)], { end: 'unexpected' }).id).toBe('session.sum.unexpected');
    const later = new Date(BEGIN_MS + 600_000).toISOString();
    expect(sentenceOf([well(300)], { endedAt: later }).id).toBe('session.sum.end-unknown');
    expect(sentenceOf([], {}).id).toBe('session.sum.too-little');
    expect(sentenceOf([well(300)], { endedAt: null, end: null }).id).toBe('session.sum.going-on');
  });
});

describe('What to change first', () => {
  const todosOf = (...stretches: readonly Stretch[]) => summaryOf(logOf(rowsOf(...stretches))).todo.map(({ id }) => id);

  it('is nothing where nothing was wrong, or nothing that the user could change', () => {
    expect(todosOf(well(300))).toEqual([]);
    expect(todosOf(well(300), { seconds: 60, is: { row: { code: 'tiktok.down' } } })).toEqual([]);
  });

  it('begins with what cost most', () => {
    const lag: Stretch = { seconds: 100, is: { obs: { laggedFrames: 9 } } };
    expect(todosOf(well(300), noRouter, well(), lag, well())).toEqual(['session.todo.graphics', 'todo.router.down']);
  });
});

describe('A summary', () => {
  it('keeps to the contract', () => {
    const summary = summaryOf(logOf(rowsOf(well(), slowServer, noRouter, obsGone)));
    expect(v.parse(sessionSummarySchema, summary)).toEqual(summary);
  });

  it('has what Tokwatch itself sent and received, in all and a second; what was not counted is no zero', () => {
    const uncounted: Stretch = { seconds: 60, is: { row: { ownBytes: null } } };
    const busy: Stretch = { seconds: 60, is: { row: { ownBytes: 900 } } };
    expect(summaryOf(logOf(rowsOf(well(60), busy, uncounted)))).toMatchObject({
      ...{ ownBytes: 60 * 300 + 60 * 900, ownBytesPerSecond: 600 },
    });
    expect(summaryOf(logOf(rowsOf(uncounted)))).toMatchObject({ ownBytes: null, ownBytesPerSecond: null });
  });
});
