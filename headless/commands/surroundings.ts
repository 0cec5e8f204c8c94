// What every command works with: the terminal, the platform, where files are, and how it ends.
import { join, resolve } from 'node:path';
import type { Catalog } from '../../contract/catalog.ts';
import { ok } from '../../contract/result.ts';
import type { Failure, Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { loadCatalog } from '../../engine/catalog/load-catalog.ts';
import { realFiles } from '../../engine/deps/real-files.ts';
import { openSettings } from '../../engine/settings/settings-store.ts';
import type { SettingsStore } from '../../engine/settings/settings-store.ts';
import { usualDirectories } from '../directories.ts';
import { statusOfFailure } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { withFile } from '../file-trouble.ts';
import type { Terminal } from '../terminal.ts';

/** The process as commands see it. */
export type Surroundings = {
  terminal: Terminal;
  platform: string;
  home: string;
  /** Fires when the user wants to end, by Ctrl-C or a termination signal. */
  interrupted: AbortSignal;
};

/** Options that every command takes. */
export type CommonOptions = { dataDir?: string; config?: string; catalog?: string; json?: boolean };

/** Where this run keeps its files. */
export type Places = {
  settingsFile: string;
  settingsWereNamed: boolean;
  catalogFile: string;
  catalogWasNamed: boolean;
  dataDirectory: string;
};

/** The places in force: the user's options before the platform's usual ones. */
export const placesFor = ({ platform, home, terminal }: Surroundings, options: CommonOptions): Places => {
  const usual = usualDirectories(platform, terminal.environment, home);
  return {
    settingsFile: options.config ?? join(usual.config, 'settings.json'),
    settingsWereNamed: options.config !== undefined,
    catalogFile: options.catalog ?? join(usual.config, 'catalog.json'),
    catalogWasNamed: options.catalog !== undefined,
    dataDirectory: resolve(options.dataDir ?? usual.data),
  };
};

/** The settings file in force. */
export const settingsStore = ({ settingsFile }: Places): SettingsStore => {
  const { path, exists, load, set } = openSettings(realFiles, settingsFile);
  const where = `The settings file ${path}`;
  const role = { where, advice: 'Mend it, or name another with --config.', code: 'bad-settings' } as const;
  return { path, exists, load: () => withFile(role, load), set: (key, value) => withFile(role, () => set(key, value)) };
};

/** What is said when there is no settings file at `path`; that is no fault, but may be a slip of the finger. */
export const noSettingsYet = (path: string): string => `There is no settings file ${path}; the defaults are in force.`;

/** Loads catalog and settings, or says which field of which file is wrong. */
export const loadInputs = async (
  places: Places,
  { err }: Pick<Terminal, 'err'>,
): Promise<Result<{ catalog: Catalog; settings: Settings }>> => {
  const store = settingsStore(places);
  const settings = await store.load();
  if (!settings.ok) return settings;
  if (places.settingsWereNamed && !(await store.exists())) err.write(`tokwatch: ${noSettingsYet(store.path)}\n`);
  const { catalogFile, catalogWasNamed } = places;
  const where = `The catalog file ${catalogFile}`;
  const role = { where, advice: 'Mend it, or name another with --catalog.', code: 'bad-catalog' } as const;
  const catalog = await withFile(role, () => loadCatalog(realFiles, catalogFile, catalogWasNamed));
  return catalog.ok ? ok({ catalog: catalog.value, settings: settings.value }) : catalog;
};

/** Prints a result for programs: one JSON object on one line. */
export const printJson = ({ out }: Terminal, value: unknown): void => {
  out.write(`${JSON.stringify(value)}\n`);
};

/** Says a failure where it belongs, stdout as JSON or stderr in words, and gives its exit status. */
export const reportFailure = (terminal: Terminal, failure: Failure, json: boolean): ExitStatus => {
  if (json) printJson(terminal, { error: failure });
  else terminal.err.write(`tokwatch: ${failure.message}\n`);
  return statusOfFailure(failure.code);
};
