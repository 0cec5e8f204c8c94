// Settings, the first steps and the start with the computer, as the engine and its shell would tell of them.
import type { Api } from '../../../contract/api.ts';
import type { Region } from '../../../contract/catalog.ts';
import type { Handlers } from '../../../contract/derive.ts';
import type { StartupState } from '../../../contract/first-steps.ts';
import { message } from '../../../contract/message.ts';
import { failWith } from '../../../contract/refusal.ts';
import type { About } from '../../../contract/report.ts';
import { ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { SettingKey, Settings } from '../../../contract/settings.ts';
import { isSameValue, settingOf } from '../../../contract/settings-file.ts';
import type { SettingValue } from '../../../contract/settings-file.ts';
import { checkSettings } from '../../../contract/settings-refusal.ts';

const withValue = (settings: Settings, [key, value]: readonly [key: string, value: unknown]): Settings => {
  const [group = '', name = ''] = key.split('.');
  const groups = settings as unknown as Record<string, Record<string, unknown>>;
  return { ...groups, [group]: { ...groups[group], [name]: value } } as unknown as Settings;
};

/** What a test decides and looks at of the settings and of the first steps. */
export type StorySettings = {
  handlers: Pick<Handlers<Api>, 'settings' | 'app'>;
  settings: () => Settings;
  /** Sets the settings as another window would. */
  setSettings: (settings: Settings) => void;
  /** Says that the window runs in the desktop app from now on. */
  runInDesktop: () => void;
  /** Nobody has been through the first steps yet. */
  beNew: () => void;
  /** How often the first steps were said to be done. */
  stepsDone: () => number;
  /** Lets nobody note that they are. */
  refuseSteps: () => void;
  startup: () => StartupState;
  setStartup: (state: StartupState) => void;
  /** The region that TikTok has named; none at first. */
  findRegion: (region: Region | null) => void;
  region: () => Region | null;
};

/** The settings of a fresh installation, in a terminal, with the first steps done. */
export const storySettings = (): StorySettings => {
  let settings = defaultSettings;
  let runsIn: About['runsIn'] = 'terminal';
  let isNew = false;
  let done = 0;
  let areStepsRefused = false;
  let startup: StartupState = 'none';
  let region: Region | null = null;
  const take = (whole: unknown, where: string, before: object = {}): Promise<Result<Settings>> => {
    const isStill = Object.entries(before).every(
      ([key, value]) =>
        value === undefined || isSameValue(settingOf(settings, key as SettingKey), value as SettingValue),
    );
    if (!isStill) return Promise.resolve(failWith('bad-settings', message('settings.changed-meanwhile')));
    const changed = checkSettings(whole, where);
    if (changed.ok) settings = changed.value;
    return Promise.resolve(changed);
  };
  return {
    handlers: {
      app: {
        about: () => Promise.resolve(ok({ version: '0.1.0', runsIn })),
        isNew: () => Promise.resolve(ok(isNew)),
        stepsDone: () => {
          done += 1;
          isNew = false;
          return Promise.resolve(areStepsRefused ? failWith('usage', message('steps.not-kept')) : ok(undefined));
        },
        startup: () => Promise.resolve(ok(startup)),
        setStartup: ({ on }) => Promise.resolve(ok((startup = on ? 'on' : 'off'))),
      },
      settings: {
        get: () => Promise.resolve(ok(settings)),
        set: ({ key, value, before }) => take(withValue(settings, [key, value]), 'The new value', { [key]: before }),
        setAll: ({ values, before }) =>
          take(Object.entries(values).reduce(withValue, settings), 'The new value', before),
      },
    },
    settings: () => settings,
    setSettings: (next) => (settings = next),
    runInDesktop: () => (runsIn = 'desktop'),
    beNew: () => (isNew = true),
    stepsDone: () => done,
    refuseSteps: () => (areStepsRefused = true),
    startup: () => startup,
    setStartup: (state) => (startup = state),
    findRegion: (named) => (region = named),
    region: () => region,
  };
};
