// Puts the real edges together for every shell.
import { bindFor } from './compare/bound-net.ts';
import { systemClock } from './deps/clock.ts';
import type { EngineEdges } from './deps.ts';
import type { ChangeEdges } from './fixes/change-edges.ts';
import { realFiles } from './deps/real-files.ts';
import { createNet } from './deps/real-net.ts';
import { openChanges } from './fixes/change-edges.ts';
import { createDetails } from './os/details/current-details.ts';
import { createOs } from './os/current-os.ts';
import { createRun } from './os/run-command.ts';
import { askedRarely, createSecondOpinion } from './os/second-opinion.ts';

/** The edges of this machine; `platform` as in process.platform. */
export const openEdges = (
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): EngineEdges & { changes: ChangeEdges } => {
  const run = createRun(platform, environment);
  const secondOpinion = askedRarely(createSecondOpinion({ platform, environment }), systemClock);
  return {
    clock: systemClock,
    net: createNet(),
    files: realFiles,
    os: createOs(platform, { run, files: realFiles, environment, secondOpinion }),
    networks: { bind: bindFor(platform, environment), details: createDetails(platform, { run, files: realFiles }) },
    changes: openChanges(platform, environment, { run, files: realFiles, clock: systemClock }),
    random: Math.random,
  };
};
