// The built dock in a real Chromium, in front of its real server: what it shows is a story, the key is one of its own.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { dockApi } from '../../../contract/dock.ts';
import type { DockView } from '../../../contract/dock.ts';
import { serve } from '../../../contract/serve.ts';
import type { LanguageChoice } from '../../../contract/languages.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { notLive } from '../../../contract/session.ts';
import type { LiveState } from '../../../contract/session.ts';
import { dockViewOf, withFrames } from '../../../engine/dock/dock-view.ts';
import type { Frames } from '../../../engine/dock/dock-view.ts';
import { startDock } from '../../../loopback/start-dock.ts';
import { sharedChromium, sharedWindow } from '../../browser/shared.ts';
import { telling } from './telling.ts';

/** What the dock shows of a snapshot, and of a LIVE that goes on in it; `frames` are those of its last minute. */
export const dockView = (
  snapshot: Snapshot,
  live: LiveState = notLive,
  frames: readonly Frames[] = withFrames([], live),
): DockView => dockViewOf({ ...snapshot, live: snapshot.live || live.session !== null }, live, frames);

/** The key of these tests. */
export const storyKey = 'k'.repeat(43);

/** A dock’s server whose end and return a test decides on; it keeps its port. */
export type StoryDockServer = {
  port: number;
  show: (view: DockView) => void;
  /** How many docks listen. */
  listeners: () => number;
  /** Lets in whoever has this key from now on, and ends every stream, as another key does. */
  useKey: (key: string) => Promise<void>;
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
};

/** Serves the dock in `folder` with `first`. */
export const startStoryDock = async (folder: string, first: DockView, language = 'auto'): Promise<StoryDockServer> => {
  const shown = telling(first);
  let [listeners, key, port] = [0, storyKey, 0];
  const server = serve(dockApi, {
    dock: {
      shown: (listener) => {
        listeners += 1;
        const end = shown.changed(listener);
        return () => {
          listeners -= 1;
          end();
        };
      },
    },
  });
  const start = async (): Promise<() => Promise<void>> => {
    const started = await startDock({
      ...{ server, folder, port, isKey: (text) => text === key },
      language: () => Promise.resolve(language as LanguageChoice),
      onBug: (bug) => {
        throw bug;
      },
    });
    if (!started.ok) throw new Error(started.error.message);
    port = started.value.port;
    return started.value.close;
  };
  let close = await start();
  return {
    port,
    show: shown.show,
    listeners: () => listeners,
    useKey: async (next) => {
      key = next;
      await close();
      close = await start();
    },
    goAway: async () => {
      await close();
      close = () => Promise.resolve();
    },
    comeBack: async () => {
      close = await start();
    },
  };
};

/** How a dock is opened: its size, its key and language; `trouble` is what the page cannot help to report. */
export type DockOpening = {
  width?: number;
  height?: number;
  key?: string;
  language?: string;
  trouble?: RegExp;
  before?: (page: Page) => unknown;
} & BrowserContextOptions;

/** An open dock and its server. */
export type OpenDock = { page: Page; server: StoryDockServer };

/** The real server knows no English made strange: the page says it on the way. */
const speakStrangely = (page: Page): Promise<unknown> =>
  page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/data-language="\w+"/, 'data-language="pseudo"') });
    },
  );

/** An open dock and what its page has reported by itself; `close` ends the page and the server. */
export type OpenedDock = OpenDock & { troubles: readonly string[]; close: () => Promise<void> };

/** Opens the built dock of a folder in front of a story. */
export const openStoryDock = async (
  browser: Browser,
  folder: string,
  view: DockView,
  opening: Omit<DockOpening, 'trouble'> = {},
): Promise<OpenedDock> => {
  const { width = 300, height = 80, key = storyKey, language = 'auto', before, ...options } = opening;
  const server = await startStoryDock(folder, view, language === 'pseudo' ? 'en' : language);
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (bug) => troubles.push(bug.stack ?? bug.message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  const close = async (): Promise<void> => {
    await context.close();
    await server.goAway();
  };
  if (language === 'pseudo') await speakStrangely(page);
  await before?.(page);
  await page.goto(`http://127.0.0.1:${server.port}/#${key}`);
  return { page, server, troubles, close };
};

/** Sets up the tests of one file; a page that reports an error of any kind fails its test. */
export const dockTests = (): { open: (view: DockView, opening?: DockOpening) => Promise<OpenDock> } => {
  let folder: string;
  let browser: Browser;
  let cleanUp: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    [folder, browser] = await Promise.all([sharedWindow(), sharedChromium()]);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const steps = cleanUp;
    cleanUp = [];
    for (const step of steps) await step();
  });
  return {
    open: async (view, { trouble, ...opening } = {}) => {
      const { page, server, troubles, close } = await openStoryDock(browser, folder, view, opening);
      cleanUp.push(async () => {
        await close();
        expect(troubles.filter((text) => !trouble?.test(text))).toEqual([]);
      });
      return { page, server };
    },
  };
};
