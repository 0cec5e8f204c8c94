import { describe, expect, it } from 'vitest';
import { costIn, costOf } from './process-cost.ts';

const status = 'Name:\tnode\nVmPeak:\t 900 kB\nVmHWM:\t  131072 kB\nVmRSS:\t   65536 kB\nThreads:\t11\n';
const stat =
  '4242 (node (a) b) S 1 4242 4242 0 -1 4194560 100 200 0 0 150 25 30 5 20 0 11 0 987654 1000000 16384 18446744073709551615';

describe('What a process costs', () => {
  it('is read from what the kernel says, whatever the process is called', () => {
    expect(costIn(stat, status)).toEqual({
      cpuMs: 1750,
      childrenCpuMs: 350,
      residentKb: 65_536,
      mostResidentKb: 131_072,
    });
  });

  it('is not guessed where the kernel says nothing', () => {
    expect(() => costIn(stat, 'Name:\tnode\n')).toThrow('VmRSS');
  });

  it.runIf(process.platform === 'linux')('is known of this process', async () => {
    const { residentKb, mostResidentKb } = await costOf(process.pid);
    expect(residentKb * 1024).toBeGreaterThan(1_000_000);
    expect(mostResidentKb).toBeGreaterThanOrEqual(residentKb);
  });
});
