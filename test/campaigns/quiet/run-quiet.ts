// Lets a watch of a healthy network become quiet, then listens to what it does.
import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { Lab, LinkCounters } from '../../lab/lab.ts';
import { startWatch } from '../running-watch.ts';
import type { WatchLine } from '../running-watch.ts';
import { beginCapture } from './capture.ts';
import { readPacket } from './packet.ts';
import type { QuietResult } from './quiet-result.ts';
import { scoreQuiet } from './score-quiet.ts';
import { labSurroundings } from './surroundings.ts';

/** The first look asks everything, and the quiet look after it comes up to 72 s later. */
const SETTLE_MS = 90_000;

const bytesBetween = (before: LinkCounters, after: LinkCounters): number =>
  after.bytesSent - before.bytesSent + after.bytesReceived - before.bytesReceived;

const codeAtEnd = (lines: readonly WatchLine[]): QuietResult['code'] =>
  lines.findLast((line) => line.type === 'verdict')?.verdict.code ?? null;

/** Measures so many minutes; throws when the watch ends by itself. */
export const runQuiet = async (lab: Lab, minutes: number, log: (line: string) => void): Promise<QuietResult> => {
  const watch = await startWatch(lab);
  try {
    await wait(SETTLE_MS);
    log(`settled as ${codeAtEnd(watch.lines) ?? 'nothing'}; listening for ${minutes} min`);
    const capture = await beginCapture(lab);
    const [before, linesBefore] = [await lab.linkCounters(), watch.lines.length];
    await wait(minutes * MINUTE_MS);
    const after = await lab.linkCounters();
    const frames = await capture.end();
    const trouble = watch.ended();
    if (trouble !== null) throw new Error(trouble);
    const looks = watch.lines.slice(linesBefore).filter((line) => line.type === 'round');
    return {
      minutes,
      settleMs: SETTLE_MS,
      linkBytes: bytesBetween(before, after),
      capturedBytes: frames.reduce((sum, { length }) => sum + length, 0),
      looks: looks.length,
      doubtfulLooks: looks.filter(({ looking }) => looking).length,
      code: codeAtEnd(watch.lines),
      score: scoreQuiet(frames.map(readPacket), { beganAtMs: capture.beganAtMs, minutes }, labSurroundings),
    };
  } finally {
    await watch.end();
  }
};
