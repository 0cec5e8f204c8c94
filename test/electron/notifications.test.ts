import { describe, expect, it } from 'vitest';
import type { Notice } from '../../contract/alert.ts';
import { message } from '../../contract/message.ts';
import type { Showing } from '../../contract/showing.ts';
import { showNotices } from '../../electron/notifications.ts';
import { createWindow } from '../../electron/window.ts';
import type { MemoryEvent } from '../../engine/memory/memory.ts';
import { healthy } from '../headless/view/snapshots.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleOptions, ElectronDouble } from './double/electron-double.ts';
import { notedActions } from './support/desktop-actions.ts';

const began: Notice = {
  id: 1,
  at: '2026-11-21T21:40:00.000Z',
  occasion: 'began',
  incident: 7,
  group: 'incident-7',
  urgency: 'critical',
  title: message('verdict.internet.down'),
  body: message('todo.internet.down'),
  actions: ['check-again', 'show', 'snooze', 'fix'],
  silent: false,
};
const over: Notice = { ...began, id: 2, occasion: 'over', urgency: 'low', title: message('verdict.ok'), body: null };

type Told = ElectronDouble & {
  tell: (notice: Notice) => void;
  done: string[];
  unshown: Notice[];
  showings: Showing[];
  setDiscreet: (isDiscreet: boolean) => void;
  end: () => void;
};

const openDesktop = (options: Partial<DoubleOptions> = {}): Told => {
  const double = createElectronDouble(options);
  double.app.mainModuleLoaded();
  const { actions, done } = notedActions();
  const unshown: Notice[] = [];
  const showings: Showing[] = [];
  let discreet = false;
  const listeners = new Set<(event: MemoryEvent) => void>();
  const end = showNotices({
    ...{ Notification: double.module.Notification, actions },
    memory: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    engine: { snapshot: () => ({ ...healthy, discreet }) },
    unshown: (notice) => unshown.push(notice),
    ...{ platform: 'darwin', showing: (showing) => showings.push(showing) },
  });
  return {
    ...{ ...double, done, unshown, showings, end },
    tell: (notice) => listeners.forEach((listener) => listener({ type: 'notice', notice })),
    setDiscreet: (isDiscreet) => (discreet = isDiscreet),
  };
};

describe('a notification', () => {
  it('says the sentence and what to do, as urgent and as loud as the notice is', () => {
    const { tell, notifications } = openDesktop();
    tell(began);
    expect(notifications).toHaveLength(1);
    expect(notifications[0]!.isShown).toBe(true);
    expect(notifications[0]!.options).toEqual({
      title: 'It’s your internet provider: your router works, but nothing beyond it answers.',
      body: 'Restart the router once. If that does not help, use another network and call your provider.',
      silent: false,
      urgency: 'critical',
      actions: ['Check again', 'Show', 'Quiet for 1 hour', 'What can be done'].map((text) => ({
        ...{ type: 'button', text },
      })),
    });
  });

  it('does at its buttons what they say', () => {
    const { tell, notifications, done } = openDesktop();
    tell(began);
    notifications[0]!.buttons.forEach((label) => notifications[0]!.press(label));
    expect(done).toEqual(['check again', 'open', 'snooze 60', 'open fixes']);
  });

  it('opens the window at a click, which is all that there is where a desktop has no buttons', () => {
    const { tell, notifications, done } = openDesktop();
    tell({ ...began, actions: [] });
    notifications[0]!.click();
    expect(done).toEqual(['open']);
  });

  it('takes the place of the earlier one of its group, and of no other', () => {
    const { tell, notifications } = openDesktop();
    tell(began);
    tell({ ...began, id: 3, group: 'incident-8' });
    tell(over);
    expect(notifications.map(({ isShown }) => isShown)).toEqual([false, true, true]);
    expect(notifications[2]!.options).toMatchObject({
      title: expect.stringContaining('All is well') as string,
      body: '',
    });
  });

  it('never shows or focuses the window by itself', async () => {
    const { tell, module, windows, notifications } = openDesktop();
    const window = createWindow({
      ...{ ...module, platform: 'linux', preload: '/p', now: () => 0, isEnding: () => false },
    });
    await window.load();
    windows[0]!.close();
    const before = windows[0]!.timesShown;
    tell(began);
    tell(over);
    notifications[1]!.fail();
    expect(windows[0]).toMatchObject({ timesShown: before, isFocused: false });
    expect(windows[0]!.isVisible()).toBe(false);
  });

  it('makes no sound and names no address while others may see the screen', () => {
    const { tell, notifications, setDiscreet } = openDesktop();
    setDiscreet(true);
    tell({ ...began, title: message('evidence.answered', { target: '192.168.7.31' }) });
    expect(notifications[0]!.options.silent).toBe(true);
    expect(JSON.stringify(notifications[0]!.options)).not.toContain('192.168');
  });

  it('is taken back when the program ends, since nobody would answer a click any more', () => {
    const { tell, notifications, end } = openDesktop();
    tell(began);
    end();
    tell(over);
    expect(notifications.map(({ isShown }) => isShown)).toEqual([false]);
  });
});

describe('what cannot be shown', () => {
  it('is left to the window where the desktop shows no notifications', () => {
    const { tell, notifications, unshown } = openDesktop({ showsNotifications: false });
    tell(began);
    expect({ notifications, unshown }).toEqual({ notifications: [], unshown: [began] });
  });

  it('is left to the window where the system refuses it, as macOS does with an app that is not signed', () => {
    const { tell, notifications, unshown } = openDesktop();
    tell(began);
    notifications[0]!.fail();
    expect(unshown).toEqual([began]);
    tell(over);
    expect(notifications[1]!.isShown).toBe(true);
  });
});

describe('how notifications fare', () => {
  const notShown = (why: string): object => ({ state: 'not-shown', why, system: 'darwin' });

  it('is not known before one was tried, so nobody is told that he has not allowed them', () => {
    expect(openDesktop().showings).toEqual([]);
  });

  it('is known without a trial where the desktop has none for programs', () => {
    expect(openDesktop({ showsNotifications: false }).showings).toEqual([notShown('not-supported')]);
  });

  it('is told of each: one was shown, then the system refused the next', () => {
    const { tell, notifications, showings } = openDesktop();
    tell(began);
    expect(showings).toEqual([{ state: 'taken' }]);
    notifications[0]!.fail();
    expect(showings.at(-1)).toEqual(notShown('refused'));
    tell(over);
    expect(showings.at(-1)).toEqual({ state: 'taken' });
  });
});
