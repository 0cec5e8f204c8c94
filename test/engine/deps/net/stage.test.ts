import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runStage } from '../../../../engine/deps/net/stage.ts';

type Ends = { done: (value: string) => void; failed: (error: unknown) => void };

const longMs = 600_000;

/** Starts a stage and keeps its ends in hand. */
const start = (limit: { timeoutMs: number; signal?: AbortSignal }) => {
  const hand: { ends: Ends | null; stops: number } = { ends: null, stops: 0 };
  const result = runStage<string>('tls', limit, (ends) => {
    hand.ends = ends;
    return { stop: () => (hand.stops += 1) };
  });
  return { hand, result };
};

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('a stage', () => {
  it('that succeeds hands over its value and is not stopped', async () => {
    const { hand, result } = start({ timeoutMs: longMs });
    hand.ends?.done('secured');
    expect(await result).toEqual({ value: 'secured', tookMs: expect.any(Number) as number });
    expect(hand.stops).toBe(0);
  });

  it('that succeeds while it is being started is not stopped either', async () => {
    let stops = 0;
    const result = await runStage<string>('tls', { timeoutMs: longMs }, ({ done }) => {
      done('at once');
      return { stop: () => (stops += 1) };
    });
    expect(result).toMatchObject({ value: 'at once' });
    expect(stops).toBe(0);
  });

  it('that fails is stopped once, and its error becomes a fault of this stage', async () => {
    const { hand, result } = start({ timeoutMs: longMs });
    hand.ends?.failed({ code: 'ECONNRESET' });
    hand.ends?.failed({ code: 'ECONNREFUSED' });
    expect(await result).toMatchObject({ type: 'fault', fault: { kind: 'reset', stage: 'tls', code: 'ECONNRESET' } });
    expect(hand.stops).toBe(1);
  });

  it('that fails while it is being started is stopped too', async () => {
    let stops = 0;
    const result = await runStage<string>('tls', { timeoutMs: longMs }, ({ failed }) => {
      failed({ code: 'EPIPE' });
      return { stop: () => (stops += 1) };
    });
    expect(result).toMatchObject({ type: 'fault', fault: { kind: 'closed' } });
    expect(stops).toBe(1);
  });

  it('that never ends is ended by its deadline', async () => {
    const { hand, result } = start({ timeoutMs: 20 });
    expect(await result).toMatchObject({ type: 'fault', fault: { kind: 'timeout', stage: 'tls', code: null } });
    expect(hand.stops).toBe(1);
  });

  it('is ended by its caller', async () => {
    const caller = new AbortController();
    const { hand, result } = start({ timeoutMs: longMs, signal: caller.signal });
    caller.abort();
    expect(await result).toMatchObject({ type: 'fault', fault: { kind: 'cancelled', stage: 'tls' } });
    expect(hand.stops).toBe(1);
  });

  it('is never started for a caller who has already given up', async () => {
    const { hand, result } = start({ timeoutMs: longMs, signal: AbortSignal.abort() });
    expect(await result).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
    expect(hand.ends).toBeNull();
  });

  it('keeps its first end, whatever comes later', async () => {
    const caller = new AbortController();
    const { hand, result } = start({ timeoutMs: longMs, signal: caller.signal });
    hand.ends?.done('first');
    hand.ends?.failed({ code: 'ECONNRESET' });
    caller.abort();
    expect(await result).toMatchObject({ value: 'first' });
    expect(hand.stops).toBe(0);
  });

  it.each(['done', 'failed', 'abort'] as const)('leaves no timer and no listener behind after "%s"', async (end) => {
    const before = timers();
    const caller = new AbortController();
    const { hand, result } = start({ timeoutMs: longMs, signal: caller.signal });
    expect(timers()).toBe(before + 1);
    if (end === 'abort') caller.abort();
    else hand.ends?.[end]('x');
    await result;
    expect(timers()).toBe(before);
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });

  it('hands success over only when whoever called back has returned, so that the socket may be destroyed', async () => {
    const { hand, result } = start({ timeoutMs: longMs });
    const order: string[] = [];
    const handedOver = result.then(() => order.push('handed over'));
    await new Promise<void>((resolve) => {
      process.nextTick(() => {
        hand.ends?.done('x');
        queueMicrotask(() => order.push('microtasks of the callback'));
        resolve();
      });
    });
    await handedOver;
    expect(order).toEqual(['microtasks of the callback', 'handed over']);
  });
});
