// What a window shows of those outside: how each source fares, and what they said.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { outsideSources } from './outside-sources.ts';

/** How a source fares: not asked yet, it answered, it had nothing to say here, no answer, one that could not be read, or it rests. */
export const sourceStates = ['never', 'answered', 'nothing', 'failed', 'garbled', 'resting'] as const;

/** One source: how it fares, and the moment that goes with it (of the asking, the answer, or the end of its rest). */
export const sourceHealthSchema = v.object({
  id: v.picklist(outsideSources),
  state: v.picklist(sourceStates),
  at: v.nullable(isoTimeSchema),
});

/** All that is known from outside; `asking` while an answer is waited for. */
export const outsideStateSchema = v.object({
  asking: v.boolean(),
  sources: v.array(sourceHealthSchema),
  said: v.array(v.object({ at: isoTimeSchema, message: messageSchema })),
});

export type SourceHealth = v.InferOutput<typeof sourceHealthSchema>;
export type OutsideState = v.InferOutput<typeof outsideStateSchema>;
