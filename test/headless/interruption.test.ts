import { describe, expect, it } from 'vitest';
import { createInterruption } from '../../headless/interruption.ts';

const ctrlC = () => {
  let nowMs = 0;
  let ends = 0;
  const { signal, stop, interrupt } = createInterruption(
    () => nowMs,
    () => (ends += 1),
  );
  const at = (ms: number, wish: () => void): { inGoodOrder: boolean; atOnce: number } => {
    nowMs = ms;
    wish();
    return { inGoodOrder: signal.aborted, atOnce: ends };
  };
  return { stop: (ms: number) => at(ms, stop), press: (ms: number) => at(ms, interrupt) };
};

describe('Ctrl-C', () => {
  it('ends in good order, and at once when it is pressed again', () => {
    const { press } = ctrlC();
    expect(press(1000)).toEqual({ inGoodOrder: true, atOnce: 0 });
    expect(press(1800)).toEqual({ inGoodOrder: true, atOnce: 1 });
  });

  it('counts once when one press arrives twice', () => {
    const { press } = ctrlC();
    press(1000);
    expect(press(1005)).toEqual({ inGoodOrder: true, atOnce: 0 });
    expect(press(1900)).toEqual({ inGoodOrder: true, atOnce: 1 });
  });
});

describe('A reader or a parent that is gone', () => {
  it('ends in good order, however often that is noticed', () => {
    const { stop } = ctrlC();
    expect([stop(0), stop(500), stop(5000)].at(-1)).toEqual({ inGoodOrder: true, atOnce: 0 });
  });
});
