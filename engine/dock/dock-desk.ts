// The OBS dock of a running monitor: served while the settings say so, at their port, with the key of the file. Both may be changed by a
// command beside it, so they are looked at again and again, as is a port that another program had.
import type { DockState } from '../../contract/dock.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import { createTelling } from '../deps/telling.ts';
import type { Telling } from '../deps/telling.ts';
import type { Secret } from '../obs/secret.ts';
import { dockAddress, isDockKey, readDockKey, renewDockKey } from './dock-key.ts';
import { createDockServer } from './dock-server.ts';
import type { DockSight } from './dock-server.ts';
import type { OpenDock, OpenedDock } from './open-dock.ts';

/** How often settings and key are looked at; a command has taken effect after so long. */
const LOOK_MS = 5000;

/** What the desk works with; `open` is null in a shell that serves no dock. */
export type DockDeskInputs = DockSight & {
  settings: () => Promise<Settings>;
  dataDirectory: string;
  open: OpenDock | null;
};

/** The desk of one running monitor. */
export type DockDesk = {
  state: () => DockState;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: DockState) => void) => () => void;
  /** Looks at settings and key at once. */
  refresh: () => Promise<void>;
  /** Makes another key, and turns away whoever has the old one. */
  renewKey: () => Promise<Result<undefined>>;
  /** Serves the dock while it is switched on; ends with the signal. */
  attend: (signal: AbortSignal) => Promise<void>;
};

type Running = { port: number; key: Secret; dock: OpenedDock };

const isDiskTrouble = (error: unknown): boolean => error instanceof Error && 'code' in error;

type Keeper = {
  /** Serves the dock as settings and key want it at the moment; `isAttended` false ends it. */
  settle: (isAttended: boolean) => Promise<void>;
};

/** Serves at most one dock at a time, and says so by `change`. */
const createKeeper = (
  { files }: Pick<EngineEdges, 'files'>,
  { dataDirectory, settings, open, ...sight }: DockDeskInputs & { open: OpenDock },
  { state, change }: Pick<Telling<DockState>, 'state' | 'change'>,
): Keeper => {
  const server = createDockServer(sight);
  let running: Running | null = null;
  const close = async (): Promise<void> => {
    const closing = running;
    running = null;
    await closing?.dock.close();
  };
  const begin = async (port: number, key: Secret): Promise<void> => {
    // A port that is still taken is tried in silence.
    if (state().dock !== 'refused') change({ dock: 'starting' });
    const opened = await open({ server, port, isKey: (text) => isDockKey(key, text) });
    if (opened.ok) running = { port, key, dock: opened.value };
    change(
      opened.ok
        ? { dock: 'on', address: dockAddress(port, key) }
        : { dock: 'refused', why: opened.error.said ?? message('dock.not-served') },
    );
  };
  const settle = async (isAttended: boolean): Promise<void> => {
    const { enabled, port } = (await settings()).dock;
    if (!enabled || !isAttended) {
      await close();
      return state().dock === 'off' ? undefined : change({ dock: 'off' });
    }
    const key = await readDockKey(files, dataDirectory);
    if (running?.port === port && running.key.equals(key)) return;
    await close();
    await begin(port, key);
  };
  return {
    settle: async (isAttended) => {
      try {
        await settle(isAttended);
      } catch (error) {
        if (!isDiskTrouble(error)) throw error;
        await close();
        change({ dock: 'refused', why: message('dock.no-key') });
      }
    },
  };
};

/** Opens the desk; nothing is served before `attend`. */
export const openDockDesk = (edges: Pick<EngineEdges, 'files' | 'clock'>, inputs: DockDeskInputs): DockDesk => {
  const { files, clock } = edges;
  const { dataDirectory, open } = inputs;
  const telling = createTelling<DockState>({ dock: open === null ? 'none' : 'off' });
  const keeper = open === null ? null : createKeeper(edges, { ...inputs, open }, telling);
  let isAttended = false;
  // One after the other: two that settle at once would open the port twice.
  let lastLook: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    const done = lastLook.then(() => keeper?.settle(isAttended));
    lastLook = done.catch(() => undefined);
    return done;
  };
  return {
    ...{ state: telling.state, subscribe: telling.subscribe, refresh },
    renewKey: async () => {
      try {
        await renewDockKey(files, dataDirectory);
      } catch (error) {
        if (!isDiskTrouble(error)) throw error;
        return failWith('not-ready', message('dock.no-key'));
      }
      await refresh();
      return ok(undefined);
    },
    attend: async (signal) => {
      isAttended = true;
      while (!signal.aborted && keeper !== null) {
        await refresh();
        await clock.sleep(LOOK_MS, signal);
      }
      isAttended = false;
      await refresh();
    },
  };
};
