// Puts the real edges together for every shell.
import { cpus, homedir } from 'node:os';
import { bindFor } from './compare/bound-net.ts';
import { systemClock } from './deps/clock.ts';
import type { EngineEdges } from './deps.ts';
import type { ChangeEdges } from './fixes/change-edges.ts';
import { realFiles } from './deps/real-files.ts';
import { createNet } from './deps/real-net.ts';
import { openChanges } from './fixes/change-edges.ts';
import { createDetails } from './os/details/current-details.ts';
import { createOs } from './os/current-os.ts';
import type { Environment } from './os/program-path.ts';
import { createPrograms } from './os/programs.ts';
import { createRun } from './os/run-command.ts';
import type { SecretStore } from './obs/secret-store.ts';
import { settingsPlaces } from './obs/settings-places.ts';
import { openMachine } from './preflight/machine/machine.ts';
import type { Machine } from './preflight/machine/machine.ts';
import type { ProcessorTimes } from './session/machine-second.ts';
import type { ObsEdges } from './session/obs-edges.ts';
import { askedRarely, createSecondOpinion } from './os/second-opinion.ts';

/** A lone look has nothing that was typed; a monitor puts in what its window was given. */
const nothingTyped = (): Promise<{ port: null; password: null }> => Promise.resolve({ port: null, password: null });

// A net of its own: what goes over loopback is no traffic of the line.
const obsEdges = (platform: string, environment: Environment, secrets: SecretStore | undefined): ObsEdges => ({
  net: createNet(),
  places: settingsPlaces(platform, environment, homedir()),
  typed: nothingTyped,
  ...(secrets && { secrets }),
});

const processors: ProcessorTimes = () => {
  const all = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({ busy: user + nice + sys + irq, idle }));
  const busyMs = all.reduce((sum, { busy }) => sum + busy, 0);
  return { busyMs, totalMs: all.reduce((sum, { idle }) => sum + idle, busyMs) };
};

/** The edges of this machine; `platform` as in process.platform, `secrets` its secret store where the shell has one. */
export const openEdges = (
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  secrets?: SecretStore,
): EngineEdges & { changes: ChangeEdges; machine: Machine } => {
  const run = createRun(platform, environment);
  const secondOpinion = askedRarely(createSecondOpinion({ platform, environment }), systemClock);
  return {
    clock: systemClock,
    net: createNet(),
    files: realFiles,
    os: createOs(platform, { run, files: realFiles, environment, secondOpinion }),
    networks: { bind: bindFor(platform, environment), details: createDetails(platform, { run, files: realFiles }) },
    changes: openChanges(platform, environment, { run, files: realFiles, clock: systemClock }),
    live: {
      ...{ obs: obsEdges(platform, environment, secrets), processors },
      programs: createPrograms(platform, { run, files: realFiles }),
    },
    machine: openMachine(platform, environment, homedir()),
    random: Math.random,
  };
};
