import { describe, expect, it } from 'vitest';
import { probeSni } from '../../../engine/probes/sni-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, startResetting, startTcp, startTls } from '../support/loopback-servers.ts';
import type { Running } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { publicAuthority } from '../support/small-internet.ts';
import { patience } from '../support/patience.ts';

const control = smallCatalog.anchors[0]!;
const limits = () => ({ connectMs: 20_000, tlsMs: 500, requestMs: 1, lateMs: 1, retryMs: 20_000 });

/** What comes of a neutral name at TikTok's address and of TikTok's name at a control, in both rounds. */
const compare = async (tiktok: Running['endpoint'], atControl: Running['endpoint']): Promise<string[]> => {
  const net = createRedirectedNet();
  net.move('tcp', '20.0.0.1', 443, tiktok);
  net.move('tcp', control.ipv4, 443, atControl);
  const { context, readings, signal } = createContext({ net, limits });
  await probeSni(context, 'www.tiktok.com', '20.0.0.1', control, signal);
  expect(readings.map(({ attempt }) => attempt)).toEqual([1, 1, 2, 2]);
  return readings.map(({ facts }) => (facts.kind === 'sni' ? `${facts.at}: ${facts.outcome}` : ''));
};

describe('comparing names', () => {
  it('completes with any certificate, and with a server that does not know the name and says so', async () => {
    await using any = await startTls(publicAuthority.issue(['edge.example.net']));
    const SNICallback = (_name: string, done: (error: Error) => void): void => done(new Error('unknown name'));
    await using picky = await startTls({ ...publicAuthority.issue(['x.example']), SNICallback });
    const outcomes = await compare(any.endpoint, picky.endpoint);
    expect(outcomes.filter((outcome) => outcome.startsWith('tiktok'))).toEqual([
      'tiktok: completes',
      'tiktok: completes',
    ]);
  });

  it('tells a reset, a silence and a refusal apart', async () => {
    await using any = await startTls(publicAuthority.issue(['edge.example.net']));
    await using resetting = await startResetting();
    await using silent = await startTcp();
    const [, atControl] = await compare(any.endpoint, resetting.endpoint);
    expect(atControl).toBe('control: reset');
    expect((await compare(any.endpoint, silent.endpoint)).at(-1)).toBe('control: timeout');
    expect((await compare(closedPort, any.endpoint))[0]).toBe('tiktok: refused');
    await expect.poll(() => any.open() + silent.open(), patience).toBe(0);
  });
});
