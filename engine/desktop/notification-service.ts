// The desktop's notification service on the session bus, as long as it is the same one: its ids mean nothing to the next.
import { connectSessionBus } from './session-bus.ts';
import type { BusCall, BusEdges, BusReply, BusSignal, BusTrouble, SessionBus } from './session-bus.ts';
import type { Notification } from './notification.ts';

/** What the service tells: an action of a notification was chosen, or a notification is gone. */
export type ServiceEvent = { type: 'acted'; id: number; action: string } | { type: 'closed'; id: number };

/** The service that was found. When it dies or another takes its place, it is not open any more. */
export type NotificationService = {
  capabilities: ReadonlySet<string>;
  /** Shows a notification in place of the one with the id `replaces`, 0 for none; the answer is its id. */
  notify: (notification: Notification, replaces: number) => Promise<Noted>;
  isOpen: () => boolean;
  end: () => void;
};

/** The id that a notification got, or why it is not shown. */
export type Noted = { ok: true; id: number } | { ok: false; trouble: BusTrouble };

/** The name under which notifications show whom they come from. */
const APP_NAME = 'Tokwatch';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

const busName = 'org.freedesktop.DBus';
const busPath = '/org/freedesktop/DBus';

/** The first question may have to start the service. */
const START_TIMEOUT_MS = 10_000;

/** A service that runs answers within milliseconds; a busy desktop is given more. */
const ANSWER_TIMEOUT_MS = 5000;

const ofService = (member: string, rest: Pick<BusCall, 'signature' | 'body'> = {}): BusCall => ({
  destination: name,
  path,
  interface: name,
  member,
  ...rest,
});

const ofBus = (member: string, text: string): BusCall => ({
  destination: busName,
  path: busPath,
  interface: busName,
  member,
  signature: 's',
  body: [text],
});

const rules = [
  `type='signal',sender='${name}',path='${path}',interface='${name}'`,
  `type='signal',sender='${busName}',path='${busPath}',interface='${busName}',member='NameOwnerChanged',arg0='${name}'`,
];

const eventIn = ({ member, body: [id, action] }: BusSignal): ServiceEvent | null => {
  if (typeof id !== 'number') return null;
  if (member === 'NotificationClosed') return { type: 'closed', id };
  return member === 'ActionInvoked' && typeof action === 'string' ? { type: 'acted', id, action } : null;
};

const isOwnerGone = ({ sender, member, body }: BusSignal, owner: string): boolean =>
  sender === busName && member === 'NameOwnerChanged' && body[0] === name && body[1] === owner;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

/** Asks one thing after the other until one is not answered; gives the replies' first values, or that failure. */
const askInTurn = async (bus: SessionBus, calls: ReadonlyArray<readonly [BusCall, number]>): Promise<BusReply> => {
  const values: unknown[] = [];
  for (const [call, timeoutMs] of calls) {
    const reply = await bus.call(call, timeoutMs);
    if (!reply.ok) return reply;
    values.push(reply.values[0]);
  }
  return { ok: true, values };
};

const notedFrom = (reply: BusReply): Noted => {
  if (!reply.ok) return reply;
  const [id] = reply.values;
  return typeof id === 'number' ? { ok: true, id } : { ok: false, trouble: 'refused' };
};

/** Finds the service, which may start it, and hears what it tells; or says why there is none. */
export const openNotificationService = async (
  edges: BusEdges,
  onEvent: (event: ServiceEvent) => void,
): Promise<{ ok: true; service: NotificationService } | { ok: false; trouble: BusTrouble }> => {
  let owner = '';
  const bus = await connectSessionBus(edges, (signal) => {
    if (owner === '') return;
    if (isOwnerGone(signal, owner)) bus?.end();
    // Anybody on the bus may send a signal straight to us; only those of the service count.
    const event = signal.sender === owner && signal.path === path ? eventIn(signal) : null;
    if (event !== null) onEvent(event);
  });
  if (bus === null) return { ok: false, trouble: 'no-bus' };
  const found = await askInTurn(bus, [
    ...rules.map((rule) => [ofBus('AddMatch', rule), ANSWER_TIMEOUT_MS] as const),
    [ofService('GetCapabilities'), START_TIMEOUT_MS],
    [ofBus('GetNameOwner', name), ANSWER_TIMEOUT_MS],
  ]);
  if (!found.ok) {
    bus.end();
    return found;
  }
  const [capabilities, itsName] = found.values.slice(rules.length);
  owner = String(itsName);
  const notify: NotificationService['notify'] = async ({ summary, body, actions, hints, expireMs }, replaces) => {
    const noIcon = '';
    const all = [APP_NAME, replaces, noIcon, summary, body, actions, hints, expireMs];
    return notedFrom(await bus.call(ofService('Notify', { signature: 'susssasa{sv}i', body: all }), ANSWER_TIMEOUT_MS));
  };
  return {
    ok: true,
    service: { capabilities: new Set(textsIn(capabilities)), notify, isOpen: bus.isOpen, end: bus.end },
  };
};
