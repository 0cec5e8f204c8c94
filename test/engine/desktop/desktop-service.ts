// A desktop's notification service, as far as a program can see it: it notes what it is given and acts when it is told to.
import { connect } from 'node:net';
import { createClient, messageType } from 'dbus-native';
import type { Message } from 'dbus-native';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

/** One call of Notify; `id` is what it was answered with. */
export type Posted = {
  id: number;
  app: string;
  replaces: number;
  summary: string;
  body: string;
  actions: string[];
  hints: Record<string, unknown>;
  expireMs: number;
};

/** The running service; `posted` is in the order in which it came. */
export type Desktop = AsyncDisposable & {
  posted: Posted[];
  /** The methods that were called, answered or not. */
  asked: string[];
  /** Somebody clicks. */
  choose: (id: number, action: string) => void;
  /** The same, told to one program alone, by its unique name on the bus. */
  chooseFor: (program: string, id: number, action: string) => void;
  /** Somebody closes it. */
  dismiss: (id: number) => void;
  /** The unique name of who called Notify last. */
  caller: () => string;
  /** Whether a program with this unique name is still on the bus. */
  knows: (program: string) => Promise<boolean>;
};

/** What GNOME, KDE and others have in common. */
export const usualCapabilities: readonly string[] = ['actions', 'body', 'persistence', 'sound'];

/** How a service differs from a usual one; `silentOn` are methods that it never answers. */
export type Manners = { capabilities?: readonly string[]; silentOn?: readonly string[]; firstId?: number };

const never = (): Promise<never> => new Promise(() => undefined);

const DISMISSED = 2;

const calls = {
  GetCapabilities: ['', 'as', [], ['capabilities']],
  Notify: ['susssasa{sv}i', 'u', [], ['id']],
} satisfies Record<string, [string, string, string[], string[]]>;

type NotifyArguments = [
  app: string,
  replaces: number,
  icon: string,
  summary: string,
  body: string,
  actions: string[],
  hints: Record<string, unknown>,
  expireMs: number,
  call: Message,
];

/** Takes the name of the notification service on the bus at this address. */
export const startDesktop = async (
  address: string,
  { capabilities = usualCapabilities, silentOn = [], firstId = 1 }: Manners = {},
): Promise<Desktop> => {
  const bus = createClient({ stream: connect(/unix:path=([^,]+)/.exec(address)?.[1] ?? ''), variants: 'plain' });
  const [posted, asked]: [Posted[], string[]] = [[], []];
  let nextId = firstId;
  let caller = '';
  const answering =
    <Args extends unknown[], T>(method: string, answer: (...args: Args) => T) =>
    (...args: Args): T | Promise<never> => {
      asked.push(method);
      return silentOn.includes(method) ? never() : answer(...args);
    };
  const notify = (...[app, replaces, , summary, body, actions, hints, expireMs, call]: NotifyArguments): number => {
    const id = replaces > 0 ? replaces : nextId++;
    caller = call.sender ?? '';
    posted.push({ id, app, replaces, summary, body, actions, hints, expireMs });
    return id;
  };
  const methods = {
    GetCapabilities: answering('GetCapabilities', () => [...capabilities]),
    Notify: answering('Notify', notify),
  };
  const signal = { type: messageType.signal, path, interface: name };
  bus.exportInterface(methods, path, { name, methods: calls });
  await bus.requestName(name, 0);
  return {
    posted,
    asked,
    choose: (id, action) => bus.sendSignal(path, name, 'ActionInvoked', 'us', [id, action]),
    chooseFor: (destination, ...body) => {
      bus.connection.message({
        ...signal,
        serial: bus.serial++,
        destination,
        member: 'ActionInvoked',
        signature: 'us',
        body,
      });
    },
    dismiss: (id) => bus.sendSignal(path, name, 'NotificationClosed', 'uu', [id, DISMISSED]),
    caller: () => caller,
    knows: async (program) => bus.nameHasOwner(program),
    [Symbol.asyncDispose]: () => bus.close(),
  };
};
