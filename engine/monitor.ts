// A whole monitor: the engine, its memory, and the answers to whatever a window asks. Every shell makes it here.
import { api } from '../contract/api.ts';
import { serve } from '../contract/serve.ts';
import type { Server } from '../contract/derive.ts';
import type { About } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import { createApiHandlers } from './api-handlers.ts';
import type { EngineEdges } from './deps.ts';
import { openDockDesk } from './dock/dock-desk.ts';
import type { DockDesk } from './dock/dock-desk.ts';
import type { OpenDock } from './dock/open-dock.ts';
import { createComparer } from './compare/create-comparer.ts';
import { noNetworks } from './compare/no-networks.ts';
import type { PrintPage } from './exports/print-page.ts';
import type { FixDesk } from './fixes/fix-desk.ts';
import { openFixDesk } from './fixes/own-desk.ts';
import type { DeskNeeds } from './fixes/own-desk.ts';
import { createDoctor } from './doctor/create-doctor.ts';
import { createEngine } from './engine.ts';
import type { Startup } from './desktop/startup.ts';
import type { Engine, EngineInputs } from './engine.ts';
import type { Obey } from './instance/orders.ts';
import type { Memory } from './memory/memory.ts';
import { remember } from './memory/remember.ts';
import { createShowing } from './memory/showing.ts';
import type { ShowingBoard } from './memory/showing.ts';
import { createUnshown } from './memory/unshown.ts';
import type { Unshown } from './memory/unshown.ts';
import { openFirstSteps } from './places/first-steps.ts';
import { settingsStore } from './places/inputs.ts';
import type { Inputs, Places } from './places/inputs.ts';
import { openObsDesk } from './obs/obs-desk.ts';
import type { ObsDesk } from './obs/obs-desk.ts';
import { openPreflightDesk } from './preflight/preflight-desk.ts';
import type { PreflightDesk } from './preflight/preflight-desk.ts';
import { createObey } from './session/obey.ts';
import { openSessionDesk } from './session/own-sessions.ts';
import type { SessionDesk } from './session/session-desk.ts';
import { version } from './probes/user-agent.ts';

/**
 * The engine, its memory, its LIVE sessions, what could not be shown of what the memory tells, the serving end of the API of them
 * all, and who carries out what a command tells it to do.
 */
export type Monitor = {
  engine: Engine;
  memory: Memory;
  sessions: Pick<SessionDesk, 'subscribe'>;
  unshown: Unshown;
  /** How the shell’s notifications fare, for it to say. */
  showing: ShowingBoard;
  dock: Pick<DockDesk, 'state' | 'subscribe'>;
  server: Server;
  obey: Obey;
};

/** Which shell it is for, what it runs on, and where its files are; `signal` ends what a window has asked for. */
export type MonitorInputs = {
  inputs: Inputs;
  places: Places;
  runsIn: About['runsIn'];
  record?: EngineInputs['record'];
  /** Prints pages, in a shell that can. */
  print?: PrintPage;
  /** Serves the OBS dock, in a shell that can. */
  serveDock?: OpenDock;
  /** How the shell is started with the computer, where it can be. */
  startup?: Startup;
  signal?: AbortSignal;
};

type Desks = { fixes: FixDesk; sessions: SessionDesk; preflight: PreflightDesk };

type Attended = { attend: (signal: AbortSignal) => Promise<void> };

type DeskParts = Pick<DeskNeeds, 'engine' | 'catalog' | 'dataDirectory' | 'settings'> & {
  memory: Memory;
  obs: ObsDesk;
  stopped: AbortController;
};

/** What a window may have done: fixes, the sessions of OBS, a pre-flight. All end when the watch has stopped. */
const openDesks = async (
  edges: EngineEdges,
  { memory, obs, stopped, catalog, dataDirectory, ...shared }: DeskParts,
): Promise<Desks> => {
  const { history } = memory;
  const needs = { ...shared, history };
  const fixes = await openFixDesk(edges, { ...needs, catalog, dataDirectory, leaving: stopped.signal });
  return {
    fixes,
    sessions: openSessionDesk(obs.edges, { ...needs, fixes, announce: memory.announce }),
    preflight: openPreflightDesk(edges, { ...needs, catalog, obs, signal: stopped.signal }),
  };
};

/** The engine, with fixes, sessions and the dock attended to for as long as it watches. */
const attending = (engine: Engine, desks: readonly Attended[], stopped: AbortController): Engine => ({
  ...engine,
  start: async () => {
    await Promise.all([
      engine.start().finally(() => stopped.abort()),
      ...desks.map((desk) => desk.attend(stopped.signal)),
    ]);
  },
});

/** Makes a monitor over `edges`; it remembers from here on, and watches once its engine is started. */
export const createMonitor = async (edges: EngineEdges, made: MonitorInputs): Promise<Monitor> => {
  const { inputs, places, runsIn, record, print, startup, serveDock = null, signal } = made;
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
  const obs = await openObsDesk(edges, { dataDirectory, settings: present });
  const watch = createEngine(edges, { ...inputs, obsServer: obs.server, ...(record && { record }) });
  const memory = await remember({ clock: edges.clock, engine: watch, dataDirectory, settings: present });
  const unshown = createUnshown();
  const showing = createShowing();
  const doctor = createDoctor(edges, inputs.catalog, signal);
  const { clock, os, networks = noNetworks } = edges;
  const comparer = createComparer({ clock, os, ...networks }, catalog, signal);
  const stopped = new AbortController();
  const desks = await openDesks(edges, {
    engine: watch,
    memory,
    catalog,
    dataDirectory,
    obs,
    settings: present,
    stopped,
  });
  const { fixes, sessions } = desks;
  const sight = { engine: watch, sessions, settings: present, dataDirectory, open: serveDock };
  const dock = openDockDesk(edges, sight);
  const engine = attending(watch, [fixes, sessions, dock], stopped);
  engine.subscribe((event) => {
    if (event.type === 'snapshot') comparer.setLive(event.snapshot.live);
  });
  const handlers = createApiHandlers({
    ...{ engine, memory, unshown, showing, doctor, comparer, ...desks, obs, dock, catalog, settings, print, startup },
    firstSteps: openFirstSteps(edges.files, dataDirectory),
    about: { version, runsIn },
  });
  const obey = createObey({ engine, sessions });
  return { engine, memory, sessions, unshown, showing, dock, server: serve(api, handlers), obey };
};
