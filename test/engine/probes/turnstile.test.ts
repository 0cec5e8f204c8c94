import { describe, expect, it } from 'vitest';
import { createTurnstile } from '../../../engine/probes/turnstile.ts';
import { createHandClock } from '../support/hand-clock.ts';

/** Twenty questions that stand in line, and what has begun. */
const line = () => {
  const clock = createHandClock();
  const look = new AbortController();
  const paced = createTurnstile(clock, look.signal);
  const begun: number[] = [];
  const open = new Map<number, () => void>();
  const asked = Array.from({ length: 20 }, (_, number) =>
    paced(() => {
      begun.push(number);
      return new Promise<number>((resolve) => open.set(number, () => resolve(number)));
    }),
  );
  return { clock, look, begun, asked, end: (number: number) => open.get(number)?.() };
};

describe('What brings much passes one after the other', () => {
  it('eight at first, and the next when one of them has ended', async () => {
    const { clock, begun, asked, end } = line();
    await clock.advance(0);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    end(3);
    expect(await asked[3]).toBe(3);
    await clock.advance(0);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('nobody waits long for the silent', async () => {
    const { clock, begun } = line();
    await clock.advance(499);
    expect(begun).toHaveLength(8);
    await clock.advance(1);
    expect(begun).toHaveLength(16);
    await clock.advance(500);
    expect(begun).toHaveLength(20);
  });

  it('who leaves early makes room, once, and still tells how it ended', async () => {
    const clock = createHandClock();
    const paced = createTurnstile(clock, new AbortController().signal);
    const begun: number[] = [];
    const asked = Array.from({ length: 10 }, (_, number) =>
      paced(async (leave) => {
        begun.push(number);
        if (number > 0) return new Promise<number>(() => undefined);
        leave();
        leave();
        await clock.sleep(100, new AbortController().signal);
        return number;
      }),
    );
    await clock.advance(0);
    expect(begun).toHaveLength(9);
    await clock.advance(100);
    expect(await asked[0]).toBe(0);
    await clock.advance(0);
    expect(begun).toHaveLength(9);
  });

  it('a place is given up once only, by who took too long and then ended too', async () => {
    const { clock, begun, end } = line();
    await clock.advance(500);
    for (let number = 0; number < 8; number += 1) end(number);
    await clock.advance(0);
    expect(begun).toHaveLength(16);
  });

  it('a question that throws gives its place up', async () => {
    const clock = createHandClock();
    const paced = createTurnstile(clock, new AbortController().signal);
    const failing = Array.from({ length: 8 }, () => paced(() => Promise.reject(new Error('a bug'))));
    const after = paced(() => Promise.resolve('passes'));
    await Promise.allSettled(failing);
    await clock.advance(0);
    expect(await after).toBe('passes');
    await expect(failing[0]).rejects.toThrow('a bug');
  });

  it('when the look ends nobody is kept waiting', async () => {
    const { clock, look, begun } = line();
    await clock.advance(0);
    look.abort();
    await clock.advance(0);
    expect(begun).toHaveLength(20);
  });
});
