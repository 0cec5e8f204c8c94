// Quiet hours on the user's own clock, which may skip or repeat an hour in a night. Pure: the minute of the day comes in.

const MINUTES_A_DAY = 1440;

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * How many minutes of the local clock quiet hours such as "23:00-08:00" still last at a minute of the day; 0 outside of them. Across
 * midnight where they end earlier than they begin; two equal times are none.
 */
export const quietMinutesLeft = (quietHours: string | null, localMinutes: number): number => {
  if (quietHours === null) return 0;
  const [from = 0, to = 0] = quietHours.split('-').map(minuteOf);
  const lastsMinutes = (to - from + MINUTES_A_DAY) % MINUTES_A_DAY;
  const goneMinutes = (localMinutes - from + MINUTES_A_DAY) % MINUTES_A_DAY;
  return Math.max(0, lastsMinutes - goneMinutes);
};
