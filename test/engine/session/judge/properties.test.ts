// Whatever the seconds hold, in whatever mixture: sessions drawn by chance, with any column missing at any time.
import { describe, expect, it } from 'vitest';
import type { SessionLog, SessionRow } from '../../../../contract/session.ts';
import { message, say } from '../../../../contract/message.ts';
import { verdictCodes } from '../../../../contract/verdict.ts';
import { dipsOf } from '../../../../engine/session/judge/dips.ts';
import { follow, beginFollowing, healthIn, healthOf } from '../../../../engine/session/judge/follow.ts';
import { summaryOf } from '../../../../engine/session/judge/summary.ts';
import { chanceOf } from '../../../campaigns/weeks/chance.ts';
import type { Chance } from '../../../campaigns/weeks/chance.ts';
import { logOf, rowAt, unmeasured, verdictTold } from './evening.ts';

const SESSIONS = 60;

type Obs = NonNullable<SessionRow['obs']>;

const withoutSome = <T extends object>(whole: T, chance: Chance, often: number): T =>
  Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, chance.isSo(often) ? null : value])) as T;

const drawObs = (chance: Chance, poor: number): Partial<Obs> => ({
  obs: chance.isSo(0.03) ? chance.oneOf(['silent', 'away'] as const) : 'answered',
  spanMs: chance.oneOf([0, 900, 1000, 1100, 3000]),
  streaming: !chance.isSo(0.02),
  reconnecting: chance.isSo(poor / 4),
  bytes: chance.isSo(poor / 3) ? 0 : chance.whole(0, 700_000),
  kilobitsPerSecond: chance.whole(0, 6000),
  congestion: chance.isSo(poor) ? chance.oneOf([0.4, 0.8, 1]) : 0,
  sentFrames: chance.oneOf([0, 30, 60]),
  droppedFrames: chance.isSo(poor) ? chance.whole(0, 40) : 0,
  laggedFrames: chance.isSo(poor / 3) ? chance.whole(0, 40) : 0,
  skippedFrames: chance.isSo(poor / 3) ? chance.whole(0, 40) : 0,
});

const drawEnd = (chance: Chance, poor: number): SessionRow['router'] => {
  const sent = chance.whole(0, 2);
  const lost = chance.isSo(poor) ? sent : 0;
  return { sent, lost, rttMs: sent > lost ? chance.between(1, chance.isSo(poor) ? 900 : 30) : null };
};

/** A session of minutes that are good or poor, with each column missing more or less often. */
const draw = (seed: number): SessionLog => {
  const chance = chanceOf(seed, 'session');
  const missing = chance.oneOf([0, 0.05, 0.5, 0.95]);
  const isWithoutObs = chance.isSo(0.2);
  let second = 0;
  let poor = 0;
  const rows = Array.from({ length: chance.whole(1, 400) }, () => {
    second += chance.isSo(0.01) ? chance.whole(2, 60) : 1;
    if (second % 30 === 0) poor = chance.oneOf([0, 0, 0.1, 0.5, 1]);
    const whole = {
      ...{ router: drawEnd(chance, poor / 2), internet: drawEnd(chance, poor / 2) },
      ...{ ingestRttMs: chance.between(5, 1500), ingestWell: chance.isSo(1 - poor) },
      ...{ uplinkBytes: chance.whole(0, 900_000), ownBytes: chance.whole(0, 3000) },
      code: chance.isSo(poor / 5) ? chance.oneOf(verdictCodes) : ('ok' as const),
    };
    const row = withoutSome(whole, chance, missing);
    const obs = isWithoutObs
      ? null
      : { ...withoutSome(drawObs(chance, poor), chance, missing), obs: 'answered' as const };
    return rowAt(second, {
      obs,
      row: { ...row, router: row.router ?? unmeasured, internet: row.internet ?? unmeasured },
    });
  });
  return logOf(rows, chance.isSo(0.1) ? { endedAt: null, end: null } : {}, [
    verdictTold(5, message('verdict.router.down')),
  ]);
};

const sessions = Array.from({ length: SESSIONS }, (_, seed) => draw(seed));

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

/** The same row with its columns named in the opposite order. */
const turned = (row: SessionRow): SessionRow => {
  const back = <T extends object>(one: T): T => Object.fromEntries(Object.entries(one).reverse()) as T;
  return back({ ...row, obs: row.obs && back(row.obs), router: back(row.router), internet: back(row.internet) });
};

