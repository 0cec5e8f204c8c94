import { describe, expect, it } from 'vitest';
import type { TrafficKind, TrafficShare } from './attribute.ts';
import { roundsIn } from './rounds.ts';

const share = (atMs: number, kind: TrafficKind, bytes: number): TrafficShare => {
  return { atMs, peer: '1.1.1.1', kind, bytes, frames: 1 };
};

/** A ping of 100 bytes every two seconds. */
const pulse = (untilMs: number): TrafficShare[] =>
  Array.from({ length: untilMs / 2000 }, (_, beat) => share(beat * 2000 + 1, 'ping', 100));

const look = (atMs: number): TrafficShare[] => [
  share(atMs - 100, 'DNS', 4000),
  share(atMs, 'TLS handshake', 5000),
  share(atMs + 200, 'TLS session tickets', 600),
  share(atMs + 900, 'HTTPS after the handshake', 7000),
];

describe('What a look costs', () => {
  it('is told apart from what goes on all the time, and from its handshakes', () => {
    const told = roundsIn([...pulse(120_000), ...look(30_500), ...look(92_500)], { fromMs: 0, untilMs: 120_000 });
    expect(told.lookBytes).toHaveLength(2);
    for (const bytes of told.lookBytes) expect(Math.abs(bytes - 11_000)).toBeLessThan(110);
    expect(Math.abs(told.betweenBytesPerMinute! - 3000)).toBeLessThan(60);
  });

  it('is nothing where nobody looked', () => {
    expect(roundsIn(pulse(60_000), { fromMs: 0, untilMs: 60_000 })).toEqual({
      betweenBytesPerMinute: 3000,
      lookBytes: [],
    });
  });

  it('is all there is where a look never ends', () => {
    const told = roundsIn(look(500), { fromMs: 0, untilMs: 1000 });
    expect(told).toEqual({ betweenBytesPerMinute: null, lookBytes: [4000] });
  });
});
