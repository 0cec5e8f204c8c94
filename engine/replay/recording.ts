// A recording is what a judge heard, one JSON object a line, so that a verdict that was wrong can be judged again from a
// file. It holds readings and what was forgotten or held in between, and nothing that a reading does not hold.
import * as v from 'valibot';
import { isoTimeSchema } from '../../contract/iso-time.ts';
import { readingSchema } from '../../contract/reading.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';

const at = isoTimeSchema;

const headSchema = v.object({
  type: v.literal('recording'),
  version: v.literal(1),
  at,
  /** How many questions go to TikTok in one whole look. */
  asked: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const eventSchema = v.variant('type', [
  v.object({ type: v.literal('reading'), at, reading: readingSchema }),
  /** Several readings that were taken in as one, and what was forgotten beside them. */
  v.object({ type: v.literal('together'), at, readings: v.array(readingSchema), forgot: v.array(v.string()) }),
  v.object({ type: v.literal('forgot'), at, keys: v.array(v.string()) }),
  /** `samePlace` where the program merely stood still: what was settled counts on. */
  v.object({ type: v.literal('held'), at, samePlace: v.optional(v.boolean(), false) }),
  v.object({ type: v.literal('released'), at }),
]);

/** The first line of a recording. */
export type RecordingHead = v.InferOutput<typeof headSchema>;
/** One thing that a judge heard; `at` is ISO 8601 UTC. */
export type JudgeEvent = v.InferOutput<typeof eventSchema>;
/** A whole recording. */
export type Recording = { head: RecordingHead; events: readonly JudgeEvent[] };

/** The first line for a judge that begins at this moment (ISO 8601 UTC). */
export const recordingHead = (asked: number, beganAt: string): RecordingHead => ({
  type: 'recording',
  version: 1,
  at: beganAt,
  asked,
});

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
};

const wrongLine = (number: number, why: string): Result<never> =>
  fail('bad-recording', `Line ${number} of the recording: ${why}. Nothing was judged.`);

/** Reads a recording; an error names the line and what is wrong with it. */
export const parseRecording = (text: string): Result<Recording> => {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const [first, ...rest] = lines;
  const head = v.safeParse(headSchema, parseLine(first?.line ?? ''));
  if (!head.success) return wrongLine(first?.number ?? 1, 'it must be the head of a recording made by --record');
  const events: JudgeEvent[] = [];
  for (const { line, number } of rest) {
    const event = v.safeParse(eventSchema, parseLine(line));
    // A program that was killed leaves its last line half written.
    if (!event.success && number === rest.at(-1)?.number && parseLine(line) === null) break;
    if (!event.success) {
      const path = v.getDotPath(event.issues[0]);
      return wrongLine(number, path === null ? 'it is not an event' : `"${path}" is missing or wrong`);
    }
    events.push(event.output);
  }
  return ok({ head: head.output, events });
};
