import { describe, expect, it } from 'vitest';
import type { PingOptions } from '../../../engine/os/os.ts';
import { probeSizes } from '../../../engine/probes/sizes-probe.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { createStubOs } from '../support/stub-os.ts';

const host = 'www.tiktok.com';
const isLarge = ({ payloadBytes = 0 }: PingOptions): boolean => payloadBytes > 1400;

/** What becomes of one series: a reply soon, silence until the wait is over, an answer that says no, or no ping at all. */
type Fate = 'reply' | 'silence' | 'told by a router' | 'told by this machine' | 'told in words' | 'unavailable';

/** This machine’s own word comes at once, and then again after each interval. */
const tookMs = (fate: Fate, { count, intervalMs, waitMs }: PingOptions): number => {
  if (fate === 'silence') return (count - 1) * intervalMs + waitMs;
  return fate === 'told by this machine' ? (count - 1) * intervalMs + 100 : 50;
};

const ping =
  (clock: HandClock, fateOf: (options: PingOptions) => Fate, asked: PingOptions[] = []) =>
  async (options: PingOptions): Promise<{ type: 'sent'; sent: number } | { type: 'unavailable' }> => {
    asked.push(options);
    const fate = fateOf(options);
    if (fate === 'unavailable') return { type: 'unavailable' };
    await clock.sleep(tookMs(fate, options));
    const from = options.address;
    if (fate === 'reply') options.onEvent({ type: 'reply', sequence: 1, rttMs: 10, from });
    if (fate === 'told by a router') options.onEvent({ type: 'error', sequence: 1, reason: 'unreachable', from });
    if (fate === 'told in words') {
      options.onEvent({ type: 'too-large', sequence: 1, from: null });
      await clock.sleep(tookMs('silence', options));
    }
    return { type: 'sent', sent: options.count };
  };

/** What is said of small and large packets, by whom they were sent to. */
const sizes = async (
  fateOf: (options: PingOptions) => Fate,
  families: ReadonlyArray<4 | 6> = [4],
  leastIntervalMs = 200,
) => {
  const clock = createHandClock();
  const asked: PingOptions[] = [];
  const os = createStubOs({ ping: ping(clock, fateOf, asked), leastPingIntervalMs: () => leastIntervalMs });
  const names = bookOf({ [host]: ['20.0.0.1', '2a00:20::1'] });
  const { context, readings } = createContext({ clock, os, names, families });
  const probing = probeSizes(context, host);
  await clock.advance(20_000);
  await probing;
  const said = readings.map(({ facts, status }) =>
    facts.kind === 'sizes' ? `${facts.to} ${facts.owner}: ${facts.small} ${facts.large} ${status}` : '',
  );
  return { said, asked, context };
};

const toAll = (what: string): string[] => [
  ...[1, 2, 3].map((owner) => `control Owner ${owner}: ${what}`),
  `tiktok TikTok: ${what}`,
];

describe('whether large packets come through', () => {
  it.each<[string, Fate, string]>([
    ['they do', 'reply', 'yes yes ok'],
    ['a router says that they are too large', 'told by a router', 'yes unknown ok'],
    ['this machine’s own line takes no such packets', 'told by this machine', 'yes unknown ok'],
    ['ping says that they are too large, and waits all the same', 'told in words', 'yes unknown ok'],
    ['ping cannot send such packets here', 'unavailable', 'yes unknown ok'],
  ])('where %s', async (_what, fate, said) => {
    const seen = await sizes((options) => (isLarge(options) ? fate : 'reply'));
    expect(seen.said.sort()).toEqual(toAll(said));
  });

  it('where ping keeps a second between requests, and this machine’s own line takes no such packets', async () => {
    const { said } = await sizes((options) => (isLarge(options) ? 'told by this machine' : 'reply'), [4], 1000);
    expect(said.sort()).toEqual(toAll('yes unknown ok'));
  });

  it.each([200, 1000])('where they vanish without a word, is asked twice, at %i ms', async (leastIntervalMs) => {
    const { said } = await sizes((options) => (isLarge(options) ? 'silence' : 'reply'), [4], leastIntervalMs);
    expect(said.sort()).toEqual([...toAll('yes no fault'), ...toAll('yes no fault')].sort());
  });

  it('is not asked of whoever answers no pings at all', async () => {
    const { said, asked } = await sizes(({ address }) => (address === '20.0.0.1' ? 'silence' : 'reply'));
    expect(said).toContain('tiktok TikTok: no unknown ok');
    expect(asked.filter(({ address }) => address === '20.0.0.1')).toHaveLength(1);
  });

  it.each([
    [4, [56, 1472]],
    [6, [56, 1452]],
  ] as const)('is asked in one piece, and fills a packet of IPv%i', async (family, payloads) => {
    const { asked, context } = await sizes(() => 'reply', [family]);
    expect(new Set(asked.map(({ payloadBytes }) => payloadBytes))).toEqual(new Set(payloads));
    expect(asked.every(({ dontFragment }) => dontFragment)).toBe(true);
    const headers = family === 4 ? 28 : 48;
    const sent = asked.reduce((sum, { payloadBytes = 0, count }) => sum + count * (payloadBytes + headers), 0);
    expect(context.net.traffic().bytesSent).toBe(sent);
  });
});
