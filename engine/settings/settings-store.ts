// Settings live in one small JSON file. It is read whole, checked whole, and written only after the new whole is valid.
import { check } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { outsideSources, settingsSchema } from '../../contract/settings.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import type { Files } from '../deps/files.ts';
import { parseJson } from './parse-json.ts';

/** Reads and changes the settings file at `path`; a missing file means the defaults. */
export type SettingsStore = {
  path: string;
  exists: () => Promise<boolean>;
  load: () => Promise<Result<Settings>>;
  set: (key: SettingKey, value: unknown) => Promise<Result<Settings>>;
};

const withValue = (settings: unknown, key: SettingKey, value: unknown): unknown => {
  const [group = '', name = ''] = key.split('.');
  const groups = settings as Record<string, Record<string, unknown>>;
  return { ...groups, [group]: { ...groups[group], [name]: value } };
};

/** The value of one setting: text, a list, or null where nothing is set. */
export type SettingValue = string | readonly string[] | null;

/** The value of one setting. */
export const settingOf = (settings: Settings, key: SettingKey): SettingValue => {
  switch (key) {
    case 'live.ingestUrl':
      return settings.live.ingestUrl;
    case 'tiktok.region':
      return settings.tiktok.region;
    case 'outside.allowed':
      return settings.outside.allowed;
    case 'outside.country':
      return settings.outside.country;
  }
};

/** Turns what was typed on a command line into a setting's value: lists are comma-separated, `none` and empty clear. */
export const settingFromText = (key: SettingKey, text: string): unknown => {
  const typed = text.trim();
  const cleared = typed === '' || typed === 'none';
  if (key === 'outside.allowed') return cleared ? [] : typed.split(',').map((source) => source.trim());
  if (key === 'live.ingestUrl' || key === 'outside.country') return cleared ? null : typed;
  return typed;
};

/** One line per setting for people: what it does and which values it takes. */
export const settingMeanings: Record<SettingKey, string> = {
  'live.ingestUrl': 'the server URL of your LIVE (never the key), for example rtmp://host/game; none clears it',
  'tiktok.region': 'which of TikTok’s regions to ask: auto, us, eu or row (rest of the world)',
  'outside.allowed': `outside sources that may be asked, comma-separated: ${outsideSources.join(', ')}; none by default (see: tokwatch outside)`,
  'outside.country': 'the two letters of your country, such as DE, for asking people there; none clears it',
};

/** Does `work` while no other process changes the settings. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** Opens the settings file at `path`; nothing is read until `load`. */
export const openSettings = (files: Files, path: string, alone: Alone = (work) => work()): SettingsStore => {
  const where = `The settings file ${path}`;
  const load = async (): Promise<Result<Settings>> => {
    const text = await files.readText(path);
    if (text === null) return check(settingsSchema, {}, 'bad-settings', where);
    const parsed = parseJson(text, 'bad-settings', where);
    return parsed.ok ? check(settingsSchema, parsed.value, 'bad-settings', where) : parsed;
  };
  const changed = async (key: SettingKey, value: unknown): Promise<Result<Settings>> => {
    const present = await load();
    if (!present.ok) return present;
    return check(settingsSchema, withValue(present.value, key, value), 'bad-settings', 'The new value');
  };
  const write = async (key: SettingKey, value: unknown): Promise<Result<Settings>> => {
    const whole = await changed(key, value);
    if (whole.ok) await files.writeText(path, `${JSON.stringify(whole.value, null, 2)}\n`);
    return whole;
  };
  // What is refused makes no file, no lock and no directory.
  const change = async (key: SettingKey, value: unknown): Promise<Result<Settings>> => {
    const whole = await changed(key, value);
    return whole.ok ? alone(() => write(key, value)) : whole;
  };
  // One change after the other, so that two at once do not undo each other.
  let lastChange: Promise<unknown> = Promise.resolve();
  const set = (key: SettingKey, value: unknown): Promise<Result<Settings>> => {
    const done = lastChange.then(() => change(key, value));
    lastChange = done.catch(() => undefined);
    return done;
  };
  return { path, exists: async () => (await files.readText(path)) !== null, load, set };
};
