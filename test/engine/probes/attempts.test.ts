import { describe, expect, it } from 'vitest';
import type { Reading, ReadingStatus } from '../../../contract/reading.ts';
import { CONFIRM_GAP_MS, lookTwice } from '../../../engine/probes/attempts.ts';
import { limitsFor } from '../../../engine/probes/limits.ts';
import { makeReading } from '../../../engine/probes/make-reading.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createContext } from '../support/look-contexts.ts';

const { lateMs } = limitsFor(null);

type Asked = { attempt: number; atMs: number; signal: AbortSignal; answer: (status: ReadingStatus) => void };

/** A look whose tries wait until the test answers for them. */
const look = (caller = new AbortController(), rttMs: number | null = null) => {
  const clock = createHandClock();
  const { context, readings } = createContext({ clock, signal: caller.signal, limits: () => limitsFor(rttMs) });
  const asked: Asked[] = [];
  const run = (attempt: number, signal: AbortSignal): Promise<Reading> =>
    new Promise((resolve) => {
      const startedAt = clock.now();
      const answer = (status: ReadingStatus): void => resolve(readingOf(attempt, startedAt, status));
      asked.push({ attempt, atMs: clock.monotonicMs(), signal, answer });
      signal.addEventListener('abort', () => answer('fault'));
      if (signal.aborted) answer('fault');
    });
  const readingOf = (attempt: number, startedAt: number, status: ReadingStatus): Reading =>
    makeReading(clock, {
      probe: 'tiktok.web',
      layer: 'tiktok',
      target: 'x',
      attempt,
      startedAt,
      status,
      detail: '',
      facts: { kind: 'route', families: [] },
    });
  const last = lookTwice(context, run);
  const emitted = (): string[] => readings.map(({ attempt, status }) => `${attempt} ${status}`);
  return { clock, asked, last, emitted, caller };
};

describe('looking twice', () => {
  it.each(['ok', 'filtered'] as const)('is looking once when the answer is "%s" at once', async (status) => {
    const { clock, asked, last, emitted } = look();
    asked[0]!.answer(status);
    expect(await last).toMatchObject({ attempt: 1, status });
    await clock.advance(60_000);
    expect(emitted()).toEqual([`1 ${status}`]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['well', 'ok'],
    ['badly again', 'fault'],
  ] as const)('repeats a bad answer after a pause that outlasts a blip, and is answered %s', async (_how, status) => {
    const { clock, asked, last, emitted } = look();
    await clock.advance(200);
    asked[0]!.answer('fault');
    await clock.settle();
    expect(emitted()).toEqual(['1 fault']);
    await clock.advance(CONFIRM_GAP_MS - 201);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(asked).toMatchObject([{ atMs: 0 }, { attempt: 2, atMs: CONFIRM_GAP_MS }]);
    asked[1]!.answer(status);
    expect(await last).toMatchObject({ attempt: 2, status });
    expect(emitted()).toEqual(['1 fault', `2 ${status}`]);
  });

  it('repeats at once a bad answer that took longer than the pause, on a slow line', async () => {
    const { clock, asked, last } = look(new AbortController(), 1000);
    await clock.advance(2000);
    asked[0]!.answer('fault');
    await clock.advance(0);
    expect(asked[1]).toMatchObject({ attempt: 2, atMs: 2000 });
    asked[1]!.answer('ok');
    expect(await last).toMatchObject({ status: 'ok' });
  });

  it('starts a second try beside a silent first one; if it is answered well, the first is ended and forgotten', async () => {
    const { clock, asked, last, emitted } = look();
    await clock.advance(lateMs - 1);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(asked).toHaveLength(2);
    asked[1]!.answer('ok');
    expect(await last).toMatchObject({ attempt: 2, status: 'ok' });
    expect(asked[0]!.signal.aborted).toBe(true);
    expect(emitted()).toEqual(['2 ok']);
  });

  it('takes the slow first answer, if it is well, and ends the second try', async () => {
    const { clock, asked, last, emitted } = look();
    await clock.advance(lateMs);
    asked[0]!.answer('ok');
    expect(await last).toMatchObject({ attempt: 1, status: 'ok' });
    expect(asked[1]!.signal.aborted).toBe(true);
    expect(emitted()).toEqual(['1 ok']);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('counts both when both fail in silence, whichever ends first (%i, %i)', async (first, second) => {
    const { clock, asked, last, emitted } = look();
    await clock.advance(lateMs);
    asked[first]!.answer('fault');
    await clock.settle();
    asked[second]!.answer('fault');
    expect(await last).toMatchObject({ attempt: 2, status: 'fault' });
    expect(emitted().sort()).toEqual(['1 fault', '2 fault']);
  });

  it.each([
    ['before the first answer', 0],
    ['between two tries', 300],
    ['while both are silent', lateMs],
  ])('emits nothing more when the look ends %s', async (_when, afterMs) => {
    const { clock, asked, last, emitted, caller } = look();
    if (afterMs === 300) asked[0]!.answer('fault');
    await clock.advance(afterMs);
    const before = emitted();
    caller.abort();
    await last;
    expect(emitted()).toEqual(before);
    expect(clock.alarms()).toEqual([]);
  });
});
