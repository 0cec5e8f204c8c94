// What Chromium and the desktop must know before the app is ready.
import type { App } from 'electron';

/** Names the app to the desktop, and forces the sandbox onto every page that will ever be opened. */
export const applyAppSettings = (
  app: Pick<App, 'setName' | 'setAppUserModelId' | 'enableSandbox' | 'commandLine'>,
): void => {
  app.setName('Tokwatch');
  // Windows shows notifications and groups windows by this name.
  app.setAppUserModelId('tokwatch');
  app.enableSandbox();
  // Whatever Chromium would fetch for itself: only the engine talks to the network.
  app.commandLine.appendSwitch('disable-background-networking');
};
