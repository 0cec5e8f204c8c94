// Starts a program that writes a history, kills it at a moment of chance, and looks at what it left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../../../engine/history/migrations/all.ts';
import { openFile } from '../../../../engine/history/sqlite/open-file.ts';
import type { Random } from '../../diagnosis/seeded.ts';
import { countsIn } from './numbered-batch.ts';

const program = fileURLToPath(new URL('endless-writer.ts', import.meta.url));

/** So little that upkeep soon has something to throw away. */
const CAP_BYTES = 8_000_000;

/** One kill: what was said to be written, what was there, and what is wrong with it. */
export type Kill = {
  /** Whether the program had already written when it was killed. */
  while: 'starting' | 'writing';
  afterMs: number;
  /** The number of the last batch that was said to be written, before and by this program. */
  said: number;
  found: number;
  /** How long the file took to open afterwards. */
  openMs: number;
  wrong: string[];
};

const wrongWith = (said: number, counts: readonly number[], files: readonly string[]): string[] => [
  ...(new Set(counts).size === 1 ? [] : [`half a batch: ${counts.join(', ')}`]),
  ...(counts[0]! >= said ? [] : [`${said} were said to be written, ${counts[0]} are there`]),
  ...(counts[0]! <= said + 1 ? [] : [`${counts[0]} are there, but ${said} were said to be written`]),
  ...files.filter((name) => !/^history\.sqlite(-wal|-shm)?$/.test(name)).map((name) => `left behind: ${name}`),
];

/** What the file holds; a file that is broken is a fault too. */
const look = async (file: string): Promise<{ counts: number[]; openMs: number; wrong: string[] }> => {
  const startedMs = performance.now();
  try {
    using db = await openFile(file, migrations);
    return { counts: countsIn(db), openMs: performance.now() - startedMs, wrong: [] };
  } catch (error) {
    return { counts: [0], openMs: 0, wrong: [`it does not open: ${String(error)}`] };
  }
};

const endOf = async (file: string, startsAfterMs: number | null, writesForMs: number): Promise<number> => {
  const child = spawn(process.execPath, [program, file, String(CAP_BYTES)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  if (startsAfterMs !== null) await wait(startsAfterMs);
  else {
    await Promise.race([once(child.stdout, 'data'), ended]);
    await wait(writesForMs);
  }
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error('the writer ended by itself');
  // Of a line that was being printed the number may be cut, so only whole lines count.
  return Number(text.split('\n').at(-2) ?? 0);
};

/** Kills one writer of this file; `before` is how many batches the file holds. */
export const killWriter = async (file: string, before: number, random: Random): Promise<Kill> => {
  const startsAfterMs = random.chance(0.3) ? random.upTo(500) : null;
  const writesForMs = random.upTo(250);
  const said = Math.max(before, await endOf(file, startsAfterMs, writesForMs));
  const { counts, openMs, wrong } = await look(file);
  return {
    while: said > before ? 'writing' : 'starting',
    afterMs: startsAfterMs ?? writesForMs,
    ...{ said, found: counts[0]!, openMs: Math.round(openMs) },
    wrong: [...wrong, ...wrongWith(said, counts, readdirSync(dirname(file)))],
  };
};
