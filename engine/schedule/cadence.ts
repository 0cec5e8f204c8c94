// When to look again. Quiet is cheap, doubt is quick, and a long outage is watched patiently. Pure.

/** A quiet look comes once a minute: often enough for an answer, rare enough to be a good guest. */
export const QUIET_MS = 60_000;
/** Looks of many machines are spread by this share of the interval, so that they do not arrive together. */
const JITTER = 0.1;
/** While something is doubted the next look follows at once, after a pause longer than a one-second blip. */
export const DOUBT_MS = 1500;
/** The first looks after a fault was settled, so that recovery shows within seconds. */
const FAULT_FIRST_MS = 3000;
/** A long outage is looked at twice a minute. */
const FAULT_LAST_MS = 30_000;
/** Links near this machine are watched this often by two echo requests; a local fault then shows at once. */
export const PULSE_MS = 2000;
/** A gap of this length between pulses means that the machine slept: old evidence no longer speaks about now. */
export const SLEEP_GAP_MS = 10_000;
/** Evidence older than this is forgotten; two quiet looks fit in. */
export const HORIZON_MS = 150_000;

/** What the last look left behind. */
export type AfterLook = { doubted: boolean; code: string; faultyLooks: number; random: number };

/** Milliseconds until the next look. */
export const nextLookMs = ({ doubted, code, faultyLooks, random }: AfterLook): number => {
  if (doubted) return DOUBT_MS;
  if (code !== 'ok') return Math.min(FAULT_LAST_MS, FAULT_FIRST_MS * 2 ** Math.floor(faultyLooks / 3));
  return QUIET_MS * (1 + JITTER * (2 * random - 1));
};
