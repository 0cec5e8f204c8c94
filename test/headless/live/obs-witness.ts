// OBS's own count of frames over a whole evening. It begins anew when OBS has lost its server and got it back.
import type { ObsProgram } from '../../engine/obs/support/obs-program.ts';

type Status = { outputTotalFrames: number; outputSkippedFrames: number };

/** Asks OBS now and then; `atMs` is when it was asked last (epoch ms). */
export type ObsWitness = { ask: () => void; frames: () => number; dropped: () => number; atMs: () => number };

const grown = (before: number, now: number): number => (now >= before ? now - before : now);

/** Has not asked yet. */
export const createObsWitness = (obs: ObsProgram): ObsWitness => {
  let last: Status = { outputTotalFrames: 0, outputSkippedFrames: 0 };
  let [frames, dropped, atMs] = [0, 0, 0];
  return {
    ask: () => {
      atMs = Date.now();
      const now = obs.tell('GetStreamStatus') as Status;
      frames += grown(last.outputTotalFrames, now.outputTotalFrames);
      dropped += grown(last.outputSkippedFrames, now.outputSkippedFrames);
      last = now;
    },
    frames: () => frames,
    dropped: () => dropped,
    atMs: () => atMs,
  };
};
