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

/** The deadlines for a line whose RTT is `rttMs`; null when it is not known yet. */
export const limitsFor = (rttMs: number | null): Limits => {
  const rtt = rttMs ?? 0;
  return {
    connectMs: Math.max(CONNECT_MS, 4 * rtt),
    tlsMs: Math.max(TLS_MS, 6 * rtt),
    requestMs: Math.max(REQUEST_MS, 8 * rtt),
    lateMs: Math.max(LATE_MS, 3 * rtt),
    retryMs: Math.max(RETRY_MS, 1.5 * rtt),
  };
};
