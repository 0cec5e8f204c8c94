// Stretches of time in milliseconds. Days are those of UTC, which knows neither leap seconds nor daylight saving.

/** One second. */
export const SECOND_MS = 1000;
/** One minute. */
export const MINUTE_MS = 60 * SECOND_MS;
/** One hour. */
export const HOUR_MS = 60 * MINUTE_MS;
/** One day. */
export const DAY_MS = 24 * HOUR_MS;
