// IODA's alerts (InetIntel/ioda-api, /v2/outages/alerts): one line for each change of one signal; the last one of each
// signal is how it stands.
import * as v from 'valibot';
import type { OutsideFacts } from '../../../contract/facts-outside.ts';

const alertSchema = v.object({
  datasource: v.string(),
  time: v.number(),
  level: v.picklist(['normal', 'warning', 'critical']),
});

const answerSchema = v.object({ error: v.optional(v.nullable(v.string()), null), data: v.array(alertSchema) });

/** So many signals that are independent of each other make an outage (evidence C.3). */
const AGREEING = 2;

type Standing = Pick<Extract<OutsideFacts, { kind: 'outage' }>, 'level' | 'signals'>;

/** How the signals stand; null for an answer that does not say. */
export const readOutage = (value: unknown): Standing | null => {
  const read = v.safeParse(answerSchema, value);
  if (!read.success || read.output.error !== null) return null;
  const last = new Map(
    read.output.data.toSorted((a, b) => a.time - b.time).map(({ datasource, level }) => [datasource, level] as const),
  );
  const levels = [...last.values()];
  const critical = levels.filter((level) => level === 'critical').length;
  const raised = levels.filter((level) => level !== 'normal').length;
  if (critical >= AGREEING) return { level: 'critical', signals: critical };
  return raised >= AGREEING ? { level: 'warning', signals: raised } : { level: 'normal', signals: raised };
};
