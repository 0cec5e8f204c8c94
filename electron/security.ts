// What the window may do, in one place: it shows one page of our own and talks to nobody but this shell. Each value is
// named in Electron's own security checklist and asserted by a test.
import type { WebPreferences } from 'electron';

/** The scheme of our own pages; a scheme of its own instead of file:// gives the page an origin that can be checked. */
export const appScheme = 'app';

/** The origin of our own pages, as the browser writes it. */
export const appOrigin = `${appScheme}://tokwatch`;

/** The page that the window shows. */
export const appPage = `${appOrigin}/`;

/** How every window runs its page: in a sandbox, apart from Node and from the preload script. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // The spell checker of Chromium fetches its dictionaries from the internet.
  spellcheck: false,
} as const satisfies WebPreferences;

/** The Content-Security-Policy of every page: nothing but our own files, and no connection at all. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What may never leave the window, whatever runs in it: the engine asks the network, the window asks the engine. */
export const networkUrls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
