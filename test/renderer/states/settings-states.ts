// States of the Settings view.
import { defaultSettings } from '../../../contract/settings.ts';
import { snapshotOf } from '../support/stories.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { loseEngine } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const well = snapshotOf('ok');
const file = 'main input[type=file]';
const field = 'main form input[type=text]';

const search = async ({ page }: OpenWindow, words: string): Promise<void> => {
  await page.locator('main input[type=search]').fill(words);
};

const giveFile = async ({ page }: OpenWindow, text: string): Promise<void> => {
  const given = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator(file).setInputFiles(given);
};

const otherSettings = {
  tiktok: { region: 'us' },
  live: { ingestUrl: 'rtmp://live.example.org/game' },
  alerts: { quietHours: '23:00-08:00', sound: true },
  outside: { allowed: ['globalping', 'ooni'] },
};

const finding: readonly ViewState[] = [
  {
    // Names of settings are found in every language.
    ...{ view: 'settings', state: 'searching, with hits', snapshot: well, until: 'main input' },
    act: async (window) => {
      await search(window, 'alerts.quiet');
      await window.page.waitForFunction('document.querySelectorAll("main [data-key]").length === 1');
    },
  },
  {
    ...{ view: 'settings', state: 'searching, without a hit', snapshot: well, until: 'main input' },
    act: async (window) => {
      await search(window, 'xyzzy');
      await window.page.waitForFunction('document.querySelectorAll("main [data-key]").length === 0');
    },
  },
];

const asFile: readonly ViewState[] = [
  {
    ...{
      view: 'settings',
      state: 'what a file would change',
      snapshot: well,
      until: file,
      from: '.setting:has(input[type=file])',
    },
    act: async (window) => {
      await giveFile(window, JSON.stringify(otherSettings));
      await window.page.locator('main .preview').waitFor();
    },
  },
  {
    ...{
      view: 'settings',
      state: 'a file was taken over',
      snapshot: well,
      until: file,
      from: '.setting:has(input[type=file])',
    },
    act: async (window) => {
      await giveFile(window, JSON.stringify(otherSettings));
      await window.page.locator('main .preview .action').click();
      await window.page.locator('main .preview').waitFor({ state: 'detached' });
    },
  },
  {
    ...{
      view: 'settings',
      state: 'a file was refused',
      snapshot: well,
      until: file,
      from: '.setting:has(input[type=file])',
    },
    act: async (window) => {
      await giveFile(window, '{"tiktok": {"region": "mars"}}');
      await window.page.getByText('mine.json').waitFor();
    },
  },
];

/** The Settings view. */
export const settingsStates: readonly ViewState[] = [
  { view: 'settings', state: 'as installed', snapshot: well, until: 'main input' },
  {
    ...{ view: 'settings', state: 'in the desktop app', snapshot: well },
    opening: { inDesktop: true, prepare: (server) => server.setStartup('off') },
    ...{ until: '[data-key=startup]', from: '[data-key=startup]' },
  },
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
    from: '.setting:has([aria-invalid])',
    act: async ({ page }: OpenWindow): Promise<void> => {
      await page.locator(field).first().fill('nonsense');
      await page.locator(field).first().press('Enter');
      await page.locator('[aria-invalid]').waitFor();
    },
  },
  ...finding,
  ...asFile,
  { view: 'settings', state: 'the engine is gone', snapshot: well, until: 'main input', act: loseEngine },
];
