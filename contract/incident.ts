// An incident: one root cause from its first sign to its end, with the evidence of then and of the end.
import * as v from 'valibot';
import { epochMsSchema, isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { blames, features, layers, layerStatesSchema, severities, verdictCodes, verdictSchema } from './verdict.ts';

/**
 * How an incident ended: seen to be `over`; another cause took its place (`replaced`); nobody watched any more
 * (`not-watched`); or nobody could tell any more (`lost-sight`).
 */
export const incidentEnds = ['over', 'replaced', 'not-watched', 'lost-sight'] as const;

const id = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The longest note that is taken, in characters. */
const NOTE_CHARACTERS = 2000;

const noteText = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(NOTE_CHARACTERS, `must be ${NOTE_CHARACTERS} characters at most`),
  // Such a character can steer the terminal that shows the note; a line break and a tab cannot.
  v.check((text) => !/[^\P{Cc}\n\t]/u.test(text), 'must not contain control characters'),
);

/** What the user wrote about an incident. */
export const incidentNoteSchema = v.object({ id, at: isoTimeSchema, text: v.string() });

/**
 * One incident. `code`, `blame` and `message` are what was known best of its cause. `watchedMs` is how long it was seen to
 * last: what nobody watched is left out. `flaps` counts how often it came back within minutes and was taken as the same.
 * `parent` is the incident nearer to the user in whose wake this one came. `router` says whether the router answered when it
 * was settled, `brokenLink` where the silence or trouble began.
 */
export const incidentSchema = v.object({
  id,
  code: v.picklist(verdictCodes),
  severity: v.picklist(severities),
  blame: v.picklist(blames),
  message: messageSchema,
  features: v.array(v.picklist(features)),
  startedAt: isoTimeSchema,
  settledAt: isoTimeSchema,
  endedAt: v.nullable(isoTimeSchema),
  end: v.nullable(v.picklist(incidentEnds)),
  watchedMs: v.pipe(v.number(), v.minValue(0)),
  flaps: v.pipe(v.number(), v.integer(), v.minValue(0)),
  parent: v.nullable(id),
  also: v.array(v.picklist(verdictCodes)),
  router: v.picklist(['answered', 'silent', 'unknown']),
  brokenLink: v.nullable(v.picklist(layers)),
  live: v.boolean(),
  notes: v.array(incidentNoteSchema),
});

const pictureSchema = v.object({ verdict: verdictSchema, layers: layerStatesSchema });

/** An incident with its evidence: as it was when it was settled, and as it was last. */
export const incidentDetailsSchema = v.object({
  incident: incidentSchema,
  first: pictureSchema,
  last: pictureSchema,
});

/** The most incidents that one answer lists. */
export const MOST_INCIDENTS = 500;

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Which incidents are wanted, newest first; whatever is left out does not matter. `before` is the id to go on from. */
export const incidentFilterSchema = v.object({
  fromMs: v.exactOptional(epochMsSchema),
  toMs: v.exactOptional(epochMsSchema),
  codes: v.exactOptional(v.array(v.picklist(verdictCodes))),
  blames: v.exactOptional(v.array(v.picklist(blames))),
  open: v.exactOptional(v.boolean()),
  before: v.exactOptional(id),
  limit: v.exactOptional(upTo(MOST_INCIDENTS)),
});

/** Names an incident. */
export const incidentIdSchema = v.object({ id });

/** A note to be written to an incident. */
export const noteAskSchema = v.object({ incident: id, text: noteText });

export type Incident = v.InferOutput<typeof incidentSchema>;
export type IncidentEnd = (typeof incidentEnds)[number];
export type IncidentNote = v.InferOutput<typeof incidentNoteSchema>;
export type IncidentPicture = v.InferOutput<typeof pictureSchema>;
export type IncidentDetails = v.InferOutput<typeof incidentDetailsSchema>;
export type IncidentFilter = v.InferOutput<typeof incidentFilterSchema>;
