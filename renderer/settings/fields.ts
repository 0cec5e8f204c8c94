// What each setting is like: how it is chosen or typed, and how a value of it reads. A setting without its line does not compile.
import { languageFacts } from '../../contract/languages.ts';
import type { LanguageChoice } from '../../contract/languages.ts';
import { listWords } from '../../contract/message.ts';
import { INGEST_URL_CHARACTERS, languageChoices, ruleModes, SCENE_CHARACTERS } from '../../contract/settings.ts';
import type { RuleMode, SettingKey, Settings } from '../../contract/settings.ts';
import type { SettingValue } from '../../contract/settings-file.ts';
import { unparted } from '../../contract/unparted.ts';
import { say } from '../words/say.ts';
import { readList, readNumber, readText } from './read-typed.ts';

/** A setting that is one of a few. */
export type Choice = { kind: 'choice'; choices: readonly string[]; wordFor: (choice: string) => string };

/** A setting that is typed; `read` says what the typed text means. What is private is not shown while others may see the screen. */
export type Typed = {
  kind: 'typed';
  read: (typed: string) => unknown;
  width: 'short' | 'medium' | 'full';
  inputmode: 'text' | 'url' | 'numeric';
  /** Where it begins: addresses, numbers and codes are the same in every language, a name is somebody’s own. */
  direction: 'ltr' | 'auto';
  /** The most that is handed on. */
  characters: number;
  isPrivate: boolean;
  /** A number with its unit. */
  unit?: (count: number) => string;
};

/** How a setting is set. */
export type Field = { kind: 'switch' } | { kind: 'sources' } | Choice | Typed;

const onOff = { kind: 'switch' } as const;

/** Longer than whatever is typed in a field that has no limit of its own, such as the codes of all faults. */
const ANY_CHARACTERS = 4000;

const text = {
  kind: 'typed',
  characters: ANY_CHARACTERS,
  read: readText,
  width: 'full',
  inputmode: 'text',
  direction: 'ltr',
  isPrivate: false,
} as const;
const number = { ...text, read: readNumber, width: 'short', inputmode: 'numeric' } as const;
const url = { ...text, inputmode: 'url', characters: INGEST_URL_CHARACTERS, isPrivate: true } as const;

const choice = <const C extends string>(choices: readonly C[], wordFor: (one: C) => string): Choice => ({
  ...{ kind: 'choice', choices },
  wordFor: (one) => wordFor(one as C),
});

const rule = choice<RuleMode>(ruleModes, (mode) => say(`rules.${mode}`));

// Whoever looks for a language may not read the one that is spoken.
const languageName = (one: LanguageChoice): string => (one === 'auto' ? say('language.auto') : languageFacts[one].name);

/** How each setting is set. */
export const fields: Readonly<Record<SettingKey, Field>> = {
  'live.ingestUrl': url,
  'live.followObs': onOff,
  'live.readObsSettings': onOff,
  'live.obsPort': number,
  'live.uploadTarget': url,
  'dock.enabled': onOff,
  'dock.port': number,
  'live.sceneRule': rule,
  'live.sceneName': { ...text, characters: SCENE_CHARACTERS, direction: 'auto', isPrivate: true },
  'live.bitrateRule': rule,
  'live.reconnectRule': rule,
  'tiktok.region': choice<Settings['tiktok']['region']>(['auto', 'us', 'eu', 'row'], (one) => say(`region.${one}`)),
  'outside.allowed': { kind: 'sources' },
  'outside.country': { ...text, width: 'short', isPrivate: true },
  'alerts.enabled': onOff,
  'alerts.quietHours': { ...text, width: 'medium' },
  'alerts.onlyWhileLive': onOff,
  'alerts.floor': choice<Settings['alerts']['floor']>(['degraded', 'down'], (one) => say(`floor.${one}`)),
  'alerts.muted': { ...text, read: readList },
  'alerts.remindAfterMinutes': { ...number, unit: (count) => say('settings.minutes', { count }) },
  'alerts.dailyCap': number,
  'alerts.sound': onOff,
  'history.maxMegabytes': { ...number, unit: (count) => say('settings.megabytes', { count }) },
  'streamer.mode': choice<Settings['streamer']['mode']>(['while-live', 'always', 'never'], (one) =>
    say(`streamer.${one}`),
  ),
  'window.language': choice(languageChoices, languageName),
  'window.shortcuts': onOff,
};

/** A value as it is typed. */
export const typedOf = (value: SettingValue): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** A value of a setting in words. */
export const valueWords = (key: SettingKey, value: SettingValue): string => {
  const field = fields[key];
  if (typeof value === 'boolean') return say(value ? 'settings.on' : 'settings.off');
  if (value === null || (typeof value === 'object' && value.length === 0)) return say('settings.nothing');
  if (field.kind === 'sources')
    return listWords((value as Settings['outside']['allowed']).map((one) => say(`outside.${one}`)));
  if (field.kind === 'choice') return field.wordFor(String(value));
  if (field.kind === 'typed' && field.unit && typeof value === 'number') return field.unit(value);
  return unparted(typedOf(value));
};

/** True for a setting that may name a place, an address or a network. */
export const isPrivate = (key: SettingKey): boolean => {
  const field = fields[key];
  return field.kind === 'typed' && field.isPrivate;
};
