// Shows what the user is to be told as notifications of the desktop. None of them takes the focus or brings the window
// forward: only a click does. Where a platform has no buttons the click is what is left, and where it shows no
// notifications at all, the window says it.
import type * as Electron from 'electron';
import type { Notification } from 'electron';
import type { Notice, NoticeAction } from '../contract/alert.ts';
import { asMayBeSeen } from '../contract/discreet.ts';
import { message, say, speaking, speechNow } from '../contract/message.ts';
import type { Message, Speech } from '../contract/message.ts';
import type { Snapshot } from '../contract/report.ts';
import { allowingSystemOf } from '../contract/showing.ts';
import type { Showing, UnshownReason } from '../contract/showing.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../engine/memory/memory.ts';
import type { DesktopActions } from './desktop-actions.ts';

/** How long the button of a notification keeps it quiet. */
const SNOOZE_MINUTES = 60;

/** Whoever is not held can be clicked no more; so many groups are held, which is more than a day may tell. */
const MOST_HELD = 100;

/** What notices need; `unshown` is handed what no notification could show, `showing` how each fared. They speak English unless told. */
export type NoticeNeeds = Pick<typeof Electron, 'Notification'> & {
  memory: Pick<Memory, 'subscribe'>;
  engine: Pick<Engine, 'snapshot'>;
  actions: DesktopActions;
  unshown: (notice: Notice) => void;
  platform?: string;
  showing?: (showing: Showing) => void;
  speech?: () => Speech;
};

type Group = Notice['group'];

const doingOf = ({ checkAgain, open, snooze, openFixes }: DesktopActions): Record<NoticeAction, () => void> => ({
  'check-again': checkAgain,
  show: open,
  snooze: () => snooze(SNOOZE_MINUTES),
  fix: openFixes,
});

/** The notification for a notice; in streamer mode it makes no sound and names nothing that is private. */
const asOptions = (notice: Notice, seen: Pick<Snapshot, 'discreet'>): Electron.NotificationConstructorOptions => {
  const words = (text: Message): string => say(asMayBeSeen(text, seen));
  return {
    title: words(notice.title),
    body: notice.body === null ? '' : words(notice.body),
    silent: notice.silent || seen.discreet,
    urgency: notice.urgency,
    actions: notice.actions.map((action) => ({ type: 'button', text: say(message(`notice.${action}`)) })),
  };
};

/** Shows each notice that the memory tells, until the returned function is called, which also takes back what is shown. */
export const showNotices = (needs: NoticeNeeds): (() => void) => {
  const { Notification, memory, engine, actions, unshown, speech = speechNow, showing, platform = '' } = needs;
  const held = new Map<Group, Notification>();
  const doing = doingOf(actions);

  const cannot = (why: UnshownReason): void =>
    showing?.({ state: 'not-shown', why, system: allowingSystemOf(platform) });
  const leave = (notice: Notice, why: UnshownReason): void => {
    cannot(why);
    unshown(notice);
  };

  const takeBack = (group: Group): void => {
    held.get(group)?.close();
    held.delete(group);
  };
  const hold = (group: Group, notification: Notification): void => {
    held.set(group, notification);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  };
  const show = (notice: Notice): void => {
    const { group } = notice;
    takeBack(group);
    if (!Notification.isSupported()) return leave(notice, 'not-supported');
    const notification = new Notification(speaking(speech(), () => asOptions(notice, engine.snapshot())));
    notification.on('click', doing.show);
    notification.on('action', ({ actionIndex }) => {
      const action = notice.actions[actionIndex];
      if (action !== undefined) doing[action]();
    });
    notification.on('show', () => showing?.({ state: 'taken' }));
    notification.on('failed', () => {
      if (held.get(group) === notification) held.delete(group);
      leave(notice, 'refused');
    });
    hold(group, notification);
    notification.show();
  };
  // That there are none needs no trial.
  if (!Notification.isSupported()) cannot('not-supported');
  const end = memory.subscribe((event) => {
    if (event.type === 'notice') show(event.notice);
  });
  return () => {
    end();
    [...held.keys()].forEach(takeBack);
  };
};
