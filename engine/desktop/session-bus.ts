// One connection to the user's D-Bus session bus, for calls that answer in time and signals that come in. It never holds
// the program: its socket is not waited for.
import { connect } from 'node:net';
import type { DBusError, Message, MessageBus } from 'dbus-native';
import type { Clock } from '../deps/clock.ts';
import { onTime } from '../deps/on-time.ts';
import { sessionBusSockets } from './parse/bus-address.ts';

/**
 * Why nothing came back: nobody listens where a session bus should be, or it does not admit us (`no-bus`); nobody on it
 * offers that service (`no-service`); the answer did not come in time (`no-answer`); the service says no (`refused`); the
 * connection ended (`ended`).
 */
export type BusTrouble = 'no-bus' | 'no-service' | 'no-answer' | 'refused' | 'ended';

/** The values that a call brought, or why it brought none. */
export type BusReply = { ok: true; values: readonly unknown[] } | { ok: false; trouble: BusTrouble };

/** A method of an object on the bus; `body` fits `signature`. */
export type BusCall = {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature?: string;
  body?: unknown[];
};

/** A signal that came in; `sender` is a unique name such as `:1.7`. */
export type BusSignal = Required<Pick<Message, 'sender' | 'path' | 'interface' | 'member' | 'body'>>;

/** An open connection. After its end every call fails with `ended`. */
export type SessionBus = {
  call: (call: BusCall, timeoutMs: number) => Promise<BusReply>;
  isOpen: () => boolean;
  end: () => void;
};

/** What a connection needs; `signal` ends it. */
export type BusEdges = { environment: Readonly<Record<string, string | undefined>>; clock: Clock; signal: AbortSignal };

/** How long the bus may take to let us in. A bus of this machine takes milliseconds. */
const CONNECT_TIMEOUT_MS = 3000;

/** More than any signal of a notification service holds, in bytes. */
const MOST_MESSAGE_BYTES = 1_000_000;

const SIGNAL = 4;

const errors = 'org.freedesktop.DBus.Error.';

/** The names of errors that mean that nobody is there, or that nobody could be started. */
const isAbsence = (name: string): boolean =>
  name.startsWith(`${errors}Spawn.`) ||
  [`${errors}ServiceUnknown`, `${errors}NameHasNoOwner`, `${errors}UnknownObject`].includes(name);

const troubleOf = ({ dbusName = '' }: DBusError): BusTrouble => {
  if (isAbsence(dbusName)) return 'no-service';
  if (dbusName === `${errors}Disconnected`) return 'ended';
  return dbusName === `${errors}NoReply` || dbusName === `${errors}TimedOut` ? 'no-answer' : 'refused';
};

/** The library's own deadlines run on real time only, so they are switched off; a signal ends the call. */
const invoke = (bus: MessageBus, call: BusCall, signal: AbortSignal): Promise<BusReply> =>
  new Promise((resolve) => {
    bus.invoke(call, { timeout: 0, signal }, (error, ...values: unknown[]) =>
      resolve(error === null ? { ok: true, values } : { ok: false, trouble: troubleOf(error) }),
    );
  });

const hello: BusCall = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'Hello',
};

const signalIn = ({ type, sender = '', path = '', interface: name = '', member = '', body = [] }: Message) =>
  type === SIGNAL ? ({ sender, path, interface: name, member, body } satisfies BusSignal) : null;

const openAt = async (path: string, onSignal: (signal: BusSignal) => void): Promise<MessageBus> => {
  const { createClient } = await import('dbus-native');
  const socket = connect({ path });
  socket.unref();
  // `direct`: the library's own Hello would throw where nobody can catch it.
  const options = { direct: true, authMethods: ['EXTERNAL'], maxMessageSize: MOST_MESSAGE_BYTES };
  const bus = createClient({ ...options, stream: socket, timeout: 0 });
  // A handshake that fails leaves the socket open; whatever fails, this connection is of no use any more.
  bus.connection.on('error', () => void socket.destroy());
  bus.connection.on('message', (message) => {
    const signal = signalIn(message);
    // In the next turn: whoever waits for a reply that came just before has it by then.
    if (signal !== null) setImmediate(onSignal, signal);
  });
  return bus;
};

/** Connects to the bus that listens at this socket, or null. */
const connectTo = async (
  path: string,
  { clock, signal }: BusEdges,
  onSignal: (signal: BusSignal) => void,
): Promise<SessionBus | null> => {
  const bus = await openAt(path, onSignal);
  const { stream } = bus.connection;
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    stream.destroy();
    signal.removeEventListener('abort', end);
  };
  bus.connection.on('end', end).on('close', end);
  signal.addEventListener('abort', end);
  const call = async (asked: BusCall, timeoutMs: number): Promise<BusReply> => {
    if (ended.signal.aborted) return { ok: false, trouble: 'ended' };
    const deadline = { clock, timeoutMs, signal: ended.signal };
    const late: BusReply = { ok: false, trouble: 'no-answer' };
    const reply = await onTime({ ...deadline, late }, (soon) => invoke(bus, asked, soon));
    return ended.signal.aborted && !reply.ok ? { ok: false, trouble: 'ended' } : reply;
  };
  if ((await call(hello, CONNECT_TIMEOUT_MS)).ok) return { call, isOpen: () => !ended.signal.aborted, end };
  end();
  return null;
};

/** Connects to the user's session bus; null where there is none, or none that lets us in. */
export const connectSessionBus = async (
  edges: BusEdges,
  onSignal: (signal: BusSignal) => void,
): Promise<SessionBus | null> => {
  for (const path of sessionBusSockets(edges.environment)) {
    if (edges.signal.aborted) return null;
    const bus = await connectTo(path, edges, onSignal);
    if (bus !== null) return bus;
  }
  return null;
};
