import * as v from 'valibot';

/** A moment as it crosses every border: ISO 8601, UTC. */
export const isoTimeSchema = v.pipe(v.string(), v.isoTimestamp());

/** The last moment that a date can name (ECMAScript, “Time Values and Time Range”). */
const LAST_MOMENT_MS = 8.64e15;

/** A moment as epoch milliseconds, UTC. */
export const epochMsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT_MS));
