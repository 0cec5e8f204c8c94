import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../contract/report.ts';
import { severities } from '../../contract/verdict.ts';
import type { Severity } from '../../contract/verdict.ts';
import type { Colour } from '../../electron/png.ts';
import { trayColours, trayPng } from '../../electron/tray-images.ts';
import { trayMenu } from '../../electron/tray-menu.ts';
import { openTray } from '../../electron/tray.ts';
import { broken, healthy, partly, unknown } from '../headless/view/snapshots.ts';
import { createElectronDouble } from './double/electron-double.ts';

const nothing = { checkAgain: () => undefined, open: () => undefined, quit: () => undefined };

const labelsOf = (snapshot: Snapshot): unknown[] => trayMenu(snapshot, nothing).map(({ label }) => label);

/** Opacities of a PNG that trayPng drew: unfiltered rows of four bytes a pixel. */
const opacities = (png: Buffer, size: number): number[] => {
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  return Array.from({ length: size * size }, (_, index) => {
    const row = Math.floor(index / size);
    return rows[row * (size * 4 + 1) + 1 + (index % size) * 4 + 3]! / 255;
  });
};

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the tray’s images', () => {
  const pairs = severities.flatMap((one, index) => severities.slice(index + 1).map((other) => [one, other] as const));

  it.each(pairs)('of %s and %s differ by shape alone, at 16 pixels and in one colour', (one, other) => {
    const [first, second] = [one, other].map((severity) => opacities(trayPng(severity, 16, [0, 0, 0]), 16));
    const differing = first!.filter((opacity, index) => Math.abs(opacity - second![index]!) > 0.5);
    expect(differing.length).toBeGreaterThan(24);
  });

  it.each(severities.flatMap((severity) => [16, 24, 32, 48].map((size) => [severity, size] as const)))(
    'of %s is a PNG of %i pixels with ink that stays clear of the edge',
    (severity, size) => {
      const png = trayPng(severity, size);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
      const drawn = opacities(png, size);
      const corners = [0, size - 1, size * (size - 1), size * size - 1].map((index) => drawn[index]);
      expect(Math.max(...drawn)).toBe(1);
      expect(corners).toEqual([0, 0, 0, 0]);
    },
  );

  it.each(Object.entries(trayColours))('of %s stands out from light and dark panels by 3:1', (_severity, colour) => {
    expect(contrast(colour, [255, 255, 255])).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, [32, 32, 32])).toBeGreaterThanOrEqual(3);
  });
});

describe('the tray’s menu', () => {
  it('says what the verdict says, since when, and what one can do', () => {
    expect(labelsOf(broken)).toEqual([
      'It’s your internet provider: your router works, but nothing beyond it answers.',
      'Since 21:40',
      undefined,
      'Check again',
      'Open Tokwatch',
      undefined,
      'Quit Tokwatch',
    ]);
  });

  it('has no moment to tell before anything is settled', () => {
    expect(labelsOf(unknown).slice(0, 2)).toEqual(['Looking…', undefined]);
  });

  it('tells the day as well when it is long ago', () => {
    const since = '2026-11-19T08:05:00.000Z';
    const long = { ...healthy, verdict: { ...healthy.verdict, since } };
    expect(labelsOf(long)[1]).toMatch(/^Since (19 Nov|Nov 19), 08:05$/);
  });

  it('shows an ampersand as one', () => {
    const message = { id: 'evidence.answered', params: { target: 'a & b' } } as const;
    const odd = { ...healthy, verdict: { ...healthy.verdict, message } };
    expect(labelsOf(odd)[0]).toBe('a && b answered.');
  });
});

describe('the tray', () => {
  const open = (platform: string) => {
    const { module, app, trays } = createElectronDouble();
    app.mainModuleLoaded();
    const toggled: unknown[] = [];
    const actions = { ...nothing, toggle: (bounds: unknown) => toggled.push(bounds) };
    const tray = openTray({ ...module, platform, actions });
    return { tray, icon: trays[0]!, toggled };
  };

  it.each([
    [healthy, 'ok'],
    [partly, 'degraded'],
    [broken, 'down'],
    [unknown, 'unknown'],
  ] as ReadonlyArray<[Snapshot, Severity]>)('shows the shape of the state', (snapshot, severity) => {
    const { tray, icon } = open('win32');
    tray.show(snapshot);
    expect([...icon.image.pngs.keys()]).toEqual([1, 1.25, 1.5, 2, 3]);
    expect(icon.image.pngs.get(1)).toEqual(trayPng(severity, 16));
    expect(icon.image.pngs.get(2)).toEqual(trayPng(severity, 32));
    expect(icon.image.isTemplate).toBe(false);
  });

  it('begins with the shape of what is not known', () => {
    expect(open('win32').icon.image.pngs.get(1)).toEqual(trayPng('unknown', 16));
  });

  it('replaces its menu only when something changed, or it would close under the pointer', () => {
    const { tray, icon } = open('linux');
    tray.show(healthy);
    tray.show({ ...healthy, looking: true, at: '2026-11-21T21:44:00.000Z' });
    expect(icon.menusSet).toBe(1);
    tray.show(broken);
    expect(icon.menusSet).toBe(2);
  });

  it('draws with ink alone on macOS, where the click opens the window and the other button the menu', () => {
    const { tray, icon, toggled } = open('darwin');
    tray.show(broken);
    expect(icon.image.isTemplate).toBe(true);
    expect(icon.image.pngs.get(2)).toEqual(trayPng('down', 32, [0, 0, 0]));
    expect(icon.menu).toBeNull();
    icon.clickAt({ x: 1, y: 2, width: 3, height: 4 });
    expect(toggled).toEqual([{ x: 1, y: 2, width: 3, height: 4 }]);
    icon.emit('right-click');
    expect(icon.poppedUp?.labels[0]).toContain('internet provider');
  });
});
