import { describe, expect, it } from 'vitest';
import type { WebContents } from 'electron';
import { pagesToSee } from '../../contract/see-for-yourself.ts';
import { denyLeaving, denyNetwork, denyPermissions } from '../../electron/guards.ts';
import { createPageOpener } from '../../electron/open-page.ts';
import { contentSecurityPolicy, webPreferences } from '../../electron/security.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleOptions } from './double/electron-double.ts';
import type { DoubleWindow } from './double/double-window.ts';
import type { DoubleSession } from './double/double-session.ts';

type Shut = { session: DoubleSession; window: DoubleWindow; contents: WebContents; opened: string[]; told: string[] };

/** An app with all doors shut, and a window in it. */
const shut = (options: DoubleOptions = {}): Shut => {
  const { module, app, session, windows, opened, told } = createElectronDouble(options);
  app.mainModuleLoaded();
  denyPermissions(module.session.defaultSession);
  denyNetwork(module.session.defaultSession);
  denyLeaving(module.app, createPageOpener(module.shell, module.dialog));
  const { webContents } = new module.BrowserWindow({});
  return { session, window: windows[0]!, contents: webContents, opened, told };
};

describe('the window’s preferences', () => {
  it('are these, word for word', () => {
    expect(webPreferences).toEqual({
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
      spellcheck: false,
    });
  });
});

describe('the policy of every page', () => {
  it('allows nothing by default, and only files of our own', () => {
    const parts = contentSecurityPolicy
      .split('; ')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]);
    expect(Object.fromEntries(parts)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });
});

describe('a page gets', () => {
  it.each([
    ...['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen', 'openExternal'],
    ...['clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'hid', 'usb', 'serial', 'idle-detection'],
    ...['local-fonts', 'storage-access', 'window-management', 'fileSystem', 'local-network-access', 'unknown'],
  ] as const)('no permission: %s', (permission) => {
    const { session, contents } = shut();
    expect(session.grants(permission, contents)).toEqual({ request: false, check: false, device: false });
  });

  it.each(['https://www.tiktok.com/', 'http://127.0.0.1:80/', 'ws://127.0.0.1/', 'wss://x.example/y', 'ftp://x/y'])(
    'nothing from the network: %s',
    (url) => expect(shut().session.lets(url)).toBe(false),
  );

  it('its own files', () => expect(shut().session.lets('app://tokwatch/assets/main.js')).toBe(true));

  it.each([
    'https://www.tiktok.com/',
    'file:///etc/passwd',
    'app://tokwatch/x.html',
    'about:blank',
    'data:text/html,x',
  ])('nowhere else, by itself or in a frame: %s', (url) => {
    const contents = shut().window.webContents;
    expect([contents.mayGo(url), contents.mayGo(url, false)]).toEqual([false, false]);
  });

  it('its own page anew, but not inside a frame of it', () => {
    const contents = shut().window.webContents;
    expect([contents.mayGo('app://tokwatch/'), contents.mayGo('app://tokwatch/#/fixes')]).toEqual([true, true]);
    expect(contents.mayGo('app://tokwatch/', false)).toBe(false);
  });

  it('no redirect, no webview and no second window', () => {
    const { window, opened } = shut();
    const contents = window.webContents;
    expect(contents.allows('will-redirect')).toBe(false);
    expect(contents.allows('will-attach-webview')).toBe(false);
    expect(contents.opens('https://www.tiktok.com/live')).toBe('deny');
    expect(contents.opens('app://tokwatch/')).toBe('deny');
    expect(opened).toEqual([]);
  });
});

describe('a page to see for yourself', () => {
  it.each(pagesToSee)('opens in the user’s own browser and not in a window: $url', ({ url }) => {
    const { window, opened } = shut();
    expect(window.webContents.opens(url)).toBe('deny');
    expect(opened).toEqual([url]);
  });

  it.each(pagesToSee)('is written as a browser hands it on, so that it is known again: $url', ({ url }) => {
    expect(new URL(url).href).toBe(url);
    expect(new URL(url).protocol).toBe('https:');
  });

  it.each([
    'https://downdetector.com/status/tiktok/../../login',
    'https://downdetector.com/status/tiktok/?next=https://evil.example/',
    'https://downdetector.com/status/tiktok/#x',
    'https://downdetector.com.evil.example/status/tiktok/',
    'https://downdetector.com@evil.example/status/tiktok/',
    'https://user@downdetector.com/status/tiktok/',
    'http://downdetector.com/status/tiktok/',
    'https://x.com/TikTokSupport2',
    'https://x.com/tiktoksupport',
    'https://x.com/TikTokSupport ',
    'https://www.tiktok.com/@tiktok/live',
    'file:///etc/passwd',
    'smb://evil.example/share',
    'javascript:alert(1)',
    'ms-msdt:/id',
    '',
  ])('is no other one, however alike: %s', (url) => {
    const { window, opened, told } = shut();
    expect(window.webContents.opens(url)).toBe('deny');
    expect([...opened, ...told]).toEqual([]);
  });

  it('that cannot be opened is named, so that the user can go there', async () => {
    const { window, told } = shut({ hasBrowser: false });
    window.webContents.opens('https://x.com/TikTokSupport');
    await expect
      .poll(() => told)
      .toEqual(['Tokwatch: Your browser could not be opened. Open it yourself, and go to https://x.com/TikTokSupport']);
  });
});

it('the double itself would let all of that pass', () => {
  const { module, app, session, windows } = createElectronDouble();
  app.mainModuleLoaded();
  const { webContents } = new module.BrowserWindow({});
  const contents = windows[0]!.webContents;
  expect(session.grants('media', webContents)).toEqual({ request: true, check: true, device: true });
  expect(session.lets('https://www.tiktok.com/')).toBe(true);
  expect([contents.mayGo('https://x/'), contents.allows('will-redirect'), contents.opens('https://x/')]).toEqual([
    true,
    true,
    'allow',
  ]);
});
