// Wheels, keys and fingers on a field of time: what they ask for, told no more often than anybody can see.
import type { Period } from '../../../contract/history.ts';
import { momentAtX } from '../time/ticks.ts';
import { pinched, wheelFactor, zoomed } from '../time/zoom.ts';
import type { Fingers } from '../time/zoom.ts';

/** Each stretch is a question to the engine: so many of them a second are plenty. */
const EVERY_MS = 120;

/** What rests for so long begins anew with what is shown then. */
const RESTED_MS = 400;

/** What is shown of time, over so many px. */
type Shown = { period: Period; width: number };

/** The gestures of one field. */
export type Zooming = {
  wheel: (event: WheelEvent) => void;
  /** A key that shows `factor` times as much time around a moment, or around the middle. */
  key: (event: KeyboardEvent, atMs: number | null, factor: number) => void;
  /** What is shown next comes from somewhere else. */
  forget: () => void;
  /** A finger at `x` px; true while there are two, which do not point or mark. */
  press: (id: number, x: number) => boolean;
  move: (id: number, x: number) => boolean;
  /** True where the finger was one of two. */
  release: (id: number) => boolean;
};

const seldom = (tell: (period: Period) => void) => {
  let wanted: Period | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    if (wanted === null) return;
    tell(wanted);
    wanted = null;
    timer = setTimeout(send, EVERY_MS);
  };
  return (period: Period): void => {
    wanted = period;
    if (timer === undefined) send();
  };
};

/** Follows the gestures on what `shown` says, and tells the stretch of time that they ask for. */
export const createZooming = (shown: () => Shown, onspan: (period: Period) => void): Zooming => {
  const tell = seldom(onspan);
  const fingers = new Map<number, number>();
  let turned: { period: Period; at: number } | null = null;
  let began: (Shown & { at: Fingers }) | null = null;
  const both = (): Fingers | null => (fingers.size === 2 ? ([...fingers.values()] as unknown as Fingers) : null);
  // Where one step follows another, the answer to the first may not have come.
  const step = ({ timeStamp: at }: Event, momentOf: (from: Period) => number, factor: number): void => {
    const from = turned !== null && at - turned.at < RESTED_MS ? turned.period : shown().period;
    turned = { period: zoomed(from, momentOf(from), factor), at };
    tell(turned.period);
  };
  return {
    wheel: (event) => step(event, (from) => momentAtX(event.offsetX, from, shown().width), wheelFactor(event)),
    key: (event, atMs, factor) => step(event, ({ fromMs, toMs }) => atMs ?? (fromMs + toMs) / 2, factor),
    forget: () => {
      turned = null;
    },
    press: (id, x) => {
      fingers.set(id, x);
      const at = both();
      if (at) began = { ...shown(), at };
      return at !== null;
    },
    move: (id, x) => {
      if (!fingers.has(id)) return false;
      fingers.set(id, x);
      const at = both();
      if (at === null || began === null) return false;
      const next = pinched(began.period, began.width, began.at, at);
      if (next) tell(next);
      return true;
    },
    release: (id) => {
      fingers.delete(id);
      const wasPinching = began !== null;
      if (fingers.size === 0) began = null;
      return wasPinching;
    },
  };
};
