// The page of a window in real Chromium: it gets its files from the registered protocol handler with the headers it sets,
// and runs the built preload over a bridge that stands for contextBridge and ipcRenderer. Chromium knows no app:// scheme, so
// that the origin is called otherwise in the browser; everything else is cut off, whatever the shell under test decides.
import { readFileSync } from 'node:fs';
import type { WebFrameMain } from 'electron';
import type { Browser, Frame, Page, Request, Route } from 'playwright-core';
import { frameOf } from './double-contents.ts';
import type { BrowserPage } from './double-contents.ts';
import type { DoubleIpcMain, Sender } from './double-ipc.ts';
import type { DoubleProtocol, DoubleSession } from './double-session.ts';
import type { DoubleWindow } from './double-window.ts';
import { preventable } from './preventable.ts';

/** How app://tokwatch and app://print are called in the browser. */
const toShell = (url: string): string => url.replace(/^https:\/\/(tokwatch|print)\.invalid/, 'app://$1');

const toBrowser = (url: string): string => url.replace(/^app:\/\/(\w+)/, 'https://$1.invalid');

/** The rest of Electron that a page meets. */
export type Around = { browser: Browser; ipcMain: DoubleIpcMain; protocol: DoubleProtocol; session: DoubleSession };

type Bridge = {
  tokwatchInvoke: (channel: string, args: unknown[]) => Promise<unknown>;
  tokwatchSend: (channel: string, args: unknown[]) => Promise<void>;
  tokwatchTold: Map<string, (event: object, ...args: unknown[]) => void>;
};

/** Runs in the page, before its own scripts: what a sandboxed preload is given, and nothing else. */
const runPreload = (preload: (require: (name: string) => unknown) => void): void => {
  const bridge = globalThis as unknown as Bridge;
  bridge.tokwatchTold = new Map();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => bridge.tokwatchInvoke(channel, args),
      send: (channel: string, ...args: unknown[]) => {
        bridge.tokwatchSend(channel, args).catch(() => undefined);
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
        bridge.tokwatchTold.set(channel, listener),
    },
  };
  preload((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  });
};

/** Electron gives the preload to the top frame alone, unless nodeIntegrationInSubFrames is set. */
const addPreload = (page: Page, preload: string): Promise<unknown> => {
  const script = `(require) => { const module = { exports: {} }, exports = module.exports; ${readFileSync(preload, 'utf8')}\n}`;
  return page.addInitScript(`if (window === window.top) (${runPreload.toString()})(${script});`);
};

const senderIn = (window: DoubleWindow, frame: Frame): Sender => {
  const asFrame = (inner: Frame): WebFrameMain => {
    const parent = inner.parentFrame();
    return frameOf(toShell(inner.url()), parent === null ? null : asFrame(parent));
  };
  return { sender: window.webContents, senderFrame: asFrame(frame) };
};

const layBridge = async (page: Page, window: DoubleWindow, { ipcMain }: Around): Promise<void> => {
  await page.exposeBinding('tokwatchInvoke', ({ frame }, channel: string, args: unknown[]) =>
    ipcMain.invoked(senderIn(window, frame), channel, args),
  );
  await page.exposeBinding('tokwatchSend', ({ frame }, channel: string, args: unknown[]) =>
    ipcMain.sent(senderIn(window, frame), channel, args),
  );
};

/** What belongs to a window that was given a session of its own: that session, and who serves its pages. */
const partOf = (window: DoubleWindow, around: Around): Around => {
  const own = window.options.webPreferences?.session as unknown as DoubleSession | undefined;
  return own === undefined ? around : { ...around, session: own, protocol: own.protocol };
};

const answer = async (route: Route, url: string, { protocol, session }: Around): Promise<void> => {
  const response = session.lets(url) ? await protocol.respond(url) : null;
  if (response === null) return route.abort('blockedbyclient');
  const body = Buffer.from(await response.arrayBuffer());
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
};

/** The frame of the page that navigates; null for a popup, which the window's open handler decides about. */
const frameOfRequest = (page: Page, request: Request): Frame | null => {
  try {
    const frame = request.frame();
    return frame.page() === page ? frame : null;
  } catch {
    return null;
  }
};

/** The documents that a window goes to: those that the shell began, and what is on its way in the top frame. */
type Journeys = { ours: Set<string>; underWay: string | null };

/** A navigation that the shell began itself is not asked about; one that the page begins is. */
const guardRoutes = async (page: Page, window: DoubleWindow, around: Around): Promise<Journeys> => {
  const journeys: Journeys = { ours: new Set(), underWay: null };
  await page.context().route('**/*', async (route, request) => {
    const url = toShell(request.url());
    const frame = request.isNavigationRequest() ? frameOfRequest(page, request) : null;
    const isTop = frame?.parentFrame() === null;
    if (request.isNavigationRequest() && !journeys.ours.delete(url)) {
      const mayGo = frame === null ? window.webContents.opens(url) === 'allow' : window.webContents.mayGo(url, isTop);
      if (!mayGo) return route.abort('aborted');
    }
    if (isTop) journeys.underWay = url;
    await answer(route, url, around);
  });
  return journeys;
};

/** Opens the page of a window. */
export const openBrowserPage = async (whole: Around, window: DoubleWindow): Promise<BrowserPage> => {
  const { width = 800, height = 600, webPreferences } = window.options;
  const around = partOf(window, whole);
  const javaScriptEnabled = webPreferences?.javascript !== false;
  const context = await around.browser.newContext({
    ...{ viewport: { width, height }, serviceWorkers: 'block', javaScriptEnabled },
  });
  const page = await context.newPage();
  const journeys = await guardRoutes(page, window, around);
  await layBridge(page, window, around);
  if (webPreferences?.preload !== undefined) await addPreload(page, webPreferences.preload);
  // What was to be loaded into it is decided about with its request; here it is still empty.
  context.on('page', (popup) => {
    if (window.webContents.opens('about:blank') === 'deny') popup.close().catch(() => undefined);
  });
  const painted = async (): Promise<void> => {
    if (!javaScriptEnabled) return;
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  };
  // Told when the new document has taken its place, before any of its scripts runs.
  page.on('framenavigated', (frame) => {
    if (journeys.underWay === null || frame !== page.mainFrame()) return;
    const url = journeys.underWay;
    journeys.underWay = null;
    window.webContents.emit('did-navigate', preventable({}), url, 200, 'OK');
  });
  const arrive = async (url: string, go: () => Promise<unknown>): Promise<void> => {
    journeys.ours.add(url);
    await go();
    await painted();
  };
  return {
    page,
    url: () => toShell(page.url()),
    load: (url) => arrive(url, () => page.goto(toBrowser(url), { waitUntil: 'load' })),
    reload: () => arrive(toShell(page.url()), () => page.reload({ waitUntil: 'load' })),
    tell: (channel, args) => {
      const deliver = ([to, values]: [string, unknown[]]): void =>
        (globalThis as unknown as Bridge).tokwatchTold.get(to)?.({}, ...values);
      // A page that is going away hears nothing more.
      page.evaluate(deliver, [channel, args] as [string, unknown[]]).catch(() => undefined);
    },
    print: ({ printBackground, preferCSSPageSize, generateTaggedPDF, generateDocumentOutline }) =>
      page.pdf({
        ...{ printBackground: printBackground === true, preferCSSPageSize: preferCSSPageSize === true },
        ...{ tagged: generateTaggedPDF === true, outline: generateDocumentOutline === true },
      }),
    close: () => context.close(),
  };
};
