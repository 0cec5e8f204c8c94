// Notices made by hand, and the presenter that shows them.
import { onTestFinished } from 'vitest';
import type { Notice } from '../../../contract/alert.ts';
import { message } from '../../../contract/message.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Clock } from '../../../engine/deps/clock.ts';
import { createBusNotifier } from '../../../engine/desktop/bus-notifier.ts';
import type { BusNotifier, NoticeActs } from '../../../engine/desktop/bus-notifier.ts';

/** A notice of an incident that began, or what is changed of it. */
export const noticeOf = (changes: Partial<Notice> = {}): Notice => ({
  id: 1,
  at: '2026-11-21T20:00:00.000Z',
  occasion: 'began',
  incident: 1,
  group: 'incident-1',
  urgency: 'normal',
  title: message('verdict.router.down'),
  body: message('todo.router.down'),
  actions: ['check-again', 'snooze'],
  silent: true,
  ...changes,
});

/** A presenter in this environment; it ends with the test. */
export const notifierAt = (
  environment: Readonly<Record<string, string>>,
  acts: NoticeActs = {},
  clock: Clock = systemClock,
): BusNotifier => {
  const notifier = createBusNotifier({ environment, clock }, acts);
  onTestFinished(notifier.end);
  return notifier;
};

/** What makes it the notice that all is well again. */
export const over: Partial<Notice> = {
  id: 2,
  occasion: 'over',
  urgency: 'low',
  title: message('verdict.ok'),
  body: null,
};
