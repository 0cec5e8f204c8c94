// What the user is told without having asked, and why; and what was not told, and why not.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';

/** What gives reason to tell of an incident: it began, is known better, got worse, goes on, came back, is over. */
export const incidentOccasions = ['began', 'sharper', 'worse', 'goes-on', 'came-back', 'over'] as const;

/** What is told beside incidents: a LIVE that sends nothing, and a session that was cut off in the last run. */
export const newsOccasions = ['ghost', 'cut-off', 'still-live', 'rule'] as const;

/** All that gives reason to tell; `many` when the cap was met, `trial` when the user wants to see one. */
export const alertOccasions = [...incidentOccasions, ...newsOccasions, 'many', 'trial'] as const;

/** What may be done straight from a notification. */
export const noticeActions = ['check-again', 'show', 'snooze', 'fix'] as const;

const incident = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * One notification: the sentence as its title, what to do as its body, nothing else. A later notice of the same `group` takes
 * the place of the earlier one. `silent` ones make no sound. It never takes the focus.
 */
export const noticeSchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: isoTimeSchema,
  occasion: v.picklist(alertOccasions),
  incident,
  group: v.string(),
  urgency: v.picklist(['low', 'normal', 'critical']),
  title: messageSchema,
  body: v.nullable(messageSchema),
  actions: v.array(v.picklist(noticeActions)),
  silent: v.boolean(),
});

/** A line of the log: what happened, whether it was told, and the reason of either. */
export const alertLogSchema = v.object({
  at: isoTimeSchema,
  occasion: v.picklist(alertOccasions),
  incident,
  told: v.boolean(),
  reason: messageSchema,
  title: messageSchema,
});

/** The longest snooze, in minutes: a week. */
export const MOST_SNOOZE_MINUTES = 10_080;

/** How long to keep quiet; null ends a snooze. */
export const snoozeAskSchema = v.object({
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SNOOZE_MINUTES))),
});

/** Whether and until when nothing is told. */
export const alertStateSchema = v.object({ snoozedUntil: v.nullable(isoTimeSchema), toldToday: v.number() });

export type IncidentOccasion = (typeof incidentOccasions)[number];
export type NewsOccasion = (typeof newsOccasions)[number];
export type AlertOccasion = (typeof alertOccasions)[number];
export type NoticeAction = (typeof noticeActions)[number];
export type Notice = v.InferOutput<typeof noticeSchema>;
export type AlertLogLine = v.InferOutput<typeof alertLogSchema>;
export type AlertState = v.InferOutput<typeof alertStateSchema>;
