// The settings as the engine has them, and the changes on their way. Every change is one setting; what the engine says about
// it stands at that setting.
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client } from '../../contract/derive.ts';
import type { Failure } from '../../contract/result.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import { say } from '../words/say.ts';

/** How the last change of a setting went; `refused` says why, in the engine's words. */
export type Saving = { state: 'saving' } | { state: 'saved' } | { state: 'refused'; why: string };

/** The settings of this window. `all` is null until they were read; `trouble` says why that did not work. */
export type StoredSettings = {
  readonly all: Settings | null;
  readonly trouble: string | null;
  readonly saving: Readonly<Partial<Record<SettingKey, Saving>>>;
  readonly load: () => Promise<void>;
  /** True when the engine took the value. */
  readonly save: (key: SettingKey, value: unknown) => Promise<boolean>;
};

/** The engine names a setting as the file does; here it stands under its label, as in “live.ingestUrl” or “outside.allowed[1]”. */
const refusalOf = (key: SettingKey, { message }: Failure): string =>
  message.replace(/^The new value: "([\w.]+)(\[\d+\])?"/, (whole, named) =>
    named === key ? `“${say(`settings.${key}`)}”` : whole,
  );

/** Reads settings when `load` is called and saves them one by one. */
export const storedSettings = (client: Client<FirstApi>): StoredSettings => {
  let all = $state.raw<Settings | null>(null);
  let trouble = $state<string | null>(null);
  const saving = $state<Partial<Record<SettingKey, Saving>>>({});
  return {
    get all() {
      return all;
    },
    get trouble() {
      return trouble;
    },
    saving,
    load: async () => {
      const answer = await client.settings.get();
      if (answer.ok) all = answer.value;
      trouble = answer.ok ? null : answer.error.message;
    },
    save: async (key, value) => {
      saving[key] = { state: 'saving' };
      const answer = await client.settings.set({ key, value });
      if (answer.ok) all = answer.value;
      // Another language needs other texts from the first word on.
      if (answer.ok && key === 'window.language') location.reload();
      saving[key] = answer.ok ? { state: 'saved' } : { state: 'refused', why: refusalOf(key, answer.error) };
      return answer.ok;
    },
  };
};
