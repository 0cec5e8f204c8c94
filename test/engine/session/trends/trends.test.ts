import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { discreetMessage } from '../../../../contract/discreet.ts';
import { say } from '../../../../contract/message.ts';
import type { Session, SessionSummary } from '../../../../contract/session.ts';
import { trendsSchema } from '../../../../contract/trends.ts';
import type { Trends } from '../../../../contract/trends.ts';
import { chanceOf } from '../../../../engine/session/trends/clearly-better.ts';
import { trendsOf } from '../../../../engine/session/trends/trends.ts';
import { eachSeed } from '../../diagnosis/seeded.ts';
import type { Random } from '../../diagnosis/seeded.ts';
import { fourHours } from '../four-hours.ts';

const whole = fourHours({ hours: 0.02 }).log.session;
const well = { score: 96, dropped: 0, failingMs: 0, wobblingMs: 0, durationMs: 3_600_000, watched: 1 };

/** A session that began then; the rest of it went well unless told. */
const session = (startedAt: string, summary: Partial<SessionSummary> = {}): Session => ({
  ...whole,
  startedAt,
  summary: { ...whole.summary!, ...well, meanKilobitsPerSecond: 4030, ...summary },
});

/** So many evenings from Monday the 2nd on, at an hour of UTC. */
const evenings = (count: number, hour: number, scores: readonly number[], days = 1): Session[] =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2026, 10, 2 + index * days, hour, 12)).toISOString();
    const score = scores[index % scores.length]!;
    return session(at, { score, meanKilobitsPerSecond: score >= 90 ? 4030 : 3100 });
  });

const said = (trends: Trends): string => say(trends.message);

describe('Trends', () => {
  it('of nothing, and of too little, say so', () => {
    expect(said(trendsOf([], 'UTC'))).toBe('No LIVE is in the log yet.');
    const two = trendsOf(evenings(2, 20, [99]), 'UTC');
    expect(two).toMatchObject({ sessions: 2, start: null, bitrate: null });
    expect(said(two)).toBe('It takes 3 LIVE sessions at least to say what is best for you.');
  });

  it('count sessions by the weekday and the hour of the user’s own clock', () => {
    const late = session('2026-11-22T23:30:00.000Z', { wobblingMs: 360_000 });
    expect(trendsOf([late], 'UTC').cells).toMatchObject([{ weekday: 6, hour: 23, sessions: 1, troubled: 0.1 }]);
    expect(trendsOf([late], 'Europe/Berlin').cells).toMatchObject([{ weekday: 0, hour: 0, score: 96 }]);
    expect(trendsOf([late], 'no such zone').cells).toMatchObject([{ weekday: 6, hour: 23 }]);
  });

  it('leave out sessions without a summary, and have no score where no session has one', () => {
    const none = { ...session('2026-11-22T20:00:00.000Z'), summary: null };
    const short = session('2026-11-22T20:00:00.000Z', { score: null, durationMs: 0 });
    expect(trendsOf([none, short], 'UTC')).toMatchObject({
      sessions: 1,
      cells: [{ sessions: 1, score: null, troubled: null }],
    });
  });

  it('name the hour that went clearly better, with its sessions', () => {
    const trends = trendsOf([...evenings(6, 17, [95, 97, 99]), ...evenings(9, 21, [70, 78, 74])], 'UTC');
    expect(trends.start).toEqual({ weekday: null, hour: 17, sessions: 6, score: 97 });
    expect(said(trends)).toBe(
      'Your LIVE sessions went best when they began between 17:00 and 18:00, in 6 sessions. The highest bitrate that went well is 4,000 kbit/s, in 6.',
    );
  });

  it('name the day where one hour differs by days', () => {
    const mondays = evenings(8, 20, [97, 95, 98], 7);
    const others = evenings(30, 20, [71, 74, 77, 70]).filter(({ startedAt }) => new Date(startedAt).getUTCDay() !== 1);
    const trends = trendsOf([...mondays, ...others], 'UTC');
    expect(trends.start).toMatchObject({ weekday: 0, hour: 20, sessions: 8 });
    expect(said(trends)).toContain('when they began on a Monday between 20:00 and 21:00');
  });

  it('keep their hours where others watch the screen: they name nobody', () => {
    const trends = trendsOf([...evenings(6, 23, [95, 97, 99]), ...evenings(9, 21, [70, 78, 74])], 'UTC');
    expect(said(trends)).toContain('began between 23:00 and 00:00');
    expect(say(discreetMessage(trends.message))).toBe(said(trends));
  });

  it.each([
    ['rests on two sessions', [...evenings(2, 17, [99]), ...evenings(30, 21, [60])]],
    ['is better by a point or two', [...evenings(20, 17, [92, 93]), ...evenings(20, 21, [90, 91])]],
    ['may as well be luck', [...evenings(3, 17, [99, 70, 80]), ...evenings(4, 21, [75, 72, 78, 71])]],
    ['has nothing beside it', evenings(20, 21, [96])],
  ])('do not name a start that %s', (_why, sessions) => expect(trendsOf(sessions, 'UTC').start).toBeNull());

  it('name the highest bitrate that three sessions held well, and not one that mostly went badly', () => {
    const at = '2026-11-20T20:00:00.000Z';
    const held = (kbit: number, times: number, more: Partial<SessionSummary> = {}): Session[] =>
      Array.from({ length: times }, () => session(at, { meanKilobitsPerSecond: kbit, ...more }));
    expect(trendsOf([...held(6080, 2), ...held(4590, 1), ...held(3000, 9)], 'UTC').bitrate).toEqual({
      ...{ kilobitsPerSecond: 4500, sessions: 3 },
    });
    const badly = { score: 60, failingMs: 90_000 };
    expect(trendsOf([...held(6080, 3), ...held(6100, 5, badly), ...held(3000, 9)], 'UTC').bitrate).toEqual({
      ...{ kilobitsPerSecond: 3000, sessions: 12 },
    });
    expect(trendsOf(held(6080, 5, { dropped: 0.02 }), 'UTC').bitrate).toBeNull();
    expect(trendsOf(held(6080, 5, { meanKilobitsPerSecond: null }), 'UTC').bitrate).toBeNull();
  });
});

