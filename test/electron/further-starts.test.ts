import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from '../../engine/instance/show.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import type { SmallInternet } from '../engine/support/small-internet.ts';
import type { Locks } from './double/double-app.ts';
import type { DoubleOptions } from './double/electron-double.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';
import type { Desktop, Home } from './support/start-desktop.ts';

let internet: SmallInternet;
beforeAll(async () => {
  internet = await startSmallInternet();
});
afterAll(() => internet[Symbol.asyncDispose]());

const start = async (home: Home, options: Partial<DoubleOptions> = {}): Promise<Desktop> =>
  startDesktop(internet, home, options);

const started = async (home: Home, options: Partial<DoubleOptions> = {}): Promise<Desktop> => {
  const desktop = await start(home, options);
  await expect.poll(() => desktop.windows[0]?.isVisible(), patience).toBe(true);
  await expect.poll(() => desktop.trays, patience).toHaveLength(1);
  return desktop;
};

describe('a second start of the desktop app', () => {
  it('brings the window of the first one forward and ends, without a window or a tray of its own', async () => {
    await using home = await makeHome(internet);
    const locks = new Map() as Locks;
    await using first = await started(home, { locks });
    const window = first.windows[0]!;
    window.close();
    await using second = await start(home, { locks });
    expect(await second.app.exited.promise).toBe(0);
    expect([second.windows, second.trays]).toEqual([[], []]);
    expect(second.order).not.toContain('scheme');
    expect({ visible: window.isVisible(), focused: window.isFocused }).toEqual({ visible: true, focused: true });
  });

  it('restores a window that was minimized', async () => {
    await using home = await makeHome(internet);
    const locks = new Map() as Locks;
    await using first = await started(home, { locks });
    first.windows[0]!.isDown = true;
    await using second = await start(home, { locks });
    await second.app.exited.promise;
    expect(first.windows[0]!.isMinimized()).toBe(false);
  });

  it('runs beside the first one when it has a data directory of its own', async () => {
    await using home = await makeHome(internet);
    await using elsewhere = await makeHome(internet);
    const locks = new Map() as Locks;
    await using first = await started(home, { locks });
    await using second = await started(elsewhere, { locks });
    expect([first.trays.length, second.trays.length]).toEqual([1, 1]);
  });
});

it('a start from the terminal brings the window forward and is told so', async () => {
  await using home = await makeHome(internet);
  await using desktop = await started(home);
  desktop.windows[0]!.close();
  const place = await takePlace(process.platform, home.dataDirectory);
  expect(place.type === 'taken' && (await place.show())).toEqual({ how: 'window' });
  expect(desktop.windows[0]!.isVisible()).toBe(true);
});

it('a click on the icon in the Dock brings the window forward', async () => {
  await using home = await makeHome(internet);
  await using desktop = await started(home);
  desktop.windows[0]!.close();
  desktop.app.emit('activate');
  expect(desktop.windows[0]!.isVisible()).toBe(true);
});

describe('where Tokwatch runs in a terminal already', () => {
  const meet = async (home: Home, show: () => Promise<Shown>): Promise<{ desktop: Desktop; status: number }> => {
    const place = await takePlace(process.platform, home.dataDirectory);
    if (place.type !== 'ours') return expect.fail('the place is taken');
    place.showWith(show);
    const desktop = await start(home);
    const status = await desktop.app.exited.promise;
    await place.release();
    expect([desktop.windows, desktop.trays]).toEqual([[], []]);
    return { desktop, status };
  };

  it('opens its page in the browser and ends', async () => {
    await using home = await makeHome(internet);
    const url = 'http://127.0.0.1:7777/?token=abc';
    const { desktop, status } = await meet(home, () => Promise.resolve({ how: 'page', url }));
    expect({ status, opened: desktop.opened, told: desktop.told }).toEqual({ status: 0, opened: [url], told: [] });
  });

  it.each(['https://127.0.0.1/', 'http://example.com/', 'http://127.0.0.1.example.com/', 'file:///etc/passwd'])(
    'does not open %s, whoever names it',
    async (url) => {
      await using home = await makeHome(internet);
      const { desktop, status } = await meet(home, () => Promise.resolve({ how: 'page', url }));
      expect({ status, opened: desktop.opened }).toEqual({ status: 1, opened: [] });
    },
  );

  it('says so when that one has only its terminal', async () => {
    await using home = await makeHome(internet);
    const { desktop, status } = await meet(home, () => Promise.resolve({ how: 'terminal' }));
    expect({ status, told: desktop.told }).toEqual({
      status: 1,
      told: ['Tokwatch: Tokwatch is already running in a terminal. Use that one, or end it first.'],
    });
  });

  it('says so when that one does not answer', async () => {
    await using home = await makeHome(internet);
    const { desktop, status } = await meet(home, () => new Promise(() => undefined));
    expect({ status, told: desktop.told }).toEqual({
      status: 1,
      told: ['Tokwatch: Tokwatch is already running, but does not answer. End it, then start again.'],
    });
  });
});
