// What Chromium and the desktop must know before the app is ready.
import type { App } from 'electron';

/** The name by which Windows knows the app; the installer's shortcut bears it too. */
const appId = 'tokwatch';

/** Names the app to the desktop, and forces the sandbox onto every page that will ever be opened; `program` is what runs it. */
export const applyAppSettings = (
  app: Pick<App, 'setName' | 'setAppUserModelId' | 'isPackaged' | 'enableSandbox' | 'commandLine'>,
  program: string,
): void => {
  app.setName('Tokwatch');
  // Windows shows notifications and groups windows by this name; without a shortcut that bears it only the program's own counts.
  app.setAppUserModelId(app.isPackaged ? appId : program);
  app.enableSandbox();
  // Whatever Chromium would fetch for itself: only the engine talks to the network.
  app.commandLine.appendSwitch('disable-background-networking');
};
