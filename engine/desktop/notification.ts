// What a notice is for the desktop's notification service. Source of names, types and values:
// https://specifications.freedesktop.org/notification-spec/1.3/
import type { Notice, NoticeAction } from '../../contract/alert.ts';
import { message, say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';

/** The arguments of the method Notify but for the id that is replaced, with D-Bus types where they must be said. */
export type Notification = {
  summary: string;
  body: string;
  /** Key and label in turn. */
  actions: string[];
  hints: Array<[name: string, value: [type: string, value: unknown]]>;
  expireMs: number;
};

/** The key of the action that stands for a click on the notification itself. */
export const DEFAULT_ACTION = 'default';

const urgencies = { low: 0, normal: 1, critical: 2 } as const;

/** The service's own choice, as the specification has it; and never. */
const [ITS_OWN_CHOICE, NEVER] = [-1, 0] as const;

/** Time to read two lines twice, where the service keeps no list of what was shown. */
const SHORT_LIFE_MS = 15_000;

// NUL may not stand in a D-Bus string, and no other control character belongs on a screen.
const words = (text: Message): string => say(text).replace(/\p{Cc}/gu, ' ');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const label = (action: NoticeAction): string => words(message(`notice.${action}`));

const actionsOf = (notice: Notice, possible: ReadonlySet<NoticeAction>): string[] => [
  ...(possible.has('show') ? [DEFAULT_ACTION, label('show')] : []),
  ...notice.actions.filter((action) => possible.has(action)).flatMap((action) => [action, label(action)]),
];

const soundOf = ({ silent, occasion }: Notice, has: (what: string) => boolean): Notification['hints'] => {
  if (silent) return [['suppress-sound', ['b', true]]];
  if (!has('sound')) return [];
  // Names of the freedesktop.org sound naming specification.
  return [['sound-name', ['s', occasion === 'over' ? 'dialog-information' : 'dialog-warning']]];
};

const expiryOf = ({ urgency }: Notice, has: (what: string) => boolean): number => {
  if (has('persistence')) return ITS_OWN_CHOICE;
  return urgency === 'critical' ? NEVER : SHORT_LIFE_MS;
};

/**
 * A notice as a service with these capabilities can show it: what it lacks is left out. `possible` are the actions that
 * this shell can carry out.
 */
export const notificationOf = (
  notice: Notice,
  capabilities: ReadonlySet<string>,
  possible: ReadonlySet<NoticeAction>,
): Notification => {
  const has = (what: string): boolean => capabilities.has(what);
  const body = notice.body === null || !has('body') ? '' : words(notice.body);
  return {
    summary: words(notice.title),
    body: has('body-markup') ? escaped(body) : body,
    actions: has('actions') ? actionsOf(notice, possible) : [],
    hints: [
      ['urgency', ['y', urgencies[notice.urgency]]],
      ['category', ['s', 'network']],
      ['desktop-entry', ['s', 'tokwatch']],
      ...soundOf(notice, has),
    ],
    expireMs: expiryOf(notice, has),
  };
};
