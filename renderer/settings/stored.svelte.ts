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

/** How often a change is made anew over what was set elsewhere in between; nobody sets one setting that often at once. */
const MOST_TRIES = 5;

/** How the last change of a setting went; `refused` says why, `saved` knows what was set before and after, `elsewhere` was not of this window. */
export type Saving =
  | { state: 'saving' }
  | { state: 'saved'; before: SettingValue; after: SettingValue }
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
  /** Sets what `make` makes of what the engine has by then, whatever is known here; true when it took that. */
  readonly alter: (key: SettingKey, make: (present: SettingValue) => unknown) => Promise<boolean>;
  /** Says at the setting why its value was not handed on. */
  readonly refuse: (key: SettingKey, why: string) => void;
  /** Says no more of a refusal, since the setting shows again what counts. */
  readonly settle: (key: SettingKey) => void;
  /** Sets again what was set before the last change of this setting, unless it was changed elsewhere since: that stays. */
  readonly undo: (key: SettingKey) => Promise<boolean>;
  /** Sets several at once, all or none; with `before` only while each named there still is that. */
  readonly setAll: (values: SettingValues, before?: SettingValues) => Promise<Result<Settings>>;
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

const isMadeElsewhere = ({ said }: Failure): boolean => said?.id === 'settings.changed-meanwhile';

/** Changes one setting after the other, each only over what it was made from. */
const changingOne = (client: Client<Api>, known: ReturnType<typeof createKnown>) => {
  const { saving } = known;
  const { changing, read } = asking(client, known);
  const present = (key: SettingKey): SettingValue => known.all && settingOf(known.all, key);

  /** What the engine made of it; what was set elsewhere meanwhile stays, is known then, and said. */
  const change = async (key: SettingKey, value: unknown, before: SettingValue): Promise<Result<Settings>> => {
    const answer = await changing([key], () => client.settings.set({ key, value, before }));
    if (answer.ok) return answer;
    const isRead = isMadeElsewhere(answer.error) && (await read()).ok;
    saving[key] = isRead ? { state: 'elsewhere' } : { state: 'refused', why: refusalOf(answer.error) };
    return answer;
  };
  const done = (key: SettingKey, how: Saving): true => {
    saving[key] = how;
    if (key === 'window.language' && known.speaksLater) loadInLanguage(window);
    return true;
  };
  const alter = async (key: SettingKey, make: (present: SettingValue) => unknown, tries = 1): Promise<boolean> => {
    const before = present(key);
    const answer = await change(key, make(before), before);
    if (answer.ok) return done(key, { state: 'saved', before, after: present(key) });
    return isMadeElsewhere(answer.error) && tries < MOST_TRIES ? alter(key, make, tries + 1) : false;
  };
  // What is made of the present value has to wait until that is known.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (key: SettingKey, work: () => Promise<boolean>): Promise<boolean> => {
    saving[key] = { state: 'saving' };
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    changing,
    read,
    alter: (key: SettingKey, make: (present: SettingValue) => unknown) => inTurn(key, () => alter(key, make)),
    undo: (key: SettingKey): Promise<boolean> => {
      const last = saving[key];
      if (last?.state !== 'saved') return Promise.resolve(false);
      return inTurn(key, async () => {
        const answer = await change(key, last.before, last.after);
        return answer.ok && done(key, { state: 'undone' });
      });
    },
  };
};

const create = (client: Client<Api>): StoredSettings => {
  const known = createKnown();
  const { saving } = known;
  let trouble = $state<string | null>(null);
  const { changing, read, alter, undo } = changingOne(client, known);
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
    save: (key, value) => alter(key, () => value),
    alter,
    refuse: (key, why) => {
      saving[key] = { state: 'refused', why };
    },
    settle: (key) => {
      if (saving[key]?.state === 'refused') delete saving[key];
    },
    undo,
    setAll: (values, before) =>
      changing(Object.keys(values) as SettingKey[], () => client.settings.setAll({ values, before })),
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
 * The settings, read whenever the engine is there, again every other second, and at once when the window comes back into sight, for as long
 * as the calling component lives: the command line and other windows change them, too.
 */
export const followSettings = (client: Client<Api>, isHere: () => boolean): StoredSettings => {
  const stored = storedSettings(client);
  $effect(() => {
    if (!isHere()) return;
    untrack(() => stored.load()).catch(reportError);
    const refresh = (): void => {
      if (stored.all !== null && document.visibilityState === 'visible') stored.refresh().catch(reportError);
    };
    const timer = setInterval(refresh, REFRESH_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  });
  return stored;
};
