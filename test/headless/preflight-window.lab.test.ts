// A pre-flight as a window asks for it, by a whole monitor in a whole network: what is agreed to is what is sent, and the line that is
// full for it is told as no incident. Needs root.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ByWindow } from '../lab/client/preflight-by-window.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';

const script = fileURLToPath(new URL('../lab/client/preflight-by-window.ts', import.meta.url));
const TARGET = 'https://speed.cloudflare.com/__up';

describeLab('A pre-flight that a window asks for', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'pfw' });
  });
  afterAll(() => lab?.down());

  it('sends what was agreed to, and the watch tells no incident of it', { timeout: 300_000 }, async () => {
    // A second of queue: echoes that pass it come back far later than usual, or not at all.
    const queue = ['tbf', 'rate', '3mbit', 'burst', '8k', 'latency', '1000ms'];
    await lab.inject({ id: 'narrow', steps: [{ type: 'tc', in: 'rtr', device: 'wan0', queue }], proofs: [] });
    const env = await userEnvironment(lab, { settings: { live: { uploadTarget: TARGET } } });
    const home = env['HOME'] ?? '';
    const before = await lab.linkCounters();
    const args = [script, join(home, 'data'), join(home, '.config/tokwatch/settings.json')];
    const { stdout, stderr, exitCode } = await lab.in('cli', 'node', args, { env, timeoutMs: 280_000 });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const sent = (await lab.linkCounters()).bytesSent - before.bytesSent;
    const told = JSON.parse(stdout) as ByWindow;

    expect(told.plan).toMatchObject({
      bitrate: { kilobitsPerSecond: 4000, from: 'user' },
      load: { state: 'possible', host: 'speed.cloudflare.com', seconds: 103 },
    });
    const { load } = told.plan as { load: { bytes: number } };
    expect(told.refused).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect(told.begun).toEqual({ ok: true });
    expect(told.doings).toEqual(['looking', 'idle', 'sending']);
    expect(told.report).toMatchObject({ answer: 'no-go', load: { state: 'measured', host: 'speed.cloudflare.com' } });
    const stages = told.report?.load.state === 'measured' ? told.report.load.stages : [];
    const carried = stages.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(carried).toBeGreaterThan(1_000_000);
    expect(carried).toBeLessThanOrEqual(load.bytes);
    expect(sent).toBeLessThan(load.bytes + 3_000_000);

    // The line was full: echoes took longer by far. That is in the report, and nobody is alarmed.
    expect(stages[0]!.ends.internet!.rttMs! - (told.report?.idle.internet?.rttMs ?? 0)).toBeGreaterThan(300);
    expect(told.whileSending).toEqual(['unknown true']);
    expect(told.codes.filter((code) => code !== 'ok')).toEqual([]);
    expect(told.incidents).toEqual({ ok: true, value: [] });
    expect(told.gaps).toBe(1);
  });
});
