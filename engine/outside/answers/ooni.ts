// OONI's counts of tests a day (ooni/backend, oonimeasurements, /api/v1/aggregation with one axis). An answer without a list
// may come with status 200: it then holds a message instead.
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const daySchema = v.object({
  measurement_start_day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/)),
  anomaly_count: count,
  confirmed_count: count,
  failure_count: count,
  measurement_count: count,
});

const answerSchema = v.object({ result: v.array(daySchema) });

type Day = v.InferOutput<typeof daySchema>;

/** Tests since `fromDay` (YYYY-MM-DD), those that were blocked, and the share that was in the days before. */
export type BlockingCount = { tests: number; blocked: number; usualShare: number | null };

const sum = (days: readonly Day[]): { tests: number; blocked: number } => ({
  // A test that failed by itself says nothing.
  tests: days.reduce((total, day) => total + Math.max(0, day.measurement_count - day.failure_count), 0),
  blocked: days.reduce((total, day) => total + day.anomaly_count + day.confirmed_count, 0),
});

/** Reads the counts; null for an answer that holds none. */
export const readBlocking = (value: unknown, fromDay: string): BlockingCount | null => {
  const read = v.safeParse(answerSchema, value);
  if (!read.success) return null;
  const days = read.output.result;
  const isLately = ({ measurement_start_day }: Day): boolean => measurement_start_day.slice(0, 10) >= fromDay;
  const lately = sum(days.filter(isLately));
  const before = sum(days.filter((day) => !isLately(day)));
  const blocked = Math.min(lately.blocked, lately.tests);
  const usualShare = before.tests === 0 ? null : Math.min(1, before.blocked / before.tests);
  return { tests: lately.tests, blocked, usualShare };
};

const placesSchema = v.object({
  geolocation: v.record(v.string(), v.object({ cc: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)) })),
});

/** The country that OONI sees at an address; null where it knows none ("ZZ"). */
export const readCountry = (value: unknown): string | null => {
  const read = v.safeParse(placesSchema, value);
  const [place] = read.success ? Object.values(read.output.geolocation) : [];
  return place === undefined || place.cc === 'ZZ' ? null : place.cc;
};
