// Spans in a few words.
import { subjects } from '../../../contract/history.ts';
import type { Condition, Strip, StripRow, Subject, Totals } from '../../../contract/history.ts';
import type { Conditions } from '../../../engine/history/conditions.ts';
import type { SpanRow } from '../../../engine/history/history.ts';

/** Everybody is ok, but for the ones that are named. */
export const allOkBut = (others: Partial<Conditions> = {}): Conditions => ({
  ...(Object.fromEntries(subjects.map((subject) => [subject, 'ok'])) as Conditions),
  ...others,
});

/** A span in which the verdict is `condition`, and everybody else ok. */
export const span = (id: number, fromMs: number, toMs: number, condition: Condition = 'ok'): SpanRow => ({
  ...{ id, fromMs, toMs },
  ...{ code: 'ok', blame: 'nobody', conditions: allOkBut({ verdict: condition }) },
});

/** The row of a subject. */
export const rowOf = (strip: Strip, subject: Subject = 'verdict'): StripRow =>
  strip.rows.find((row) => row.subject === subject)!;

/** Totals with what is named, and nothing else. */
export const totals = (some: Partial<Totals>): Totals => ({
  ...{ okMs: 0, degradedMs: 0, downMs: 0, unknownMs: 0, notWatchedMs: 0 },
  ...some,
});

/** What the five totals come to. */
export const sumOf = ({ okMs, degradedMs, downMs, unknownMs, notWatchedMs }: Totals): number =>
  okMs + degradedMs + downMs + unknownMs + notWatchedMs;
