// `tokwatch serve`: the engine behind a page on loopback, for computers without a desktop. The web server's libraries are
// loaded here and only when they are needed, so that no other command waits for them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '../../contract/api.ts';
import { serve } from '../../contract/derive.ts';
import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { createApiHandlers } from '../../engine/api-handlers.ts';
import { createDoctor } from '../../engine/doctor/create-doctor.ts';
import type { Doctor } from '../../engine/doctor/create-doctor.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Engine } from '../../engine/engine.ts';
import type { OwnPlace } from '../../engine/instance/take-place.ts';
import { isoTime, systemClock } from '../../engine/deps/clock.ts';
import type { Memory } from '../../engine/memory/memory.ts';
import { noMemory } from '../../engine/memory/no-memory.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import type { Inputs, Places } from '../../engine/places/inputs.ts';
import { version } from '../../engine/probes/user-agent.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { notifyDesktop } from '../notify.ts';
import type { WindowServer } from '../serve/start-server.ts';
import { windowFolder } from '../window-folder.ts';
import { openToWatch } from './own-place.ts';
import { runEngine, showLive } from './show-engine.ts';
import { openLink, showRunning } from './show-running.ts';
import { printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `serve`; without a port any free one is taken. Where the page may be missing, the terminal alone will do. */
export type ServeOptions = CommonOptions & {
  port?: number;
  open?: boolean;
  notify?: boolean;
  pageMayBeMissing?: boolean;
};

/** What the command is made of: the machine's edges and the built window. */
export type ServeParts = { openEdges: typeof openEdges; windowFolder: string };

const startPage = async (
  around: Surroundings,
  { engine, memory, doctor }: { engine: Engine; memory: Memory; doctor: Doctor },
  from: { inputs: Inputs; places: Places; folder: string; port: number },
): Promise<Result<WindowServer>> => {
  const { inputs, places, folder, port } = from;
  if (!existsSync(join(folder, 'index.html'))) {
    return fail('usage', 'The window is not built yet. Run "npm run build" once, then start again.');
  }
  const { startServer } = await import('../serve/start-server.ts');
  const about = { version, runsIn: 'terminal' } as const;
  const settings = settingsStore(places);
  const handlers = createApiHandlers({ engine, memory, doctor, catalog: inputs.catalog, settings, about });
  const onBug = (error: unknown): void => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    around.terminal.err.write(`tokwatch: A question from the window met a bug in Tokwatch: ${what}\n`);
  };
  return startServer({ server: serve(api, handlers), folder, port, onBug });
};

/** A second start may ask before the page is up: it waits. */
const showWith = (place: OwnPlace, starting: Promise<Result<WindowServer>>): void =>
  place.showWith(async () => {
    const page = await starting;
    return page.ok ? { how: 'page', url: page.value.mintUrl() } : { how: 'terminal' };
  });

const showAndRun = async (
  around: Surroundings,
  options: ServeOptions,
  { engine, page }: { engine: Engine; page: WindowServer | null },
): Promise<void> => {
  const json = options.json === true;
  if (page === null) return runEngine(around, engine, showLive(around, engine));
  const url = page.mintUrl();
  if (json) printJson(around.terminal, { url, alreadyRunning: false });
  else around.terminal.out.write(`Tokwatch is at ${url}\n`);
  const opening = options.open === true ? openLink(around, url) : null;
  await runEngine(around, engine, json ? () => () => undefined : showLive(around, engine), opening);
};

/** Serves the window until it is interrupted; when another instance runs, that one is shown instead. */
export const serveCommand = async (
  around: Surroundings,
  options: ServeOptions,
  parts: ServeParts = { openEdges, windowFolder },
): Promise<ExitStatus> => {
  const json = options.json === true;
  const opened = await openToWatch(around, options);
  if (!opened.ok) return reportFailure(around.terminal, opened.error, json);
  const { inputs, places, place } = opened.value;
  if (place.type === 'taken') return showRunning(around, place, options);
  try {
    const edges = parts.openEdges(around.platform, around.terminal.environment);
    const engine = createEngine(edges, inputs);
    const memory = noMemory(isoTime(systemClock.now()));
    const doctor = createDoctor(edges, inputs.catalog, around.interrupted);
    const from = { inputs, places, folder: parts.windowFolder, port: options.port ?? 0 };
    const starting = startPage(around, { engine, memory, doctor }, from);
    showWith(place, starting);
    const started = await starting;
    if (!started.ok && options.pageMayBeMissing !== true) return reportFailure(around.terminal, started.error, json);
    if (!started.ok) around.terminal.err.write(`Tokwatch: no page for a browser either: ${started.error.message}\n`);
    const page = started.ok ? started.value : null;
    const openPage = page === null ? null : () => openLink(around, page.mintUrl());
    const endNotices = options.notify === false ? null : notifyDesktop(around, { engine, memory, openPage });
    await showAndRun(around, options, { engine, page }).finally(endNotices).finally(page?.close);
    return exitStatus.ok;
  } finally {
    await place.release();
  }
};
