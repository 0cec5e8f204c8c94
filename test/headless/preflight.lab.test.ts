// `tokwatch preflight` in a whole network: what a line carries, what stands in the way of a LIVE. Needs root.
import { fileURLToPath } from 'node:url';
import { parse } from 'valibot';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { preflightReportSchema } from '../../contract/preflight.ts';
import type { PreflightReport } from '../../contract/preflight.ts';
import type { Proof } from '../lab/client-proofs.ts';
import { describeLab } from '../lab/describe-lab.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { portIs } from '../lab/measured-proofs.ts';
import { userEnvironment } from '../lab/user-side.ts';
import type { UserSettings } from '../lab/user-side.ts';
import { filter, filterList, loses } from '../scenarios/steps.ts';
import { INGEST4, INGEST_URL } from '../scenarios/targets.ts';
import { mainFile } from './tokwatch.ts';

const onTerminal = fileURLToPath(new URL('on-terminal.py', import.meta.url));

const TARGET = 'https://speed.cloudflare.com/__up';
const creator: UserSettings = { live: { ingestUrl: INGEST_URL } };

/** What the router sends to the provider goes through a queue of this rate that holds so much. */
const narrowLine = (rate: string, queue: string): Step => ({
  ...{ type: 'tc', in: 'rtr', device: 'wan0' },
  queue: ['tbf', 'rate', rate, 'burst', '8k', 'latency', queue],
});

