// How late the event loop of a program is while its history is looked after and asked, next to the same run without that.
import { execFile } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sizeOnDisk } from '../../../engine/history/maintain/size.ts';
import type { LoopFigures } from '../bench-result.ts';
import type { LoopTask, LoopTold } from '../history/loop-program.ts';
import { DAY_MS } from '../../../contract/durations.ts';
import { spreadOf } from '../spread.ts';

const program = fileURLToPath(new URL('../history/loop-program.ts', import.meta.url));
const execute = promisify(execFile);

/** So much is to be rolled up once more: it takes some seconds, after which the file is made smaller until the end. */
const OWED_DAYS = 60;
/** What the file may take in the busy run, so that minutes are thrown away and pages given back. */
const CAP_SHARE = 0.7;

const oweAnew = (file: string, nowMs: number): void => {
  const db = new DatabaseSync(file);
  const toMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  db.prepare('INSERT OR IGNORE INTO owed (tier, from_ms, to_ms) VALUES (1, ?, ?)').run(toMs - OWED_DAYS * DAY_MS, toMs);
  db.close();
};

const runOnce = async (file: string, nowMs: number, busy: boolean, forMs: number): Promise<LoopTold> => {
  const copy = `${file}.run`;
  copyFileSync(file, copy);
  if (busy) oweAnew(copy, nowMs);
  const capBytes = Math.floor(sizeOnDisk(copy) * CAP_SHARE);
  const task: LoopTask = { file: copy, nowMs, busy, forMs, capBytes };
  try {
    const { stdout } = await execute(process.execPath, [program, JSON.stringify(task)]);
    return JSON.parse(stdout) as LoopTold;
  } finally {
    for (const companion of ['', '-wal', '-shm']) rmSync(copy + companion, { force: true });
  }
};

/** Measures in turns, `repeats` times each, on copies of a file whose history ends at `nowMs`. */
export const measureLoop = async (
  file: string,
  nowMs: number,
  { repeats, forMs }: { repeats: number; forMs: number },
): Promise<LoopFigures> => {
  const [calm, busy]: [LoopTold[], LoopTold[]] = [[], []];
  while (busy.length < repeats) {
    calm.push(await runOnce(file, nowMs, false, forMs));
    busy.push(await runOnce(file, nowMs, true, forMs));
  }
  const figures = (told: readonly LoopTold[]) => ({
    maxMs: spreadOf(told.map(({ maxMs }) => maxMs)),
    p999Ms: spreadOf(told.map(({ p999Ms }) => p999Ms)),
    turnMs: spreadOf(told.map(({ turnMs }) => turnMs)),
  });
  return { forMs, asked: busy.reduce((sum, { asked }) => sum + asked, 0), calm: figures(calm), busy: figures(busy) };
};
