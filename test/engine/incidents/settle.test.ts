import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { asStale, isNewVerdict, nothingSettled, settle } from '../../../engine/incidents/settle.ts';
import type { Settled } from '../../../engine/incidents/settle.ts';
import { story } from '../story.ts';

/** 20:00:00 and so many seconds. */
const at = (second: number): string => new Date(Date.parse('2026-11-21T20:00:00.000Z') + second * 1000).toISOString();

const blank = story.candidate();
const candidate = (code: VerdictCode, confirmed: boolean, firstSecond: number | null = null): Candidate => ({
  ...blank,
  code,
  confirmed,
  firstSeen: firstSecond === null ? null : at(firstSecond),
});

/** One line of a story: at this second, the evidence speaks for this code, confirmed or as a suspicion. */
type Line = readonly [second: number, code: VerdictCode, how: 'confirmed' | 'suspected', verdict: VerdictCode | null];

const follow = (lines: readonly Line[]): { verdicts: Array<VerdictCode | null>; settled: Settled } => {
  let settled = nothingSettled;
  const verdicts = lines.map(([second, code, how]) => {
    settled = settle(settled, candidate(code, how === 'confirmed'), at(second));
    return settled.current?.code ?? null;
  });
  return { verdicts, settled };
};

const stories: Record<string, readonly Line[]> = {
  'the first good news needs no second look': [
    [0, 'unknown', 'suspected', null],
    [1, 'ok', 'suspected', 'ok'],
  ],
  'the first bad news does': [
    [0, 'dns.down', 'suspected', null],
    [2, 'dns.down', 'confirmed', 'dns.down'],
  ],
  'a blip is never announced': [
    [0, 'ok', 'confirmed', 'ok'],
    [60, 'internet.down', 'suspected', 'ok'],
    [61, 'ok', 'suspected', 'ok'],
    [62, 'ok', 'confirmed', 'ok'],
  ],
  'a fault is announced when it is confirmed': [
    [0, 'ok', 'confirmed', 'ok'],
    [60, 'internet.down', 'suspected', 'ok'],
    [62, 'internet.down', 'confirmed', 'internet.down'],
  ],
  'recovery needs two good looks': [
    [0, 'tiktok.down', 'confirmed', 'tiktok.down'],
    [60, 'ok', 'suspected', 'tiktok.down'],
    [63, 'ok', 'confirmed', 'ok'],
  ],
  'one good look between faults changes nothing': [
    [0, 'tiktok.down', 'confirmed', 'tiktok.down'],
    [60, 'ok', 'suspected', 'tiktok.down'],
    [63, 'tiktok.down', 'suspected', 'tiktok.down'],
  ],
  'the steps of a recovery are not announced one by one': [
    [0, 'internet.down', 'confirmed', 'internet.down'],
    [60, 'unknown', 'suspected', 'internet.down'],
    [61, 'dns.down', 'suspected', 'internet.down'],
    [62, 'tiktok.unreachable', 'suspected', 'internet.down'],
    [63, 'ok', 'suspected', 'internet.down'],
    [66, 'ok', 'confirmed', 'ok'],
  ],
  'a second fault behind the first is announced when it stands on its own': [
    [0, 'internet.down', 'confirmed', 'internet.down'],
    [61, 'dns.down', 'suspected', 'internet.down'],
    [63, 'dns.down', 'confirmed', 'dns.down'],
  ],
  'not knowing never takes the place of a verdict': [
    [0, 'ok', 'confirmed', 'ok'],
    [60, 'unknown', 'confirmed', 'ok'],
    [120, 'unknown', 'suspected', 'ok'],
  ],
};

describe('A verdict follows the evidence, not each flicker of it', () => {
  it.each(Object.entries(stories))('%s', (_what, lines) => {
    expect(follow(lines).verdicts).toEqual(lines.map(([, , , verdict]) => verdict));
  });
});

