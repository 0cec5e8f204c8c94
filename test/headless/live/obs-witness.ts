// OBS's own count of frames over a whole evening. It begins anew when OBS has lost its server and got it back, so it is asked for
// often enough that hardly any of it is missed then.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Lab } from '../../lab/lab.ts';

/** A part of what OBS says of its stream. */
export type StreamCounts = { outputTotalFrames: number; outputSkippedFrames: number };

/** What OBS has counted so far, and when it said so last (epoch ms). */
export type ObsWitness = { frames: () => number; dropped: () => number; atMs: () => number };

const grown = (before: number, now: number): number => (now >= before ? now - before : now);

/** Begins to count, on the client of the laboratory, beside an OBS that listens. */
export const startObsWitness = async (lab: Lab, password: string): Promise<ObsWitness> => {
  const script = fileURLToPath(new URL('watch-status.ts', import.meta.url));
  const child = await lab.spawnIn('cli', 'node', [script, password], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last: StreamCounts = { outputTotalFrames: 0, outputSkippedFrames: 0 };
  let [frames, dropped, atMs] = [0, 0, 0];
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const now = JSON.parse(line) as StreamCounts;
    frames += grown(last.outputTotalFrames, now.outputTotalFrames);
    dropped += grown(last.outputSkippedFrames, now.outputSkippedFrames);
    [last, atMs] = [now, Date.now()];
  });
  return { frames: () => frames, dropped: () => dropped, atMs: () => atMs };
};
