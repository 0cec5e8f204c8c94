import { describe, expect, it } from 'vitest';
import type { AlertState } from '../../contract/alert.ts';
import type { Snapshot } from '../../contract/report.ts';
import { minutesToMorning } from '../../electron/snooze.ts';
import { drawTrayImages } from '../../electron/tray-images.ts';
import { openTray } from '../../electron/tray.ts';
import { broken, healthy, partly, unknown } from '../headless/view/snapshots.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleMenu, DoubleTray } from './double/double-tray.ts';
import { notedActions } from './support/desktop-actions.ts';
import { trayPng } from './support/tray-png.ts';

const { module, app, trays } = createElectronDouble();
app.mainModuleLoaded();
const images = await drawTrayImages({ ...module, platform: 'linux' }, '/nowhere');

const awake: AlertState = { snoozedUntil: null, toldToday: 0 };

type Shown = {
  icon: DoubleTray;
  done: string[];
  toggled: unknown[];
  show: (snapshot: Snapshot, alerts?: AlertState) => DoubleMenu;
};

const open = (platform = 'linux'): Shown => {
  const { actions, done } = notedActions();
  const toggled: unknown[] = [];
  const tray = openTray({ ...module, platform, images, actions, toggle: (bounds) => toggled.push(bounds) });
  const icon = trays.at(-1)!;
  return {
    ...{ icon, done, toggled },
    show: (snapshot, alerts = awake) => {
      tray.show({ snapshot, alerts });
      return icon.menu!;
    },
  };
};

const live = (snapshot: Snapshot): Snapshot => ({ ...snapshot, live: true });

describe('the tray icon', () => {
  it.each([
    ['ok', healthy],
    ['degraded', partly],
    ['down', broken],
    ['unknown', unknown],
    ['live', live(healthy)],
    ['live-degraded', live(partly)],
    ['live-down', live(broken)],
    ['live-unknown', live(unknown)],
    ['paused', { ...healthy, paused: true }],
    ['paused', live({ ...broken, paused: true })],
  ] as const)('shows the shape of %s', (state, snapshot) => {
    const { icon, show } = open();
    show(snapshot);
    expect(icon.image.pngs.get(1)).toEqual(trayPng(state, 24));
  });

  it('begins with the shape of what is not known', () => {
    expect(open().icon.image.pngs.get(1)).toEqual(trayPng('unknown', 24));
  });

  it('has the sentence as its tooltip; while nobody watches it says that', () => {
    const { icon, show } = open();
    show(broken);
    expect(icon.tooltip).toBe('It’s your internet provider: your router works, but nothing beyond it answers.');
    show({ ...broken, paused: true });
    expect(icon.tooltip).toBe('Watching is paused.');
  });

  it('names no address in tooltip and menu while others may see the screen', () => {
    const { icon, show } = open();
    const message = { id: 'evidence.answered', params: { target: 'router at 192.168.7.31' } } as const;
    const telling = { ...broken, verdict: { ...broken.verdict, message } };
    expect(show(telling).labels[0]).toContain('192.168.7.31');
    const menu = show({ ...telling, live: true, discreet: true });
    expect([menu.labels.join(), icon.tooltip].join()).not.toContain('192.168');
  });

  it('replaces its menu only when something changed, or it would close under the pointer', () => {
    const { icon, show } = open();
    show(healthy);
    show({ ...healthy, looking: true, at: '2026-11-21T21:44:00.000Z' }, { snoozedUntil: null, toldToday: 3 });
    expect(icon.menusSet).toBe(1);
    show(broken);
    show(broken, { snoozedUntil: '2026-11-21T22:15:00.000Z', toldToday: 3 });
    expect(icon.menusSet).toBe(3);
  });

  it('leaves the click to the window on macOS, and opens the menu with the other button', () => {
    const { icon, show, toggled } = open('darwin');
    show(broken);
    expect(icon.menu).toBeNull();
    icon.clickAt({ x: 1, y: 2, width: 3, height: 4 });
    expect(toggled).toEqual([{ x: 1, y: 2, width: 3, height: 4 }]);
    icon.emit('right-click');
    expect(icon.poppedUp?.labels[0]).toContain('internet provider');
  });
});

