// Deadlines for each stage. They grow with the line's own RTT, so that a satellite user is slow and not "down".

/** Milliseconds for each stage, and when a silent try is doubted enough to start a second one beside it. */
export type Limits = { connectMs: number; tlsMs: number; requestMs: number; lateMs: number; retryMs: number };

// On a line with an RTT below 300 ms an answer that takes 2 s is not coming: the kernel's first SYN retry is at 1 s.
const CONNECT_MS = 2000;
const TLS_MS = 2000;
// TikTok counts as slow above 2.5 s to the first byte; the deadline must lie well above to see slow and not silent.
const REQUEST_MS = 7000;
// Second look beside the first: prevents that one lost packet is waited for, and keeps both looks under 3 s together.
const LATE_MS = 1000;
// New SYNs inside one try; three fit before the deadline, so a blackout of 1.2 s never fails a try.
const RETRY_MS = 650;

// A line that answered within milliseconds a moment ago and now is silent needs less patience: its SYN is answered at
// once, also when a blip of a second or two ends in between.
const HURRIED_CONNECT_MS = 1100;
const HURRIED_LATE_MS = 450;
const HURRIED_RETRY_MS = 400;

/**
 * The deadlines for a line whose RTT is `rttMs`, null when it is not known yet; `hurried` when it is known to be short and
 * has just fallen silent.
 */
export const limitsFor = (rttMs: number | null, hurried = false): Limits => {
  const rtt = rttMs ?? 0;
  return {
    connectMs: Math.max(hurried ? HURRIED_CONNECT_MS : CONNECT_MS, 4 * rtt),
    tlsMs: Math.max(TLS_MS, 6 * rtt),
    requestMs: Math.max(REQUEST_MS, 8 * rtt),
    lateMs: Math.max(hurried ? HURRIED_LATE_MS : LATE_MS, 3 * rtt),
    retryMs: Math.max(hurried ? HURRIED_RETRY_MS : RETRY_MS, 1.5 * rtt),
  };
};

// Between two pieces of a body that is on its way. A retransmission after a lost packet takes one second, or three.
const BODY_IDLE_MS = 3000;

/** How long a body may pause before it has stalled, within the deadline for the whole answer. */
export const bodyIdleMs = ({ requestMs }: Limits): number =>
  Math.max(BODY_IDLE_MS, (requestMs * BODY_IDLE_MS) / REQUEST_MS);
