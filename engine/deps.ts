// The injected edges of the engine, in one place: time, network, operating system and files come in as arguments.
import type { BaselineStore } from './baseline/baseline.ts';
import type { Bind } from './compare/bound-net.ts';
import type { Files } from './deps/files.ts';
import type { ChangeEdges } from './fixes/change-edges.ts';
import type { NetworkDetails } from './os/details/details.ts';
import type { Programs } from './os/programs.ts';
import type { ObsEdges } from './session/obs-edges.ts';
import type { ProcessorTimes } from './session/machine-second.ts';
import type { Machine } from './preflight/machine/machine.ts';
import type { ProbeEdges } from './probes/look-context.ts';

/** Everything the engine needs from outside. */
export type EngineEdges = ProbeEdges & {
  files: Files;
  /** A number from 0 up to, but not including, 1, for spreading looks in time. */
  random: () => number;
  /** Remembers what is usual on each network; without one it is learned anew by each engine. */
  baseline?: BaselineStore;
  /** How connections are bound to one network, and what is known about single networks; without them none can be compared. */
  networks?: { bind: Bind; details: NetworkDetails };
  /** What a stream needs of the computer itself; without it a pre-flight knows nothing of that. */
  machine?: Machine;
  /** OBS of this machine, how busy the machine is, and which programs run; without them LIVE sessions know nothing of these. */
  live?: { obs: ObsEdges; processors: ProcessorTimes; programs?: Programs };
  /** How this machine is changed; without it no fix can be run. */
  changes?: ChangeEdges;
};
