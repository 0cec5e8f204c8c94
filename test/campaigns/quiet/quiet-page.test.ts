import { describe, expect, it } from 'vitest';
import { quietPage } from './quiet-page.ts';
import type { QuietResult } from './quiet-result.ts';

const minute = (beyondBytes: number) => ({
  all: { bytes: beyondBytes + 31_000, packets: 400 },
  handshakeBytes: 30_000,
  ticketBytes: 1000,
  beyondBytes,
  connections: 14,
});

const result: QuietResult = {
  minutes: 2,
  settleMs: 90_000,
  linkBytes: 100_200,
  capturedBytes: 100_000,
  looks: 2,
  doubtfulLooks: 0,
  code: 'ok',
  score: {
    minutes: [minute(20_000), minute(18_000)],
    rounds: { betweenBytesPerMinute: 8000, lookBytes: [12_000, 10_000] },
    kinds: [
      { kind: 'ping', bytes: 25_000, packets: 240 },
      { kind: 'TLS handshake', bytes: 75_000, packets: 200 },
    ],
    peers: [
      { peer: '1.1.1.1', who: 'cloudflare (anchor)', names: [], kind: 'ping', bytes: 5000, packets: 48 },
      { peer: '20.20.0.1', who: 'TikTok', names: ['www.tiktok.com'], kind: 'TLS handshake', bytes: 4000, packets: 8 },
      { peer: '2606:4700:4700::1111', who: 'cloudflare (anchor)', names: [], kind: 'ping', bytes: 1000, packets: 12 },
    ],
    hosts: [
      { host: 'www.tiktok.com', counts: { request: 2, handshake: 0, opened: 0 }, shortestMs: 61_250 },
      { host: 'webcast.tiktok.com', counts: { request: 1, handshake: 0, opened: 0 }, shortestMs: null },
    ],
    tooClose: [],
  },
};

describe('The page of a quiet watch', () => {
  const page = quietPage(result);

  it('says what the costliest look cost, and what is owed', () => {
    expect(page).toContain('**12.0 kB** for the costliest of 2, 11.0 kB on average; owed: at most 25.0 kB');
    expect(page).toContain('With session tickets: 21.0 kB');
    expect(page).toContain('Everything: 50.0 kB a minute on average');
    expect(page).toContain('The link counted 100.2 kB, the capture has 100.0 kB of it. Listening began 90.0 s');
    expect(page).toContain('looked 2 times, none of them in doubt, and said `ok`');
  });

  it('shows each minute, the kinds by their share, and whom they went to, addresses of one owner together', () => {
    expect(page).toContain('| 2 | 18.0 | 1.0 | 30.0 | 49.0 | 400 | 14 |');
    expect(page).toMatch(/\| TLS handshake \| 37\.5 \| 75\.0 % \| 100\.0 \|\n\| ping \| 12\.5 \| 25\.0 % \| 120\.0 \|/);
    expect(page).toContain('| cloudflare (anchor) | ping | 3.0 | 30.0 |');
  });

  it('shows the hosts with their shortest interval', () => {
    expect(page).toContain('**61.3 s**; owed: never less than 60.0 s. Closer than that: 0.');
    expect(page).toContain('| `www.tiktok.com` | 2 | 0 | 0 | 61.3 |');
    expect(page).toContain('| `webcast.tiktok.com` | 1 | 0 | 0 | asked once |');
    expect(page).not.toContain('Less than a minute apart');
  });

  it('tells each pair that was too close', () => {
    const host = 'www.tiktok.com';
    const first = { host, atMs: 3000, address: '20.20.0.1', way: 'request' } as const;
    const second = { host, atMs: 3250, address: '2a10:20::1', way: 'opened' } as const;
    const close = quietPage({
      ...result,
      doubtfulLooks: 1,
      score: { ...result.score, tooClose: [{ host, first, second }] },
    });
    expect(close).toContain('Closer than that: 1.');
    expect(close).toContain(
      '- `www.tiktok.com`: a request at 3.0 s (20.20.0.1), then a connection without a handshake at 3.3 s (2a10:20::1), ' +
        '0.250 s later.',
    );
    expect(close).toContain('1 of them in doubt');
  });
});
