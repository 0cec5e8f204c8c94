// When own sessions are enough to say something, and when a difference between them is one. Pure.

/** Fewer sessions are anecdotes: two good evenings in a row happen to everybody. */
export const LEAST_SESSIONS = 3;

/** A start is worth a word when it is better by so many points of 100: fewer nobody would notice. */
export const CLEAR_POINTS = 5;

/**
 * How often chance alone may make us name a start, over everything that is compared: one time in twenty, shared out evenly among
 * the hours, the days of the best hour, and the hours of single days.
 */
export const CHANCE = 0.05;
/** The three families of comparisons that share it. */
export const FAMILIES = 3;

/** A session went well with this score or more, … */
export const WELL_SCORE = 90;
/** … and with less than this share of lost frames, from which on the judge calls a stream wobbling. */
export const WELL_DROPPED = 0.01;

/** Of all sessions that held a bitrate, so many must have gone well. */
export const WELL_SHARE = 2 / 3;

/** Bitrates are told in steps of this (kbit/s): nobody sets 4173. */
export const BITRATE_STEP = 100;
