// The line to the server that this page came from: questions by POST, subscriptions by server-sent events that are taken up
// again, with growing patience, whenever they break. EventSource would do the same, but hides a 401 and the heartbeats.
import type { Unsubscribe } from '../../contract/derive.ts';
import { askServer } from './ask.ts';
import { delayAfter } from './back-off.ts';
import { createContactBook } from './contact.ts';
import type { Line } from './line.ts';
import { isOutOfSight, visitStream } from './visit.ts';

/** A window that is shut out waits until somebody asks it to try, or looks at it again. */
const UNTIL_ASKED_MS = 2 ** 31 - 1;

/** How often a window looks in that nobody sees: its title still tells the verdict. */
const OUT_OF_SIGHT_MS = 15_000;

const createPauses = (): { pause: (ms: number, signal: AbortSignal) => Promise<void>; wake: () => void } => {
  const sleepers = new Set<() => void>();
  return {
    wake: () => sleepers.forEach((wake) => wake()),
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
        sleepers.add(wake);
      }),
  };
};

/** What a listener throws is a bug: it surfaces as one, and does not pass for a broken connection. */
const guarded =
  (listener: (value: unknown) => void) =>
  (data: string): void => {
    try {
      listener(JSON.parse(data));
    } catch (bug) {
      reportError(bug);
    }
  };

/** The line of a window in a browser; `headers` are told with each subscription. */
export const browserLine = (headers: Readonly<Record<string, string>> = {}): Line => {
  const contact = createContactBook();
  const { pause, wake } = createPauses();

  const keepListening = async (channel: string, to: (value: unknown) => void, signal: AbortSignal): Promise<void> => {
    const onData = guarded(to);
    for (let failures = 1; !signal.aborted; failures += 1) {
      let heardMs = performance.now();
      const onSign = (): void => void (heardMs = performance.now());
      const onOpen = (): void => {
        failures = 0;
        contact.note({ state: 'here' }, signal);
      };
      const end = await visitStream({ url: `/api/listen/${channel}`, headers }, { onOpen, onSign, onData }, signal);
      if (signal.aborted) return;
      if (end === 'hung-up') {
        // It may have come back into sight meanwhile.
        if (isOutOfSight()) await pause(OUT_OF_SIGHT_MS, signal);
        continue;
      }
      const lost = { state: 'lost', silentMs: performance.now() - heardMs } as const;
      contact.note(end === 'refused' ? { state: 'shut-out' } : lost, signal);
      await pause(end === 'refused' ? UNTIL_ASKED_MS : delayAfter(failures || 1, Math.random()), signal);
    }
  };

  const listen = (channel: string, listener: (value: unknown) => void): Unsubscribe => {
    const ended = new AbortController();
    keepListening(channel, listener, ended.signal).catch(reportError);
    return () => {
      ended.abort();
      contact.forget(ended.signal);
    };
  };

  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  return {
    transport: {
      listen,
      ask: async (channel, argument) => {
        const { status, result } = await askServer(channel, argument);
        if (status === 401) contact.note({ state: 'shut-out' });
        return result;
      },
    },
    onContact: contact.onContact,
    tryNow: wake,
  };
};
