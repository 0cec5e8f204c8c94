// The report of a LIVE session: its forms, and what whoever shares it may keep to himself.
import * as v from 'valibot';
import { hiddenWordsSchema } from './export.ts';
import { languages } from './languages.ts';
import { sessionIdSchema } from './session.ts';

/** The forms: a page to look at, a text to post, data and a table for programs. */
export const reportForms = ['html', 'md', 'json', 'csv'] as const;

/**
 * What is wanted. Names and addresses are taken out of every report; `redacted` hides the user's own title and markers and the
 * name of the LIVE server, too. `hide` are words that must not be in it. The language is English unless told.
 */
export const reportAskSchema = v.object({
  form: v.picklist(reportForms),
  redacted: v.exactOptional(v.boolean()),
  hide: v.exactOptional(hiddenWordsSchema),
  language: v.exactOptional(v.picklist(languages)),
});

/** The report of one session. */
export const sessionReportAskSchema = v.object({ ...sessionIdSchema.entries, ...reportAskSchema.entries });

/** The same report as a PDF, for a shell that can print. */
export const sessionPdfAskSchema = v.omit(sessionReportAskSchema, ['form']);

export type SessionReportAsk = v.InferOutput<typeof sessionReportAskSchema>;
export type SessionPdfAsk = v.InferOutput<typeof sessionPdfAskSchema>;
export type ReportForm = (typeof reportForms)[number];
export type ReportAsk = v.InferOutput<typeof reportAskSchema>;
