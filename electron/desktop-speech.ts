// What the tray, notifications and boxes speak: the language of the settings, or the best one for what the system wants. It is read
// whenever the window is loaded, and the window loads itself again when somebody chooses another one.
import { loadSpeech } from '../contract/catalogs.ts';
import { chosenLanguage } from '../contract/languages.ts';
import type { Language } from '../contract/languages.ts';
import { speechNow } from '../contract/message.ts';
import type { Speech } from '../contract/message.ts';
import type { SettingsStore } from '../engine/settings/settings-store.ts';

/** The speech of the desktop; English until it was read. */
export type DesktopSpeech = { now: () => Speech; read: () => Promise<Language> };

/** Makes it from the settings and the languages that the system wants, best first. A file that cannot be read means the system’s. */
export const createDesktopSpeech = (
  settings: Pick<SettingsStore, 'load'>,
  wanted: () => readonly string[],
): DesktopSpeech => {
  let speech = speechNow();
  return {
    now: () => speech,
    read: async () => {
      const loaded = await settings.load();
      const language = chosenLanguage(loaded.ok ? loaded.value.window.language : 'auto', wanted());
      speech = await loadSpeech(language);
      return language;
    },
  };
};
