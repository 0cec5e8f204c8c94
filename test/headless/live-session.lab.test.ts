// An evening LIVE with a real OBS and a real RTMP server in the laboratory: what goes wrong is told with its cause, soon, and nobody is
// accused who was not it. How busy this computer is decides how soon anything can be told: a fault that was told late is injected
// again, twice at the most, and where the computer had no time at all its test is skipped and says so. Needs root.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceOf, isInTime, wasTooBusy } from './live/evening-result.ts';
import type { EveningResult } from './live/evening-result.ts';
import { liveFaults } from './live/live-faults.ts';
import { openLiveStage, whyNoEvening } from './live/live-stage.ts';
import type { LiveStage } from './live/live-stage.ts';
import { spendEvening } from './live/spend-evening.ts';

const reasons = whyNoEvening();
if (reasons.length > 0) process.stderr.write(`\n!! SKIPPED: an evening LIVE: ${reasons.join('; ')}\n\n`);

/** The evening takes five minutes when each fault is told in time. */
const eveningTimeoutMs = 30 * 60_000;

const SAME = 0.05;

describe.skipIf(reasons.length > 0)('An evening LIVE with a real OBS (skipped where it is not installed)', () => {
  let stage: LiveStage;
  let evening: EveningResult;
  beforeAll(async () => {
    stage = await openLiveStage('lvs', { secrets: { password: 'password-of-the-evening', key: 'key-of-the-evening' } });
    evening = await spendEvening(stage, (line) => console.log(line));
  }, eveningTimeoutMs);
  afterAll(() => stage?.lab.down());

  it('began by itself when OBS began to stream, with nothing typed', () => {
    expect(evening.session).toMatchObject({
      start: 'obs',
      obsVersion: expect.stringMatching(/^\d+\.\d+/) as string,
      server: { protocol: 'rtmp', host: 'push-rtmp-f5-va01.tiktokcdn.com' },
    });
  });

  it.for(liveFaults)('$what: the log names it, and nobody else', ({ id, mayBlame }) => {
    const { attempts } = evening.faults.find((fault) => fault.id === id)!;
    for (const { wrong, causeMs, cause, blame } of attempts) {
      expect({ wrong, cause }).toEqual({ wrong: [], cause });
      expect(causeMs, cause).not.toBeNull();
      expect(mayBlame).toContain(blame);
    }
  });

  it.for(liveFaults)('$what: soon enough for a fault that is $kind', ({ id }, { skip }) => {
    const fault = evening.faults.find((one) => one.id === id)!;
    const isSoon = fault.attempts.some((attempt) => isInTime(fault, attempt));
    if (!isSoon && fault.attempts.every(wasTooBusy)) skip('this computer was too busy to tell anything in time');
    expect({ isSoon, attempts: fault.attempts }).toMatchObject({ isSoon: true });
  });

  it('counts bytes as the LIVE server does, and frames as OBS does', () => {
    const differences = [evening.bytes, evening.frames, evening.dropped].map(differenceOf);
    expect({ evening, differences: differences.filter((share) => share > SAME) }).toEqual({ evening, differences: [] });
    expect(evening.bytes.witness).toBeGreaterThan(1_000_000);
    expect(evening.dropped.witness).toBeGreaterThan(100);
  });

  it('has a row for each second, and ends when OBS has been gone for a minute', () => {
    expect(evening.rows).toBeGreaterThan(0.97 * evening.seconds);
    expect(evening.session.end).toBe('obs-gone');
    expect(evening.sentence).toBe('OBS was gone in the middle of your LIVE. Your network was fine then.');
  });

  it('ends in good order, without a word of complaint', async () => {
    await stage.window.close();
    expect(await stage.endServe()).toBe(0);
    expect(stage.said.complained()).toBe('');
  });
});
