// Settings as a file that is taken along: what it says of which settings, laid over the present ones. Pure.
import { settingKeys } from './settings.ts';
import type { SettingKey, Settings } from './settings.ts';

/** The value of one setting: text, a number, yes or no, a list, or null where nothing is set. */
export type SettingValue = string | number | boolean | readonly string[] | null;

/** The value of one setting. */
export const settingOf = (settings: Settings, key: SettingKey): SettingValue => {
  const [group = '', name = ''] = key.split('.');
  return (settings as unknown as Record<string, Record<string, SettingValue>>)[group]![name]!;
};

/** True where two values of a setting are the same. */
export const isSameValue = (one: SettingValue, other: SettingValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The settings in which two sets differ, in their usual order. */
export const differingKeys = (one: Settings, other: Settings): SettingKey[] =>
  settingKeys.filter((key) => !isSameValue(settingOf(one, key), settingOf(other, key)));

/** The values of some settings, by their names. */
export type SettingValues = Readonly<Partial<Record<SettingKey, SettingValue>>>;

/** What these settings are set to. */
export const valuesOf = (settings: Settings, keys: readonly SettingKey[]): SettingValues =>
  Object.fromEntries(keys.map((key) => [key, settingOf(settings, key)]));

/** Those of the values that are not set so already. */
export const newIn = (values: SettingValues, present: Settings): SettingKey[] =>
  settingKeys.filter((key) => {
    const value = values[key];
    return value !== undefined && !isSameValue(value, settingOf(present, key));
  });

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file's settings over the present ones: what it leaves out stays. It is not checked yet; null where it holds no settings at all. */
export const laidOver = (present: Settings, file: unknown): unknown => {
  if (!isGroup(file)) return null;
  const before = present as unknown as Record<string, Record<string, unknown>>;
  const groups = Object.entries(file).map(([name, group]) => [
    name,
    isGroup(group) && Object.hasOwn(before, name) ? { ...before[name], ...group } : group,
  ]);
  return { ...before, ...Object.fromEntries(groups) };
};

/** Settings as the text of a file: every one of them, as the settings file itself has them. */
export const asFile = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;
