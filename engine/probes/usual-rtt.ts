// From when on a round trip is too long. Pure; the pulse and the windows of a look go by the same limits.

/** On a local link an echo takes a few milliseconds; Wi-Fi in power save takes up to 0.3 s, but not most of the time. */
const ROUTER_RTT_MS = 60;
/** Over three times the usual, and 150 ms more: what a person notices on a call. */
const USUAL_FACTOR = 3;
const USUAL_EXTRA_MS = 150;

/** True for an RTT to the anchors that is far over the usual one; never where that is not known. */
export const isUnusualRtt = (rttMs: number | null, usualRttMs: number | null): boolean =>
  rttMs !== null && usualRttMs !== null && rttMs >= USUAL_FACTOR * usualRttMs && rttMs >= usualRttMs + USUAL_EXTRA_MS;

/** True for an RTT to the router that no local link should have. */
export const isSlowRouter = (rttMs: number | null): boolean => rttMs !== null && rttMs > ROUTER_RTT_MS;
