// `tokwatch dock`: the address of the OBS dock, which lasts; and another one.
import { message, say } from '../../contract/message.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { realFiles } from '../../engine/deps/real-files.ts';
import { dockAddress, readDockKey, renewDockKey } from '../../engine/dock/dock-key.ts';
import type { Secret } from '../../engine/obs/secret.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { settingsStore } from '../../engine/places/inputs.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { placesFor, printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `dock`. */
export type DockOptions = CommonOptions & { newKey?: boolean };

const keyFor = (dataDirectory: string, isNew: boolean): Promise<Result<Secret>> => {
  const where = `The data directory ${dataDirectory}`;
  const role = { where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' } as const;
  const make = isNew ? renewDockKey : readDockKey;
  return withFile(role, async () => ok(await make(realFiles, dataDirectory)));
};

/** Prints the address that somebody gives OBS; fails while the dock is switched off. */
export const dockCommand = async (around: Surroundings, options: DockOptions): Promise<ExitStatus> => {
  const { terminal } = around;
  const json = options.json === true;
  const places = placesFor(around, options);
  const settings = await settingsStore(places).load();
  if (!settings.ok) return reportFailure(terminal, settings.error, json);
  const { enabled, port } = settings.value.dock;
  if (!enabled) return reportFailure(terminal, fail('not-ready', say(message('dock.switched-off'))).error, json);
  const key = await keyFor(places.dataDirectory, options.newKey === true);
  if (!key.ok) return reportFailure(terminal, key.error, json);
  const address = dockAddress(port, key.value);
  if (json) {
    printJson(terminal, { address });
    return exitStatus.ok;
  }
  terminal.out.write(`${address}\n`);
  const steps = ['dock.step-open', 'dock.step-paste', 'dock.secret'] as const;
  terminal.err.write(`${steps.map((id) => say(message(id))).join('\n')}\n`);
  return exitStatus.ok;
};
