// A second of a session as it is kept: its values in a fixed order, without their names, since there are thousands of them.
import * as v from 'valibot';
import type { obsRowSchema } from '../../contract/obs.ts';
import { sessionRowSchema } from '../../contract/session.ts';
import type { SessionRow } from '../../contract/session.ts';

const ends = ['router', 'internet'] as const;
const endFields = ['sent', 'lost', 'rttMs'] as const;
const ownFields = ['ingestRttMs', 'ingestWell', 'uplinkBytes', 'ownBytes', 'wifiDbm', 'cpuPercent', 'code'] as const;
/** New ones are added at the end, and none is ever taken out: what is kept has no names. */
const obsFields = [
  ...(['obs', 'spanMs', 'streaming', 'reconnecting', 'outputs', 'measured', 'bytes', 'kilobitsPerSecond'] as const),
  ...(['congestion', 'sentFrames', 'droppedFrames', 'renderedFrames', 'laggedFrames', 'encodedFrames'] as const),
  ...(['skippedFrames', 'framesPerSecond', 'cpuPercent', 'freeDiskMegabytes', 'restarted'] as const),
] satisfies ReadonlyArray<Exclude<keyof typeof obsRowSchema.entries, 'at'>>;

/** A row as JSON, without its moment. */
export const packRow = (row: SessionRow): string =>
  JSON.stringify([
    ...ends.flatMap((end) => endFields.map((field) => row[end][field])),
    ...ownFields.map((field) => row[field]),
    row.obs && obsFields.map((field) => row.obs?.[field]),
    ...(row.spanMs === undefined ? [] : [row.spanMs]),
  ]);

const named = (fields: readonly string[], values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field, index) => [field, values[index] ?? null]));

/** The row again; null for what is none, as a file that somebody else has written may hold. */
export const unpackRow = (atMs: number, text: string): SessionRow | null => {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values)) return null;
  const own = ends.length * endFields.length;
  const [obs, spanMs] = values.slice(own + ownFields.length) as unknown[];
  const parsed = v.safeParse(sessionRowSchema, {
    atMs,
    ...Object.fromEntries(
      ends.map((end, index) => [end, named(endFields, values.slice(index * endFields.length) as unknown[])]),
    ),
    ...named(ownFields, values.slice(own) as unknown[]),
    obs: Array.isArray(obs) ? named(obsFields, obs) : null,
    ...(spanMs === undefined ? {} : { spanMs }),
  });
  return parsed.success ? parsed.output : null;
};
