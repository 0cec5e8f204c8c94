// How long, as a clock on a recorder shows it. Digits and colons are the same in every language.
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/durations.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A duration as “4:07” or “1:04:07”; never less than nothing. */
export const clockDigits = (ms: number): string => {
  const whole = Math.max(0, ms);
  const hours = Math.floor(whole / HOUR_MS);
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS);
  const seconds = two(Math.floor((whole % MINUTE_MS) / SECOND_MS));
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${two(minutes)}:${seconds}`;
};
