import { describe, expect, it } from 'vitest';
import { beginningOf, drawDisturbances, inWords } from './disturbance.ts';
import type { Disturbance } from './disturbance.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const drawn: Disturbance[] = seeds.flatMap((seed) => drawDisturbances(seed, 30));

describe('What disturbs the line is drawn from a seed', () => {
  it('draws the same from the same seed, and other times from another', () => {
    expect(drawDisturbances(7, 30)).toEqual(drawDisturbances(7, 30));
    expect(drawDisturbances(8, 30)).not.toEqual(drawDisturbances(7, 30));
  });

  it('draws the same beginning for a longer time', () => {
    const short = drawDisturbances(7, 10);
    expect(short.length).toBeGreaterThan(2);
    expect(drawDisturbances(7, 30).slice(0, short.length)).toEqual(short);
  });

  it('disturbs every one to three minutes, and leaves time at the end to be felt', () => {
    for (const seed of seeds) {
      const times = [0, ...drawDisturbances(seed, 30).map(({ atMs }) => atMs)];
      const pauses = times.slice(1).map((atMs, index) => atMs - times[index]!);
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(60_000);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(180_000);
      expect(times.at(-1)).toBeLessThanOrEqual(29.5 * 60_000);
      expect(times.at(-1)).toBeGreaterThan(26 * 60_000);
    }
  });

  it('has blips of a second, and names that take 300 to 900 ms for some seconds', () => {
    const blips = drawn.filter(({ kind }) => kind === 'blip');
    const slow = drawn.filter((disturbance) => disturbance.kind === 'slow names');
    expect(blips.length / drawn.length).toBeGreaterThan(0.4);
    expect(blips.length / drawn.length).toBeLessThan(0.6);
    const [blipMs, slowMs] = [blips, slow].map((some) => some.map(({ lastsMs }) => lastsMs));
    const delaysMs = slow.flatMap((disturbance) => disturbance.delaysMs);
    for (const [values, least, most] of [
      [blipMs!, 700, 1300],
      [slowMs!, 3000, 8000],
      [delaysMs, 300, 900],
    ] as const) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
      expect(Math.min(...values)).toBeLessThan(least + (most - least) / 4);
      expect(Math.max(...values)).toBeLessThanOrEqual(most);
      expect(Math.max(...values)).toBeGreaterThan(most - (most - least) / 4);
    }
  });
});

describe('A disturbance', () => {
  it('of the line drops what the provider forwards, and ends by itself', () => {
    const blip: Disturbance = { kind: 'blip', atMs: 0, lastsMs: 900 };
    expect(beginningOf(blip)).toMatchObject({ type: 'nft', in: 'isp', rules: ['drop'], lastsMs: 900 });
    expect(inWords(blip)).toBe('the line gone for 0.9 s');
  });

  it('of the names gives each of its three delays to a third of the questions', () => {
    const slow: Disturbance = { kind: 'slow names', atMs: 0, lastsMs: 4000, delaysMs: [900, 300, 500] };
    const step = beginningOf(slow);
    const rules = step.type === 'dns' ? (step.rules.isp ?? []) : [];
    let left = 1;
    const shares = rules.map(({ p = 1, delayMs }) => {
      const share = left * p;
      left -= share;
      return [delayMs, Math.round(share * 1000)];
    });
    expect(shares).toEqual([
      [900, 333],
      [300, 333],
      [500, 333],
    ]);
    expect(inWords(slow)).toBe('names after 300, 500, 900 ms for 4.0 s');
  });
});
