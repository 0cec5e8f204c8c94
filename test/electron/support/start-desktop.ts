// Runs electron/main.ts whole and unchanged: in place of Electron there is the double, in place of the machine's own network
// the small internet, and what the build makes lies where the test has built it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Files } from '../../../engine/deps/files.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { missingFiles } from '../../engine/support/missing-files.ts';
import type { SmallInternet } from '../../engine/support/small-internet.ts';
import { createElectronDouble } from '../double/electron-double.ts';
import type { DoubleOptions, ElectronDouble } from '../double/electron-double.ts';
import type { BuiltApp } from './built-app.ts';
import { overlayFor } from './overlay.ts';

/** A user's directories: data, a settings file that may be missing, a catalog of the small internet. */
export type Home = AsyncDisposable & { dataDirectory: string; settingsFile: string; switches: Record<string, string> };

/** Makes the directories of a user who has only this internet. */
export const makeHome = async ({ catalog }: Pick<SmallInternet, 'catalog'>): Promise<Home> => {
  const home = await mkdtemp(join(tmpdir(), 'tokwatch-home-'));
  const places = {
    data: join(home, 'data'),
    settings: join(home, 'settings.json'),
    catalog: join(home, 'catalog.json'),
  };
  await writeFile(places.catalog, overlayFor(catalog));
  return {
    dataDirectory: places.data,
    settingsFile: places.settings,
    switches: { 'data-dir': places.data, config: places.settings, catalog: places.catalog },
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true, maxRetries: 10 }),
  };
};

/** A desktop app that runs over the double; at the end of the test it is quit, if it has not been. */
export type Desktop = AsyncDisposable & ElectronDouble;

/** Starts main.ts as Electron would: loads it to its end, and only then is the app ready. */
export const startDesktop = async (
  { net, os }: Pick<SmallInternet, 'net' | 'os'>,
  { switches }: Pick<Home, 'switches'>,
  { app, files = missingFiles, ...options }: DoubleOptions & { app?: BuiltApp; files?: Files } = {},
): Promise<Desktop> => {
  const double = createElectronDouble({ switches, ...options });
  vi.resetModules();
  vi.doMock('electron', () => double.module);
  vi.doMock('../../../engine/real-edges.ts', () => ({
    openEdges: () => ({ clock: systemClock, net, os, files, random: () => 0.5 }),
  }));
  vi.doMock('../../../electron/built-files.ts', () => ({ builtFiles: app ?? { preload: '/none', renderer: '/none' } }));
  await import('../../../electron/main.ts');
  double.app.mainModuleLoaded();
  return {
    ...double,
    [Symbol.asyncDispose]: async () => {
      double.app.quit();
      await double.app.exited.promise;
      for (const { webContents } of double.windows) await webContents.browserPage?.close();
    },
  };
};
