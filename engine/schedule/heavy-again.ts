// A verdict that rests on a question that costs more is asked for again while it stands, or nobody would learn that it is
// over; and its evidence would grow old while it still holds. Pure.
import type { Reading } from '../../contract/reading.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import type { Cadence } from './cadence.ts';

/** The questions that cost more. */
export type HeavyQuestion = 'throughput' | 'edges' | 'sizes';

const restsOn: Partial<Record<VerdictCode, readonly HeavyQuestion[]>> = {
  'internet.slow': ['throughput'],
  'path.throttled': ['throughput'],
  'path.mtu': ['sizes'],
  'tiktok.cdn-slow': ['throughput'],
  'tiktok.cdn-partial': ['edges', 'throughput'],
};

const answeredBy: Record<HeavyQuestion, Reading['facts']['kind']> = {
  throughput: 'throughput',
  edges: 'edge',
  sizes: 'sizes',
};

/** An end is told within half a minute; more often would take from a narrow line what its user needs. */
const REST_MS = 20_000;

/** What must be asked again, by what the verdict rests on; nothing while the user is LIVE, whom it would cost frames. */
export const heavyAgain = (
  readings: readonly Reading[],
  { code, cadence }: { code: VerdictCode | null; cadence: Cadence },
  nowMs: number,
): ReadonlySet<HeavyQuestion> => {
  const questions = code === null || cadence === 'live' ? [] : (restsOn[code] ?? []);
  const isDue = (question: HeavyQuestion): boolean => {
    const answers = readings.filter(({ facts }) => facts.kind === answeredBy[question]);
    return answers.every(({ at }) => nowMs - Date.parse(at) >= REST_MS);
  };
  return new Set(questions.filter(isDue));
};
