// A history as a machine makes it that watches day and night: what is written, batch by batch, from a seed. How many readings a
// round has was counted in the laboratory: 36 in a quiet round, 38 in one while LIVE.
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../contract/durations.ts';
import type { LineEnd, Period } from '../../../contract/history.ts';
import { lineEnds, subjects } from '../../../contract/history.ts';
import { features, layers } from '../../../contract/verdict.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Conditions } from '../../../engine/history/conditions.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import type { Batch, LineRow, ReadingRow, SpanRow } from '../../../engine/history/history.ts';
import { randomFrom } from '../../engine/diagnosis/seeded.ts';
import type { Random } from '../../engine/diagnosis/seeded.ts';

/** How often is looked, and how many readings a look has. A quiet look comes every 60 to 72 s (engine/schedule/cadence.ts). */
export const cadences = {
  quiet: { roundMs: 66_000, readings: 36 },
  live: { roundMs: 10_000, readings: 38 },
} as const;

/** Which history is made: `readingsFromMs` leaves out readings that would have been thrown away since. */
export type Making = Period & { cadence: keyof typeof cadences; readingsFromMs: number; batchMs: number; seed: number };

const allOk = Object.fromEntries(subjects.map((subject) => [subject, 'ok'])) as Conditions;

const withTrouble = (who: ReadonlyArray<keyof Conditions>, condition: 'degraded' | 'down' | 'unknown'): Conditions => ({
  ...allOk,
  ...Object.fromEntries(who.map((subject) => [subject, condition])),
});

const troubles = (random: Random): ReadonlyArray<readonly [VerdictCode, Conditions]> => [
  ['internet.down', withTrouble(['verdict', 'internet', 'dns', 'path', 'tiktok', ...features], 'down')],
  ['tiktok.feature-down', withTrouble(['verdict', 'tiktok', random.of(features)], 'down')],
  ['tiktok.slow', withTrouble(['verdict', 'tiktok', ...random.some(features, 0.4)], 'degraded')],
  ['lan.degraded', withTrouble(['verdict', 'lan', 'router'], 'degraded')],
  ['unknown', withTrouble(['verdict', ...random.some(layers, 0.3), ...random.some(features, 0.5)], 'unknown')],
];

/** Some eight troubles a day, from seconds to an hour, one after the other with hours in between. */
const statesIn = (random: Random, { fromMs, toMs }: Period): SpanRow[] => {
  const spans: SpanRow[] = [];
  for (let atMs = fromMs; atMs < toMs;) {
    const isWell = spans.length % 2 === 0;
    const [code, conditions] = isWell ? (['ok', allOk] as const) : random.of(troubles(random));
    const lengthMs = isWell
      ? 10 * MINUTE_MS + random.upTo(5 * HOUR_MS)
      : 10 * SECOND_MS + random.upTo(random.of([MINUTE_MS, 10 * MINUTE_MS, HOUR_MS]));
    const endMs = Math.min(toMs, atMs + lengthMs);
    spans.push({ id: spans.length + 1, fromMs: atMs, toMs: endMs, code, blame: 'unknown', conditions });
    atMs = endMs;
  }
  return spans;
};

const usualMs: Readonly<Record<LineEnd, number>> = { router: 3, internet: 18, dns: 12, tiktok: 45 };

const lineRow = (random: Random, to: LineEnd, minuteMs: number): LineRow => {
  const sent = to === 'router' || to === 'internet' ? 28 + random.upTo(5) : 6 + random.upTo(3);
  const lost = random.chance(0.05) ? 1 + random.upTo(3) : 0;
  const meanUs = usualMs[to] * (900 + random.upTo(200));
  return {
    ...{ to, minuteMs, sent, lost, rttSumUs: (sent - lost) * meanUs },
    ...{ leastRttUs: meanUs - random.upTo(1000), mostRttUs: meanUs + random.upTo(20_000) },
    ...{ jitterSumUs: (sent - 1) * random.upTo(2000), jitters: sent - 1 },
  };
};

const readingsAt = (random: Random, atMs: number, count: number): ReadingRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ probe: `probe ${index % 20}`, target: `target ${index}` },
    at: new Date(atMs + random.upTo(3000)).toISOString(),
    ...(random.chance(0.01)
      ? { status: 'fault' as const, fault: 'timeout', totalMs: null }
      : { status: 'ok' as const, fault: null, totalMs: 5 + random.upTo(200_000) / 1000 }),
  }));

const gridIn = ({ fromMs, toMs }: Period, stepMs: number): number[] => {
  const first = Math.ceil(fromMs / stepMs) * stepMs;
  return Array.from({ length: Math.max(0, Math.ceil((toMs - first) / stepMs)) }, (_, index) => first + index * stepMs);
};

/** One batch after the other, each for `batchMs`. A span that goes on is written with each of them, as long as it is then. */
export function* madeHistory(making: Making): Generator<Batch> {
  const random = randomFrom(making.seed);
  const { roundMs, readings } = cadences[making.cadence];
  let spans = statesIn(random, making);
  for (let fromMs = making.fromMs; fromMs < making.toMs; fromMs += making.batchMs) {
    const toMs = Math.min(making.toMs, fromMs + making.batchMs);
    spans = spans.filter((span) => span.toMs > fromMs);
    const begun = spans.filter((span) => span.fromMs < toMs);
    const rounds = gridIn({ fromMs: Math.max(fromMs, making.readingsFromMs), toMs }, roundMs);
    yield {
      ...emptyBatch,
      spans: begun.map((span) => ({ ...span, toMs: Math.min(span.toMs, toMs) })),
      line: gridIn({ fromMs, toMs }, MINUTE_MS).flatMap((atMs) => lineEnds.map((to) => lineRow(random, to, atMs))),
      readings: rounds.flatMap((atMs) => readingsAt(random, atMs, readings)),
    };
  }
}
