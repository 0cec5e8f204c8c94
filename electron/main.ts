// The desktop shell, step by step: this list says what happens in which order, each step has a file of its own.
// Electron is ready only after this module has run to its end, so what must come before is awaited here, and being ready
// itself never is.
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
} from 'electron';
import { api } from '../contract/api.ts';
import type { Server } from '../contract/derive.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Failure } from '../contract/result.ts';
import { serveLater } from '../contract/serve-later.ts';
import { findTrayHost } from '../engine/desktop/tray-host.ts';
import type { TrayHost } from '../engine/desktop/tray-host.ts';
import { createRun } from '../engine/os/run-command.ts';
import type { Monitor } from '../engine/monitor.ts';
import { settingsStore } from '../engine/places/inputs.ts';
import { openEdges } from '../engine/real-edges.ts';
import { dockServer } from '../loopback/serve-dock.ts';
import { setAppMenu } from './app-menu.ts';
import { declareScheme, servePages } from './app-protocol.ts';
import { applyAppSettings } from './app-settings.ts';
import { builtFiles } from './built-files.ts';
import { desktopActions } from './desktop-actions.ts';
import { createDesktopSpeech } from './desktop-speech.ts';
import { keepDiscreet } from './discretion.ts';
import { endOnBugs, endWith } from './failures.ts';
import { denyLeaving, denyNetwork, denyPermissions } from './guards.ts';
import { serveIpc } from './ipc-server.ts';
import { openMonitor } from './monitor.ts';
import { sayIfNoTray } from './no-tray.ts';
import { showNotices } from './notifications.ts';
import { createPageOpener } from './open-page.ts';
import { desktopPlaces, keepBrowserFiles, ownDirectory } from './places.ts';
import { watchPower } from './power.ts';
import { createPagePrinter } from './print-page.ts';
import { arrangeEnding } from './quit.ts';
import { desktopSecrets } from './secrets.ts';
import { showOnFurtherStarts, takeDesktopPlace } from './single-instance.ts';
import { desktopStartup, HIDDEN } from './startup.ts';
import { drawTrayImages } from './tray-images.ts';
import { followInTray, openTray } from './tray.ts';
import { createWindow } from './window.ts';
import type { DesktopWindow } from './window.ts';

const { platform, env: environment } = process;
const machine = { platform, environment, home: homedir() };
const places = desktopPlaces(app, machine);

const speech = createDesktopSpeech(settingsStore(places), () => app.getPreferredSystemLanguages());
const ending = arrangeEnding(app);
const { atEnd, end, isEnding } = ending;
const endWithFailure = (failure: Failure): void => endWith(dialog, ending, failure);
const endWithBug = endOnBugs(process, ending, endWithFailure);

const watch = ({ engine, memory }: Monitor): void => {
  atEnd(memory.close);
  const watching = engine.start();
  watching.catch(endWithBug);
  atEnd(() => {
    engine.stop();
    return watching.catch(() => undefined);
  });
};

const showOnDesktop = async ({ engine, memory, unshown, showing }: Monitor, window: DesktopWindow): Promise<void> => {
  const { dataDirectory } = places;
  const actions = desktopActions({
    ...{ engine, memory, window, dialog, speech: speech.now },
    ...{ quit: () => end(0), now: () => Date.now() },
  });
  // Before anything is waited for: what is told meanwhile would be shown nowhere.
  const board = { unshown: unshown.add, showing: showing.note };
  atEnd(showNotices({ Notification, platform, memory, engine, actions, ...board, speech: speech.now }));
  const images = await drawTrayImages({ nativeImage, platform }, join(ownDirectory(dataDirectory), 'tray'));
  const tray = openTray({ Tray, Menu, platform, images, actions, toggle: window.toggleBeside });
  atEnd(followInTray(tray, engine, memory, speech.now));
  atEnd(watchPower(powerMonitor, engine));
  const run = createRun(platform, environment);
  const looking = new AbortController();
  atEnd(() => looking.abort());
  const find = (): Promise<TrayHost> => findTrayHost(platform, run);
  sayIfNoTray({ find, dataDirectory, dialog, show: window.show, signal: looking.signal, speech: speech.now }).catch(
    endWithBug,
  );
};

const open = async (): Promise<void> => {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  denyLeaving(app, createPageOpener(shell, dialog, speech.now));
  setAppMenu({ Menu }, platform);
  let engine: Monitor['engine'] | null = null;
  const present = (): Snapshot | null => engine?.snapshot() ?? null;
  servePages(protocol, builtFiles.renderer, { readLanguage: speech.read, speech: speech.now, present });

  const place = await takeDesktopPlace((url) => shell.openExternal(url), platform, places);
  if (!place.ok) return endWithFailure(place.error);
  if (place.value === null) return end(0);
  atEnd(place.value.release);

  const edges = openEdges(platform, environment, desktopSecrets(safeStorage, platform));
  const opening = openMonitor(places, edges, {
    print: createPagePrinter({ BrowserWindow, session }),
    startup: desktopStartup({ app, machine, started: process.argv }),
    serveDock: dockServer({ folder: builtFiles.renderer, language: speech.read, onBug: console.error }),
  });
  const ready = Promise.withResolvers<Server>();

  const { preload } = builtFiles;
  const startsHidden = app.commandLine.hasSwitch(HIDDEN);
  const now = (): number => performance.now();
  const window = createWindow({ BrowserWindow, screen, platform, preload, now, isEnding, startsHidden });
  atEnd(serveIpc(ipcMain, window.contents, serveLater(api, ready.promise)));
  window.load().catch(endWithBug);
  showOnFurtherStarts(app, place.value, window.show);

  const monitor = await opening;
  if (!monitor.ok) return endWithFailure(monitor.error);
  engine = monitor.value.engine;
  place.value.obeyWith(monitor.value.obey);
  watch(monitor.value);
  atEnd(keepDiscreet(monitor.value.engine, window));
  ready.resolve(monitor.value.server);
  await showOnDesktop(monitor.value, window);
};

const browserFiles = await keepBrowserFiles(app, places);
if (!browserFiles.ok) {
  app.whenReady().then(() => endWithFailure(browserFiles.error), endWithBug);
} else if (!app.requestSingleInstanceLock()) {
  end(0);
} else {
  applyAppSettings(app, process.execPath);
  declareScheme(protocol);
  app.whenReady().then(open).catch(endWithBug);
}
