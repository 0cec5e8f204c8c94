import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { settingKeys } from '../../contract/settings.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import { settingOf } from '../../contract/settings-file.ts';
import type { SettingValue } from '../../contract/settings-file.ts';
import { settingFromText, settingMeanings } from '../../engine/settings/settings-store.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import { noSettingsYet, placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

const keyFrom = (text: string): Result<SettingKey> => {
  const key = settingKeys.find((known) => known === text);
  if (key) return { ok: true, value: key };
  // Only what has the form of a name is repeated: anything else may be a value in the name's place, such as a stream key.
  const said = /^[a-z]{1,12}\.[a-zA-Z]{1,12}$/.test(text)
    ? `There is no setting "${text}".`
    : 'That is not the name of a setting.';
  return fail('usage', `${said} The settings are ${settingKeys.join(', ')}.`);
};

/** A value as the terminal shows it. */
export const shown = (value: SettingValue): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'none';
  return String(value);
};

const printAll = ({ terminal }: Surroundings, settings: Settings): void => {
  for (const key of settingKeys) {
    terminal.out.write(`${key} = ${shown(settingOf(settings, key))}\n    ${settingMeanings[key]}\n`);
  }
};

/** `tokwatch config path`: where the settings file is, whether or not it exists. */
export const configPathCommand = (around: Surroundings, options: CommonOptions): ExitStatus => {
  const { settingsFile } = placesFor(around, options);
  if (options.json === true) printJson(around.terminal, { path: settingsFile });
  else around.terminal.out.write(`${settingsFile}\n`);
  return exitStatus.ok;
};

/** `tokwatch config get [KEY]`: one setting, or all with what they mean. */
export const configGetCommand = async (
  around: Surroundings,
  options: CommonOptions,
  name: string | undefined,
): Promise<ExitStatus> => {
  const json = options.json === true;
  const settings = await settingsStore(placesFor(around, options)).load();
  if (!settings.ok) return reportFailure(around.terminal, settings.error, json);
  if (name === undefined) {
    if (json) printJson(around.terminal, settings.value);
    else printAll(around, settings.value);
    return exitStatus.ok;
  }
  const key = keyFrom(name);
  if (!key.ok) return reportFailure(around.terminal, key.error, json);
  const value = settingOf(settings.value, key.value);
  if (json) printJson(around.terminal, { [key.value]: value });
  else around.terminal.out.write(`${shown(value)}\n`);
  return exitStatus.ok;
};

/** `tokwatch config set KEY VALUE`: checked as a whole before anything is written. */
export const configSetCommand = async (
  around: Surroundings,
  options: CommonOptions,
  name: string,
  text: string,
): Promise<ExitStatus> => {
  const json = options.json === true;
  const key = keyFrom(name);
  if (!key.ok) return reportFailure(around.terminal, key.error, json);
  const store = settingsStore(placesFor(around, options));
  const changed = await store.set(key.value, settingFromText(key.value, text));
  if (!changed.ok) return reportFailure(around.terminal, changed.error, json);
  const value = settingOf(changed.value, key.value);
  if (json) printJson(around.terminal, { [key.value]: value });
  else around.terminal.out.write(`${key.value} = ${shown(value)}\n`);
  return exitStatus.ok;
};

/** `tokwatch config check`: says whether the settings file is well-formed. */
export const configCheckCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const store = settingsStore(placesFor(around, options));
  const settings = await store.load();
  if (!settings.ok) return reportFailure(around.terminal, settings.error, json);
  if (json) printJson(around.terminal, settings.value);
  else if (await store.exists()) around.terminal.out.write(`The settings in ${store.path} are well-formed.\n`);
  else around.terminal.out.write(`${noSettingsYet(store.path)}\n`);
  return exitStatus.ok;
};