describe('the tray’s menu', () => {
  const usual = [
    ...['—', 'Check again', 'Pause watching', '—', 'I am LIVE now', 'No notifications for a while', '—'],
    ...['Open Tokwatch', 'Quit Tokwatch'],
  ];

  it('says what the verdict says, since when, and what one can do', () => {
    expect(open().show(broken).labels).toEqual([
      'It’s your internet provider: your router works, but nothing beyond it answers.',
      'Since 21:40',
      ...usual,
    ]);
  });

  it('has no moment to tell before anything is settled', () => {
    expect(open().show(unknown).labels).toEqual(['Looking…', ...usual]);
  });

  it('tells the day as well when it is long ago', () => {
    const since = '2026-11-19T08:05:00.000Z';
    const menu = open().show({ ...healthy, verdict: { ...healthy.verdict, since } });
    expect(menu.labels[1]).toMatch(/^Since (19 Nov|Nov 19), 08:05$/);
  });

  it('shows an ampersand as one', () => {
    const message = { id: 'evidence.answered', params: { target: 'a & b' } } as const;
    expect(open().show({ ...healthy, verdict: { ...healthy.verdict, message } }).labels[0]).toBe('a && b answered.');
  });

  it('checks again, opens the window and quits', () => {
    const { show, done } = open();
    const menu = show(broken);
    ['Check again', 'Open Tokwatch', 'Quit Tokwatch', menu.labels[0]!].forEach((label) => menu.click(label));
    expect(done).toEqual(['check again', 'open', 'quit', 'open']);
  });

  it('offers what can be done where something can', () => {
    const { show, done } = open();
    const menu = show({ ...broken, verdict: { ...broken.verdict, fixes: ['restart-router'] } });
    expect(menu.labels[3]).toBe('What can be done');
    menu.click('What can be done');
    expect(done).toEqual(['open fixes']);
  });

  it('begins and ends a LIVE', () => {
    const { show, done } = open();
    show(healthy).click('I am LIVE now');
    const menu = show(live(healthy));
    expect(menu.labels).not.toContain('I am LIVE now');
    menu.click('My LIVE is over');
    expect(done).toEqual(['live true', 'live false']);
  });

  it('pauses; then it says so first, tells no moment, and nothing can be checked', () => {
    const { show, done } = open();
    show(broken).click('Pause watching');
    const menu = show({ ...broken, paused: true });
    expect(menu.labels.slice(0, 4)).toEqual(['Watching is paused.', '—', 'Check again', 'Go on watching']);
    expect(() => menu.click('Check again')).toThrow('no entry');
    menu.click('Go on watching');
    expect(done).toEqual(['pause true', 'pause false']);
  });
});

describe('no notifications for a while', () => {
  it('means a quarter of an hour, an hour, or until the morning', () => {
    const { show, done } = open();
    const menu = show(healthy).below('No notifications for a while');
    expect(menu.labels).toEqual(['15 minutes', '1 hour', 'Until 8:00 in the morning']);
    menu.labels.forEach((label) => menu.click(label));
    // From 21:43:10 to 8:00 it is ten hours and almost seventeen minutes.
    expect(done).toEqual(['snooze 15', 'snooze 60', 'snooze 617']);
  });

  it('shows its end, and can be ended', () => {
    const { show, done } = open();
    const menu = show(healthy, { snoozedUntil: '2026-11-21T22:15:00.000Z', toldToday: 0 });
    const submenu = menu.below('No notifications until 22:15');
    expect(submenu.labels).toEqual(['Notify me again', '—', '15 minutes', '1 hour', 'Until 8:00 in the morning']);
    submenu.click('Notify me again');
    expect(done).toEqual(['snooze']);
  });

  it.each([
    ['in the evening, the next day', '2026-11-21T21:00:00.000Z', 11 * 60],
    ['after midnight, the same day', '2026-11-22T01:30:00.000Z', 6.5 * 60],
    ['at breakfast, the next day', '2026-11-22T07:30:00.000Z', 24.5 * 60],
  ])('until the morning means %s', (_when, now, minutes) => {
    expect(minutesToMorning(Date.parse(now))).toBe(minutes);
  });
});
