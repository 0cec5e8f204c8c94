// What an evening in the laboratory is judged by must itself be able to find fault.
import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Health, SessionEvent } from '../../../contract/session.ts';
import { rowAt } from '../../engine/session/judge/evening.ts';
import { differenceOf, isInTime, judgeAttempt, wasTooBusy } from './evening-result.ts';
import type { AttemptResult } from './evening-result.ts';
import { liveFaults } from './live-faults.ts';

const fault = liveFaults.find(({ id }) => id === 'router-loss')!;
const fromMs = rowAt(0).atMs;
const attempt = { fromMs, toMs: fromMs + 60_000, calmMs: fromMs + 90_000 };
const lossy = message('lossy.lan.degraded', { percent: 30 });

const eventAt = (seconds: number, words: Message): SessionEvent => ({
  ...{ id: seconds, atMs: fromMs + seconds * 1000, kind: 'health', message: words },
});
const heardAt = (seconds: number, blame: Health['blame'], words: Message) => ({
  atMs: fromMs + seconds * 1000,
  health: { state: 'failing' as const, since: new Date(fromMs).toISOString(), blame, message: words },
});
const judge = (
  events: readonly SessionEvent[],
  healths: ReadonlyArray<ReturnType<typeof heardAt>>,
  row: Parameters<typeof rowAt>[1] = {},
): AttemptResult => judgeAttempt(fault, attempt, { rows: [rowAt(5, row)], events: [...events] }, healths);

describe('What was told of an injection', () => {
  it('is timed from the injection to the event that names it, and so is the first trouble', () => {
    const events = [eventAt(6, message('session.cause.unclear')), eventAt(9, lossy)];
    const result = judge(events, [heardAt(9, 'your-network', lossy)]);
    expect(result).toMatchObject({ troubleMs: 6000, causeMs: 9000, blame: 'your-network', wrong: [] });
    expect(isInTime(fault, result)).toBe(true);
  });

  it('does not count when it came before the injection, or too late', () => {
    expect(judge([eventAt(-3, lossy)], [])).toMatchObject({ causeMs: null, blame: null });
    const late = judge([eventAt(41, lossy)], []);
    expect([isInTime(fault, late), isInTime({ kind: 'hard' }, { ...late, causeMs: 15_001 })]).toEqual([false, false]);
  });

  it('is wrong when anybody else is blamed by the stream’s health, or by a settled verdict', () => {
    const provider = message('verdict.internet.loss', { percent: 30 });
    expect(judge([], [heardAt(4, 'your-provider', provider)]).wrong).toEqual(['your-provider: verdict.internet.loss']);
    expect(judge([], [], { row: { code: 'internet.loss' } }).wrong).toEqual(['internet.loss']);
  });

  it('is wrong also in the calm after it, though nobody is named in time by that', () => {
    const slow = message('session.cause.ingest-slow', { ms: 255 });
    expect(judge([], [heardAt(80, 'tiktok', slow)])).toMatchObject({
      ...{ causeMs: null, wrong: ['tiktok: session.cause.ingest-slow'] },
    });
    expect(judge([], [heardAt(95, 'tiktok', slow)]).wrong).toEqual([]);
  });

  it('is not wrong when the computer itself was too slow for the pictures', () => {
    const slow = message('session.cause.graphics', { percent: 2 });
    expect(judge([eventAt(3, slow)], [heardAt(3, 'you', slow)])).toMatchObject({ troubleMs: null, wrong: [] });
  });

  it('knows a computer that had no time for anything', () => {
    expect(wasTooBusy(judge([], [], { row: { cpuPercent: 99 } }))).toBe(true);
    expect(wasTooBusy(judge([], [], { row: { cpuPercent: 60 } }))).toBe(false);
  });
});

it('a count that is more than a twentieth off is seen to be', () => {
  expect(differenceOf({ log: 94, witness: 100 })).toBeGreaterThan(0.05);
  expect(differenceOf({ log: 96, witness: 100 })).toBeLessThan(0.05);
  expect(differenceOf({ log: 5, witness: 0 })).toBeGreaterThan(0.05);
});
