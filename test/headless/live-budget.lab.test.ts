// What a watch of somebody who is LIVE takes of the line, with everything that it asks: 3 kB a second on average are allowed. Counted at
// the interface, both ways, with the headers of all frames; nothing else sends there. Needs root.
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
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
/** Long enough for a turn of everything that is asked now and then, and for certificates to be shown anew. */
const MEASURED_MS = 340_000;

const MOST_BYTES_A_SECOND = 3000;

type Round = { atMs: number; code: string; traffic: Traffic };

describeLab('While LIVE, in a network where all is well', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'lbg' });
  });
  afterAll(() => lab?.down());

  const onTheWire = async (): Promise<number> => {
    const { bytesSent, bytesReceived } = await lab.linkCounters();
    return bytesSent + bytesReceived;
  };

  it(
    'own traffic stays below 3 kB a second, and is shown',
    { timeout: SETTLING_MS + MEASURED_MS + 120_000 },
    async () => {
      const env = await userEnvironment(lab, { settings: { live: { ingestUrl: INGEST_URL } } });
      const child = await lab.spawnIn('cli', 'node', [mainFile, 'watch', '--live', '--json'], { env });
      const watched = watchProgram(child);
      const rounds: Round[] = [];
      createInterface({ input: child.stdout! }).on('line', (text) => {
        const line = JSON.parse(text) as { type: string; at: string; code: string; traffic: Traffic };
        if (line.type === 'round') rounds.push({ atMs: Date.parse(line.at), code: line.code, traffic: line.traffic });
      });
      await wait(SETTLING_MS);
      const [beforeMs, before, settled] = [performance.now(), await onTheWire(), rounds.length];
      await wait(MEASURED_MS);
      const bytesASecond = ((await onTheWire()) - before) / ((performance.now() - beforeMs) / 1000);
      child.kill('SIGINT');
      expect(await watched.ended).toBe(0);

      const measured = rounds.slice(settled - 1);
      expect(measured.length).toBeGreaterThan(MEASURED_MS / 15_000);
      expect(new Set(measured.map(({ code }) => code))).toEqual(new Set(['ok']));
      const [first, last] = [measured[0]!, measured.at(-1)!];
      const shownIn = ({ traffic: { bytesSent, bytesReceived } }: Round): number => bytesSent + bytesReceived;
      const shownASecond = (shownIn(last) - shownIn(first)) / ((last.atMs - first.atMs) / 1000);
      console.log(
        `while LIVE: ${Math.round(bytesASecond)} bytes a second on the wire, ${Math.round(shownASecond)} of them shown`,
      );
      expect(bytesASecond).toBeLessThan(MOST_BYTES_A_SECOND);
      // What is shown is what the program hands to the system and gets from it; headers of packets come on top.
      expect(shownASecond).toBeGreaterThan(bytesASecond / 2);
      expect(shownASecond).toBeLessThan(bytesASecond);
    },
  );
});
