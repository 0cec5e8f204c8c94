// Seats at relays, ready before they are asked for: starting an interpreter takes longer than most networks take to answer.
import type { Relay, Seat } from './relay.ts';

/** So many questions may be asked at the same moment without waiting for a relay to start. */
const RESERVE = 16;

/**
 * Seats one after the other, until `close` ends all that go over them. `hasFailed` once a relay has ended under what went over it.
 */
export type SeatPool = { take: () => Promise<Seat | null>; hasFailed: () => boolean; close: () => void };

/** A pool over a relay that runs, and those that `open` starts as they are needed; no seat where none starts. */
export const createSeatPool = (first: Relay, open: () => Promise<Relay | null>): SeatPool => {
  const started = [first];
  let isClosed = false;
  let next: Promise<Relay | null> | null = null;
  const openNext = (): Promise<Relay | null> =>
    open().then((relay) => {
      if (relay && isClosed) relay.close();
      else if (relay) started.push(relay);
      next = null;
      return relay;
    });
  const takeNow = (): Seat | null => {
    for (const relay of started) {
      const seat = relay.take();
      if (seat) return seat;
    }
    return null;
  };
  const takeLater = async (): Promise<Seat | null> => {
    // Others who waited for the same relay may have taken all of its seats.
    for (;;) {
      const relay = await (next ??= openNext());
      if (!relay || isClosed) return null;
      const seat = takeNow();
      if (seat) return seat;
    }
  };
  return {
    take: () => {
      if (isClosed) return Promise.resolve(null);
      const seat = takeNow();
      const left = started.reduce((sum, relay) => sum + relay.left(), 0);
      if (left < RESERVE) next ??= openNext();
      return seat ? Promise.resolve(seat) : takeLater();
    },
    hasFailed: () => started.some((relay) => relay.hasFailed()),
    close: () => {
      isClosed = true;
      for (const relay of started) relay.close();
    },
  };
};
