// States of the Settings view.
import { defaultSettings } from '../../../contract/settings.ts';
import { snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { loseEngine } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const field = 'main form input[type=text]';

/** The Settings view. */
export const settingsStates: readonly ViewState[] = [
  { view: 'settings', state: 'as installed', snapshot: well, until: 'main input' },
  { view: 'settings', state: 'in the desktop app', snapshot: well, opening: { inDesktop: true }, until: 'main input' },
  {
    ...{ view: 'settings', state: 'much is changed', snapshot: well, until: 'main input' },
    opening: {
      settings: {
        ...defaultSettings,
        tiktok: { ...defaultSettings.tiktok, region: 'eu' },
        outside: { ...defaultSettings.outside, allowed: ['globalping', 'ooni'] },
        live: {
          ...defaultSettings.live,
          ingestUrl: 'rtmp://live.example.org/game',
          sceneRule: 'on',
          sceneName: 'Pause',
        },
      },
    },
  },
  {
    ...{ view: 'settings', state: 'a value is refused', snapshot: well, until: 'main input' },
    act: async ({ page }: OpenWindow): Promise<void> => {
      await page.locator(field).first().fill('nonsense');
      await page.locator(field).first().press('Enter');
      await page.locator('[aria-invalid]').waitFor();
    },
  },
  { view: 'settings', state: 'the engine is gone', snapshot: well, until: 'main input', act: loseEngine },
];
