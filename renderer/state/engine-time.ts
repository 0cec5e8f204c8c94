// What time it is for the engine. The window's clock may be wrong, and two clocks are never compared: the time of the last
// snapshot is moved on by what has passed here since it came, which only needs a clock that runs evenly.

/** A moment of the engine (epoch ms) and when it came, on the page's monotonic clock (ms). */
export type Anchor = { engineMs: number; arrivedMs: number };

/** The engine's present moment in epoch ms. */
export const engineNow = ({ engineMs, arrivedMs }: Anchor, monotonicMs: number): number =>
  engineMs + Math.max(0, monotonicMs - arrivedMs);
