// Kills one writer after the other; every twentieth finds an empty directory, so that the making of a file is met too.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizeOnDisk } from '../../../engine/history/maintain/size.ts';
import { randomFrom } from '../../engine/diagnosis/seeded.ts';
import { killWriter } from '../../engine/history/kills/kill-writer.ts';
import type { Kill } from '../../engine/history/kills/kill-writer.ts';
import type { KillsResult } from './kills-result.ts';

/** So many programs write the same history, one after the other. */
const KILLS_A_HISTORY = 20;

/** Kills so many writers at moments that follow from the seed. */
export const runKills = async (count: number, seed: number, log: (line: string) => void): Promise<KillsResult> => {
  const random = randomFrom(seed);
  const histories: KillsResult['histories'] = [];
  for (let done = 0; done < count; done += KILLS_A_HISTORY) {
    const directory = mkdtempSync(join(tmpdir(), 'tokwatch-kills-'));
    const file = join(directory, 'history.sqlite');
    const kills: Kill[] = [];
    for (let each = 0; each < Math.min(KILLS_A_HISTORY, count - done); each += 1)
      kills.push(await killWriter(file, kills.at(-1)?.found ?? 0, random));
    histories.push({ kills, sizeBytes: sizeOnDisk(file) });
    rmSync(directory, { recursive: true });
    const wrong = kills.flatMap((kill) => kill.wrong);
    log(`${done + kills.length} of ${count}: ${kills.at(-1)?.found} batches, ${wrong.join('; ') || 'nothing lost'}`);
  }
  return { seed, histories };
};
