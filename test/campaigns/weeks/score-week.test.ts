import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Incident } from './incident.ts';
import type { Change } from './run-week.ts';
import { scoreWeek } from './score-week.ts';
import { HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { Stretch } from './timeline.ts';
import type { Sleep } from './week.ts';
import { flawlessWorld } from './world.ts';
import type { WorldChange } from './world.ts';

const S = 1000;

const incident = (code: VerdictCode, fromMs: number, untilMs: number, change: WorldChange = {}): Incident => ({
  ...{ code, fromMs, untilMs, change, what: code },
});

const said = (code: VerdictCode, atMs: number, sinceMs = atMs): Change => ({ code, atMs, sinceMs });

type Life = {
  sleeps?: Sleep[];
  pushedBack?: Array<{ question: string; atMs: number }>;
  /** When the machine came to another network. */
  arrivals?: number[];
};

const { network } = flawlessWorld;
const moved = (fromMs: number): Stretch => ({ fromMs, untilMs: 24 * HOUR_MS, change: { network } });

const score = (
  incidents: readonly Incident[],
  changes: readonly Change[],
  { sleeps = [], pushedBack = [], arrivals = [] }: Life = {},
) =>
  scoreWeek(
    {
      ...{ seed: 1, lengthMs: 24 * HOUR_MS, incidents, sleeps, stretches: [...incidents, ...arrivals.map(moved)] },
      harmless: { roams: 0, blips: 0, deadAnchors: 0 },
    },
    { changes: [said('ok', 0), ...changes], pushedBack, looks: 0, requests: 0, timers: 0 },
  );

const kindsOf = (...args: Parameters<typeof score>): string[] =>
  score(...args).troubles.map(({ kind, code }) => `${kind} ${code}`);

const begin = HOUR_MS;
const end = begin + 10 * MINUTE_MS;
const dns = incident('dns.down', begin, end);
const told = said('dns.down', begin + 4 * S, begin + 3 * S);
const over = said('ok', end + 5 * S);

describe('A watched week is held against its draw', () => {
  it('finds nothing wrong where each incident was told once, in time, and its end too', () => {
    const { incidents, troubles } = score([dns], [told, over]);
    expect(troubles).toEqual([]);
    expect(incidents).toMatchObject([{ code: 'dns.down', isOwed: true, foundAfterMs: 4 * S, overAfterMs: 5 * S }]);
  });

  it.each<[string, Change[], string[]]>([
    ['is never told', [], ['missed dns.down']],
    ['is told late', [said('dns.down', begin + 11 * S, begin + 9 * S), over], ['late dns.down']],
    ['began, as they say, before it did', [said('dns.down', begin + 4 * S, begin - S), over], ['wrong-since dns.down']],
    [
      'is taken for another',
      [said('internet.down', begin + 4 * S), over],
      ['missed dns.down', 'wrong-cause internet.down'],
    ],
    ['is told, then taken for another', [told, said('router.down', end - S), over], ['wrong-cause router.down']],
    [
      'leaves another behind',
      [told, said('path.loss', end + 9 * S), said('ok', end + 20 * S)],
      ['wrong-cause path.loss'],
    ],
    ['is given up', [told, said('ok', end - MINUTE_MS)], ['given-up ok', 'not-over dns.down']],
    [
      'is given up and told again',
      [told, said('ok', begin + MINUTE_MS), said('dns.down', begin + 2 * MINUTE_MS), over],
      ['given-up ok', 'told-again dns.down'],
    ],
    ['never ends', [told], ['not-over dns.down']],
    ['ends late', [told, said('ok', end + 31 * S)], ['late-over dns.down']],
  ])('sees when a fault %s', (_, changes, kinds) => {
    expect(kindsOf([dns], changes).toSorted()).toEqual(kinds.toSorted());
  });

  it('lets a fault be told anew on another network, where the first word may be that all is well', () => {
    const loss = incident('internet.loss', begin, end);
    const arrival = begin + 5 * MINUTE_MS;
    const again = [said('ok', arrival + 4 * S), said('internet.loss', arrival + 18 * S)];
    const changes = [said('internet.loss', begin + 15 * S), ...again, over];
    expect(kindsOf([loss], changes, { arrivals: [arrival] })).toEqual([]);
    const kinds = ['given-up ok', 'told-again internet.loss'];
    expect(kindsOf([loss], changes)).toEqual(kinds);
    expect(kindsOf([loss], changes, { arrivals: [arrival - MINUTE_MS] })).toEqual(kinds);
  });

  it('sees an alarm where nothing was wrong', () => {
    expect(kindsOf([dns], [said('device.no-address', 10 * MINUTE_MS), said('ok', 11 * MINUTE_MS), told, over])).toEqual(
      ['false-alarm device.no-address'],
    );
  });

  it('sees a word about a time in which nobody watched', () => {
    const sleeps = [{ fromMs: 2 * HOUR_MS, untilMs: 9 * HOUR_MS, isTold: true }];
    expect(kindsOf([], [said('dns.down', 3 * HOUR_MS)], { sleeps })).toContain('in-sleep dns.down');
  });
});

describe('Sleep counts for nobody', () => {
  const sleeps = [{ fromMs: begin - HOUR_MS / 2, untilMs: begin + 5 * MINUTE_MS, isTold: false }];
  const awake = sleeps[0]!.untilMs;

  it('counts from waking up for a fault that began in a sleep, with time to get one’s bearings', () => {
    expect(kindsOf([dns], [said('dns.down', awake + 39 * S), over], { sleeps })).toEqual([]);
    expect(kindsOf([dns], [said('dns.down', awake + 41 * S), over], { sleeps })).toEqual(['late dns.down']);
  });

  it('counts from waking up for a fault that ended in a sleep', () => {
    const before = [{ fromMs: end - MINUTE_MS, untilMs: end + HOUR_MS, isTold: false }];
    const woken = end + HOUR_MS;
    expect(score([dns], [told, said('ok', woken + 10 * S)], { sleeps: before }).incidents[0]?.overAfterMs).toBe(10 * S);
    expect(kindsOf([dns], [told, said('ok', woken + 10 * S)], { sleeps: before })).toEqual([]);
  });

  it('does not ask for a fault that showed for a few seconds between sleeps', () => {
    const around = [{ fromMs: begin + 8 * S, untilMs: end + HOUR_MS, isTold: false }];
    expect(kindsOf([dns], [], { sleeps: around })).toEqual([]);
    expect(score([dns], [], { sleeps: around }).incidents[0]?.isOwed).toBe(false);
  });

  it('lets one fault follow another that ended in the same sleep', () => {
    const night = [{ fromMs: end - MINUTE_MS, untilMs: end + 8 * HOUR_MS, isTold: false }];
    const next = incident('internet.down', end + 7 * HOUR_MS, end + 9 * HOUR_MS);
    const changes = [told, said('internet.down', end + 8 * HOUR_MS + 5 * S), said('ok', end + 9 * HOUR_MS + 5 * S)];
    expect(kindsOf([dns, next], changes, { sleeps: night })).toEqual([]);
  });
});

describe('The same fault twice in one sleep', () => {
  it('is told once, before it, and stands when the machine wakes up', () => {
    const sleeps = [{ fromMs: end - MINUTE_MS, untilMs: end + 8 * HOUR_MS, isTold: false }];
    const again = incident('dns.down', end + 7 * HOUR_MS, end + 9 * HOUR_MS);
    expect(kindsOf([dns, again], [told, said('ok', end + 9 * HOUR_MS + 5 * S)], { sleeps })).toEqual([]);
  });
});

describe('What a fault of TikTok’s may take', () => {
  const failing = (id: string): Incident => incident('tiktok.feature-down', begin, begin + HOUR_MS, { failing: [id] });
  const foundAfter = (
    one: Incident,
    ms: number,
    pushedBack: Array<{ question: string; atMs: number }> = [],
  ): string[] =>
    kindsOf([one], [said('tiktok.feature-down', begin + ms), said('ok', begin + HOUR_MS + S)], { pushedBack });

  it('depends on how many questions take turns at its host', () => {
    expect(foundAfter(failing('live'), 140 * S)).toEqual([]);
    expect(foundAfter(failing('live'), 150 * S)).toEqual(['late tiktok.feature-down']);
    expect(foundAfter(failing('feed'), 280 * S)).toEqual([]);
    expect(foundAfter(failing('feed'), 290 * S)).toEqual(['late tiktok.feature-down']);
  });

  it('waits until a question may be asked again that TikTok pushed back', () => {
    const pushedBack = [{ question: 'live', atMs: begin - MINUTE_MS }];
    expect(foundAfter(failing('live'), 15 * MINUTE_MS, pushedBack)).toEqual([]);
    expect(foundAfter(failing('live'), 17 * MINUTE_MS, pushedBack)).toEqual(['late tiktok.feature-down']);
    expect(foundAfter(failing('chat'), 15 * MINUTE_MS, pushedBack)).toEqual(['late tiktok.feature-down']);
  });
});
