// `tokwatch fix` in a whole network, against real resolvers and links: what fits, the proof, the undo, and what comes of a program
// that dies in the middle. Needs root.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FixRun } from '../../contract/fix.ts';
import { patience } from '../engine/support/patience.ts';
import { ISP_RESOLVER4 } from '../lab/addresses.ts';
import { describeLab } from '../lab/describe-lab.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { namespaceName } from '../lab/namespace.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { dns, filter, ip, resolver, services, tiktokNames } from '../scenarios/steps.ts';
import { mainFile } from './tokwatch.ts';

const COPY = 'fx1';

/** The resolver that the client asks, without anybody in between, denies TikTok. */
const blocked: Step[] = [resolver(ISP_RESOLVER4), dns({ isp: tiktokNames({ act: 'nxdomain' }) })];

/** The public resolvers do not answer names. */
const publicOnesSilent = filter(
  'rtr',
  'forward',
  ...['1.1.1.1', '8.8.8.8', '9.9.9.9'].map(
    (address) => `ip daddr ${address} meta l4proto { tcp, udp } th dport 53 drop`,
  ),
);

describeLab('tokwatch fix in the laboratory', () => {
  let lab: Lab;
  let env: Record<string, string> = {};
  beforeAll(async () => {
    lab = await bootLab({ copy: COPY });
  });
  beforeEach(async () => {
    env = await userEnvironment(lab, {});
  });
  afterEach(() => lab.undo());
  afterAll(() => lab?.down());

  const inject = (...steps: Step[]): Promise<number> => lab.inject({ id: 'fix', steps, proofs: [] });
  const run = (...args: string[]) => lab.in('cli', 'node', [mainFile, 'fix', ...args], { env, timeoutMs: 90_000 });
  const resolvConf = (): Promise<string> => readFile(`/etc/netns/${namespaceName(COPY, 'cli')}/resolv.conf`, 'utf8');

  it('another resolver goes around one that denies TikTok: seen first, proven, and taken back to the letter', async () => {
    await inject(...blocked);
    const former = await resolvConf();
    const seen = await run('run', 'other-resolver', '--dry-run');
    expect(seen.stdout).toContain('/etc/resolv.conf');
    expect(await resolvConf()).toBe(former);

    const { stdout, exitCode } = await run('run', 'other-resolver', '--yes', '--json');
    const ended = JSON.parse(stdout) as FixRun;
    expect(ended).toMatchObject({ result: 'helped', undo: 'possible' });
    expect(ended.proof).toMatchObject({ before: { code: 'dns.tiktok-blocked' }, after: { code: 'ok' } });
    expect(exitCode).toBe(0);
    expect(await resolvConf()).toContain('nameserver 1.1.1.1');

    expect((await run('undo', '--yes')).stdout).toContain('It was taken back; everything is as it was before.');
    expect(await resolvConf()).toBe(former);
    const past = JSON.parse((await run('past', '--json')).stdout) as { runs: FixRun[] };
    expect(past.runs).toMatchObject([{ fix: 'other-resolver', result: 'helped', undo: 'done' }]);
    expect((await run('undo', '--yes')).exitCode).toBe(1);
  });

  it('what makes things worse is taken back by itself', async () => {
    await inject(...blocked, publicOnesSilent);
    const former = await resolvConf();
    const { stdout, exitCode } = await run('run', 'other-resolver', '--yes', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ result: 'worse', undo: 'done' });
    expect(exitCode).toBe(1);
    expect(await resolvConf()).toBe(former);
  });

  it('while TikTok is down nothing is done, and it says why', async () => {
    await inject(services({ all: { status: 503 } }));
    const { stdout, exitCode } = await run('run', 'restart-router');
    expect(stdout).toContain('It is TikTok, not you: leave everything as it is.');
    expect(exitCode).toBe(1);
  });

  it('a program that is killed in the middle of a reconnect leaves the link up, and says so when it starts again', async () => {
    await inject(ip('rtr', 'link set lan0 down'));
    const child = await lab.spawnIn('cli', 'node', [mainFile, 'fix', 'run', 'cycle-interface', '--yes'], { env });
    let said = '';
    child.stderr?.on('data', (text) => (said += String(text)));
    await expect.poll(() => said, { timeout: 60_000, interval: 5 }).toContain('Doing it');
    child.kill('SIGKILL');
    await wait(100);
    const links = async (): Promise<string> => (await lab.in('cli', 'ip', ['-br', 'link'])).stdout;
    await expect.poll(links, patience).not.toMatch(/DOWN/);
    await lab.undo();
    const again = await run('list');
    expect(again.stderr).toContain('Tokwatch ended in the middle of it.');
    expect(again.stdout).toContain('All is well');
  });
});
