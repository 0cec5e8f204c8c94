// How long to keep quiet, as the tray offers it. Pure.
import { MINUTE_MS } from '../contract/durations.ts';

/** The hour of the morning at which notifications come back. */
const MORNING_HOUR = 8;

/** Before this hour it is still the night of the day before, and the coming morning is meant. */
const NIGHT_ENDS_HOUR = 4;

/** Minutes from `nowMs` (epoch ms) to 8:00 in the morning on the user's own clock. */
export const minutesToMorning = (nowMs: number): number => {
  const morning = new Date(nowMs);
  if (morning.getHours() >= NIGHT_ENDS_HOUR) morning.setDate(morning.getDate() + 1);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  return Math.ceil((morning.getTime() - nowMs) / MINUTE_MS);
};
