// The fixer of this computer: its controls, its guard, its journal, and looks of its own.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { NetworkState } from '../os/os.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import type { ChangeEdges } from './change-edges.ts';
import { createFixer } from './fixer.ts';
import type { Fixer, FixerInputs } from './fixer.ts';
import { guardsNote, openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { Picture } from './judge/picture.ts';
import { createLooks } from './looks.ts';
import { deviceIn, lineIn, wayBy } from './own-way.ts';
import type { OwnWay } from './own-way.ts';

/** An address and a way out are waited for this long after a change, and looked for this often. */
const SETTLE_MS = 45_000;
const SETTLE_EACH_MS = 500;

/** The machine, where its files are, and what is known of it. */
export type OwnFixerInputs = Pick<FixerInputs, 'present' | 'history'> & {
  edges: EngineEdges;
  changes: ChangeEdges;
  dataDirectory: string;
  catalog: Catalog;
  settings: () => Promise<Settings>;
  /** Aborts when the program is about to end. */
  leaving?: AbortSignal | undefined;
};

/** A fixer that can be asked to look; a run that soon follows begins with what was seen. */
export type OwnFixer = Fixer & { look: (signal: AbortSignal) => Promise<Picture> };

const ownWay = (state: NetworkState | null): OwnWay | null => {
  const line = lineIn(state);
  return line === null ? null : wayBy(line, state);
};

const hasWayOut = (state: NetworkState | null): boolean => state !== null && usableFamilies(state).length > 0;

const settling =
  ({ edges: { clock, os }, leaving }: OwnFixerInputs) =>
  async (): Promise<void> => {
    const untilMs = clock.monotonicMs() + SETTLE_MS;
    const isOver = (): boolean => leaving?.aborted === true || clock.monotonicMs() >= untilMs;
    do await clock.sleep(SETTLE_EACH_MS, leaving);
    while (!isOver() && !hasWayOut(await os.networkState()));
  };

/** The journal of a data directory, as this program keeps it. */
export const ownJournal = ({ files, clock }: EngineEdges, { program }: ChangeEdges, dataDirectory: string): Journal =>
  openJournal({ files, clock, ...program }, dataDirectory);

/** Makes the fixer of this computer. */
export const openFixer = (inputs: OwnFixerInputs): OwnFixer => {
  const { edges, changes, dataDirectory, catalog } = inputs;
  const { controls, hands, guards, platform } = changes;
  const resolvers = catalog.anchors.filter(({ dns }) => dns).flatMap(({ ipv4 }) => ipv4 ?? []);
  const { look, lookOrSeen } = createLooks(inputs);
  const fixer = createFixer({
    ...inputs,
    platform,
    ground: async (signal) => {
      const state = await edges.os.networkState(signal);
      return { controls, resolvers, signal, device: deviceIn(state), line: lineIn(state) };
    },
    edges: {
      ...{ clock: edges.clock, hands, look: lookOrSeen, settle: settling(inputs), leaving: inputs.leaving },
      journal: ownJournal(edges, changes, dataDirectory),
      startGuard: guards({
        note: guardsNote(dataDirectory),
        ownWay: async () => ownWay(await edges.os.networkState()),
      }),
    },
  });
  return { ...fixer, look };
};
