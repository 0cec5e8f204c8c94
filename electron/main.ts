// The desktop shell, step by step: this list says what happens in which order, each step has a file of its own.
// Electron is ready only after this module has run to its end, so what must come before is awaited here, and being ready
// itself never is.
import { homedir } from 'node:os';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
} from 'electron';
import { api } from '../contract/api.ts';
import type { Server } from '../contract/derive.ts';
import type { Failure } from '../contract/result.ts';
import { serveLater } from '../contract/serve-later.ts';
import { openEdges } from '../engine/real-edges.ts';
import { setAppMenu } from './app-menu.ts';
import { declareScheme, servePages } from './app-protocol.ts';
import { applyAppSettings } from './app-settings.ts';
import { builtFiles } from './built-files.ts';
import { endOnBugs, endWith } from './failures.ts';
import { denyLeaving, denyNetwork, denyPermissions } from './guards.ts';
import { serveIpc } from './ipc-server.ts';
import { openMonitor } from './monitor.ts';
import { createPageOpener } from './open-page.ts';
import { desktopPlaces, keepBrowserFiles } from './places.ts';
import { watchPower } from './power.ts';
import { arrangeEnding } from './quit.ts';
import { showOnFurtherStarts, takeDesktopPlace } from './single-instance.ts';
import { openTray } from './tray.ts';
import { createWindow } from './window.ts';

const { platform, env: environment } = process;
const places = desktopPlaces(app, { platform, environment, home: homedir() });

const ending = arrangeEnding(app);
const { atEnd, end, isEnding } = ending;
const endWithFailure = (failure: Failure): void => endWith(dialog, ending, failure);
const endWithBug = endOnBugs(process, ending, endWithFailure);

const open = async (): Promise<void> => {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  denyLeaving(app, createPageOpener(shell, dialog));
  setAppMenu({ Menu }, platform);
  servePages(protocol, builtFiles.renderer);

  const place = await takeDesktopPlace((url) => shell.openExternal(url), platform, places);
  if (!place.ok) return endWithFailure(place.error);
  if (place.value === null) return end(0);
  atEnd(place.value.release);

  const opening = openMonitor(places, openEdges(platform, environment));
  const ready = Promise.withResolvers<Server>();

  const { preload } = builtFiles;
  const window = createWindow({ BrowserWindow, screen, preload, now: () => performance.now(), isEnding });
  atEnd(serveIpc(ipcMain, window.contents, serveLater(api, ready.promise)));
  window.load().catch(endWithBug);
  showOnFurtherStarts(app, place.value, window.show);

  const monitor = await opening;
  if (!monitor.ok) return endWithFailure(monitor.error);
  const { engine, server } = monitor.value;
  const watching = engine.start();
  watching.catch(endWithBug);
  atEnd(() => {
    engine.stop();
    return watching.catch(() => undefined);
  });
  ready.resolve(server);

  const { show: open, toggleBeside: toggle } = window;
  const actions = { checkAgain: engine.checkAgain, open, toggle, quit: () => end(0) };
  const tray = openTray({ Tray, Menu, nativeImage, platform, actions });
  atEnd(tray.close);
  atEnd(engine.subscribe((event) => event.type === 'snapshot' && tray.show(event.snapshot)));

  atEnd(watchPower(powerMonitor, engine));
};

const browserFiles = await keepBrowserFiles(app, places);
if (!browserFiles.ok) {
  app.whenReady().then(() => endWithFailure(browserFiles.error), endWithBug);
} else if (!app.requestSingleInstanceLock()) {
  end(0);
} else {
  applyAppSettings(app);
  declareScheme(protocol);
  app.whenReady().then(open).catch(endWithBug);
}
