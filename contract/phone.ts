// What somebody says of TikTok on a phone: whether its website opens there over mobile data. It is one person's word about
// another network, and it is asked of nobody but the user.
import * as v from 'valibot';
import { MINUTE_MS } from './durations.ts';
import { isoTimeSchema } from './iso-time.ts';
import { verdictCodes } from './verdict.ts';

/** What can be said of it. */
export const phoneAnswers = ['works', 'does-not'] as const;

const saysSchema = v.picklist(phoneAnswers);

/**
 * A word counts for so long, as long as what most sources outside say is taken for new (engine/outside: 10 to 15 minutes):
 * afterwards the phone may fare otherwise, and to look there again takes a minute.
 */
export const PHONE_COUNTS_MS = 10 * MINUTE_MS;

/** The word as a reading: what was said, and the verdict that was settled then, `unknown` while there was none. */
export const phoneFacts = v.object({
  kind: v.literal('phone'),
  says: saysSchema,
  about: v.picklist(verdictCodes),
});

/**
 * What a word does to the present verdict: it decides how that is said, stands for it or against it, or changes nothing. Nothing
 * that was measured is overruled by it.
 */
export const phoneWeights = ['decides', 'for', 'against', 'beside'] as const;

/** Why the last word counts no more: it is too old, the trouble is another one, or the network or the time changed meanwhile. */
export const phoneVoids = ['too-old', 'another-cause', 'another-time'] as const;

/** Asks to take a word in. */
export const phoneAskSchema = v.object({ says: saysSchema });

/** The address to open on the phone; the word that counts at the moment, from `at` to `until`; and why the one before counts no more. */
export const phoneStateSchema = v.object({
  address: v.string(),
  answer: v.nullable(
    v.object({ says: saysSchema, at: isoTimeSchema, until: isoTimeSchema, weight: v.picklist(phoneWeights) }),
  ),
  gone: v.nullable(v.picklist(phoneVoids)),
});

/** What somebody said. */
export type PhoneAnswer = (typeof phoneAnswers)[number];
/** What it does to the verdict. */
export type PhoneWeight = (typeof phoneWeights)[number];
/** Why it counts no more. */
export type PhoneVoid = (typeof phoneVoids)[number];
/** What a window shows of it. */
export type PhoneState = v.InferOutput<typeof phoneStateSchema>;
