// How the last stream of OBS's ended: somebody stopped it, or OBS gave up reconnecting. Pure. A stop that was asked for begins with
// `stopping`, also while OBS reconnects; giving up goes from `reconnecting` to `stopped` at once (seen in OBS 29.0.2).
import type { StreamTurn } from './answers/event.ts';

/** What was told of the stream since it began; `gaveUp` is true from the moment OBS gave up until the next stream begins. */
export type StreamEnd = { isReconnecting: boolean; gaveUp: boolean };

/** Nothing was told yet. */
export const noStreamEnd: StreamEnd = { isReconnecting: false, gaveUp: false };

/** What is known after one more turn. */
export const followTurn = (known: StreamEnd, turn: StreamTurn): StreamEnd => {
  switch (turn) {
    case 'reconnecting':
      return { isReconnecting: true, gaveUp: false };
    case 'stopped':
      return { isReconnecting: false, gaveUp: known.gaveUp || known.isReconnecting };
    case 'started':
    case 'stopping':
      return noStreamEnd;
    case 'other':
      return known;
  }
};
