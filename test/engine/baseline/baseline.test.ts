import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { createMemoryBaseline } from '../../../engine/baseline/baseline.ts';

/** A baseline whose clock is in the test's hand. */
const start = () => {
  let nowMs = Date.UTC(2026, 10, 21, 20);
  const baseline = createMemoryBaseline(() => nowMs);
  const live = (network: string, rttMs: number, minutes: number): void => {
    for (let minute = 0; minute < minutes * 4; minute += 1) {
      baseline.note(network, rttMs, nowMs);
      nowMs += MINUTE_MS / 4;
    }
  };
  return { baseline, live, wait: (minutes: number) => void (nowMs += minutes * MINUTE_MS) };
};

describe('what is usual on a network', () => {
  it('is not known before ten minutes have passed, whatever was seen', () => {
    const { baseline, live } = start();
    live('home', 20, 10);
    expect(baseline.usualRttMs('home')).toBeNull();
    live('home', 20, 1);
    expect(baseline.usualRttMs('home')).toBe(20);
  });

  it('is not known from few samples, over however long a time', () => {
    const { baseline, live, wait } = start();
    live('home', 20, 3);
    wait(20);
    live('home', 20, 3);
    expect(baseline.usualRttMs('home')).toBeNull();
  });

  it('is the middle of the last hour, which some bad minutes do not move', () => {
    const { baseline, live } = start();
    live('home', 20, 50);
    live('home', 900, 10);
    expect(baseline.usualRttMs('home')).toBe(20);
    live('home', 900, 60);
    expect(baseline.usualRttMs('home')).toBe(900);
  });

  it('is each network’s own', () => {
    const { baseline, live } = start();
    live('home', 20, 20);
    live('satellite', 600, 20);
    expect([baseline.usualRttMs('home'), baseline.usualRttMs('satellite')]).toEqual([20, 600]);
    expect(baseline.usualRttMs('hotel')).toBeNull();
  });

  it('is forgotten after an hour away, and of the networks that were left longest ago', () => {
    const { baseline, live, wait } = start();
    live('home', 20, 20);
    wait(60);
    expect(baseline.usualRttMs('home')).toBeNull();
    live('first', 30, 12);
    for (let other = 0; other < 8; other += 1) baseline.note(`hotel ${other}`, 50, 0);
    expect(baseline.usualRttMs('first')).toBeNull();
  });
});
