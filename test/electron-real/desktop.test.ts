// What only a real Electron can show. Everything else about the shell is in test/electron, over the double.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takePlace } from '../../engine/instance/take-place.ts';
import { findElectron, whyNoDesktop } from '../../headless/desktop.ts';
import { makeHome } from '../electron/support/start-desktop.ts';
import type { Home } from '../electron/support/start-desktop.ts';
import { patience } from '../engine/support/patience.ts';
import { loopbackCatalog } from './loopback-catalog.ts';
import { canHostTray, noTray, startTrayHost } from './tray-host.ts';
import type { TrayHost } from './tray-host.ts';

const electron = findElectron();
const whyNot = whyNoDesktop({
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  electron,
});

if (whyNot !== null) console.warn(`SKIPPED: tests of a real Electron, since ${whyNot}.`);

const mainScript = fileURLToPath(new URL('../../dist/electron/main.js', import.meta.url));

type Bridge = { tokwatch: { ask: (channel: string) => Promise<{ ok: boolean; value?: unknown }> } };

describe('the desktop app in a real Electron', () => {
  let home: Home;
  let host: TrayHost | null = null;
  let app: ElectronApplication;
  let page: Page;
  let args: string[];
  let env: Record<string, string>;

  beforeEach((context) => {
    if (whyNot !== null) context.skip(`a real Electron: ${whyNot}`);
  });
  beforeAll(async () => {
    if (whyNot !== null) return;
    home = await makeHome({ catalog: loopbackCatalog });
    host = canHostTray ? await startTrayHost() : null;
    args = [mainScript, ...Object.entries(home.switches).map(([name, value]) => `--${name}=${value}`)];
    env = { ...(process.env as Record<string, string>), ...(host && { DBUS_SESSION_BUS_ADDRESS: host.address }) };
    delete env['ELECTRON_RUN_AS_NODE'];
    app = await _electron.launch({ executablePath: electron!, args, env, chromiumSandbox: true });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app?.close().catch(() => undefined);
    host?.[Symbol.dispose]();
    await home?.[Symbol.asyncDispose]();
  });

  it('runs on Node 24', async () => {
    const versions = await app.evaluate(() => process.versions);
    console.log(`Electron ${versions['electron']}, Node ${versions.node}, Chromium ${versions['chrome']}`);
    expect(versions.node).toMatch(/^24\./);
  });

  it('serves the page from its own scheme, and paints the window with a sentence in it', async () => {
    expect(page.url()).toMatch(/^app:\/\/tokwatch\//);
    await expect.poll(() => page.innerText('h1'), patience).toMatch(/\w+/);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()), patience)
      .toBe(true);
    const picture = await page.screenshot();
    expect(picture.length).toBeGreaterThan(3000);
  });

  it('answers the page over IPC', async () => {
    const about = await page.evaluate(() => (globalThis as unknown as Bridge).tokwatch.ask('app.about'));
    expect(about).toMatchObject({ ok: true, value: { runsIn: 'desktop' } });
  });

  it('keeps Node from the page, and the page from the network', async () => {
    expect(await page.evaluate("[typeof require, typeof process, typeof module].join(' ')")).toBe(
      'undefined undefined undefined',
    );
    expect(await page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'got through', () => 'refused')")).toBe(
      'refused',
    );
    const url = page.url();
    await page.evaluate("location.href = 'http://127.0.0.1:9/'; window.open('http://127.0.0.1:9/')");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(page.url()).toBe(url);
    expect(app.windows()).toHaveLength(1);
  });

  it('runs the page in the sandbox of the system', async (context) => {
    if (process.platform !== 'linux') context.skip('the sandbox is read from /proc, which only Linux has');
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // 2 is a process under a seccomp filter: proc_pid_status(5).
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  });

  it('goes on telling the page after a reload', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await expect.poll(() => page.innerText('h1'), patience).toMatch(/\w+/);
  });

  it('registers its icon with the desktop, with the sentence as its tooltip', async (context) => {
    if (!canHostTray) context.skip(noTray);
    await expect.poll(() => host!.icons.length, patience).toBeGreaterThan(0);
    const [icon] = host!.icons;
    expect(icon?.trouble).toBeUndefined();
    expect(icon?.sides?.length).toBeGreaterThan(0);
    expect(icon?.tooltip).toMatch(/\w+/);
  });

  it('is brought forward by a second start, which ends at once', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = spawn(electron!, args, { env, stdio: 'ignore' });
    const status = await new Promise((resolve) => second.once('exit', resolve));
    expect(status).toBe(0);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()), patience)
      .toBe(true);
  });

  it('hides its window when that is closed, and leaves nothing behind when it is quit', async () => {
    const child = app.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const windows = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.close();
      return { count: BrowserWindow.getAllWindows().length, visible: window?.isVisible() };
    });
    expect(windows).toEqual({ count: 1, visible: false });
    await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
    expect(await ended).toBe(0);
    const place = await takePlace(process.platform, home.dataDirectory);
    expect(place.type).toBe('ours');
    if (place.type === 'ours') await place.release();
  });
});
