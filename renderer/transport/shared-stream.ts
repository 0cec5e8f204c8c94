// All subscriptions of a window over one connection. When a view adds one or ends its own, a new stream takes the place of the old
// one as soon as it stands: it begins with the present state of everything, so that nothing falls between the two.
import type { Transport } from '../../contract/derive.ts';
import { delayAfter } from './back-off.ts';
import type { ContactBook } from './contact.ts';
import type { Pauses } from './pauses.ts';
import { visitStream } from './visit.ts';

/** A window that is shut out waits until somebody asks it to try, or looks at it again. */
const UNTIL_ASKED_MS = 2 ** 31 - 1;

/** A browser whose connections are all taken makes no new one before the old one ends. */
const HANDOVER_MS = 1000;

/** What a shared stream needs; `headers` are told with each connection, `onHungUp` is called when it hangs up since nobody sees the window. */
export type Sharing = {
  headers: Readonly<Record<string, string>>;
  contact: ContactBook;
  pause: Pauses['pause'];
  onHungUp: () => void;
};

type Subscription = { channel: string; hear: (value: unknown) => void };

/** The stream that stands, or stood last, and the one that is wanted: another one until that stands itself. */
type Shared = { subscriptions: Set<Subscription>; standing: AbortController; wanted: AbortController };

/** What a listener throws is a bug: it surfaces as one, and does not pass for a broken connection. */
const tell = ({ hear }: Subscription, data: string): void => {
  try {
    hear(JSON.parse(data));
  } catch (bug) {
    reportError(bug);
  }
};

/** Keeps up a stream to what is subscribed to now, for as long as no other one is wanted. */
const follow = async (shared: Shared, { headers, contact, pause, onHungUp }: Sharing): Promise<void> => {
  const mine = shared.wanted;
  const { signal } = mine;
  const told = [...shared.subscriptions];
  const channels = [...new Set(told.map(({ channel }) => channel))];
  const onData = (data: string, channel: string): void => {
    for (const one of told) if (one.channel === channel && shared.subscriptions.has(one)) tell(one, data);
  };
  for (let failures = 1; shared.wanted === mine; failures += 1) {
    let heardMs = performance.now();
    const onSign = (): void => void (heardMs = performance.now());
    const onOpen = (): void => {
      if (shared.standing !== mine) shared.standing.abort();
      shared.standing = mine;
      failures = 0;
      contact.note({ state: 'here' });
    };
    const end = await visitStream({ channels, headers }, { onOpen, onSign, onData }, signal);
    if (shared.wanted !== mine) return;
    if (typeof end === 'object') {
      if (end.isUnseen) onHungUp();
      await pause(end.againMs, signal);
      continue;
    }
    contact.note(end === 'refused' ? { state: 'shut-out' } : { state: 'lost', silentMs: performance.now() - heardMs });
    await pause(end === 'refused' ? UNTIL_ASKED_MS : delayAfter(failures || 1, Math.random()), signal);
  }
};

/** Subscribes over one stream. */
export const shareStream = (sharing: Sharing): Transport['listen'] => {
  const none = new AbortController();
  const shared: Shared = { subscriptions: new Set(), standing: none, wanted: none };
  let isDue = false;
  const renew = (): void => {
    isDue = false;
    const { standing, wanted } = shared;
    if (wanted !== standing) wanted.abort();
    shared.wanted = new AbortController();
    if (shared.subscriptions.size === 0) return standing.abort();
    follow(shared, sharing).catch(reportError);
    setTimeout(() => standing.abort(), HANDOVER_MS);
  };
  // What a view begins and ends at once is one change.
  const renewSoon = (): void => {
    if (!isDue) queueMicrotask(renew);
    isDue = true;
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
