// What can be taken out of the history, and what is taken out of that before anybody else sees it.
import * as v from 'valibot';
import { languages } from './languages.ts';
import { epochMsSchema } from './iso-time.ts';
import { MOST_INCIDENTS } from './incident.ts';

/** The forms: tables and data for programs, a letter to the provider, a card to post. */
export const exportForms = ['csv', 'json', 'letter', 'card'] as const;

/** How many words of his own a user may have taken out. */
const MOST_WORDS = 50;

// A word of characters that nobody sees would be found nowhere, and its user would believe it gone.
const hiddenWord = v.pipe(
  v.string('must be text'),
  v.maxLength(100, 'must be words of 100 characters at most'),
  v.check((word) => /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(word), 'must not be empty'),
);

/** Words that must not be in an export. */
export const hiddenWordsSchema = v.pipe(
  v.array(hiddenWord),
  v.maxLength(MOST_WORDS, `must be ${MOST_WORDS} words at most`),
);

/**
 * What is wanted: a form, the time it is about (epoch ms), for a card its incident, words that must not be in it, whether the
 * user's own notes may be, and the language; English unless told.
 */
export const exportAskSchema = v.object({
  form: v.picklist(exportForms),
  fromMs: epochMsSchema,
  toMs: epochMsSchema,
  incident: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  hide: v.exactOptional(hiddenWordsSchema),
  withNotes: v.exactOptional(v.boolean()),
  language: v.exactOptional(v.picklist(languages)),
});

/** What kinds of private things are taken out. */
export const redactedKinds = ['network-name', 'mac', 'ip', 'host', 'word'] as const;

/** A file to be saved: its text, or where it is none, such as a PDF, its bytes in Base64. */
export const exportFileSchema = v.object({
  name: v.string(),
  type: v.string(),
  text: v.string(),
  encoding: v.exactOptional(v.literal('base64')),
});

/** The files of an export, and how many things of each kind were taken out. */
export const exportedSchema = v.object({
  files: v.pipe(v.array(exportFileSchema), v.maxLength(MOST_INCIDENTS)),
  redacted: v.array(v.object({ kind: v.picklist(redactedKinds), times: v.number() })),
});

export type ExportForm = (typeof exportForms)[number];
export type ExportAsk = v.InferOutput<typeof exportAskSchema>;
export type RedactedKind = (typeof redactedKinds)[number];
export type ExportFile = v.InferOutput<typeof exportFileSchema>;
export type Exported = v.InferOutput<typeof exportedSchema>;
