// When to look again. Quiet is cheap, doubt is quick, and a long outage is watched patiently. Pure.

/** How closely is watched: once a minute, or every ten seconds while the user is LIVE. */
export type Cadence = 'quiet' | 'live';

/** A quiet look comes once a minute at most: often enough for an answer, rare enough to be a good guest. */
export const QUIET_MS = 60_000;
/** Looks of many machines are spread by up to this much, upward only, so that no host is asked twice in a minute. */
const QUIET_SPREAD_MS = 12_000;
/** The longest pause between two quiet looks. */
export const QUIET_MOST_MS = QUIET_MS + QUIET_SPREAD_MS;
/** While the user is LIVE, ten seconds of trouble are what an audience forgives. */
const LIVE_MS = 10_000;
/** A look that took this long is followed by some rest all the same. */
const LEAST_LIVE_MS = 2000;
/** Fresh doubt is followed at once by a look at everything: what failed was asked twice already, a blip apart. */
export const FIRST_DOUBT_MS = 250;
/** While something is still doubted the next look follows soon, after a pause longer than a one-second blip. */
export const DOUBT_MS = 1500;
/** Doubt that so many quick looks could not settle will not be settled by haste; asking on would only annoy. */
const QUICK_DOUBTS = 8;
/** The first looks after a fault was settled, so that recovery shows within seconds. */
const FAULT_FIRST_MS = 3000;
/** So many looks after a fault come quickly: about a minute, in which most faults end. */
const QUICK_FAULTS = 10;
/** A long outage is looked at twice a minute. */
const PATIENT_MS = 30_000;
/** Two echo requests are felt this often, so that a fault near this machine shows at once. */
export const PULSE_MS = 2000;
/** The machine's own network is read this often: it costs no packet, and a pulled cable must show within two seconds. */
export const NETWORK_MS = 1500;
/** The resolver in use is asked for one control name this often: between two looks it would go unwatched. */
export const RESOLVER_MS = 2000;
/** A gap of this length between pulses means that the machine slept: old evidence no longer speaks about now. */
export const SLEEP_GAP_MS = 10_000;
/** Evidence older than this is forgotten; two quiet looks fit in. */
export const HORIZON_MS = 165_000;

/** What the last look left behind; `doubtfulLooks` and `faultyLooks` count looks in a row. */
export type AfterLook = {
  doubted: boolean;
  code: string;
  faultyLooks: number;
  doubtfulLooks?: number;
  cadence?: Cadence;
  /** How long the look took, in milliseconds. */
  tookMs?: number;
  /** From 0 up to, but not including, 1. */
  random: number;
};

// Doubles every three looks once the quick ones are over.
const growing = (firstMs: number, looks: number, quick: number): number =>
  Math.min(PATIENT_MS, firstMs * 2 ** Math.max(0, Math.ceil((looks + 1 - quick) / 3)));

// While LIVE the looks begin so far apart: what breaks just after one was asked waits no longer than that.
const quietMs = ({ cadence, tookMs = 0, random }: AfterLook): number =>
  cadence === 'live' ? Math.max(LEAST_LIVE_MS, LIVE_MS - tookMs) : QUIET_MS + QUIET_SPREAD_MS * random;

/** Milliseconds until the next look. */
export const nextLookMs = (after: AfterLook): number => {
  const { doubted, code, faultyLooks, doubtfulLooks = 0 } = after;
  const calmMs = quietMs(after);
  const mostMs = after.cadence === 'live' ? LIVE_MS : calmMs;
  if (doubted && doubtfulLooks === 1) return FIRST_DOUBT_MS;
  if (doubted) return Math.min(mostMs, growing(DOUBT_MS, doubtfulLooks, QUICK_DOUBTS));
  return code === 'ok' ? calmMs : Math.min(mostMs, growing(FAULT_FIRST_MS, faultyLooks, QUICK_FAULTS));
};
