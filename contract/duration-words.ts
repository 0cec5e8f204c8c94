// How long something was, as reports and tables say it. Pure.
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './durations.ts';
import { message, say } from './message.ts';

const units = [
  [DAY_MS, 'unit.days'],
  [HOUR_MS, 'unit.hours'],
  [MINUTE_MS, 'unit.minutes'],
  [SECOND_MS, 'unit.seconds'],
] as const;

const words = (count: number, [, unit]: (typeof units)[number]): string => say(message(unit, { count }));

/** How long, in the two largest units that fit: "40 s", "3 min 20 s", "2 h 5 min", "3 d 4 h"; a unit of none is left out. */
export const durationOf = (ms: number): string => {
  const first = units.findIndex(([unitMs]) => ms >= unitMs);
  if (first === -1) return words(0, units[3]);
  const [big, small] = [units[first]!, units[first + 1]];
  // Rounded to the smaller unit first, so that 59.9 s are a minute and not 60 s.
  const rounded = Math.round(ms / (small ?? big)[0]) * (small ?? big)[0];
  if (first > 0 && rounded >= units[first - 1]![0]) return durationOf(rounded);
  const rest = small ? Math.round((rounded % big[0]) / small[0]) : 0;
  const head = words(Math.floor(rounded / big[0]), big);
  return rest > 0 && small ? `${head} ${words(rest, small)}` : head;
};
