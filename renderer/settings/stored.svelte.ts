// The settings as the engine has them, and the changes on their way. Every change is one setting; what the engine says about
// it stands at that setting.
import { untrack } from 'svelte';
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import { failureWords } from '../../contract/refusal.ts';
import type { Failure, Result } from '../../contract/result.ts';
import type { SettingKey, Settings } from '../../contract/settings.ts';
import { differingKeys, settingOf } from '../../contract/settings-file.ts';
import type { SettingValue, SettingValues } from '../../contract/settings-file.ts';
import { say } from '../words/say.ts';
import { isSpokenAs, loadInLanguage } from './load-in-language.ts';

/** Somebody who looks at a window while typing a command sees what it did. */
const REFRESH_MS = 2000;

/** How the last change of a setting went; `refused` says why, `saved` knows what was set before, `elsewhere` was not of this window. */
export type Saving =
  | { state: 'saving' }
  | { state: 'saved'; before: SettingValue }
  | { state: 'undone' | 'elsewhere' }
  | { state: 'refused'; why: string };

/**
 * The settings of this window. `all` is null until they were read; `trouble` says why that did not work; `speaksLater` while the window
 * would speak another language if it was loaded again.
 */
export type StoredSettings = {
  readonly all: Settings | null;
  readonly trouble: string | null;
  readonly speaksLater: boolean;
  readonly saving: Readonly<Partial<Record<SettingKey, Saving>>>;
  readonly load: () => Promise<void>;
  /** Reads them again, since they may have been changed elsewhere; without an answer they stay as they are known. */
  readonly refresh: () => Promise<void>;
  /** True when the engine took the value. */
  readonly save: (key: SettingKey, value: unknown) => Promise<boolean>;
  /** Says at the setting why its value was not handed on. */
  readonly refuse: (key: SettingKey, why: string) => void;
  /** Says no more of a refusal, since the setting shows again what counts. */
  readonly settle: (key: SettingKey) => void;
  /** Sets again what was set before the last change of this setting. */
  readonly undo: (key: SettingKey) => Promise<boolean>;
  /** Sets several at once, all or none. */
  readonly setAll: (values: SettingValues) => Promise<Result<Settings>>;
};

const refusalOf = (failure: Failure): string => {
  const why = failureWords(failure);
  return failure.said?.id.startsWith('settings.refused.') === true ? say('settings.not-saved', { why }) : why;
};

/** The settings as they are known here, and how each of them fared; what changes elsewhere is said at the setting. */
const createKnown = () => {
  let all = $state.raw<Settings | null>(null);
  let atFirst = $state.raw<Settings | null>(null);
  const saving = $state<Partial<Record<SettingKey, Saving>>>({});

  const note = (key: SettingKey, isMine: boolean): void => {
    const state = saving[key]?.state;
    if (isMine) delete saving[key];
    else if (state !== 'saving' && state !== 'refused') saving[key] = { state: 'elsewhere' };
  };
  return {
    get all() {
      return all;
    },
    get speaksLater() {
      return all !== null && atFirst !== null && !isSpokenAs(all.window.language, atFirst.window.language);
    },
    saving,
    /** Takes in what the engine has; `mine` are those that this window has set. */
    take: (settings: Settings, mine: readonly SettingKey[]): void => {
      atFirst ??= settings;
      const changed = all === null ? [] : differingKeys(all, settings);
      changed.forEach((key) => note(key, mine.includes(key)));
      if (all === null || changed.length > 0) all = settings;
    },
  };
};

/** Asks the engine and takes in what it answers. */
const asking = (client: Client<Api>, known: ReturnType<typeof createKnown>) => {
  // What was asked before a change and is answered after it would seem to take that back.
  let turn = 0;

  const changing = async (keys: readonly SettingKey[], asking: () => Promise<Result<Settings>>) => {
    turn += 1;
    const answer = await asking();
    turn += 1;
    if (answer.ok) known.take(answer.value, keys);
    return answer;
  };
  const read = async (): Promise<Result<Settings>> => {
    const asked = turn;
    const answer = await client.settings.get();
    if (answer.ok && asked === turn) known.take(answer.value, []);
    return answer;
  };
  return { changing, read };
};

const create = (client: Client<Api>): StoredSettings => {
  const known = createKnown();
  const { saving } = known;
  let trouble = $state<string | null>(null);
  const { changing, read } = asking(client, known);
  const change = async (key: SettingKey, value: unknown, done: Saving): Promise<boolean> => {
    saving[key] = { state: 'saving' };
    const answer = await changing([key], () => client.settings.set({ key, value }));
    saving[key] = answer.ok ? done : { state: 'refused', why: refusalOf(answer.error) };
    if (answer.ok && key === 'window.language' && known.speaksLater) loadInLanguage(window);
    return answer.ok;
  };
  return {
    get all() {
      return known.all;
    },
    get trouble() {
      return trouble;
    },
    get speaksLater() {
      return known.speaksLater;
    },
    saving,
    load: async () => {
      const answer = await read();
      trouble = answer.ok ? null : failureWords(answer.error);
    },
    refresh: async () => {
      await read();
    },
    save: (key, value) => change(key, value, { state: 'saved', before: known.all && settingOf(known.all, key) }),
    refuse: (key, why) => {
      saving[key] = { state: 'refused', why };
    },
    settle: (key) => {
      if (saving[key]?.state === 'refused') delete saving[key];
    },
    undo: (key) => {
      const last = saving[key];
      return last?.state === 'saved' ? change(key, last.before, { state: 'undone' }) : Promise.resolve(false);
    },
    setAll: (values) => changing(Object.keys(values) as SettingKey[], () => client.settings.setAll({ values })),
  };
};

const stores = new WeakMap<Client<Api>, StoredSettings>();

/** The settings of this window, the same in every view: what can be undone stays so when one goes elsewhere and comes back. */
export const storedSettings = (client: Client<Api>): StoredSettings => {
  const stored = stores.get(client) ?? create(client);
  stores.set(client, stored);
  return stored;
};

/**
 * The settings, read whenever the engine is there and again every other second, for as long as the calling component lives: the command line
 * and other windows change them, too.
 */
export const followSettings = (client: Client<Api>, isHere: () => boolean): StoredSettings => {
  const stored = storedSettings(client);
  $effect(() => {
    if (!isHere()) return;
    untrack(() => stored.load()).catch(reportError);
    const timer = setInterval(() => {
      if (stored.all !== null && document.visibilityState === 'visible') stored.refresh().catch(reportError);
    }, REFRESH_MS);
    return () => clearInterval(timer);
  });
  return stored;
};
