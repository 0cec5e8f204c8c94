// Turns readings into evidence a person can follow: what was asked, and how it ended.
import type { Evidence } from '../../../contract/verdict.ts';
import type { Entry } from '../window.ts';
import { evidenceSentence } from './evidence-words.ts';

/** More lines than this say nothing new; the probes themselves are all in the report. */
export const MAX_EVIDENCE = 12;

const evidenceOf = (entry: Entry, stands: Evidence['stands']): Evidence => ({
  probe: entry.latest.probe,
  at: entry.latest.at,
  stands,
  message: evidenceSentence(entry.latest),
});

/** Evidence for and against, each reading once, the most telling first; at most twelve lines. */
export const evidenceFrom = (supporting: readonly Entry[], opposing: readonly Entry[]): Evidence[] => {
  const unique = [...new Set(supporting)];
  const against = [...new Set(opposing)].slice(0, MAX_EVIDENCE / 3);
  return [
    ...unique.slice(0, MAX_EVIDENCE - against.length).map((entry) => evidenceOf(entry, 'for')),
    ...against.map((entry) => evidenceOf(entry, 'against')),
  ];
};
