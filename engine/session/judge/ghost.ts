// A LIVE that nobody sees: OBS says that it streams, and nothing leaves it.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionRow } from '../../../contract/session.ts';
import type { Followed } from './follow.ts';
import { FLAT_KILOBITS, FRESH_MS, GHOST_MS } from './limits.ts';
import { isFlat, isReconnecting, isUplinkFlat, kilobitsIn, lastOf } from './seconds.ts';
import { hasBegun } from './usual.ts';

/** Since when (epoch milliseconds), and the sentence of the event and the alarm. */
export type Ghost = { sinceMs: number; message: Message };

// Bytes that leave the computer may be the stream’s all the same: then it is no ghost.
const isGhostly = (row: SessionRow): boolean => isFlat(row) && isUplinkFlat(row) !== false;

/**
 * The ghost of this moment, or null. It needs ten seconds of silence with OBS’s own word in each of them, not while it reconnects
 * and not before a stream that may be delayed has sent anything. It stays the same one until something is sent again.
 */
export const ghostIn = ({ rows, usual }: Followed): Ghost | null => {
  let first = rows.length;
  while (first > 0 && isGhostly(rows[first - 1]!)) first -= 1;
  const [since, last] = [rows[first], rows.at(-1)];
  if (since === undefined || last === undefined) return null;
  const flatMs = last.atMs - since.atMs + SECOND_MS;
  if (flatMs < GHOST_MS || !hasBegun(usual, last.atMs)) return null;
  return { sinceMs: since.atMs, message: message('session.ghost', { seconds: Math.round(flatMs / SECOND_MS) }) };
};

/**
 * How a ghost ended: bytes flow again, or OBS says itself that it does not stream, or tries anew. Null while it goes on, and while
 * nothing is known: a second without an answer of OBS ends nothing.
 */
export const ghostEnd = ({ rows }: Followed): 'flows' | 'said' | null => {
  const row = rows.at(-1);
  if (row === undefined) return null;
  const kilobits = kilobitsIn(row);
  if (kilobits !== null && kilobits >= FLAT_KILOBITS) return 'flows';
  if (isReconnecting(row) || (row.obs?.obs === 'answered' && row.obs.streaming === false)) return 'said';
  // Another program may send something for a moment.
  return lastOf(rows, FRESH_MS).every((one) => isUplinkFlat(one) === false) ? 'flows' : null;
};
