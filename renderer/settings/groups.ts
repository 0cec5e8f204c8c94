// The settings in groups, in the order in which they are shown, and what else belongs among them.
import type { MessageId } from '../../contract/message.ts';
import { settingKeys } from '../../contract/settings.ts';
import type { SettingKey } from '../../contract/settings.ts';
import { say } from '../words/say.ts';

/** What stands among the settings and is none: how notifications fare, the start with the computer, the first steps, and all settings at once. */
export const extras = ['showing', 'startup', 'steps', 'export', 'import', 'reset'] as const;

export type Extra = (typeof extras)[number];

/** What can be found in the settings. */
export type Entry = SettingKey | Extra;

/** A group: its heading, a sentence about all of it where there is one, and what is in it. */
export type Group = { title: MessageId; what?: MessageId; entries: readonly Entry[] };

/** All groups. */
export const groups: readonly Group[] = [
  { title: 'settings.group.asking', entries: ['tiktok.region', 'outside.allowed', 'outside.country'] },
  {
    title: 'settings.alerts',
    entries: [
      'alerts.enabled',
      'showing',
      ...(['alerts.onlyWhileLive', 'alerts.floor', 'alerts.quietHours'] as const),
      ...(['alerts.remindAfterMinutes', 'alerts.dailyCap', 'alerts.muted', 'alerts.sound'] as const),
    ],
  },
  {
    title: 'settings.group.live',
    entries: [
      ...(['live.followObs', 'live.readObsSettings', 'live.obsPort', 'live.ingestUrl', 'live.uploadTarget'] as const),
      ...(['dock.enabled', 'dock.port'] as const),
    ],
  },
  {
    title: 'settings.rules',
    what: 'settings.rules.what',
    entries: ['live.sceneRule', 'live.sceneName', 'live.bitrateRule', 'live.reconnectRule'],
  },
  { title: 'settings.group.screen', entries: ['streamer.mode', 'window.language', 'window.shortcuts'] },
  { title: 'settings.group.kept', entries: ['history.maxMegabytes'] },
  { title: 'settings.group.start', entries: ['startup', 'steps'] },
  { title: 'settings.group.whole', what: 'settings.whole.what', entries: ['export', 'import', 'reset'] },
];

const extraTexts: Readonly<Record<Extra, readonly MessageId[]>> = {
  showing: ['tell.try', 'showing.what', 'settings.alerts'],
  startup: ['startup.label', 'startup.what', 'startup.also'],
  steps: ['steps.again', 'steps.again-what', 'steps.also'],
  export: ['settings.export', 'settings.export.what', 'settings.export.also', 'settings.group.whole'],
  import: ['settings.import', 'settings.import.what', 'settings.import.also', 'settings.group.whole'],
  reset: ['settings.reset', 'settings.reset.what', 'settings.reset.also', 'settings.group.whole'],
};

const isSetting = (entry: Entry): entry is SettingKey => settingKeys.some((key) => key === entry);

/** By which texts an entry is found, in the language that is spoken: its label, its reason, other words for it, its key. */
export const textsOf = (entry: Entry): string[] => {
  if (!isSetting(entry)) return extraTexts[entry].map((id) => say(id));
  return [say(`settings.${entry}`), say(`settings.${entry}.what`), say(`settings.${entry}.also`), entry];
};
