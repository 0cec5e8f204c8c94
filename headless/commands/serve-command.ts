// `tokwatch serve`: the engine behind a page on loopback, for computers without a desktop. The web server's libraries are
// loaded here and only when they are needed, so that no other command waits for them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '../../contract/api.ts';
import type { Server } from '../../contract/derive.ts';
import type { Snapshot } from '../../contract/report.ts';
import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { serveLater } from '../../contract/serve-later.ts';
import type { EngineEdges } from '../../engine/deps.ts';
import type { Engine } from '../../engine/engine.ts';
import { createMonitor } from '../../engine/monitor.ts';
import type { Monitor } from '../../engine/monitor.ts';
import type { OwnPlace } from '../../engine/instance/take-place.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import type { Places } from '../../engine/places/inputs.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { handBack, notifyDesktop } from '../notify.ts';
import { dockServer } from '../../loopback/serve-dock.ts';
import type { DockShell } from '../../loopback/serve-dock.ts';
import type { Served, WindowServer } from '../../loopback/start-server.ts';
import { windowFolder } from '../window-folder.ts';
import { tellDock } from './tell-dock.ts';
import { tellHistoryTrouble } from './history-trouble.ts';
import { offerLive } from './offer-live.ts';
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
export type ServeParts = { openEdges: (...machine: Parameters<typeof openEdges>) => EngineEdges; windowFolder: string };

/** What all pages of this shell have: where they are built, their language, and where their bugs are told. */
const pagesOf = ({ terminal }: Surroundings, folder: string, places: Places): DockShell => ({
  folder,
  onBug: (error) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err.write(`tokwatch: A question from the window met a bug in Tokwatch: ${what}\n`);
  },
  language: async () => {
    const settings = await settingsStore(places).load();
    return settings.ok ? settings.value.window.language : 'auto';
  },
});

const startPage = async (
  around: Surroundings,
  server: Server,
  { folder, port, places, present }: Pick<Required<Served>, 'folder' | 'port' | 'present'> & { places: Places },
): Promise<Result<WindowServer>> => {
  if (!existsSync(join(folder, 'index.html'))) {
    return fail('usage', 'The window is not built yet. Run "npm run build" once, then start again.');
  }
  const { startServer } = await import('../../loopback/start-server.ts');
  return startServer({ server, port, present, ...pagesOf(around, folder, places) });
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

const serveUntilEnd = async (
  around: Surroundings,
  options: ServeOptions,
  { engine, memory, sessions, unshown, showing, dock }: Monitor,
  starting: Promise<Result<WindowServer>>,
): Promise<ExitStatus> => {
  const started = await starting;
  if (!started.ok && options.pageMayBeMissing !== true) {
    return reportFailure(around.terminal, started.error, options.json === true);
  }
  if (!started.ok) around.terminal.err.write(`Tokwatch: no page for a browser either: ${started.error.message}\n`);
  const page = started.ok ? started.value : null;
  const openPage = page === null ? null : () => openLink(around, page.mintUrl());
  const endNotices =
    options.notify === false
      ? handBack(around, { memory, unshown: unshown.add, showing: showing.note })
      : notifyDesktop(around, { engine, memory, openPage, unshown: unshown.add, showing: showing.note });
  const endTrouble = tellHistoryTrouble(around, memory);
  const endOffers = offerLive(around, { sessions });
  const endDock = tellDock(around.terminal, dock);
  const running = showAndRun(around, options, { engine, page });
  await running.finally(endNotices).finally(endTrouble).finally(endOffers).finally(endDock).finally(page?.close);
  return exitStatus.ok;
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
    const signal = around.interrupted;
    const serveDock = dockServer(pagesOf(around, parts.windowFolder, places));
    const opening = createMonitor(edges, { inputs, places, runsIn: 'terminal', signal, serveDock });
    const server = serveLater(
      api,
      opening.then((monitor) => monitor.server),
    );
    let engine: Engine | null = null;
    const present = (): Snapshot | null => engine?.snapshot() ?? null;
    const page = { folder: parts.windowFolder, port: options.port ?? 0, places, present };
    const starting = startPage(around, server, page);
    showWith(place, starting);
    place.obeyWith(async (order) => (await opening).obey(order));
    const monitor = await opening;
    engine = monitor.engine;
    return await serveUntilEnd(around, options, monitor, starting).finally(monitor.memory.close);
  } finally {
    await place.release();
  }
};
