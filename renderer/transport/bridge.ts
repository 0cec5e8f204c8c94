// The desktop shell's line: the preload script puts it into the page, and it lasts as long as the window.
import type { Transport } from '../../contract/derive.ts';
import type { Line } from './line.ts';

declare global {
  interface Window {
    tokwatch?: Transport;
  }
}

/** The line over the desktop shell's bridge; the contact is never lost, since both ends go together. */
export const bridgeLine = ({ ask, listen }: Transport): Line => ({
  // Functions from the preload are called as they came: what crosses the bridge has no `this`.
  transport: { ask: (channel, argument) => ask(channel, argument), listen: (channel, to) => listen(channel, to) },
  onContact: (listener) => {
    listener({ state: 'here' });
    return () => undefined;
  },
  onHungUp: () => undefined,
  tryNow: () => undefined,
});
