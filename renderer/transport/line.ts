// The line between the window and the engine behind its shell: what carries the calls, and how the contact is.
import type { Transport, Unsubscribe } from '../../contract/derive.ts';

/**
 * How the contact is. `lost` says for how long (ms) nothing had been heard when it was noticed; `shut-out` means that the
 * shell does not let this window in any more.
 */
export type Contact =
  { state: 'connecting' } | { state: 'here' } | { state: 'lost'; silentMs: number } | { state: 'shut-out' };

/**
 * A transport that tells how the contact is, at once and on every change; `tryNow` ends a wait before the next try. `onHungUp` tells
 * when it stops listening by itself, since nobody sees the window: what was heard may be out of date when somebody does.
 */
export type Line = {
  transport: Transport;
  onContact: (listener: (contact: Contact) => void) => Unsubscribe;
  onHungUp: (listener: () => void) => void;
  tryNow: () => void;
};
