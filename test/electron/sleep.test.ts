import { expect, it } from 'vitest';
import { watchPower } from '../../electron/power.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { createElectronDouble } from './double/electron-double.ts';
import { frameOf } from './double/double-contents.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';
import type { Desktop } from './support/start-desktop.ts';
import type { Snapshot } from '../../contract/report.ts';

const current = async (desktop: Desktop): Promise<Snapshot> => {
  const sender = { sender: desktop.windows[0]!.webContents, senderFrame: frameOf('app://tokwatch/') };
  const answer = await desktop.ipcMain.invoked(sender, 'tokwatch:ask', ['health.current', undefined]);
  return (answer as { value: Snapshot }).value;
};

it('sleep and wake reach the engine: the time between was not watched, and it looks again at once', async () => {
  await using internet = await startSmallInternet();
  await using home = await makeHome(internet);
  await using desktop = await startDesktop(internet, home);
  await expect.poll(() => desktop.trays[0]?.tooltip, patience).toContain('All is well');
  await expect.poll(async () => (await current(desktop)).looking, patience).toBe(false);
  const before = internet.net.asked.length;
  desktop.powerMonitor.emit('suspend');
  await new Promise((resolve) => setTimeout(resolve, 50));
  desktop.powerMonitor.emit('resume');
  const { recent } = await current(desktop);
  expect(recent.map(({ severity }) => severity)).toContain('not-watched');
  await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(before + 5);
  await expect.poll(() => desktop.trays[0]?.tooltip, patience).toContain('All is well');
});

it('a locked screen is no sleep, and after the end nobody listens to the machine any more', () => {
  const { module, powerMonitor } = createElectronDouble();
  const heard: string[] = [];
  const stop = watchPower(module.powerMonitor, {
    slept: () => heard.push('slept'),
    woke: () => heard.push('woke'),
  });
  for (const event of ['lock-screen', 'suspend', 'unlock-screen', 'resume']) powerMonitor.emit(event);
  expect(heard).toEqual(['slept', 'woke']);
  stop();
  expect(powerMonitor.eventNames()).toEqual([]);
});
