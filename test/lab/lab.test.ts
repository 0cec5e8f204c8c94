import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findScenario } from '../scenarios/all.ts';
import { answersPing, fetches, healthy, noPing } from './client-proofs.ts';
import { describeLab } from './describe-lab.ts';
import { bootLab, findLab, type Lab } from './lab.ts';
import { runningProcesses } from './state.ts';

describeLab('Two copies of the laboratory side by side', () => {
  let first: Lab;
  let second: Lab;
  let bootMs = 0;

  beforeAll(async () => {
    const startedMs = performance.now();
    [first, second] = await Promise.all([bootLab({ copy: 'ta' }), bootLab({ copy: 'tb' })]);
    bootMs = performance.now() - startedMs;
  });
  afterAll(() => Promise.all([first?.down(), second?.down()]));

  it('are up in seconds, and reset in a moment', async () => {
    const startedMs = performance.now();
    await first.reset();
    const resetMs = performance.now() - startedMs;
    process.stdout.write(`laboratory: two copies up in ${Math.round(bootMs)} ms, reset in ${Math.round(resetMs)} ms\n`);
    expect(bootMs).toBeLessThan(60_000);
    expect(resetMs).toBeLessThan(20_000);
  });

  it('show a healthy network to both clients', async () => {
    expect(await first.notSeen(healthy)).toEqual([]);
    expect(await second.notSeen(healthy)).toEqual([]);
  });

  it('keep their faults to themselves', async () => {
    await first.inject(findScenario('I01'));
    expect(await second.notSeen(healthy)).toEqual([]);
    expect(await first.notSeen([noPing('8.8.8.8')])).toEqual([]);
    await first.undo();
    expect(await first.notSeen(healthy)).toEqual([]);
  });

  it('take faults back even when another process injected them', async () => {
    await first.inject(findScenario('P04'));
    const found = findLab('ta');
    expect(found).not.toBeNull();
    await found?.undo();
    expect(await first.notSeen(healthy)).toEqual([]);
  });

  it('say so when an injection does not show from the client', async () => {
    const nothing = { id: 'X00', steps: [], proofs: [noPing('8.8.8.8')] };
    await expect(first.inject(nothing)).rejects.toThrow(
      /X00: .*does not show.*\n.*8\.8\.8\.8 does not answer ping; seen instead: a reply/,
    );
    await first.undo();
  });

  it('refuse a fault that makes no sense, instead of ignoring it', async () => {
    const inject = (steps: Parameters<Lab['inject']>[0]['steps']) => first.inject({ id: 'X01', steps, proofs: [] });
    await expect(inject([{ type: 'relay', settings: { wan: { ab: { loss: 7 } } } }])).rejects.toThrow(/loss=7/);
    await expect(inject([{ type: 'service', modes: { web: { status: 99 } } }])).rejects.toThrow(/refused modes/);
    await expect(inject([{ type: 'dns', rules: { isp: [{ act: 'poison', ips: ['here'] }] } }])).rejects.toThrow(
      /refused rules/,
    );
    await expect(inject([{ type: 'nft', in: 'isp', hook: 'forward', rules: ['dorp'] }])).rejects.toThrow(/nft/);
    await first.undo();
  });

  it('let a blip end by itself', async () => {
    await first.inject(findScenario('B01'));
    await first.blipsEnded();
    expect(await first.notSeen([answersPing('8.8.8.8')])).toEqual([]);
    await first.undo();
  });

  it("count what goes over the client's link", async () => {
    const before = await first.linkCounters();
    await first.in('cli', 'ping', ['-n', '-q', '-c', '10', '-i', '0.01', '8.8.8.8']);
    const after = await first.linkCounters();
    expect(after.packetsSent - before.packetsSent).toBeGreaterThanOrEqual(10);
    expect(after.bytesReceived - before.bytesReceived).toBeGreaterThanOrEqual(10 * 98);
  });

  it('run programs with arguments, input, environment and a deadline', async () => {
    const echoed = await first.in('cli', 'cat', ['-'], { stdin: 'to be read' });
    expect(echoed).toMatchObject({ exitCode: 0, stdout: 'to be read' });
    const shown = await first.in('cli', 'env', [], { env: { SEEN: 'yes' } });
    expect(shown.stdout).toMatch(/^SEEN=yes$/m);
    expect(shown.stdout).toMatch(/^NODE_EXTRA_CA_CERTS=.+ca\.pem$/m);
    const late = await first.in('cli', 'sleep', ['30'], { timeoutMs: 100 });
    expect(late).toMatchObject({ exitCode: null, timedOut: true });
  });

  it('trust the test authority from Node as well', async () => {
    const source =
      "const r = await fetch('https://www.tiktok.com/robots.txt'); console.log(r.status, r.headers.has('x-tt-logid'))";
    const { stdout } = await first.in('cli', 'node', ['--input-type=module', '-e', source]);
    expect(stdout.trim()).toBe('200 true');
  });

  it('begin anew when the run before them was killed, and leave no process behind', async () => {
    const sleeper = await second.spawnIn('cli', 'sleep', ['600'], { stdio: 'ignore' });
    const before = await runningProcesses(second.stateDirectory);
    expect(before.map(({ name }) => name)).toContain('spawned-sleep');
    second = await bootLab({ copy: 'tb' });
    for (const { pid, commandLine } of before) {
      const running = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      expect(running).not.toBe(`${(commandLine ?? ['sleep', '600']).join('\0')}\0`);
    }
    expect(sleeper.pid).toBeGreaterThan(0);
    expect(await second.notSeen([fetches('https://www.tiktok.com/robots.txt', { status: 200 })])).toEqual([]);
  });
});
