// Settings live in one small JSON file. It is read whole, checked whole, and written only after the new whole is valid.
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { USUAL_DOCK_PORT } from '../../contract/dock-port.ts';
import { outsideSources } from '../../contract/outside-sources.ts';
import { defaultSettings, languageChoices } from '../../contract/settings.ts';
import { asFile, isSameValue, settingOf } from '../../contract/settings-file.ts';
import type { SettingValue } from '../../contract/settings-file.ts';
import { checkSettings } from '../../contract/settings-refusal.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import type { Files } from '../deps/files.ts';
import { parseJson } from './parse-json.ts';

type SettingChanges = Readonly<Partial<Record<SettingKey, unknown>>>;

/** Reads and changes the settings file at `path`; a missing file means the defaults. */
export type SettingsStore = {
  path: string;
  exists: () => Promise<boolean>;
  load: () => Promise<Result<Settings>>;
  /** With `before` only while the setting still is that; what somebody else has set meanwhile is left, which is a failure. */
  set: (key: SettingKey, value: unknown, before?: unknown) => Promise<Result<Settings>>;
  /** Sets several at once, all or none; the others stay as they are by then. With `before` only while each named there still is that. */
  setAll: (values: SettingChanges, before?: SettingChanges) => Promise<Result<Settings>>;
  /** Puts these settings in the place of all, also of a file that cannot be read any more. */
  replace: (settings: unknown) => Promise<Result<Settings>>;
};

const withValue = (settings: unknown, key: SettingKey, value: unknown): unknown => {
  const [group = '', name = ''] = key.split('.');
  const groups = settings as Record<string, Record<string, unknown>>;
  return { ...groups, [group]: { ...groups[group], [name]: value } };
};

type Read = (typed: string, isCleared: boolean) => unknown;

const list: Read = (typed, isCleared) => (isCleared ? [] : typed.split(',').map((part) => part.trim()));
const orNothing: Read = (typed, isCleared) => (isCleared ? null : typed);
const words: Read = (typed) => typed;
const yesNo: Read = (typed) =>
  ({ on: true, true: true, yes: true, off: false, false: false, no: false })[typed] ?? typed;
// What is no number stays as it was typed, and the check says what belongs there.
const number: Read = (typed) => (/^\d+$/.test(typed) ? Number(typed) : typed);

const readers: Record<SettingKey, Read> = {
  'live.ingestUrl': orNothing,
  'live.followObs': yesNo,
  'live.readObsSettings': yesNo,
  'live.obsPort': (typed, isCleared) => (isCleared ? null : number(typed, false)),
  'live.uploadTarget': orNothing,
  'live.sceneRule': words,
  'live.sceneName': orNothing,
  'live.bitrateRule': words,
  'live.reconnectRule': words,
  'tiktok.region': words,
  'outside.allowed': list,
  'outside.country': orNothing,
  'alerts.enabled': yesNo,
  'alerts.quietHours': orNothing,
  'alerts.onlyWhileLive': yesNo,
  'alerts.floor': words,
  'alerts.muted': list,
  'alerts.remindAfterMinutes': (typed, isCleared) => (isCleared ? null : number(typed, false)),
  'alerts.dailyCap': number,
  'alerts.sound': yesNo,
  'history.maxMegabytes': number,
  'dock.enabled': yesNo,
  'dock.port': number,
  'streamer.mode': words,
  'window.language': words,
  'window.shortcuts': yesNo,
};

/** Turns what was typed on a command line into a setting's value: lists are comma-separated, `none` and empty clear. */
export const settingFromText = (key: SettingKey, text: string): unknown => {
  const typed = text.trim();
  return readers[key](typed, typed === '' || typed === 'none');
};

