// Settings as a whole on the command line: taken along as a file, taken over from one, and back to how they were at first.
import { asFile, differingKeys, laidOver, settingOf, valuesOf } from '../../contract/settings-file.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { checkSettings } from '../../contract/settings-refusal.ts';
import { realFiles } from '../../engine/deps/real-files.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import { parseJson } from '../../engine/settings/parse-json.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { shown } from './config-command.ts';
import { placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** `--dry-run`: only what would change is said. */
export type ConfigImportOptions = CommonOptions & { dryRun?: boolean };

/** `tokwatch config export`: all settings as the text of a file, which `config import` and the window take. */
export const configExportCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const settings = await settingsStore(placesFor(around, options)).load();
  if (!settings.ok) return reportFailure(around.terminal, settings.error, options.json === true);
  if (options.json === true) printJson(around.terminal, settings.value);
  else around.terminal.out.write(asFile(settings.value));
  return exitStatus.ok;
};

const changesIn = (before: Settings, after: Settings): string[] =>
  differingKeys(before, after).map(
    (key) => `${key} = ${shown(settingOf(after, key))}   (was ${shown(settingOf(before, key))})`,
  );

const reportChange = ({ terminal }: Surroundings, before: Settings, after: Settings, json: boolean): ExitStatus => {
  const lines = changesIn(before, after);
  if (json) printJson(terminal, after);
  else printLines(terminal, lines.length > 0 ? lines : ['Nothing changes: everything is set like that already.']);
  return exitStatus.ok;
};

const readSettings = (file: string, present: Settings): Promise<Result<Settings>> => {
  const where = `The file ${file}`;
  return withFile({ where, advice: 'Name another.', code: 'usage' }, async () => {
    const text = await realFiles.readText(file);
    if (text === null) return fail('usage', `${where} is not there. Name another.`);
    const parsed = parseJson(text, 'bad-settings', where);
    if (!parsed.ok) return parsed;
    const whole = laidOver(present, parsed.value);
    return whole === null ? fail('bad-settings', `${where} holds no settings.`) : checkSettings(whole, where);
  });
};

/** `tokwatch config import FILE`: what the file says is checked whole and then taken over; what it leaves out stays. */
export const configImportCommand = async (
  around: Surroundings,
  options: ConfigImportOptions,
  file: string,
): Promise<ExitStatus> => {
  const json = options.json === true;
  const store = settingsStore(placesFor(around, options));
  const before = await store.load();
  if (!before.ok) return reportFailure(around.terminal, before.error, json);
  const read = await readSettings(file, before.value);
  if (!read.ok) return reportFailure(around.terminal, read.error, json);
  const taken =
    options.dryRun === true
      ? ok(read.value)
      : await store.setAll(valuesOf(read.value, differingKeys(before.value, read.value)));
  if (!taken.ok) return reportFailure(around.terminal, taken.error, json);
  return reportChange(around, before.value, taken.value, json);
};

/** `tokwatch config reset`: everything back to how it was at first. A file that cannot be read any more is replaced, too. */
export const configResetCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const store = settingsStore(placesFor(around, options));
  const before = await store.load();
  const reset = await store.replace(defaultSettings);
  if (!reset.ok) return reportFailure(around.terminal, reset.error, json);
  return reportChange(around, before.ok ? before.value : defaultSettings, reset.value, json);
};
