import { describe, expect, it } from 'vitest';
import { doorsOf } from '../../../engine/probes/ingest-doors.ts';
import { afterKnock, doorInTurn, inOrder, unasked } from '../../../engine/probes/ingest-turns.ts';
import type { DoorPast } from '../../../engine/probes/ingest-turns.ts';

const MINUTE_MS = 60_000;
const doors = doorsOf('rtmp://push.example/app');

/** The port whose turn it is at minute ten, by what is known of the two doors. */
const turn = (plain: Partial<DoorPast>, secure: Partial<DoorPast> = {}): number | undefined => {
  const pasts: Record<number, DoorPast> = { 1935: { ...unasked, ...plain }, 443: { ...unasked, ...secure } };
  return doorInTurn(doors, ({ port }) => pasts[port]!, 10 * MINUTE_MS)?.port;
};

describe('The door whose turn it is', () => {
  const [lately, longAgo] = [
    { firstAskedMs: 0, askedMs: 9 * MINUTE_MS },
    { firstAskedMs: 0, askedMs: MINUTE_MS },
  ];
  const begun = { firstAskedMs: 9 * MINUTE_MS, askedMs: 9 * MINUTE_MS };

  it.each<[string, Parameters<typeof turn>, number]>([
    ['is the stream’s own while nothing is known', [{}], 1935],
    ['is the own while the LIVE is young', [begun], 1935],
    ['is the other one when it was not asked for eight minutes', [lately], 443],
    ['is the own while the other was asked in the last eight minutes', [lately, lately], 1935],
    ['is the other one after that', [lately, longAgo], 443],
    ['is the own when it has failed once', [{ ...lately, failures: 1, failingSinceMs: 9 * MINUTE_MS }, longAgo], 1935],
    [
      'is the other one when it has failed twice',
      [{ ...lately, failures: 2, failingSinceMs: 5 * MINUTE_MS }, longAgo],
      443,
    ],
    [
      'is the own when the other was asked since',
      [{ ...lately, failures: 5, failingSinceMs: 5 * MINUTE_MS }, lately],
      1935,
    ],
  ])('%s', (_what, pasts, port) => expect(turn(...pasts)).toBe(port));

  it('is the only one where a server has no other', () => {
    const [own] = doors;
    expect(doorInTurn([own!], () => ({ ...unasked, askedMs: 0 }), 10 * MINUTE_MS)).toBe(own);
    expect(doorInTurn([], () => unasked, 0)).toBeNull();
  });
});

it('failures count from the first one on, and a greeting ends them', () => {
  const once = afterKnock(unasked, 1000, null);
  const twice = afterKnock(once, 11_000, null);
  expect(twice).toEqual({ firstAskedMs: 1000, askedMs: 11_000, failures: 2, failingSinceMs: 1000, greetedAt: null });
  expect(afterKnock(twice, 21_000, '20.0.0.1')).toMatchObject({ failures: 0, greetedAt: '20.0.0.1' });
  expect(afterKnock({ ...unasked, greetedAt: '20.0.0.1' }, 0, null).greetedAt).toBe('20.0.0.1');
});

it('the address that greeted last is tried first, the others as they come', () => {
  expect(inOrder(['a', 'b', 'c'], { ...unasked, greetedAt: 'c' })).toEqual(['c', 'a', 'b']);
  expect(inOrder(['a', 'b'], { ...unasked, greetedAt: 'gone' })).toEqual(['a', 'b']);
});
