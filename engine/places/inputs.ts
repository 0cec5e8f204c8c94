// The files that a user may write, found and read: settings and catalog, with every trouble told in one sentence.
import { dirname } from 'node:path';
import type { Catalog } from '../../contract/catalog.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { makeDirectory } from '../deps/make-directory.ts';
import { linkedFile, realFiles } from '../deps/real-files.ts';
import { underLock } from '../deps/under-lock.ts';
import { openSettings } from '../settings/settings-store.ts';
import type { Alone, SettingsStore } from '../settings/settings-store.ts';
import { withFile } from './file-trouble.ts';

/** Where this run keeps its files. */
export type Places = {
  settingsFile: string;
  settingsWereNamed: boolean;
  catalogFile: string;
  catalogWasNamed: boolean;
  dataDirectory: string;
};

/** What an engine runs on, checked; `consent` says who outside may be asked at the moment, nobody where that cannot be read. */
export type Inputs = { catalog: Catalog; settings: Settings; consent: () => Promise<Settings['outside']> };

/** The lock stands beside the file itself, so that two links to one file have one lock. */
const aloneWith =
  (settingsFile: string): Alone =>
  async (work) => {
    const file = await linkedFile(settingsFile);
    await makeDirectory(dirname(file));
    return underLock(`${file}.lock`, work);
  };

/** The settings file in force. */
export const settingsStore = ({ settingsFile }: Pick<Places, 'settingsFile'>): SettingsStore => {
  const { path, exists, load, set, setAll, replace } = openSettings(realFiles, settingsFile, aloneWith(settingsFile));
  const sentence = (why: Message): Message => message('settings.file-unusable', { path, why });
  const role = { sentence, code: 'bad-settings' } as const;
  return {
    ...{ path, exists, load: () => withFile(role, load) },
    set: (key, value, before) => withFile(role, () => set(key, value, before)),
    setAll: (values, before) => withFile(role, () => setAll(values, before)),
    replace: (settings) => withFile(role, () => replace(settings)),
  };
};

const consentIn = async (store: SettingsStore): Promise<Settings['outside']> => {
  const settings = await store.load();
  return (settings.ok ? settings.value : defaultSettings).outside;
};

/** Loads catalog and settings, or says which field of which file is wrong. */
export const loadInputs = async (places: Places): Promise<Result<Inputs>> => {
  const settings = await settingsStore(places).load();
  if (!settings.ok) return settings;
  const { catalogFile, catalogWasNamed } = places;
  const where = `The catalog file ${catalogFile}`;
  const role = { where, advice: 'Mend it, or name another with --catalog.', code: 'bad-catalog' } as const;
  const catalog = await withFile(role, () => loadCatalog(realFiles, catalogFile, catalogWasNamed));
  if (!catalog.ok) return catalog;
  return ok({ catalog: catalog.value, settings: settings.value, consent: () => consentIn(settingsStore(places)) });
};
