// A window may be quicker than the engine behind it: what it asks before everything is ready waits, and nothing is lost.
import type { Description, Server, Unsubscribe } from './derive.ts';
import { ok } from './result.ts';
import { unknownSubscription } from './serve.ts';

/** A serving end whose questions and subscriptions wait until `ready` gives the real one. */
export const serveLater = (description: Description, ready: Promise<Server>): Server => ({
  ask: async (channel, argument) => (await ready).ask(channel, argument),
  listen: (channel, listener) => {
    const refused = unknownSubscription(description, channel);
    if (refused) return refused;
    let end: Unsubscribe | null = null;
    let ended = false;
    const begin = (server: Server): void => {
      const listening = ended ? null : server.listen(channel, listener);
      end = listening?.ok ? listening.value : null;
    };
    // Where no engine came to be, every question says why; a subscription then has nothing to tell.
    ready.then(begin, () => undefined);
    return ok(() => {
      ended = true;
      end?.();
    });
  },
});
