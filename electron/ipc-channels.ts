// The names under which preload script and shell talk; see preload.ts and ipc-server.ts.

/** A question with its argument: `(channel, argument)`, answered with a result. */
export const ASK = 'tokwatch:ask';

/** Begins a subscription: `(id, channel)`; the page chooses the id. */
export const LISTEN = 'tokwatch:listen';

/** Ends a subscription: `(id)`. */
export const UNLISTEN = 'tokwatch:unlisten';

/** From the shell to the page, a value for a subscription: `(id, value)`. */
export const TOLD = 'tokwatch:told';
