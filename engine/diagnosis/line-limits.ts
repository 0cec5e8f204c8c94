// What counts as lossy, late, and measured well enough. Whoever measures goes by the limits by which the diagnosis judges:
// the pulse that suspects, the look that measures again, and the windows themselves. Pure.

/** So many samples towards one place make a window. */
export const WINDOW_SAMPLES = 20;
/** So many windows in a row must agree before the quality of a line is called bad, or good again. */
export const QUALITY_WINDOWS = 3;
/** From this share of lost packets on, a stream stutters and silence may be nothing but loss. */
export const HEAVY_LOSS = 0.1;
/** Loss towards TikTok alone: at least so much of it there … */
export const WAY_LOSS = 0.15;
/** … and less than this to the anchors; below it a way is clean. */
export const CLEAN_LOSS = 0.05;
/** Below this a video stutters, and a control of anybody's should do better (kbit/s). */
export const NARROW_KBIT_S = 1500;

/** On a local link an echo takes a few milliseconds; Wi-Fi in power save takes up to 0.3 s, but not most of the time. */
const ROUTER_RTT_MS = 60;
/** Latency is a fault when it is so many times what is usual here … */
const USUAL_TIMES = 3;
/** … and so much above it (milliseconds): what a person notices on a call. */
const USUAL_ABOVE_MS = 150;
/** Where nothing is known of what is usual, only this is beyond doubt; a satellite user lives with less. */
const BEYOND_DOUBT_MS = 800;

/** True for an RTT to the router that no local link should have. */
export const isSlowRouter = (rttMs: number | null): boolean => rttMs !== null && rttMs > ROUTER_RTT_MS;

/** True for an RTT to the anchors that is far over the usual one; never where that is not known. */
export const isUnusualRtt = (rttMs: number | null, usualRttMs: number | null): boolean =>
  rttMs !== null && usualRttMs !== null && rttMs >= USUAL_TIMES * usualRttMs && rttMs - usualRttMs >= USUAL_ABOVE_MS;

/** True for an RTT to the anchors that is late by any measure: unusual, or beyond doubt where the usual is not known. */
export const isLateRtt = (rttMs: number | null, usualRttMs: number | null): boolean =>
  usualRttMs === null ? rttMs !== null && rttMs >= BEYOND_DOUBT_MS : isUnusualRtt(rttMs, usualRttMs);
