import { afterAll, beforeAll, expect, it } from 'vitest';
import { GATEWAY4 } from './addresses.ts';
import { losesPings } from './client-proofs.ts';
import { describeLab } from './describe-lab.ts';
import { bootLab, type Lab } from './lab.ts';
import { setRelay, type RelaySettings } from './relay.ts';

describeLab('The relay between client and router', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'tr' });
  });
  afterAll(() => lab?.down());

  const lan = (settings: RelaySettings) => setRelay(lab.stateDirectory, 'lan', settings);

  /** Median round-trip time in milliseconds. */
  const medianRtt = async (address: string): Promise<number> => {
    const { stdout } = await lab.in('cli', 'ping', ['-n', '-c', '15', '-i', '0.02', address]);
    const times = [...stdout.matchAll(/time=([\d.]+)/g)].map((match) => Number(match[1])).sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? Number.NaN;
  };

  it('delays each way by what it was told', async () => {
    await lan({ ab: { delay: 60 }, ba: { delay: 40 } });
    const rttMs = await medianRtt(GATEWAY4);
    await lan({});
    expect(rttMs).toBeGreaterThanOrEqual(100);
    expect(await medianRtt(GATEWAY4)).toBeLessThan(rttMs - 50);
  });

  it('spreads delays by its jitter', async () => {
    await lan({ ab: { delay: 50, jitter: 40 } });
    const { stdout } = await lab.in('cli', 'ping', ['-n', '-c', '20', '-i', '0.1', GATEWAY4]);
    const times = [...stdout.matchAll(/time=([\d.]+)/g)].map((match) => Number(match[1]));
    await lan({});
    expect(Math.min(...times)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(20);
  });

  it('loses the share of frames that it was told', async () => {
    await lan({ ab: { loss: 0.3 } });
    const unexpected = await lab.notSeen([losesPings(GATEWAY4, { atLeast: 15, atMost: 45 }, 400)]);
    await lan({});
    expect(unexpected).toEqual([]);
    expect(await lab.notSeen([losesPings(GATEWAY4, { atLeast: 0, atMost: 0 }, 50)])).toEqual([]);
  });

  it('narrows the line, and only for the addresses that match', async () => {
    const image = '/tos-maliva-p-0068/b2f5d1a0c7e84f3f9e0a.jpeg';
    const seconds = async (url: string): Promise<number> => {
      const args = ['-4', '-s', '-o', '/dev/null', '--max-time', '20', '-w', '%{time_total}', url];
      return Number((await lab.in('cli', 'curl', args, { timeoutMs: 25_000 })).stdout);
    };
    await lan({ ba: { rate: 400, match: ['20.30.'] } });
    // 60 kB at 400 kbit/s take 1.2 s at least.
    const narrowS = await seconds(`https://p19-sign.tiktokcdn-us.com${image}`);
    expect(narrowS).toBeGreaterThan(1.1);
    expect(await medianRtt('20.20.0.1')).toBeLessThan(narrowS * 500);
    await lan({});
    expect(await seconds(`https://p19-sign.tiktokcdn-us.com${image}`)).toBeLessThan(narrowS / 2);
  });

  it('refuses settings that make no sense and keeps the old ones', async () => {
    await lan({ ab: { delay: 50 } });
    await expect(setRelay(lab.stateDirectory, 'lan', { ab: { delay: -1 } })).rejects.toThrow(/delay=-1/);
    await expect(setRelay(lab.stateDirectory, 'lan', { ab: { los: 1 } } as RelaySettings)).rejects.toThrow(/los=1/);
    expect(await medianRtt(GATEWAY4)).toBeGreaterThanOrEqual(50);
    await lan({});
  });
});
