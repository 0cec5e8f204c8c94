// The fixer of this computer: its controls, its guard, its journal, and looks of its own.
import { uptime } from 'node:os';
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import { createControls } from '../os/controls/current-controls.ts';
import { createElevation } from '../os/controls/elevate.ts';
import type { NetworkState } from '../os/os.ts';
import type { Environment } from '../os/program-path.ts';
import { createRun } from '../os/run-command.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { createFixer } from './fixer.ts';
import type { Fixer, FixerInputs } from './fixer.ts';
import { createGuards } from './guard.ts';
import { guardsNote, openJournal } from './journal.ts';
import type { JournalEdges } from './journal.ts';
import type { Picture } from './judge/picture.ts';
import { createLooks } from './looks.ts';
import { deviceIn, wayBy } from './own-way.ts';
import type { OwnWay } from './own-way.ts';

/** An address and a way out are waited for this long after a change, and looked for this often. */
const SETTLE_MS = 45_000;
const SETTLE_EACH_MS = 500;

/** The machine, where its files are, and what is known of it. */
export type OwnFixerInputs = Pick<FixerInputs, 'present' | 'history'> & {
  edges: EngineEdges;
  platform: string;
  environment: Environment;
  isRoot: boolean;
  dataDirectory: string;
  catalog: Catalog;
  settings: () => Promise<Settings>;
};

/** A fixer that can be asked to look; a run that soon follows begins with what was seen. */
export type OwnFixer = Fixer & { look: (signal: AbortSignal) => Promise<Picture> };

const ownWay = (state: NetworkState | null): OwnWay | null => {
  const device = deviceIn(state);
  return device === null ? null : wayBy(device, state);
};

const hasWayOut = (state: NetworkState | null): boolean => state !== null && usableFamilies(state).length > 0;

const settling =
  ({ edges: { clock, os } }: OwnFixerInputs) =>
  async (): Promise<void> => {
    const untilMs = clock.monotonicMs() + SETTLE_MS;
    const never = new AbortController().signal;
    do await clock.sleep(SETTLE_EACH_MS, never);
    while (!hasWayOut(await os.networkState()) && clock.monotonicMs() < untilMs);
  };

const isAlive = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const journalEdges = ({ files, clock }: EngineEdges): JournalEdges => ({
  ...{ files, clock, isAlive, processId: process.pid, userId: process.getuid?.() ?? null },
  upSinceMs: () => clock.now() - uptime() * 1000,
});

/** Makes the fixer of this computer. */
export const openFixer = (inputs: OwnFixerInputs): OwnFixer => {
  const { edges, platform, environment, isRoot, dataDirectory, catalog } = inputs;
  const run = createRun(platform, environment);
  const controls = createControls(platform, { run, files: edges.files, environment, isRoot });
  const resolvers = catalog.anchors.filter(({ dns }) => dns).flatMap(({ ipv4 }) => ipv4 ?? []);
  const { look, lookOrSeen } = createLooks(inputs);
  const fixer = createFixer({
    ...inputs,
    ground: async (signal) => ({ controls, resolvers, signal, device: deviceIn(await edges.os.networkState(signal)) }),
    edges: {
      clock: edges.clock,
      hands: { run, elevation: createElevation(platform, { environment, isRoot }) },
      journal: openJournal(journalEdges(edges), dataDirectory),
      startGuard: createGuards(edges.clock, platform, {
        note: guardsNote(dataDirectory),
        ownWay: async () => ownWay(await edges.os.networkState()),
      }),
      look: lookOrSeen,
      settle: settling(inputs),
    },
  });
  return { ...fixer, look };
};
