// Where the desktop app keeps what it needs: settings, catalog and data where the command line has them too, and below the
// data the browser's own files, so that each data directory has one desktop app.
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { makeDirectory } from '../engine/deps/make-directory.ts';
import { usualDirectories } from '../engine/places/directories.ts';
import { withFile } from '../engine/places/file-trouble.ts';
import type { Places } from '../engine/places/inputs.ts';

/** The machine as far as it decides about places; `platform` as in process.platform, `home` the user's own directory. */
export type Machine = {
  platform: string;
  environment: Readonly<Record<string, string | undefined>>;
  home: string;
};

/** The platform's usual places, or those of --config=FILE, --catalog=FILE and --data-dir=DIR. */
export const desktopPlaces = ({ commandLine }: Pick<App, 'commandLine'>, machine: Machine): Places => {
  const usual = usualDirectories(machine.platform, machine.environment, machine.home);
  const named = (option: string, otherwise: string): string => commandLine.getSwitchValue(option) || otherwise;
  return {
    settingsFile: named('config', join(usual.config, 'settings.json')),
    settingsWereNamed: commandLine.hasSwitch('config'),
    catalogFile: named('catalog', join(usual.config, 'catalog.json')),
    catalogWasNamed: commandLine.hasSwitch('catalog'),
    dataDirectory: resolve(named('data-dir', usual.data)),
  };
};

/** Does `work` in the data directory; a disk that says no is told as a sentence. */
export const inDataDirectory = <T>(
  { dataDirectory }: Pick<Places, 'dataDirectory'>,
  work: () => Promise<T>,
): Promise<Result<T>> => {
  const where = `The data directory ${dataDirectory}`;
  const role = { where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' } as const;
  return withFile(role, async () => ok(await work()));
};

/** Where the shell keeps files of its own. */
export const ownDirectory = (dataDirectory: string): string => join(dataDirectory, 'desktop');

/** Moves the files of the browser part into the data directory, which is made where it is missing. */
export const keepBrowserFiles = (app: Pick<App, 'setPath'>, places: Places): Promise<Result<void>> =>
  inDataDirectory(places, async () => {
    const own = ownDirectory(places.dataDirectory);
    await makeDirectory(own);
    app.setPath('userData', own);
  });
