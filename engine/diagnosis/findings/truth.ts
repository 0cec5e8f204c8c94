// What others know about a name that the resolver in use gives no answer for. Only what came over HTTPS is known to be
// untouched on the way; where no operator could be reached like that, a plain answer is the next best.
import type { LookupOutcome } from '../../../contract/reading.ts';
import { isFaulty } from '../window.ts';
import type { EntryOf } from '../window.ts';

/** So many operators must say that a name's own servers fail. */
const FAILING_OPERATORS = 2;
/** One operator may still remember what a name's own servers no longer say; so many show that they do say it. */
const KNOWING_OPERATORS = 2;

/** A lookup of one name and record type. */
export type Lookup = EntryOf<'lookup'>;

/** What is true of a name, as far as others tell. */
export type Truth = 'exists' | 'absent' | 'nobody-can-tell' | 'unknown';

/** True for a lookup that ended in an address which may be a public server's. */
export const answered = (lookup: Lookup): boolean => !isFaulty(lookup) && lookup.latest.facts.outcome === 'answer';

/** True for an answer with nothing but addresses that no public server has. */
export const isOddAnswer = (lookup: Lookup): boolean => isFaulty(lookup) && lookup.latest.facts.outcome === 'answer';

const having = (lookups: readonly Lookup[], ...outcomes: LookupOutcome[]): Lookup[] =>
  lookups.filter(({ latest }) => outcomes.includes(latest.facts.outcome));

// A name without an address of one type may well have one of the other.
const isAbsent = (told: readonly Lookup[]): boolean => {
  const empty = having(told, 'no-records').map(({ latest }) => latest.facts.recordType);
  return having(told, 'nxdomain').length > 0 || new Set(empty).size > 1;
};

// "Server failure" is an operator's own word that the name's servers fail; silence after a handshake may be its waiting for
// them. Whoever fails at a name here may fail for the same reason, so then those who know it must be several, and the most.
const agreeThatItExists = (told: readonly Lookup[], failsHere: boolean): boolean => {
  const known = told.filter(answered).length;
  const failing = having(told, 'servfail').length;
  if (!failsHere) return known > 0 && failing < FAILING_OPERATORS;
  return known >= KNOWING_OPERATORS && known > failing + having(told, 'timeout').length;
};

/** The truth about a name, from what others told; `failsHere` when the resolver in use did not deny it, but failed at it. */
export const truthOf = (told: readonly Lookup[], failsHere = false): Truth => {
  const overHttps = told.filter(({ latest }) => latest.facts.via === 'doh');
  const isKnownTo = (some: readonly Lookup[]): Truth => (agreeThatItExists(some, failsHere) ? 'exists' : 'unknown');
  if (overHttps.some(answered)) return isKnownTo(overHttps);
  if (isAbsent(overHttps)) return 'absent';
  if (told.some(answered)) return isKnownTo(told);
  return having(overHttps, 'servfail').length >= FAILING_OPERATORS ? 'nobody-can-tell' : 'unknown';
};