describeLab('A pre-flight in the laboratory', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'pf1' });
  });
  afterEach(async () => {
    await lab.undo();
  });
  afterAll(() => lab?.down());

  const inject = (steps: Step[], proofs: Proof[] = []): Promise<number> =>
    lab.inject({ id: 'preflight', steps, proofs });
  const run = async (args: readonly string[], settings = creator) => {
    const env = await userEnvironment(lab, { settings });
    return lab.in('cli', 'node', [mainFile, 'preflight', ...args], { env, timeoutMs: 200_000 });
  };
  const preflight = async (args: readonly string[], settings?: UserSettings) => {
    const { stdout, stderr, exitCode } = await run([...args, '--json'], settings);
    expect(stderr).toBe('');
    const report: PreflightReport = parse(preflightReportSchema, JSON.parse(stdout));
    return { ...report, exitCode, parts: report.reasons.map(({ part, weight }) => `${part} ${weight}`) };
  };
  // The computer under the laboratory may be busy in earnest; that is told, and weighs.
  const unlessBusy = ({ parts }: { parts: string[] }, answer: string, exitCode: number) =>
    parts.includes('cpu careful') ? { answer: 'careful', exitCode: 1 } : { answer, exitCode };
  const loaded = (bitrate: number, seconds: number): string[] => {
    return ['--bitrate', String(bitrate), '--seconds', String(seconds), '--target', TARGET, '--yes'];
  };

  it('plenty of upload: go, with a safe bitrate and all that was sent counted', { timeout: 240_000 }, async () => {
    const before = await lab.linkCounters();
    const report = await preflight(loaded(1500, 20));
    const sent = (await lab.linkCounters()).bytesSent - before.bytesSent;
    expect(report).toMatchObject({ ...unlessBusy(report, 'go', 0), verdict: { code: 'ok' } });
    expect(report.parts.filter((part) => part !== 'cpu careful')).toEqual([]);
    expect(report.safe).toMatchObject({ atLeast: true });
    expect(report.safe?.kilobitsPerSecond).toBeGreaterThanOrEqual(1500);
    expect(report.ingest).toContainEqual({ port: 1935, configured: true, takesStreams: true });
    expect(report.families).toEqual([4, 6].map((family) => ({ family, works: true })));
    // The sockets count what they carry, the link the headers of its packets as well.
    expect(report.traffic.bytesSent).toBeGreaterThan(0.9 * sent);
    expect(report.traffic.bytesSent).toBeLessThan(sent);
  });

  it(
    '3 Mbit/s and 90 ms of queue: no-go for 4000 kbit/s, and a safe bitrate that it has seen to hold',
    { timeout: 240_000 },
    async () => {
      await inject([narrowLine('3mbit', '90ms')]);
      const report = await preflight(loaded(4000, 60));
      expect(report).toMatchObject({ answer: 'no-go', exitCode: 1 });
      expect(report.parts[0]).toBe('upload no-go');
      const safe = report.safe?.kilobitsPerSecond ?? 0;
      expect(safe).toBeGreaterThanOrEqual(1800);
      expect(safe).toBeLessThanOrEqual(2300);
      const stages = report.load.state === 'measured' ? report.load.stages : [];
      expect(stages.map(({ holds }) => holds)).toEqual([false, true]);
      expect(stages[1]).toMatchObject({ kilobitsPerSecond: safe });
      expect(stages[1]!.durationMs).toBeGreaterThan(20_000);
      // The queue is seen while it is full, and is gone at the safe bitrate.
      const lateness = stages.map(({ ends }) => (ends.internet?.rttMs ?? 0) - (report.idle.internet?.rttMs ?? 0));
      expect(lateness[0]).toBeGreaterThan(40);
      expect(lateness[1]).toBeLessThan(40);
    },
  );

  it('port 1935 blocked: careful, and the way over 443', async () => {
    await inject(
      [filter('isp', 'forward', 'tcp dport 1935 drop')],
      [portIs('tcp', INGEST4, 1935, 'silent'), portIs('tcp', INGEST4, 443, 'open')],
    );
    const { stdout, exitCode } = await run(['--quick']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^▲ Careful: /);
    expect(stdout).toMatch(/does not answer on port 1935, and\s+does on port 443/);
    expect(stdout).toContain('rtmps://');
    expect(stdout).not.toContain('\u001b');
  });

  it('packets lost on the way to the router: no-go, and it is named', async () => {
    await inject([filter('cli', 'input', loses(0.3))]);
    const report = await preflight(['--quick']);
    expect(report.answer).toBe('no-go');
    expect(report.reasons.map(({ message: { id } }) => id)).toContain('preflight.loss.router');
  });

  it('a filter that blocks LIVE’s host: no-go, with the name', async () => {
    await inject([filterList('webcast.tiktok.com')]);
    const report = await preflight(['--quick']);
    expect(report).toMatchObject({ answer: 'no-go', blockedHosts: ['webcast.tiktok.com'] });
    expect(report.parts).toContain('filter no-go');
  });

  it('all is well but nothing was sent: it cannot tell, and says what is missing', async () => {
    const report = await preflight(['--quick']);
    expect(report).toMatchObject({ ...unlessBusy(report, 'unknown', 3), safe: null });
    expect(report.parts).toContain('upload unknown');
    expect(report.load).toMatchObject({ state: 'none', why: 'quick' });
  });

  it('without anybody’s word nothing at all is sent', async () => {
    const before = await lab.linkCounters();
    const { stdout, exitCode } = await run(['--target', TARGET, '--json']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'usage' } });
    expect((await lab.linkCounters()).bytesSent - before.bytesSent).toBeLessThan(2000);
  });

  it('on a terminal the bytes are named before the question, and a no is a no', { timeout: 120_000 }, async () => {
    const env = await userEnvironment(lab, { settings: { live: { ...creator.live, uploadTarget: TARGET } } });
    const before = await lab.linkCounters();
    const args = [onTerminal, 'node', mainFile, 'preflight', '--bitrate', '6000'];
    const { stdout } = await lab.in('cli', 'python3', args, { env, stdin: 'n\n', timeoutMs: 100_000 });
    expect(stdout).toMatch(/This sends up to 73 MB to speed\.cloudflare\.com/);
    expect(stdout.indexOf('up to 73 MB')).toBeLessThan(stdout.indexOf('[y/N]'));
    expect(stdout).toContain('you did not agree to it');
    // A look, and nothing of a load.
    expect((await lab.linkCounters()).bytesSent - before.bytesSent).toBeLessThan(1_000_000);
  });

  it('a target that does not take it: it cannot tell, and says so', async () => {
    const report = await preflight(['--yes', '--target', 'https://nobody.example.com/up']);
    expect(report.load).toMatchObject({ state: 'none', why: 'target-failed' });
    expect(report.parts).toContain('upload unknown');
  });
});
