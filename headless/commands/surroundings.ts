// What every command works with: the terminal, the platform, where files are, and how it ends.
import { join, resolve } from 'node:path';
import type { Failure, Result } from '../../contract/result.ts';
import { usualDirectories } from '../../engine/places/directories.ts';
import { loadInputs as loadAll, settingsStore } from '../../engine/places/inputs.ts';
import type { Inputs, Places } from '../../engine/places/inputs.ts';
import { statusOfFailure } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { Terminal } from '../terminal.ts';

/** The process as commands see it. */
export type Surroundings = {
  terminal: Terminal;
  platform: string;
  home: string;
  /** Fires when the user wants to end, by Ctrl-C or a termination signal. */
  interrupted: AbortSignal;
  /** Says that the user wants to end; said again, the program ends at once. */
  interrupt: () => void;
};

/** Options that every command takes. */
export type CommonOptions = { dataDir?: string; config?: string; catalog?: string; json?: boolean };

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

/** What is said when there is no settings file at `path`; that is no fault, but may be a slip of the finger. */
export const noSettingsYet = (path: string): string => `There is no settings file ${path}; the defaults are in force.`;

/** Loads catalog and settings; says so when the settings file that was named is not there. */
export const loadInputs = async (places: Places, { err }: Pick<Terminal, 'err'>): Promise<Result<Inputs>> => {
  const inputs = await loadAll(places);
  if (!inputs.ok || !places.settingsWereNamed) return inputs;
  if (!(await settingsStore(places).exists())) err.write(`tokwatch: ${noSettingsYet(places.settingsFile)}\n`);
  return inputs;
};

/** Prints a result for programs: one JSON object on one line. */
export const printJson = ({ out }: Terminal, value: unknown): void => {
  out.write(`${JSON.stringify(value)}\n`);
};

/** Prints a result for people: one line below the other. */
export const printLines = ({ out }: Terminal, lines: readonly string[]): void => {
  out.write(`${lines.join('\n')}\n`);
};

/** Says a failure where it belongs, stdout as JSON or stderr in words, and gives its exit status. */
export const reportFailure = (terminal: Terminal, failure: Failure, json: boolean): ExitStatus => {
  if (json) printJson(terminal, { error: { code: failure.code, message: failure.message } });
  else terminal.err.write(`tokwatch: ${failure.message}\n`);
  return statusOfFailure(failure.code);
};
