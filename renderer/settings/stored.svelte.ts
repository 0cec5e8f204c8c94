// The settings as the engine has them, and the changes on their way. Every change is one setting; what the engine says about
// it stands at that setting.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import { failureWords } from '../../contract/refusal.ts';
import type { Failure, Result } from '../../contract/result.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import { settingOf } from '../../contract/settings-file.ts';
import type { SettingValue, SettingValues } from '../../contract/settings-file.ts';
import { say } from '../words/say.ts';

/** How the last change of a setting went; `refused` says why, `saved` knows what was set before. */
export type Saving =
  | { state: 'saving' }
  | { state: 'saved'; before: SettingValue }
  | { state: 'undone' }
  | { state: 'refused'; why: string };

/** The settings of this window. `all` is null until they were read; `trouble` says why that did not work. */
export type StoredSettings = {
  readonly all: Settings | null;
  readonly trouble: string | null;
  readonly saving: Readonly<Partial<Record<SettingKey, Saving>>>;
  readonly load: () => Promise<void>;
  /** Reads them again, since they may have been changed elsewhere; without an answer they stay as they are known. */
  readonly refresh: () => Promise<void>;
  /** True when the engine took the value. */
  readonly save: (key: SettingKey, value: unknown) => Promise<boolean>;
  /** Sets again what was set before the last change of this setting. */
  readonly undo: (key: SettingKey) => Promise<boolean>;
  /** Sets several at once, all or none. */
  readonly setAll: (values: SettingValues) => Promise<Result<Settings>>;
};

const refusalOf = (failure: Failure): string => {
  const why = failureWords(failure);
  return failure.said?.id.startsWith('settings.refused.') === true ? say('settings.not-saved', { why }) : why;
};

// Another language needs other texts from the first word on.
const speakAnew = (before: Settings | null, now: Settings): void => {
  if (before !== null && before.window.language !== now.window.language) location.reload();
};

/** Reads settings when `load` is called and saves them one by one. */
export const storedSettings = (client: Client<Api>): StoredSettings => {
  let all = $state.raw<Settings | null>(null);
  let trouble = $state<string | null>(null);
  const saving = $state<Partial<Record<SettingKey, Saving>>>({});

  const take = (settings: Settings): void => {
    const before = all;
    all = settings;
    speakAnew(before, settings);
  };
  const read = async (): Promise<Result<Settings>> => {
    const answer = await client.settings.get();
    if (answer.ok) all = answer.value;
    return answer;
  };
  const change = async (key: SettingKey, value: unknown, done: Saving): Promise<boolean> => {
    saving[key] = { state: 'saving' };
    const answer = await client.settings.set({ key, value });
    if (answer.ok) take(answer.value);
    saving[key] = answer.ok ? done : { state: 'refused', why: refusalOf(answer.error) };
    return answer.ok;
  };
  return {
    get all() {
      return all;
    },
    get trouble() {
      return trouble;
    },
    saving,
    load: async () => {
      const answer = await read();
      trouble = answer.ok ? null : failureWords(answer.error);
    },
    refresh: async () => {
      await read();
    },
    save: (key, value) => change(key, value, { state: 'saved', before: all && settingOf(all, key) }),
    undo: (key) => {
      const last = saving[key];
      return last?.state === 'saved' ? change(key, last.before, { state: 'undone' }) : Promise.resolve(false);
    },
    setAll: async (values) => {
      const answer = await client.settings.setAll({ values });
      if (answer.ok) take(answer.value);
      return answer;
    },
  };
};
