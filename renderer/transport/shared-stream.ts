// All subscriptions of a window over one connection. When a view adds one or ends its own, a new stream takes the place of the old
// one as soon as it stands: it begins with the present state of everything, so that nothing falls between the two.
import type { Transport } from '../../contract/derive.ts';
import { delayAfter } from './back-off.ts';
import type { ContactBook } from './contact.ts';
import type { StreamListener } from './event-stream.ts';
import type { Pauses } from './pauses.ts';
import { visitStream } from './visit.ts';

/** A window that is shut out waits until somebody asks it to try, or looks at it again. */
const UNTIL_ASKED_MS = 2 ** 31 - 1;

/** A browser whose connections are all taken makes no new one before the old one ends. */
const HANDOVER_MS = 1000;

/** Whoever goes quickly from view to view is followed where he rests: each stream is a request. */
const RESTED_MS = 120;

/** What is told beyond what is wanted harms nobody, and somebody who looked elsewhere may come back. */
const LEFT_MS = 1000;

/** For so long an engine may be too busy to be heard before nobody can say any more that it is there. */
const UNHEARD_MS = 40_000;

/** What a shared stream needs; `headers` are told with each connection, `onHungUp` is called when it hangs up since nobody sees the window. */
export type Sharing = {
  headers: Readonly<Record<string, string>>;
  contact: ContactBook;
  pause: Pauses['pause'];
  onHungUp: () => void;
};

type Subscription = { channel: string; hear: (value: unknown) => void };

/**
 * The stream that stands, or stood last, and the one that is wanted: another one until that stands itself. `told` is whom the wanted one
 * tells; `handover` ends the old one, whether the new one stands or not; `heardMs` is when either was heard last.
 */
type Shared = {
  subscriptions: Set<Subscription>;
  told: readonly Subscription[];
  standing: AbortController;
  wanted: AbortController;
  handover: ReturnType<typeof setTimeout> | undefined;
  heardMs: number;
};

/** What a listener throws is a bug: it surfaces as one, and does not pass for a broken connection. */
const tell = ({ hear }: Subscription, data: string): void => {
  try {
    hear(JSON.parse(data));
  } catch (bug) {
    reportError(bug);
  }
};

/** What a stream of `mine` does to what is shared. */
const listenerOf = (shared: Shared, mine: AbortController, contact: ContactBook): StreamListener => {
  const { told } = shared;
  return {
    onOpen: () => {
      if (shared.standing !== mine) shared.standing.abort();
      shared.standing = mine;
      contact.note({ state: 'here' });
    },
    onSign: () => void (shared.heardMs = performance.now()),
    onData: (data, channel) => {
      for (const one of told) if (one.channel === channel && shared.subscriptions.has(one)) tell(one, data);
    },
  };
};

/** Ends the old stream before long, so that the one of `mine` finds a connection. */
const makeRoom = (shared: Shared, mine: AbortController): void => {
  const { standing } = shared;
  clearTimeout(shared.handover);
  if (standing !== mine) shared.handover = setTimeout(() => standing.abort(), HANDOVER_MS);
};

/** Keeps up a stream to what is subscribed to now, for as long as no other one is wanted. */
const follow = async (shared: Shared, { headers, contact, pause, onHungUp }: Sharing): Promise<void> => {
  const mine = shared.wanted;
  const { signal } = mine;
  const channels = [...new Set(shared.told.map(({ channel }) => channel))];
  const listener = listenerOf(shared, mine, contact);
  const lose = (): void => contact.note({ state: 'lost', silentMs: performance.now() - shared.heardMs });
  for (let failures = 1; shared.wanted === mine; failures += 1) {
    makeRoom(shared, mine);
    const onOpen = (): void => {
      failures = 0;
      shared.heardMs = performance.now();
      listener.onOpen();
    };
    const end = await visitStream({ channels, headers }, { ...listener, onOpen }, signal);
    if (shared.wanted !== mine) return;
    if (typeof end === 'object') {
      if (end.why === 'unseen') onHungUp();
      if (end.why === 'busy') {
        // There was a connection to be had, so that the old stream need not make room for it: what it tells is still wanted.
        clearTimeout(shared.handover);
        if (performance.now() - shared.heardMs > UNHEARD_MS) lose();
      }
      await pause(end.againMs, signal);
      continue;
    }
    if (end === 'refused') contact.note({ state: 'shut-out' });
    else lose();
    await pause(end === 'refused' ? UNTIL_ASKED_MS : delayAfter(failures || 1, Math.random()), signal);
  }
};

/** Takes another stream for what is subscribed to now. */
const renew = (shared: Shared, sharing: Sharing): void => {
  const { standing, wanted } = shared;
  if (wanted !== standing) wanted.abort();
  shared.wanted = new AbortController();
  shared.told = [...shared.subscriptions];
  if (shared.told.length === 0) return standing.abort();
  follow(shared, sharing).catch(reportError);
};

/** Subscribes over one stream. */
export const shareStream = (sharing: Sharing): Transport['listen'] => {
  const none = new AbortController();
  const shared: Shared = {
    ...{ subscriptions: new Set(), told: [], standing: none, wanted: none },
    ...{ handover: undefined, heardMs: performance.now() },
  };
  let due: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    const [{ told }, wanted] = [shared, shared.subscriptions];
    // Somebody came and went again.
    if (told.length === wanted.size && told.every((one) => wanted.has(one))) return;
    renew(shared, sharing);
  };
  // What a view begins and ends at once is one change, and so is what it begins while it is passed by.
  const renewSoon = (): void => {
    clearTimeout(due);
    const { told, subscriptions } = shared;
    const hasNew = [...subscriptions].some((one) => !told.includes(one));
    due = setTimeout(settle, told.length === 0 ? 0 : hasNew ? RESTED_MS : LEFT_MS);
  };
  return (channel, hear) => {
    const subscription = { channel, hear };
    shared.subscriptions.add(subscription);
    renewSoon();
    return () => {
      shared.subscriptions.delete(subscription);
      renewSoon();
    };
  };
};
