// The keeper behind the real judge: readings go in, and what is remembered comes out.
import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import type { Batch } from '../../../engine/history/history.ts';
import { createJudge } from '../../../engine/judge.ts';
import { createKeeper } from '../../../engine/memory/keeper.ts';
import { together } from '../../../engine/memory/outbox.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import { ordinary } from '../../contract/samples.ts';
import { followedUp, online } from '../diagnosis/causes/telling.ts';
import { ASKED, BEGIN_MS, story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';

const noTraffic = { bytesSent: 0, bytesReceived: 0, requests: 0 };

/** Everything that is remembered of a story. */
const remembered = ({ readings, nowMs }: Story): Batch => {
  let now = BEGIN_MS;
  const clock = { now: () => now, monotonicMs: () => now, sleep: () => Promise.resolve() };
  const judge = createJudge(clock, ASKED, {
    onChange: () => keeper.hear({ type: 'snapshot', snapshot: snapshot() }),
    onVerdict: (verdict, sharpens) => keeper.hear({ type: 'verdict', verdict, sharpens }),
  });
  const snapshot = () => ({ ...judge.snapshot(noTraffic), ...ordinary });
  const last = { lastId: 0, lastSpan: 0, incidents: [], lastSeenMs: 0 };
  const keeper = createKeeper({ clock, snapshot, onSettled: () => undefined }, last);
  let batch = emptyBatch;
  for (const reading of readings) {
    now = Date.parse(reading.at);
    keeper.hear({ type: 'reading', reading });
    judge.take(reading);
    batch = together(batch, keeper.take());
  }
  now = nowMs;
  return together(batch, keeper.take());
};

const lengthsOf = ({ spans }: Batch): string[] =>
  spans.filter(({ fromMs, toMs }) => toMs > fromMs).map(({ code, fromMs, toMs }) => `${code} ${toMs - fromMs}`);

const whole = (batch: Batch): number => lengthsOf(batch).reduce((sum, one) => sum + Number(one.split(' ')[1]), 0);

describe('Behind the real judge', () => {
  const fault = story
    .and(...see.allWell)
    .wait(60)
    .twice(...see.controlsWell, ...see.exchanges('written-error'))
    .wait(60);

  it('an outage of TikTok’s is one incident from its first sign to its end, with its evidence', () => {
    const batch = remembered(fault.twice(...see.controlsWell, ...see.exchanges('well')).wait(30));
    expect(batch.incidents).toHaveLength(1);
    const [{ incident, first, last }] = batch.incidents as [Batch['incidents'][number]];
    expect(incident).toMatchObject({ code: 'tiktok.down', blame: 'tiktok', end: 'over', router: 'answered', flaps: 0 });
    expect(incident.startedAt < incident.settledAt && incident.settledAt < incident.endedAt!).toBe(true);
    expect(incident.brokenLink).toBe('tiktok');
    expect(first.verdict.evidence.length).toBeGreaterThan(0);
    expect(last.verdict.code).toBe('tiktok.down');
    expect(new Set(incident.features)).toContain('feed');
  });

  it('its stretches leave no moment out and count none twice', () => {
    const told = fault.twice(...see.controlsWell, ...see.exchanges('well')).wait(30);
    const batch = remembered(told);
    expect([...new Set(batch.spans.map(({ code }) => code))]).toEqual(['ok', 'tiktok.down']);
    const from = Math.min(...batch.spans.map(({ fromMs }) => fromMs));
    expect(whole(batch)).toBe(told.nowMs - from);
  });

  it('what somebody says of a phone is told in the incident that it was about, and begins no other', () => {
    const silence: Words[] = [...online, see.exchanges('unreachable'), ...followedUp];
    const told = story
      .and(...see.allWell)
      .wait(60)
      .twice(...silence)
      .and(see.phone('works', 'tiktok.unreachable'))
      .wait(200)
      .and(...silence);
    const batch = remembered(told);
    expect(batch.incidents.map(({ incident }) => incident.code)).toEqual(['tiktok.unreachable']);
    const [{ incident, first, last }] = batch.incidents as [Batch['incidents'][number]];
    expect(incident.message.id).toBe('mobile.tiktok.unreachable');
    const ofPhone = ({ verdict }: typeof first): string[] =>
      verdict.evidence.filter(({ probe }) => probe === 'tiktok.phone').map(({ message }) => say(message));
    expect(ofPhone(first)).toEqual([]);
    expect(ofPhone(last)).toEqual([expect.stringContaining('Your phone, on mobile data, 3 minutes ago') as string]);
    expect(batch.readings.some(({ probe }) => probe === 'tiktok.phone')).toBe(false);
  });

  it('a single bad answer is no incident, and no stretch', () => {
    const blip = story
      .and(...see.allWell)
      .wait(60)
      .and(see.exchange('feed', 'written-error'))
      .and(...see.allWell);
    const batch = remembered(blip.wait(10));
    expect(batch.incidents).toEqual([]);
    expect(new Set(batch.spans.map(({ code }) => code))).toEqual(new Set(['ok']));
  });
});
