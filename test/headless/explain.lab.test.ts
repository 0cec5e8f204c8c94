// `tokwatch explain` where there is no network at all: it looks for itself, explains, and nothing can leave. Needs root.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { explanationSchema } from '../../contract/complaint.ts';
import { verdictSchema } from '../../contract/verdict.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { createEmptyNetwork } from './empty-network.ts';
import type { EmptyNetwork } from './empty-network.ts';
import { environmentOf, freshDirectory, mainFile } from './tokwatch.ts';
import type { Run } from './tokwatch.ts';

const printedSchema = v.object({
  schema: v.literal(1),
  version: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  durationMs: v.number(),
  explanation: explanationSchema,
  verdict: verdictSchema,
});

describeLab('tokwatch explain on a computer without a link', () => {
  let network: EmptyNetwork;
  beforeAll(() => {
    network = createEmptyNetwork();
  });
  afterAll(() => network?.remove());

  const explain = (...args: string[]): Promise<Run> =>
    network.run(process.execPath, [mainFile, 'explain', ...args], { env: environmentOf(freshDirectory()) });

  it('says what TikTok’s message means here and now, within 80 columns', async () => {
    const { exitCode, stdout, stderr } = await explain('Couldn’t', 'connect', 'to', 'server!');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('“Cannot connect to server”');
    expect(text).toContain('It’s this computer: no cable is plugged in');
    expect(text).toContain('If you see it on this computer, that explains it.');
    expect(text).toContain('1. Plug in the cable or turn Wi-Fi on.');
    expect(text).toContain('A phone does not share it');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('asks no outside source where that is not wanted', async () => {
    const { exitCode, stdout, stderr } = await explain('spinner', '--no-outside', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { code: 'device.link-down', elsewhere: null } });
  });

  it('leaves the network out of it where the message states its own reason', async () => {
    const { exitCode, stdout } = await explain('Too many attempts. Try again later.');
    expect(exitCode).toBe(0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('too much was tried in a short time. A fault of your network does not bring it about.');
    expect(text).toContain('1. Wait some hours without trying again');
    expect(text).not.toContain('cable');
  });

  it('says the same as one JSON object with the verdict, by id', async () => {
    const { exitCode, stdout, stderr } = await explain('live-ended', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const printed = v.parse(printedSchema, JSON.parse(stdout));
    expect(printed.explanation).toMatchObject({ complaint: 'live-ended', bearing: 'found', settled: true });
    expect(printed.verdict.code).toBe('device.link-down');
    expect(stdout).toContain('"summary":"If you see it on this computer, that explains it."');
  });
});