describe('Any session', () => {
  it('is one in which something happens: the draw is not empty', () => {
    const dips = sessions.flatMap(dipsOf);
    expect(dips.length).toBeGreaterThan(SESSIONS);
    expect(new Set(dips.map(({ blame }) => blame)).size).toBeGreaterThanOrEqual(5);
  });

  it('has finite figures, shares within bounds and words for everything', () => {
    for (const log of sessions) {
      const summary = summaryOf(log);
      expect(numbersIn(summary).every(Number.isFinite)).toBe(true);
      const { watched, dropped, lagged, skipped, routerLoss, internetLoss, score } = summary;
      const shares = [watched, dropped, lagged, skipped, routerLoss, internetLoss, score === null ? null : score / 100];
      expect(shares.every((share) => share === null || (share >= 0 && share <= 1))).toBe(true);
      const said = [summary.message, ...summary.todo, ...summary.dips.map((dip) => dip.message)].map((one) => say(one));
      expect(said.filter((words) => /NaN|undefined|Infinity/.test(words))).toEqual([]);
    }
  });

  it('has dips that follow one another within it, and no more trouble than they are long', () => {
    for (const log of sessions) {
      const { dips, failingMs, wobblingMs } = summaryOf(log);
      const edges = dips.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(dips.every(({ fromMs, toMs }) => toMs > fromMs)).toBe(true);
      expect(Math.min(failingMs, wobblingMs)).toBeGreaterThanOrEqual(0);
      if (dips.length > 0) {
        expect(edges[0]).toBeGreaterThanOrEqual(log.rows[0]!.atMs);
        expect(edges.at(-1)).toBeLessThanOrEqual(log.rows.at(-1)!.atMs + 1000);
      }
    }
  });

  it('is judged alike each time, in whatever order its columns come', () => {
    for (const log of sessions) {
      const again = { ...log, rows: log.rows.map(turned) };
      expect(summaryOf(again)).toEqual(summaryOf(log));
      expect(healthOf(again.rows.slice(-40), null)).toEqual(healthOf(log.rows.slice(-40), null));
    }
  });

  it('is left as it was', () => {
    const before = structuredClone(sessions.slice(0, 10));
    sessions.slice(0, 10).forEach(summaryOf);
    expect(sessions.slice(0, 10)).toEqual(before);
  });
});

describe('What was not measured accuses nobody', () => {
  const without = (log: SessionLog, missing: Partial<SessionRow>): SessionLog => ({
    ...log,
    rows: log.rows.map((row) => ({ ...row, ...missing, code: null })),
  });
  const blamesOf = (log: SessionLog) => {
    let followed = beginFollowing(log.rows[0]!.atMs);
    const during = log.rows.map((row) => healthIn((followed = follow(followed, row))).blame);
    return new Set([...during, ...dipsOf(log).map(({ blame }) => blame)]);
  };
  const all = (missing: Partial<SessionRow>) =>
    sessions.reduce((blames, log) => blames.union(blamesOf(without(log, missing))), new Set<string>());

  it('is never your network where the router was not measured', () => {
    expect(all({ router: unmeasured })).not.toContain('your-network');
    expect(all({})).toContain('your-network');
  });

  it('is never your provider or TikTok where the internet was not', () => {
    const blames = all({ internet: unmeasured });
    expect(blames).not.toContain('your-provider');
    expect(blames).not.toContain('tiktok');
    expect(all({})).toContain('your-provider');
  });

  it('is never TikTok without a verdict, however its LIVE server answers', () => {
    expect(all({})).not.toContain('tiktok');
    expect(sessions.flatMap(dipsOf).map(({ blame }) => blame)).toContain('tiktok');
  });

  it('is nobody, and not known, where nothing was measured at all', () => {
    const nothing = { obs: null, router: unmeasured, internet: unmeasured, ingestRttMs: null, ingestWell: null };
    expect(all({ ...nothing, uplinkBytes: null })).toEqual(new Set(['unknown']));
  });
});

describe('A session of hours', () => {
  /** How often a row is looked at while a session of so many seconds, a third of them poor, is summed up. */
  const looksAt = (seconds: number): number => {
    let looks = 0;
    const watched = <T extends object>(row: T): T =>
      new Proxy(row, { get: (target, name) => ((looks += 1), Reflect.get(target, name) as unknown) });
    const rows = Array.from({ length: seconds }, (_, second) =>
      watched(rowAt(second, second % 90 < 30 ? { obs: { droppedFrames: 4, congestion: 1 } } : {})),
    );
    const log = logOf(rows);
    looks = 0;
    summaryOf(log);
    return looks;
  };

  it('takes four times as much for four times as many rows, not more', () => {
    expect(looksAt(3600) / looksAt(900)).toBeLessThan(4.4);
  });
});
