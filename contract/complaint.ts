// What TikTok showed, and what it means here and now: the border between the translator and whoever asks it.
import * as v from 'valibot';
import { messageSchema } from './message.ts';
import { features } from './verdict.ts';

/**
 * The messages and states of TikTok that leave their reason open, the most general last: those that can be picked. Each has a
 * wording `complaint.ID`.
 */
export const complaints = [
  'cannot-connect',
  'check-network',
  'no-internet',
  'network-unstable',
  'spinner',
  'zero-counts',
  'upload-stuck',
  'live-ended',
  'something-went-wrong',
] as const;

/**
 * Messages that state their own reason, which no network is: a limit on tries, a refused key or password, a rule, a ban. They are
 * recognised in a text and not picked; each has a title `complaint.ID`.
 */
export const statedReasons = ['stated-limit', 'stated-key', 'stated-rule', 'stated-ban'] as const;

/** How long a pasted text may be, in characters. */
export const SHOWN_TEXT_CHARACTERS = 500;

/** What TikTok showed: the id of a complaint, or text as somebody pasted or typed it. */
export const shownSchema = v.object({
  shown: v.pipe(v.string(), v.maxLength(SHOWN_TEXT_CHARACTERS, `must be ${SHOWN_TEXT_CHARACTERS} characters at most`)),
});

/**
 * What the present verdict has to do with the message: it explains it, or the message does so itself (`found`), something smaller may (`hint`), something
 * else is wrong (`elsewhere`), nothing is wrong from here (`nothing`), or it cannot be told (`unknown`).
 */
export const bearings = ['found', 'hint', 'elsewhere', 'nothing', 'unknown'] as const;

/** How sure it is that this is the reason, and whose: never surer than the verdict. */
export const certainties = ['certain', 'likely', 'cannot-tell'] as const;

const sentences = v.pipe(v.array(messageSchema), v.minLength(1));

/**
 * The answer: `means` is what TikTok itself means by the message, `here` what is so here and now, sentence by sentence,
 * `concerns` the features that were looked at, `todo` what to do, best first, `lasts` how long such faults last, and
 * `phone` what this computer can and cannot say for a phone. Not `settled` means that it may change any moment.
 */
export const explanationSchema = v.object({
  complaint: v.picklist([...complaints, ...statedReasons]),
  means: messageSchema,
  bearing: v.picklist(bearings),
  here: sentences,
  settled: v.boolean(),
  sure: v.picklist(certainties),
  concerns: v.array(v.picklist(features)),
  todo: v.pipe(sentences, v.maxLength(3)),
  lasts: v.nullable(messageSchema),
  phone: messageSchema,
});

/** A complaint that leaves its reason open, so that the verdict has to explain it. */
export type OpenComplaint = (typeof complaints)[number];
/** A complaint that states its own reason. */
export type StatedReason = (typeof statedReasons)[number];
/** Whatever an explanation can be about. */
export type Complaint = OpenComplaint | StatedReason;
export type Bearing = (typeof bearings)[number];
export type Certainty = (typeof certainties)[number];
export type Explanation = v.InferOutput<typeof explanationSchema>;
