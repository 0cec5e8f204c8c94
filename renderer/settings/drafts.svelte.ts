// What was typed and not saved yet. It outlives the view, so that going to another one and back loses nothing.
import type { SettingKey } from '../../contract/settings.ts';

/** What was typed, by the name of the setting. */
export const drafts = $state<Partial<Record<SettingKey, string>>>({});
