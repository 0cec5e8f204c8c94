// A whole monitor: the engine, its memory, and the answers to whatever a window asks. Every shell makes it here.
import { api } from '../contract/api.ts';
import { serve } from '../contract/derive.ts';
import type { Server } from '../contract/derive.ts';
import type { About } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import { createApiHandlers } from './api-handlers.ts';
import type { EngineEdges } from './deps.ts';
import { createComparer } from './compare/create-comparer.ts';
import { noNetworks } from './compare/no-networks.ts';
import type { FixDesk } from './fixes/fix-desk.ts';
import { openFixDesk } from './fixes/own-desk.ts';
import { createDoctor } from './doctor/create-doctor.ts';
import { createEngine } from './engine.ts';
import type { Engine, EngineInputs } from './engine.ts';
import type { Memory } from './memory/memory.ts';
import { remember } from './memory/remember.ts';
import { createUnshown } from './memory/unshown.ts';
import type { Unshown } from './memory/unshown.ts';
import { settingsStore } from './places/inputs.ts';
import type { Inputs, Places } from './places/inputs.ts';
import { openSessionDesk } from './session/own-sessions.ts';
import type { SessionDesk } from './session/session-desk.ts';
import { version } from './probes/user-agent.ts';

/** The engine, its memory, what could not be shown of what that tells, and the serving end of the API of them all. */
export type Monitor = { engine: Engine; memory: Memory; unshown: Unshown; server: Server };

/** Which shell it is for, what it runs on, and where its files are; `signal` ends what a window has asked for. */
export type MonitorInputs = {
  inputs: Inputs;
  places: Places;
  runsIn: About['runsIn'];
  record?: EngineInputs['record'];
  signal?: AbortSignal;
};

type Desks = { fixes: FixDesk; sessions: SessionDesk };

/** The engine, with fixes and sessions attended to for as long as it watches. */
const attending = (engine: Engine, { fixes, sessions }: Desks, stopped: AbortController): Engine => ({
  ...engine,
  start: async () => {
    await Promise.all([
      engine.start().finally(() => stopped.abort()),
      ...[fixes, sessions].map((desk) => desk.attend(stopped.signal)),
    ]);
  },
});

/** Makes a monitor over `edges`; it remembers from here on, and watches once its engine is started. */
export const createMonitor = async (edges: EngineEdges, made: MonitorInputs): Promise<Monitor> => {
  const { inputs, places, runsIn, record, signal } = made;
  const watch = createEngine(edges, { ...inputs, ...(record && { record }) });
  const settings = settingsStore(places);
  let lastGood = inputs.settings;
  // A file that cannot be read for a moment does not bring old quiet hours back.
  const present = async (): Promise<Settings> => {
    const loaded = await settings.load();
    if (loaded.ok) lastGood = loaded.value;
    return lastGood;
  };
  const { dataDirectory } = places;
  const { catalog } = inputs;
  const memory = await remember({ clock: edges.clock, engine: watch, dataDirectory, settings: present });
  const unshown = createUnshown();
  const doctor = createDoctor(edges, inputs.catalog, signal);
  const { clock, os, networks = noNetworks } = edges;
  const comparer = createComparer({ clock, os, ...networks }, catalog, signal);
  const stopped = new AbortController();
  const { history } = memory;
  const fixes = await openFixDesk(edges, {
    engine: watch,
    history,
    catalog,
    dataDirectory,
    settings: present,
    leaving: stopped.signal,
  });
  const sessions = openSessionDesk(edges, {
    engine: watch,
    history,
    settings: present,
    fixes,
    announce: memory.announce,
  });
  const engine = attending(watch, { fixes, sessions }, stopped);
  engine.subscribe((event) => {
    if (event.type === 'snapshot') comparer.setLive(event.snapshot.live);
  });
  const handlers = createApiHandlers({
    ...{ engine, memory, unshown, doctor, comparer, fixes, sessions, catalog, settings },
    about: { version, runsIn },
  });
  return { engine, memory, unshown, server: serve(api, handlers) };
};