describe('A verdict that nothing carries any more', () => {
  const doubt = (from: Settled, code: VerdictCode, ...seconds: number[]): Settled =>
    seconds.reduce((settled, second) => settle(settled, candidate(code, false), at(second)), from);
  const down = settle(nothingSettled, candidate('tiktok.down', true), at(0));
  const lapsed = doubt(down, 'unknown', 10, 60, 101);

  it('stands for a while, and is then given up', () => {
    expect(doubt(down, 'unknown', 10, 60, 99).current?.code).toBe('tiktok.down');
    expect(lapsed).toMatchObject({ current: { code: 'unknown', blame: 'unknown' }, since: at(101), doubted: true });
    expect(isNewVerdict(down, lapsed)).toBe(true);
  });

  it('is given up once', () => {
    const later = doubt(lapsed, 'unknown', 130, 300, 600);
    expect([isNewVerdict(lapsed, later), later.since]).toEqual([false, at(101)]);
  });

  it('stands when something carries it in between', () => {
    const carried = settle(doubt(down, 'unknown', 10, 60), candidate('tiktok.down', true), at(80));
    expect(doubt(carried, 'unknown', 101, 160).current?.code).toBe('tiktok.down');
  });

  it('is followed by what is confirmed, and by nothing else', () => {
    expect(doubt(lapsed, 'ok', 110).current?.code).toBe('unknown');
    expect(settle(lapsed, candidate('ok', true), at(110)).current?.code).toBe('ok');
    expect(settle(lapsed, candidate('dns.down', true), at(110)).current?.code).toBe('dns.down');
  });

  it('that is only about to grow is not given up', () => {
    expect(doubt(down, 'tiktok.down', 10, 60, 101, 300).current?.code).toBe('tiktok.down');
  });
});

describe('Doubt is shown while the verdict stands', () => {
  const well = settle(nothingSettled, candidate('ok', true), at(0));

  it('before the first verdict everything is doubted', () => expect(nothingSettled.doubted).toBe(true));
  it('a verdict that has just been settled is not', () => expect(well.doubted).toBe(false));

  it.each<[VerdictCode, boolean]>([
    ['dns.down', false],
    ['unknown', true],
  ])('%s raises doubt and changes nothing else', (code, confirmed) => {
    const { flapping: _calm, ...doubted } = settle(well, candidate(code, confirmed), at(60));
    const { flapping: _before, ...before } = well;
    expect(doubted).toEqual({ ...before, doubted: true, unsureSince: at(60) });
  });

  it('the same verdict again ends it', () => {
    const doubted = settle(well, candidate('dns.down', false), at(60));
    expect(settle(doubted, candidate('ok', false), at(61)).doubted).toBe(false);
  });
});

describe('Since when', () => {
  const fault = settle(nothingSettled, candidate('dns.down', true, 57), at(60));

  it('a fault began when its evidence was first seen, and was settled later', () => {
    expect(fault).toMatchObject({ since: at(57), settledAt: at(60) });
  });

  it('a fault whose beginning was not seen began when it was settled', () => {
    expect(settle(nothingSettled, candidate('dns.down', true), at(60))).toMatchObject({ since: at(60) });
  });

  it('good times begin when they are settled', () => {
    expect(settle(fault, candidate('ok', true, 5), at(90))).toMatchObject({ since: at(90), settledAt: at(90) });
  });

  it('another fault does not take away the time of the one that stood before it', () => {
    expect(settle(fault, candidate('tiktok.unreachable', true, 40), at(80))).toMatchObject({ since: at(60) });
  });

  it('the same verdict keeps its moments and takes the latest evidence', () => {
    const later = candidate('dns.down', true, 70);
    const told = settle(fault, later, at(80));
    expect(told).toMatchObject({ current: later, since: at(57), settledAt: at(60), doubted: false });
  });
});

describe('A verdict that would grow', () => {
  it('stands as it is, and is doubted, until the growth was seen twice', () => {
    const fault = settle(nothingSettled, candidate('tiktok.feature-down', true), at(0));
    const grown = candidate('tiktok.feature-down', false, 5);
    expect(settle(fault, grown, at(6))).toEqual({ ...fault, doubted: true, grows: true });
    const sure = { ...grown, confirmed: true };
    expect(settle(fault, sure, at(8))).toMatchObject({ current: sure, doubted: false, since: fault.since });
  });
});

describe('A new verdict', () => {
  const of = (code: VerdictCode): Settled => settle(nothingSettled, candidate(code, true), at(0));

  it.each<[string, Settled, Settled, boolean]>([
    ['the first one', nothingSettled, of('ok'), true],
    ['another one', of('ok'), of('dns.down'), true],
    ['the same one', of('ok'), of('ok'), false],
    ['none', nothingSettled, nothingSettled, false],
  ])('%s', (_what, before, after, isNew) => expect(isNewVerdict(before, after)).toBe(isNew));
});

describe('The same cause on another network, or after sleep', () => {
  it('counts from when it was seen there', () => {
    const down = settle(nothingSettled, candidate('internet.down', true, 0), at(2));
    expect([down.since, down.settledAt]).toEqual([at(0), at(2)]);
    const there = settle(asStale(down), candidate('internet.down', true, 28_800), at(28_802));
    expect([there.since, there.settledAt, there.isStale]).toEqual([at(28_800), at(28_802), false]);
  });
});