/** One line per setting for people: what it does and which values it takes. */
export const settingMeanings: Record<SettingKey, string> = {
  'live.ingestUrl': 'the server URL of your LIVE (never the key), for example rtmp://host/game; none clears it',
  'live.followObs':
    'whether a stream in OBS begins and ends a LIVE session by itself, and whether other encoders are looked for: on or off',
  'live.readObsSettings':
    'whether OBS’s own settings may be read for the port and password of its WebSocket server: on or off',
  'live.obsPort': 'the port of OBS’s WebSocket server, 1 to 65535; none: the one in OBS’s settings, or the usual 4455',
  'live.uploadTarget':
    'where the pre-flight may send as much as your LIVE will: the https:// URL of a server that takes a POST; none clears it',
  'live.sceneRule':
    'show the scene live.sceneName in OBS while your stream fails, and the one of before after it: off, try (only say so) or on',
  'live.sceneName': 'the scene in OBS that live.sceneRule shows; none clears it',
  'live.bitrateRule':
    'let OBS lower its own bitrate while the line is narrow, from the next stream on: off, try (only say so) or on',
  'live.reconnectRule': 'begin a stream again that OBS gave up, once the line is well: off, try (only say so) or on',
  'tiktok.region': 'which of TikTok’s regions to ask: auto, us, eu or row (rest of the world)',
  'outside.allowed': `outside sources that may be asked, comma-separated: ${outsideSources.join(', ')}; none by default (see: tokwatch outside)`,
  'outside.country': 'the two letters of your country, such as DE, for asking people there; none clears it',
  'alerts.enabled': 'notifications: on or off',
  'alerts.quietHours': 'nothing is told in these hours of your clock, such as 23:00-08:00; none clears it',
  'alerts.onlyWhileLive': 'notifications only while you are LIVE: on or off',
  'alerts.floor': 'the mildest fault that is told: degraded or down',
  'alerts.muted': 'faults that are never told, comma-separated, such as dns.slow,internet.latency; none clears it',
  'alerts.remindAfterMinutes': 'tell a fault that goes on again after so many minutes, 5 to 1440; none: once is enough',
  'alerts.dailyCap': 'the most notifications in one day, 1 to 100; what comes after is summed up once',
  'alerts.sound': 'whether notifications may make a sound: on or off; never while you are LIVE',
  'history.maxMegabytes': 'the most disk space that the history may take, 10 to 2000 megabytes',
  'dock.enabled': 'serve a page for a dock in OBS, to this computer alone: on or off (see: tokwatch dock)',
  'dock.port': `the port of that page, 1 to 65535; ${USUAL_DOCK_PORT} unless changed`,
  'streamer.mode': 'keep names of networks, addresses and places off the screen: while-live, always or never',
  'window.language': `what the window, the tray and notifications speak: ${languageChoices.join(', ')}`,
  'window.shortcuts': 'whether single keys act at once in the window while nothing is being typed: on or off',
};

const stillAs = (before: SettingChanges, loaded: Result<Settings>): Result<Settings> => {
  if (!loaded.ok) return loaded;
  const isStill = Object.entries(before).every(
    ([key, value]) =>
      value === undefined || isSameValue(settingOf(loaded.value, key as SettingKey), value as SettingValue),
  );
  return isStill ? loaded : failWith('bad-settings', message('settings.changed-meanwhile'));
};

/** Does `work` while no other process changes the settings. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** Opens the settings file at `path`; nothing is read until `load`. */
export const openSettings = (files: Files, path: string, alone: Alone = (work) => work()): SettingsStore => {
  const where = `The settings file ${path}`;
  const load = async (): Promise<Result<Settings>> => {
    const text = await files.readText(path);
    if (text === null) return ok(defaultSettings);
    const parsed = parseJson(text, 'bad-settings', where, (place) =>
      place === null
        ? message('settings.file-no-json', { path })
        : message('settings.file-no-json-at', { path, ...place }),
    );
    if (!parsed.ok) return parsed;
    return checkSettings(parsed.value, where, ({ field, said }) =>
      message('settings.file-refused', { path, field, why: said }),
    );
  };
  const write = async (make: () => Promise<Result<Settings>>): Promise<Result<Settings>> => {
    const whole = await make();
    if (whole.ok) await files.writeText(path, asFile(whole.value));
    return whole;
  };
  // What is refused makes no file, no lock and no directory.
  const change = async (make: () => Promise<Result<Settings>>): Promise<Result<Settings>> => {
    const whole = await make();
    return whole.ok ? alone(() => write(make)) : whole;
  };
  // One change after the other, so that two at once do not undo each other.
  let lastChange: Promise<unknown> = Promise.resolve();
  const inTurn = (make: () => Promise<Result<Settings>>): Promise<Result<Settings>> => {
    const done = lastChange.then(() => change(make));
    lastChange = done.catch(() => undefined);
    return done;
  };
  const withAll = async (values: SettingChanges, before: SettingChanges): Promise<Result<Settings>> => {
    const present = stillAs(before, await load());
    if (!present.ok) return present;
    const changed = Object.entries(values).reduce<unknown>(
      (settings, [key, value]) => withValue(settings, key as SettingKey, value),
      present.value,
    );
    return checkSettings(changed, 'The new value');
  };
  return {
    path,
    exists: async () => (await files.readText(path)) !== null,
    load,
    set: (key, value, before) => inTurn(() => withAll({ [key]: value }, { [key]: before })),
    setAll: (values, before = {}) => inTurn(() => withAll(values, before)),
    replace: (settings) => inTurn(() => Promise.resolve(checkSettings(settings, 'The new settings'))),
  };
};
