// How long something was, as reports and tables say it. Pure.
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './durations.ts';

const units = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
  [SECOND_MS, 's'],
] as const;

/** How long, in the two largest units that fit: "40 s", "3 min 20 s", "2 h 5 min", "3 d 4 h"; a unit of none is left out. */
export const durationOf = (ms: number): string => {
  const first = units.findIndex(([unitMs]) => ms >= unitMs);
  if (first === -1) return '0 s';
  const [big, small] = [units[first]!, units[first + 1]];
  // Rounded to the smaller unit first, so that 59.9 s are a minute and not 60 s.
  const rounded = Math.round(ms / (small ?? big)[0]) * (small ?? big)[0];
  if (first > 0 && rounded >= units[first - 1]![0]) return durationOf(rounded);
  const rest = small ? Math.round((rounded % big[0]) / small[0]) : 0;
  const head = `${Math.floor(rounded / big[0])} ${big[1]}`;
  return rest > 0 && small ? `${head} ${rest} ${small[1]}` : head;
};