describe('The chance of a difference', () => {
  it.each([
    // Of all ways to deal three and five ranks, one in 56 is the most extreme.
    [[6, 7, 8], [1, 2, 3, 4, 5], 1 / 56],
    [[3, 4, 5, 6], [1, 2], 1 / 15],
    [[1, 2], [3, 4, 5, 6], 1],
  ])('is about what counting says: %j above %j', (some, others, counted) =>
    expect(Math.abs(chanceOf(some, others) - counted)).toBeLessThan(0.03),
  );

  it('is certain where all are alike', () => expect(chanceOf([90, 90, 90], [90, 90, 90, 90])).toBe(1));
});

/** Sessions of one kind at any hour: whatever differs among them is luck. */
const alike = (random: Random): Session[] =>
  Array.from({ length: 3 + random.upTo(60) }, () => {
    const atMs = Date.UTC(2026, 0, 1 + random.upTo(120), 17 + random.upTo(5), random.upTo(60));
    const score = random.chance(0.25) ? 40 + random.upTo(50) : 88 + random.upTo(13);
    const more = { score, wobblingMs: random.upTo(600_000), meanKilobitsPerSecond: 2000 + random.upTo(4000) };
    return session(new Date(atMs).toISOString(), more);
  });

describe('However sessions went', () => {
  it('noise is rarely taken for a best start, and every claim rests on enough', () => {
    const ROUNDS = 400;
    let claims = 0;
    eachSeed(ROUNDS, (random) => {
      const sessions = alike(random);
      const trends = trendsOf(sessions, random.of(['UTC', 'Asia/Kathmandu', 'America/St_Johns']));
      expect(v.is(trendsSchema, trends)).toBe(true);
      expect(trends.cells.reduce((sum, cell) => sum + cell.sessions, 0)).toBe(sessions.length);
      if (trends.start) {
        claims += 1;
        expect(trends.start.sessions).toBeGreaterThanOrEqual(3);
      }
      if (trends.bitrate) {
        const { kilobitsPerSecond, sessions: count } = trends.bitrate;
        const held = sessions.filter(({ summary }) => summary!.meanKilobitsPerSecond! >= kilobitsPerSecond);
        expect(count).toBeGreaterThanOrEqual(3);
        expect(held.length).toBeGreaterThanOrEqual(count);
      }
      expect(said(trends)).not.toMatch(/[{}]|undefined|null/);
    });
    // One in twenty is what was allowed.
    expect(claims / ROUNDS).toBeLessThanOrEqual(0.05);
  });

  it('a real difference of twenty points over months is found', () => {
    let found = 0;
    eachSeed(50, (random) => {
      const sessions = alike(random).filter(({ startedAt }) => !startedAt.includes('T19'));
      const good = Array.from({ length: 12 }, (_, index) =>
        session(new Date(Date.UTC(2026, 1, 1 + index, 9, 5)).toISOString(), { score: 93 + random.upTo(8) }),
      );
      const bad = sessions.map((one) => ({ ...one, summary: { ...one.summary!, score: one.summary!.score! - 25 } }));
      if (bad.length >= 8 && trendsOf([...bad, ...good], 'UTC').start?.hour === 9) found += 1;
      else if (bad.length < 8) found += 1;
    });
    expect(found).toBeGreaterThanOrEqual(48);
  });

  it('the order in which they are told does not matter', () =>
    eachSeed(40, (random) => {
      const sessions = alike(random);
      const trends = trendsOf(sessions, 'UTC');
      expect(trendsOf(random.shuffled(sessions), 'UTC')).toEqual(trends);
    }));
});
