// The built window in a real Chromium, in front of a story: one page and one server for a test.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Snapshot } from '../../../contract/report.ts';
import { say } from '../../../renderer/words/say.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { HistoryStory } from './history-stories.ts';
import { sharedChromium, sharedWindow } from '../../browser/shared.ts';
import { startStoryServer } from './story-server.ts';
import type { StoryServer } from './story-server.ts';

/** How a window is opened. */
export type Opening = {
  hash?: string;
  width?: number;
  height?: number;
  /** What the page cannot help to report as an error, such as a server that is gone. */
  expectedTrouble?: RegExp;
  /** What the settings are when the page is loaded; by default those of a fresh installation. */
  settings?: Settings;
  /** What is remembered; by default nothing. */
  history?: HistoryStory;
  /** What is so when the page is loaded, and what is shown then. */
  prepare?: (server: StoryServer) => void;
  /** Whether the window belongs to the desktop app; to a browser, unless told. */
  inDesktop?: boolean;
  /** False where what stands in the page before there is a window is to be looked at; the window is waited for, unless told. */
  whole?: boolean;
  /** Runs before the page is loaded. */
  before?: (page: Page) => Promise<unknown>;
} & BrowserContextOptions;

/** A `before` by which the window reads nothing again because time has passed: whatever changes elsewhere does so between two readings. */
export const readOnce = (page: Page): Promise<unknown> => page.addInitScript('window.setInterval = () => 0');

/** An open window. */
export type OpenWindow = {
  page: Page;
  server: StoryServer;
  /** Waits until the sentence of this snapshot is the heading. */
  says: (snapshot: Snapshot) => Promise<void>;
};

/** A window and what it has reported by itself; `close` ends its page and its server. */
export type OpenedStory = OpenWindow & { troubles: readonly string[]; close: () => Promise<void> };

/** Opens the built window of a folder in front of a story. */
export const openStory = async (
  browser: Browser,
  folder: string,
  snapshot: Snapshot,
  opening: Omit<Opening, 'expectedTrouble'> = {},
): Promise<OpenedStory> => {
  const { hash = '', width = 380, height = 600, whole = true, ...further } = opening;
  const { before, settings, inDesktop, history, prepare, ...options } = further;
  const server = await startStoryServer(folder, snapshot);
  if (settings) server.setSettings(settings);
  if (inDesktop) server.runInDesktop();
  if (history) server.history.remember(history);
  prepare?.(server);
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (bug) => troubles.push(bug.stack ?? bug.message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  await before?.(page);
  // A view that is held back holds back the end of loading, too.
  await page.goto(`${server.url}${hash}`, { waitUntil: 'domcontentloaded' });
  if (whole) await page.locator('nav').waitFor({ state: 'attached' });
  const says = ({ verdict }: Snapshot): Promise<void> =>
    page.getByRole('heading', { level: 1, name: say(verdict.message), exact: true }).waitFor();
  const close = async (): Promise<void> => {
    await context.close();
    await server.close();
  };
  return { page, server, says, troubles, close };
};

/** Sets up the tests of one file; a page that reports an error of any kind fails its test. */
export const windowTests = (): { open: (snapshot: Snapshot, opening?: Opening) => Promise<OpenWindow> } => {
  let folder: string;
  let browser: Browser;
  let cleanUp: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    [folder, browser] = await Promise.all([sharedWindow(), sharedChromium()]);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const steps = cleanUp;
    cleanUp = [];
    for (const step of steps) await step();
  });

  return {
    open: async (snapshot, { expectedTrouble, ...opening } = {}) => {
      const { troubles, close, ...opened } = await openStory(browser, folder, snapshot, opening);
      cleanUp.push(async () => {
        await close();
        expect(troubles.filter((text) => !expectedTrouble?.test(text))).toEqual([]);
      });
      return opened;
    },
  };
};

/** What Chromium reports when its server is gone or refuses. */
export const goneServer = /net::ERR_|status of 401/;
