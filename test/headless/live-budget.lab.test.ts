// What a watch of somebody who is LIVE takes of the line, with everything that it asks: 3 kB a second on average are allowed. Needs root.
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Traffic } from '../../contract/report.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { INGEST_URL } from '../scenarios/targets.ts';
import { watchProgram } from './empty-network.ts';
import { mainFile } from './tokwatch.ts';

/** Until the first looks, which ask everything, and the measurement of an unknown line are over. */
const SETTLING_MS = 40_000;
/** Long enough for a turn of the hosts that are asked one after the other. */
const MEASURED_MS = 180_000;

const MOST_BYTES_A_SECOND = 3000;
/** What it takes today (7100, of these 2200 for the anchors, 2100 for LIVE hosts and 1400 for the user's own server), and some. */
const TAKEN_BYTES_A_SECOND = 8500;

type Round = { atMs: number; code: string; traffic: Traffic };

describeLab('While LIVE, in a network where all is well', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'lbg' });
  });
  afterAll(() => lab?.down());

  const watchFor = async (ms: number): Promise<Round[]> => {
    const env = await userEnvironment(lab, { settings: { live: { ingestUrl: INGEST_URL } } });
    const child = await lab.spawnIn('cli', 'node', [mainFile, 'watch', '--live', '--json'], { env });
    const watched = watchProgram(child);
    const rounds: Round[] = [];
    const lines = createInterface({ input: child.stdout! });
    await new Promise<void>((resolve) => {
      lines.on('line', (text) => {
        const line = JSON.parse(text) as { type: string; at: string; code: string; traffic: Traffic };
        if (line.type !== 'round') return;
        rounds.push({ atMs: Date.parse(line.at), code: line.code, traffic: line.traffic });
        if (rounds.at(-1)!.atMs - rounds[0]!.atMs >= ms) resolve();
      });
    });
    child.kill('SIGINT');
    expect(await watched.ended).toBe(0);
    return rounds;
  };

  let bytesASecond = Infinity;

  it('the watch goes on, and what it takes does not grow', { timeout: 400_000 }, async () => {
    const rounds = await watchFor(SETTLING_MS + MEASURED_MS);
    const measured = rounds.filter(({ atMs }) => atMs - rounds[0]!.atMs >= SETTLING_MS);
    const [first, last] = [measured[0]!, measured.at(-1)!];
    expect(new Set(measured.map(({ code }) => code))).toEqual(new Set(['ok']));
    const bytesOf = ({ traffic: { bytesSent, bytesReceived } }: Round): number => bytesSent + bytesReceived;
    bytesASecond = (bytesOf(last) - bytesOf(first)) / ((last.atMs - first.atMs) / 1000);
    expect(bytesASecond).toBeLessThan(TAKEN_BYTES_A_SECOND);
  });

  // Not kept yet. Once it is, this test says so by failing, and is to be turned round.
  it.fails('own traffic stays below 3 kB a second', () => {
    expect(bytesASecond).toBeLessThan(MOST_BYTES_A_SECOND);
  });
});
