// Puts the real edges together for every shell.
import { systemClock } from './deps/clock.ts';
import type { EngineEdges } from './deps.ts';
import { realFiles } from './deps/real-files.ts';
import { createNet } from './deps/real-net.ts';
import { createOs } from './os/current-os.ts';
import { createRun } from './os/run-command.ts';
import { askedRarely, createSecondOpinion } from './os/second-opinion.ts';

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
