// Each limit from both sides: what is just too little to be told, and what is just enough.
import { describe, expect, it } from 'vitest';
import type { HealthState, SessionRow } from '../../../../contract/session.ts';
import { firstSecond, healthAt, late, lost, rowAt, rowsOf } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const WELL = 120;
const well: Stretch = { seconds: WELL };
type Obs = Different['obs'];

const after = (seconds: number, is: Stretch['is']): HealthState =>
  healthAt(rowsOf(well, { seconds, is: is ?? {} })).at(-1)!.state;

const obs = (what: Obs): Different => ({ obs: what! });
const kbit = (kilobits: number): Obs => ({ bytes: kilobits * 125, kilobitsPerSecond: kilobits });

/** So many dropped frames of the 900 of half a minute, spread over its seconds. */
const dropped = (frames: number): HealthState =>
  after(30, (second) =>
    obs({ droppedFrames: Math.floor(((second + 1) * frames) / 30) - Math.floor((second * frames) / 30) }),
  );

/** Whole seconds of frames dropped, at the end of ten seconds. */
const droppedWhole = (seconds: number): HealthState =>
  after(10, (second) => obs({ droppedFrames: second >= 10 - seconds ? 30 : 0 }));

const congested = (congestion: number, seconds: number): HealthState => after(seconds, obs({ congestion }));
const sending = (kilobits: number, seconds: number): HealthState => after(seconds, obs(kbit(kilobits)));
const thin = (kilobits: number, seconds: number): HealthState =>
  after(seconds, (second) => obs({ ...kbit(kilobits), congestion: second === 0 ? 0.4 : 0 }));

describe('What is just too little, and what is just enough', () => {
  it.each<[string, HealthState, HealthState]>([
    ['9 dropped frames of 900', dropped(9), 'ok'],
    ['10 of them, more than one per cent', dropped(10), 'wobbling'],
    ['45 of them', dropped(45), 'wobbling'],
    ['46, more than five per cent', dropped(46), 'failing'],
    ['one second without a frame', droppedWhole(1), 'ok'],
    ['two of them', droppedWhole(2), 'wobbling'],
    ['three of them', droppedWhole(3), 'failing'],
    ['a queue that is filled to 0.3', congested(0.3, 20), 'ok'],
    ['a queue at 0.35 for seven seconds', congested(0.35, 7), 'ok'],
    ['a queue at 0.35 for eight of ten', congested(0.35, 8), 'wobbling'],
    ['a queue at 0.8 for four seconds', congested(0.8, 4), 'ok'],
    ['a queue at 0.8 for five', congested(0.8, 5), 'wobbling'],
    ['a queue at 0.7 for five', congested(0.7, 5), 'ok'],
    ['a queue that is nearly full for long', congested(0.99, 30), 'wobbling'],
    ['a full queue for five seconds', congested(1, 5), 'failing'],
    ['nothing sent for four seconds', sending(0, 4), 'ok'],
    ['nothing sent for five', sending(0, 5), 'failing'],
    ['less than any sound for five', sending(7, 5), 'failing'],
    ['8 kbit/s for five', sending(8, 5), 'ok'],
    ['a bitrate of 64 % of the usual one', thin(1600, 20), 'ok'],
    ['a bitrate of 52 % for 14 seconds', thin(1300, 14), 'ok'],
    ['a bitrate of 52 % for 15', thin(1300, 15), 'wobbling'],
  ])('%s', (_, state, expected) => expect(state).toBe(expected));

  it('frames of less than five seconds are no share of anything', () => {
    const is = (second: number) => obs({ droppedFrames: second === 1 || second === 2 ? 9 : 0 });
    const healths = healthAt(rowsOf({ seconds: 10, is }));
    expect(firstSecond(healths, 0, ({ state }) => state === 'wobbling')).toBe(4);
  });
});

describe('How much of the line must be lost before it is blamed', () => {
  const choking: Obs = { congestion: 0.9, droppedFrames: 5, ...kbit(1200) };
  const blameAfter = (seconds: number, internet: (second: number) => SessionRow['router']) =>
    healthAt(
      rowsOf(well, {
        seconds,
        is: (second) => ({ obs: choking, row: { uplinkBytes: 160_000, internet: internet(second) } }),
      }),
    ).at(-1)!;
  const losing = (share: number) => (second: number) => (second % share === 1 ? lost : late(15));

  const lossAfter = (share: number) => blameAfter(60, losing(share)).message.id;

  it('is one echo of eight, not one of fourteen', () => {
    expect([lossAfter(8), lossAfter(14)]).toEqual(['session.cause.line-lossy', 'session.cause.unclear']);
  });

  it('is the provider’s where a router that answered 20 echoes would have lost some of them by the same loss', () => {
    expect([blameAfter(60, losing(5)).blame, blameAfter(60, losing(4)).blame]).toEqual(['unknown', 'your-provider']);
  });

  it('is three echoes at least', () => {
    const few = (second: number) => (second === 20 || second === 40 || second === 2 ? lost : late(15));
    expect(blameAfter(60, few).blame).toBe('unknown');
  });

  it('is an RTT that doubles, and by 50 ms', () => {
    const crowded = (rttMs: number) => blameAfter(40, () => late(rttMs)).message.id === 'session.cause.line-crowded';
    expect([crowded(60), crowded(66)]).toEqual([false, true]);
  });
});

describe('When it is over', () => {
  const trouble: Stretch = { seconds: 10, is: obs({ congestion: 1 }) };

  it('is 15 seconds after the last second that showed it, not sooner', () => {
    const healths = healthAt(rowsOf(well, trouble, { seconds: 40 }));
    expect(firstSecond(healths, WELL + 10, ({ state }) => state === 'ok')).toBe(WELL + 9 + 15);
  });

  it('is at once where more than ten seconds are missing', () => {
    const before = rowsOf(well, trouble);
    const stateAfter = (seconds: number) => healthAt([...before, rowAt(WELL + 9 + seconds)]).at(-1)!.state;
    expect([stateAfter(10), stateAfter(11)]).toEqual(['failing', 'ok']);
  });
});
