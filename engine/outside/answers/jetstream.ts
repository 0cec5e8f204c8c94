// Events of Bluesky's Jetstream (bluesky-social/jetstream, the frozen v1 form), one JSON text each. Events about accounts
// come whatever was asked for, and are passed over.
import * as v from 'valibot';
import { isComplaint } from './chatter.ts';

const eventSchema = v.object({
  did: v.string(),
  time_us: v.pipe(v.number(), v.minValue(1e15)),
  kind: v.string(),
  commit: v.optional(
    v.object({ operation: v.string(), record: v.optional(v.object({ text: v.optional(v.string(), '') })) }),
  ),
});

/** One event: when it was (epoch ms), and who complained in it, if anybody did. */
export type StreamEvent = { atMs: number; complains: string | null };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Reads one event; null for a text that is none. */
export const readEvent = (text: string): StreamEvent | null => {
  const read = v.safeParse(eventSchema, parsed(text));
  if (!read.success) return null;
  const { did, time_us, kind, commit } = read.output;
  const isPost = kind === 'commit' && commit?.operation === 'create';
  return { atMs: time_us / 1000, complains: isPost && isComplaint(commit.record?.text ?? '') ? did : null };
};
