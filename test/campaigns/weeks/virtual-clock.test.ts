import { describe, expect, it } from 'vitest';
import { createVirtualClock } from './virtual-clock.ts';

const START_MS = Date.UTC(2026, 10, 23, 8);

describe('A virtual clock', () => {
  it('wakes whoever sleeps in the order of time, and of two at once the first one first', async () => {
    const clock = createVirtualClock(START_MS);
    const woken: string[] = [];
    const sleeper = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms);
      woken.push(`${name} at ${clock.monotonicMs()}`);
    };
    const sleepers = [sleeper('late', 300), sleeper('early', 100), sleeper('too', 100), sleeper('never', 301)];
    await clock.run(300);
    expect(woken).toEqual(['early at 100', 'too at 100', 'late at 300']);
    expect(clock.rang()).toBe(3);
    expect(clock.now()).toBe(START_MS + 300);
    await clock.run(301);
    await Promise.all(sleepers);
  });

  it('lets everything that a timer sets off happen before the next one rings', async () => {
    const clock = createVirtualClock(START_MS);
    const told: string[] = [];
    const talk = async (): Promise<void> => {
      await clock.sleep(10);
      for (let step = 0; step < 50; step += 1) await Promise.resolve();
      told.push('talked');
      await clock.sleep(5);
      told.push('talked on');
    };
    const interrupt = async (): Promise<void> => {
      await clock.sleep(12);
      told.push('interrupted');
    };
    const both = [interrupt(), talk()];
    await clock.run(20);
    await Promise.all(both);
    expect(told).toEqual(['talked', 'interrupted', 'talked on']);
  });

  it('ends a sleep when its signal fires, and at once when it has fired', async () => {
    const clock = createVirtualClock(START_MS);
    const ended = new AbortController();
    let isAwake = false;
    const sleeper = clock.sleep(1000, ended.signal).then(() => {
      isAwake = true;
    });
    await clock.run(10);
    expect(isAwake).toBe(false);
    ended.abort();
    await sleeper;
    await clock.sleep(1000, ended.signal);
    expect(clock.monotonicMs()).toBe(10);
    await clock.run(2000);
    expect(clock.rang()).toBe(0);
  });

  it('shows another time after the machine slept, and the same age', async () => {
    const clock = createVirtualClock(START_MS);
    let isAwake = false;
    const sleeper = clock.sleep(2000).then(() => {
      isAwake = true;
    });
    await clock.run(1500);
    clock.sleepMachine(3_600_000);
    expect([clock.monotonicMs(), clock.now() - START_MS]).toEqual([1500, 3_601_500]);
    await clock.run(1999);
    expect(isAwake).toBe(false);
    await clock.run(2000);
    await sleeper;
    expect(isAwake).toBe(true);
  });

  it('keeps order among very many timers, some of them called off', async () => {
    const clock = createVirtualClock(START_MS);
    const off = new AbortController();
    const rang: number[] = [];
    const wait = async (ms: number, signal?: AbortSignal): Promise<void> => {
      await clock.sleep(ms, signal);
      if (!signal?.aborted) rang.push(ms);
    };
    const times = Array.from({ length: 2000 }, (_, index) => (index * 7919) % 5000);
    const all = times.map((ms, index) => wait(ms, index % 3 === 0 ? off.signal : undefined));
    off.abort();
    await clock.run(5000);
    await Promise.all(all);
    expect(rang).toHaveLength(times.filter((_, index) => index % 3 !== 0).length);
    expect(rang).toEqual(rang.toSorted((a, b) => a - b));
  });
});
