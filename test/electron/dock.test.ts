// The OBS dock of the desktop app, which has no web server otherwise.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { realFiles } from '../../engine/deps/real-files.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { call, open } from '../loopback/http-client.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';

/** A port that nobody has at the moment. */
const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const answers = (port: number): Promise<number> =>
  call(port, { path: '/' }).then(
    ({ status }) => status,
    () => 0,
  );

describe.skipIf(!hasChromium)('the dock of the desktop app', () => {
  let browser: Browser;
  let app: BuiltApp;
  beforeAll(async () => {
    browser = await sharedChromium();
    app = await buildApp('tiny');
    await mkdir(join(app.renderer, 'dock', 'assets'), { recursive: true });
    await writeFile(
      join(app.renderer, 'dock', 'dock.html'),
      '<!doctype html>\n<html lang="en"><title>dock</title></html>',
    );
  });
  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  it('is not served before somebody switches it on', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    const port = await freePort();
    await writeFile(home.settingsFile, JSON.stringify({ dock: { port } }));
    await using desktop = await startDesktop(internet, home, { app, browser, files: realFiles });
    await expect.poll(() => desktop.trays, patience).toHaveLength(1);
    expect(await answers(port)).toBe(0);
    await writeFile(home.settingsFile, JSON.stringify({ dock: { enabled: true, port } }));
    await expect.poll(() => answers(port), patience).toBe(200);
  });

  it('tells what is so to whoever has the key, and ends with the app', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    const port = await freePort();
    await writeFile(home.settingsFile, JSON.stringify({ dock: { enabled: true, port } }));
    await using desktop = await startDesktop(internet, home, { app, browser, files: realFiles });
    await expect.poll(() => answers(port), patience).toBe(200);
    const key = (await readFile(join(home.dataDirectory, 'dock-key'), 'utf8')).trim();
    const path = '/api/listen/dock.shown';
    expect((await call(port, { path })).status).toBe(401);
    const stream = await open(port, { path, headers: { authorization: `Bearer ${key}` } });
    const [first] = (await stream.take(1).toArray()) as Buffer[];
    expect(JSON.parse(/^data: (.+)$/m.exec(first!.toString())?.[1] ?? '')).toMatchObject({
      watching: true,
      live: null,
    });
    desktop.app.quit();
    await desktop.app.exited.promise;
    expect(await answers(port)).toBe(0);
  });
});
