// The line to the server that this page came from: questions by POST, all subscriptions by one stream of server-sent events that is
// taken up again, with growing patience, whenever it breaks. EventSource would do the same, but hides a 401 and the heartbeats.
import { askServer } from './ask.ts';
import { createContactBook } from './contact.ts';
import type { Line } from './line.ts';
import { createPauses } from './pauses.ts';
import { shareStream } from './shared-stream.ts';

/** The line of a window in a browser; `headers` are told with each stream. */
export const browserLine = (headers: Readonly<Record<string, string>> = {}): Line => {
  const contact = createContactBook();
  const { pause, wake } = createPauses();
  const hungUp = new Set<() => void>();
  const onHungUp = (): void => hungUp.forEach((listener) => listener());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  return {
    transport: {
      listen: shareStream({ headers, contact, pause, onHungUp }),
      ask: async (channel, argument) => {
        const { status, result } = await askServer(channel, argument);
        if (status === 401) contact.note({ state: 'shut-out' });
        return result;
      },
    },
    onContact: contact.onContact,
    onHungUp: (listener) => void hungUp.add(listener),
    tryNow: wake,
  };
};
