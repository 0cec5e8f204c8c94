// Puts the real edges together for a shell without Electron.
import { systemClock } from '../engine/deps/clock.ts';
import type { EngineEdges } from '../engine/deps.ts';
import { realFiles } from '../engine/deps/real-files.ts';
import { createNet } from '../engine/deps/real-net.ts';
import { createOs } from '../engine/os/current-os.ts';
import { createRun } from '../engine/os/run-command.ts';
import { askedRarely, createSecondOpinion } from '../engine/os/second-opinion.ts';

/** The edges of this machine; `platform` as in process.platform. */
export const openEdges = (
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): EngineEdges => ({
  clock: systemClock,
  net: createNet(),
  files: realFiles,
  os: createOs(platform, {
    run: createRun(platform, environment),
    files: realFiles,
    environment,
    secondOpinion: askedRarely(createSecondOpinion({ platform, environment }), systemClock),
  }),
  random: Math.random,
});
