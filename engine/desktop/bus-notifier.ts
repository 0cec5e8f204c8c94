// Shows notices through the desktop's notification service. Where there is none, or it dies, that notice is not shown; the
// next one looks for it again.
import type { Notice, NoticeAction } from '../../contract/alert.ts';
import { noticeActions } from '../../contract/alert.ts';
import { DEFAULT_ACTION, notificationOf } from './notification.ts';
import { openNotificationService } from './notification-service.ts';
import type { NotificationService, ServiceEvent } from './notification-service.ts';
import type { BusEdges, BusTrouble } from './session-bus.ts';

/** Whether a notice is on the screen, and if not, why. */
export type Shown = { shown: true } | { shown: false; trouble: BusTrouble };

/** What each action of a notification does; an action that is missing here is not offered. */
export type NoticeActs = Partial<Record<NoticeAction, (notice: Notice) => void>>;

/** Shows notices one after the other, in the order in which they come. Never throws. */
export type BusNotifier = { show: (notice: Notice) => Promise<Shown>; end: () => void };

/** The group's notification on the screen, by the service's id. */
type OnScreen = Map<number, Notice>;

const idOf = (onScreen: OnScreen, group: string): number =>
  [...onScreen].find(([, notice]) => notice.group === group)?.[0] ?? 0;

const actionNamed = (key: string): NoticeAction | undefined =>
  key === DEFAULT_ACTION ? 'show' : noticeActions.find((action) => action === key);

const carryOut = (onScreen: OnScreen, acts: NoticeActs, event: ServiceEvent): void => {
  const notice = onScreen.get(event.id);
  if (notice === undefined) return;
  if (event.type === 'closed') onScreen.delete(event.id);
  const action = event.type === 'acted' ? actionNamed(event.action) : undefined;
  if (action !== undefined) acts[action]?.(notice);
};

/** Makes a presenter that connects when the first notice comes. */
export const createBusNotifier = (edges: Omit<BusEdges, 'signal'>, acts: NoticeActs): BusNotifier => {
  const ended = new AbortController();
  const possible = new Set(noticeActions.filter((action) => acts[action] !== undefined));
  let service: NotificationService | null = null;
  let onScreen: OnScreen = new Map();
  let before: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<NotificationService | BusTrouble> => {
    if (ended.signal.aborted) return 'ended';
    if (service?.isOpen()) return service;
    // The ids of the service before mean nothing to the next one, or somebody else's notification.
    const mine: OnScreen = new Map();
    onScreen = mine;
    const opened = await openNotificationService({ ...edges, signal: ended.signal }, (event) =>
      carryOut(mine, acts, event),
    );
    service = opened.ok ? opened.service : null;
    return opened.ok ? opened.service : opened.trouble;
  };

  const showNow = async (notice: Notice): Promise<Shown> => {
    const found = await open();
    if (typeof found === 'string') return { shown: false, trouble: found };
    const replaces = idOf(onScreen, notice.group);
    const noted = await found.notify(notificationOf(notice, found.capabilities, possible), replaces);
    // A service that hangs is left, and sought anew for the next notice.
    if (!noted.ok && noted.trouble !== 'refused') found.end();
    if (!noted.ok) return { shown: false, trouble: noted.trouble };
    onScreen.delete(replaces);
    onScreen.set(noted.id, notice);
    return { shown: true };
  };

  return {
    show: (notice) => {
      const shown = before.then(() => showNow(notice));
      before = shown;
      return shown;
    },
    end: () => ended.abort(),
  };
};
