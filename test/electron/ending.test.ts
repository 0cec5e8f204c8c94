import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrangeEnding } from '../../electron/quit.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import { expectNothingOpen } from '../engine/support/open-handles.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { createElectronDouble } from './double/electron-double.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';

const listenersOfBugs = (): number =>
  process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection');

describe('quitting', () => {
  it('leaves nothing running: no look, no handler, no icon, no place, no listener, no socket', async () => {
    const before = listenersOfBugs();
    {
      await using internet = await startSmallInternet();
      await using home = await makeHome(internet);
      // In the middle of a look that nobody answers.
      internet.answers.tiktok = () => undefined;
      await using desktop = await startDesktop(internet, home);
      await expect.poll(() => desktop.trays, patience).toHaveLength(1);
      await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(5);
      desktop.app.quit();
      expect(await desktop.app.exited.promise).toBe(0);
      const asked = internet.net.asked.length;
      expect(desktop.trays[0]!.isGone).toBe(true);
      expect([desktop.ipcMain.handlers.size, desktop.ipcMain.eventNames()]).toEqual([0, []]);
      expect(desktop.powerMonitor.eventNames()).toEqual([]);
      expect(listenersOfBugs()).toBe(before);
      const place = await takePlace(process.platform, home.dataDirectory);
      expect(place.type).toBe('ours');
      if (place.type === 'ours') await place.release();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(internet.net.asked.length).toBe(asked);
    }
    await expectNothingOpen();
  });

  it('is not what closing the window does', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home);
    await expect.poll(() => desktop.trays, patience).toHaveLength(1);
    await expect.poll(() => desktop.windows[0]?.isVisible(), patience).toBe(true);
    desktop.windows[0]!.close();
    desktop.windows[0]!.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desktop.trays[0]!.isGone).toBe(false);
    expect(desktop.order.at(-1)).toBe('tray');
  });

  it('ends what was begun in reverse order, each awaited, and runs once however often it is asked for', async () => {
    const { module, app } = createElectronDouble();
    const { atEnd, end } = arrangeEnding(module.app);
    const ended: string[] = [];
    atEnd(() => ended.push('first'));
    atEnd(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended.push('second');
    });
    end(3);
    app.quit();
    expect(await app.exited.promise).toBe(3);
    expect(ended).toEqual(['second', 'first']);
    atEnd(() => ended.push('too late to wait for'));
    expect(ended.at(-1)).toBe('too late to wait for');
  });
});

describe('what a user can mend is said in a box, and ends the app with status 2', () => {
  it('a settings file that is malformed', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await writeFile(home.settingsFile, '{"tiktok":{"region":"mars"}}');
    await using desktop = await startDesktop(internet, home);
    expect(await desktop.app.exited.promise).toBe(2);
    // The page was still loading, which the end cuts short: that is not told as well.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(desktop.told).toEqual([
      `Tokwatch: The settings file ${home.settingsFile} does not fit at “tiktok.region”. That is none of those to choose from: ` +
        'auto, us, eu, row. Nothing can be changed until that is mended or the file is gone.',
    ]);
    expect(desktop.trays).toEqual([]);
    expect(internet.net.asked).toEqual([]);
  });

  it('a data directory that cannot be made', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await mkdir(dirname(home.dataDirectory), { recursive: true });
    await writeFile(home.dataDirectory, 'a file');
    await using desktop = await startDesktop(internet, home);
    expect(await desktop.app.exited.promise).toBe(2);
    expect(desktop.told).toEqual([
      expect.stringMatching(/^Tokwatch: The data directory .+ cannot be used: .+ Mend it, or name another/),
    ]);
    expect(desktop.windows).toEqual([]);
  });
});

it('a bug is told, once, and ends the app with status 4: a monitor of unknown state must not go on judging', async () => {
  await using internet = await startSmallInternet();
  await using home = await makeHome(internet);
  internet.os = { ...internet.os, networkState: () => Promise.reject(new TypeError('a bug of the test')) };
  await using desktop = await startDesktop(internet, home);
  expect(await desktop.app.exited.promise).toBe(4);
  expect(desktop.told).toEqual([
    expect.stringMatching(/^Tokwatch: Something in Tokwatch itself went wrong, .+TypeError: a bug of the test/s),
  ]);
});
