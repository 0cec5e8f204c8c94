import { describe, expect, it } from 'vitest';
import type { WebContents } from 'electron';
import { denyLeaving, denyNetwork, denyPermissions } from '../../electron/guards.ts';
import { contentSecurityPolicy, webPreferences } from '../../electron/security.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleWindow } from './double/double-window.ts';
import type { DoubleSession } from './double/double-session.ts';

/** An app with all doors shut, and a window in it. */
const shut = (): { session: DoubleSession; window: DoubleWindow; contents: WebContents } => {
  const { module, app, session, windows } = createElectronDouble();
  app.mainModuleLoaded();
  denyPermissions(module.session.defaultSession);
  denyNetwork(module.session.defaultSession);
  denyLeaving(module.app);
  const { webContents } = new module.BrowserWindow({});
  return { session, window: windows[0]!, contents: webContents };
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
    const contents = shut().window.webContents;
    expect(contents.allows('will-redirect')).toBe(false);
    expect(contents.allows('will-attach-webview')).toBe(false);
    expect(contents.opens('https://www.tiktok.com/')).toBe('deny');
    expect(contents.opens('app://tokwatch/')).toBe('deny');
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
